import type { Transaction, Recorded } from '../store/decisions'

/**
 * Writes transactions in the order they were made, each by itself. What can't be written is kept, and tried again
 * before the next one and when asked to.
 */
export class TransactionQueue {
  readonly #record: (transaction: Transaction) => Promise<Recorded>
  readonly #onwritten: (transaction: Transaction, where: Recorded) => void
  readonly #onfailed: (error: unknown) => void
  readonly #onchange: (pending: number, unwritten: number) => void
  #last: Promise<unknown> = Promise.resolve()
  #pending = 0
  #unwritten: Transaction[] = []

  constructor(on: {
    readonly record: (transaction: Transaction) => Promise<Recorded>
    readonly written: (transaction: Transaction, where: Recorded) => void
    readonly failed: (error: unknown) => void
    /** How many are on their way, and how many could not be written. */
    readonly change: (pending: number, unwritten: number) => void
  }) {
    this.#record = on.record
    this.#onwritten = on.written
    this.#onfailed = on.failed
    this.#onchange = on.change
  }

  /** Resolves when the transaction is on the disk; false where it could not be written. */
  save(transaction: Transaction): Promise<boolean> {
    this.#unwritten.push(transaction)
    return this.#then(async () => {
      await this.#writeAll()
      return !this.#unwritten.includes(transaction)
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
      const [transaction] = this.#unwritten
      if (!transaction) return
      try {
        const where = await this.#record(transaction)
        this.#unwritten.shift()
        this.#onwritten(transaction, where)
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
