import type { Act, Recorded } from '../store/decisions'

/**
 * Writes acts in the order they were made, each by itself. What can't be written is kept, and tried again before the
 * next one and when asked to.
 */
export class ActQueue {
  readonly #record: (act: Act) => Promise<Recorded>
  readonly #onwritten: (act: Act, where: Recorded) => void
  readonly #onfailed: (error: unknown) => void
  readonly #onchange: (pending: number, unwritten: number) => void
  #last: Promise<unknown> = Promise.resolve()
  #pending = 0
  #unwritten: Act[] = []

  constructor(on: {
    readonly record: (act: Act) => Promise<Recorded>
    readonly written: (act: Act, where: Recorded) => void
    readonly failed: (error: unknown) => void
    /** How many are on their way, and how many could not be written. */
    readonly change: (pending: number, unwritten: number) => void
  }) {
    this.#record = on.record
    this.#onwritten = on.written
    this.#onfailed = on.failed
    this.#onchange = on.change
  }

  /** Resolves when the act is on the disk; false where it could not be written. */
  save(act: Act): Promise<boolean> {
    this.#unwritten.push(act)
    return this.#then(async () => {
      await this.#writeAll()
      return !this.#unwritten.includes(act)
    })
  }

  /** Tries again what could not be written. */
  async retry(): Promise<void> {
    await this.#then(() => this.#writeAll())
  }

  #then<T>(run: () => Promise<T>): Promise<T> {
    this.#pending++
    this.#tell()
    const done = this.#last.then(run).finally(() => {
      this.#pending--
      this.#tell()
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  async #writeAll(): Promise<void> {
    for (;;) {
      const [act] = this.#unwritten
      if (!act) return
      try {
        const where = await this.#record(act)
        this.#unwritten.shift()
        this.#onwritten(act, where)
      } catch (error) {
        this.#onfailed(error)
        return
      }
    }
  }

  #tell(): void {
    // While something is on its way, what waits behind it has not failed.
    this.#onchange(this.#pending, this.#pending > 0 ? 0 : this.#unwritten.length)
  }
}
