/** Runs cases in a process of its own, which may hang or run out of memory. */
import { TARGETS } from './targets'

export interface Case {
  readonly target: string
  readonly input: unknown
}

export interface Ran {
  readonly error?: string
  /** Of the processor, in milliseconds: a busy machine makes no hang. */
  readonly took: number
  /** The most memory so far, in bytes. */
  readonly memory: number
}

process.on('message', ({ target, input }: Case) => {
  void run(target, input).then((ran) => process.send?.(ran))
})
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function run(name: string, input: unknown): Promise<Ran> {
  const before = process.cpuUsage()
  let error: string | undefined
  try {
    await TARGETS.find((target) => target.name === name)?.run(input as never)
  } catch (thrown) {
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  }
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS * 1024
  return { ...(error === undefined ? {} : { error }), took: (user + system) / 1000, memory }
}
