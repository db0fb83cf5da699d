/** npm run fuzz [-- --seconds N --seed S]: what comes from outside, spoilt in every way; 0 crashes, hangs or floods of memory. */
import fc from 'fast-check'
import { fork, type ChildProcess } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Case, Ran } from './child'
import { TARGETS } from './targets'

const HANG_MS = 5000
/** By the clock, where the processor is shared. */
const SILENT_MS = 60_000
const MEMORY = 1024 ** 3
/** A fresh process now and then, so that one case's memory is not told of another's. */
const CASES_A_PROCESS = 400
const SHOWN = 300

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string' },
    target: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const until = Date.now() + Number(values.seconds) * 1000
const targets = TARGETS.filter(({ name }) => values.target === undefined || name === values.target)

const counts = new Map(targets.map(({ name }) => [name, 0]))
const found = { crashes: 0, hangs: 0, memory: 0 }
let child: ChildProcess | null = null
let cases = 0
let slowest = { took: 0, target: '', at: 0 }

async function start(): Promise<ChildProcess> {
  const started = fork(new URL('./child.ts', import.meta.url), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
    serialization: 'advanced',
  })
  await new Promise((resolve) => started.once('message', resolve))
  return started
}

/** What came of one case; null where the process neither answered nor ended in time. */
async function run(one: Case): Promise<Ran | null> {
  child ??= await start()
  const running = child
  return new Promise((resolve) => {
    const end = (ran: Ran | null): void => {
      clearTimeout(timer)
      running.removeAllListeners()
      if (ran === null || ran.memory > MEMORY || (ran.error !== undefined && !running.connected)) stop()
      resolve(ran)
    }
    const timer = setTimeout(() => {
      end(null)
    }, SILENT_MS)
    running.once('message', (ran: Ran) => {
      end(ran)
    })
    running.once('exit', (code, signal) => {
      end({ error: `the process ended (${code ?? signal})`, took: 0, memory: 0 })
    })
    try {
      running.send(one)
    } catch {
      // Nested too deep for one process to tell another.
      end({ took: 0, memory: 0 })
    }
  })
}

function stop(): void {
  child?.kill('SIGKILL')
  child = null
}

interface Fault {
  readonly kind: keyof typeof found
  readonly why: string
}

/** What is wrong with what came of a case; null where nothing is. */
function faultOf(ran: Ran | null): Fault | null {
  if (ran === null) return { kind: 'hangs', why: `no answer in ${SILENT_MS} ms` }
  if (ran.error !== undefined) return { kind: 'crashes', why: ran.error }
  if (ran.took > HANG_MS) return { kind: 'hangs', why: `${Math.round(ran.took)} ms of the processor` }
  return ran.memory > MEMORY ? { kind: 'memory', why: `${Math.round(ran.memory / 1024 ** 2)} MB` } : null
}

/**
 * Runs a case, and where something is wrong once more in a process of its own: what the case does it does again, while
 * a machine that is busy with others, or memory that earlier cases took, is no fault of it.
 */
async function judge(one: Case): Promise<Fault | null> {
  const ran = await run(one)
  if (ran && ran.took > slowest.took) slowest = { took: ran.took, target: one.target, at: cases }
  if (!faultOf(ran)) return null
  stop()
  return faultOf(await run(one))
}

function tell(kind: keyof typeof found, target: string, run: number, input: unknown, why: string): void {
  found[kind]++
  const shown = input instanceof Uint8Array ? Buffer.from(input).toString('base64') : JSON.stringify(input)
  process.stdout.write(
    `\n${kind}: ${target}, --seed ${seed}, case ${run}\n${why}\n${(shown ?? '').slice(0, SHOWN)}\n`,
  )
}

process.stdout.write(`seed ${seed}, ${values.seconds} s\n`)
while (Date.now() < until)
  for (const { name, inputs } of targets) {
    if (Date.now() >= until) break
    const [input] = fc.sample(inputs, { seed: seed + cases, numRuns: 1 })
    const fault = await judge({ target: name, input })
    if (fault) tell(fault.kind, name, cases, input, fault.why)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (++cases % CASES_A_PROCESS === 0) stop()
  }
stop()
process.stdout.write(
  `\n${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}\n` +
    `slowest: ${slowest.target}, case ${slowest.at}, ${Math.round(slowest.took)} ms of the processor\n` +
    `${cases} cases, seed ${seed}: ${found.crashes} crashes, ${found.hangs} hangs over 5 s, ${found.memory} over 1 GB\n`,
)
process.exit(found.crashes + found.hangs + found.memory === 0 ? 0 : 1)
