/** Runs cases in a process of its own, which may hang or run out of memory. */
import { TARGETS } from './targets'

export interface Case {
  readonly target: string
  readonly input: unknown
}

export interface Ran {
  readonly error?: string
  /** Milliseconds: by the clock, or of the processor where that is less, since a busy machine makes no hang. */
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
  const began = performance.now()
  let error: string | undefined
  try {
    await TARGETS.find((target) => target.name === name)?.run(input as never)
  } catch (thrown) {
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  }
  const byClock = performance.now() - began
  // The compiler and the collector have threads of their own, so the processor may say more than the clock.
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS * 1024
  return {
    ...(error === undefined ? {} : { error }),
    took: Math.min(byClock, (user + system) / 1000),
    memory,
  }
}
