import type { Decision } from './decision'

/** A transaction, with what places it among the others. */
interface Transaction {
  readonly id: string
  at: string
  /** The transactions that its editor had before them. */
  readonly saw: Set<string>
  /** No earlier than its own time, nor than that of anything it saw. */
  effective: string
  /** How many of those it saw have the same effective time, one behind the other. */
  depth: number
}

/**
 * The order of the transactions of a log: what an editor saw comes before what they did, whatever the clocks say; the
 * time decides only between transactions of which neither saw the other. It does not depend on the order in which they
 * arrive.
 */
export class TransactionOrder {
  readonly #transactions = new Map<string, Transaction>()
  /** Transactions by what they saw, also where that has not arrived yet. */
  readonly #seenBy = new Map<string, Transaction[]>()
  readonly #transactionOf = new Map<string, string>()
  /** Decisions that have not arrived, with the transactions that saw them. */
  readonly #awaited = new Map<string, Transaction[]>()
  #last: Transaction | null = null
  #stale = false
  /**
   * Files from outside may say anything, also that two transactions saw each other: then all are placed anew each time.
   */
  #circular = false
  /** How often a decision that arrived may have changed the order of what was there before it. */
  reorderings = 0

  add({ id, act: transactionId, at, over: supersedes, follows, subject }: Decision): void {
    const known = this.#transactions.get(transactionId)
    const [effective, depth] = [known?.effective, known?.depth]
    const transaction = known ?? { id: transactionId, at, saw: new Set<string>(), effective: at, depth: 0 }
    if (!known) this.#transactions.set(transactionId, transaction)
    else if (at < transaction.at) {
      transaction.at = at
      this.#stale = true
    }
    this.#transactionOf.set(id, transactionId)
    for (const waiting of this.#awaited.get(id) ?? []) this.#saw(waiting, transactionId)
    if (this.#awaited.delete(id)) this.#stale = true
    if (follows !== undefined) this.#saw(transaction, follows)
    if (subject.kind === 'act') this.#saw(transaction, subject.act)
    for (const seen of supersedes) {
      const by = this.#transactionOf.get(seen)
      if (by !== undefined) this.#saw(transaction, by)
      else push(this.#awaited, seen, transaction)
    }
    if (this.#circular || this.#seenBy.has(transactionId)) this.#stale = true
    if (!this.#stale) this.#place(transaction)
    const isMoved = known !== undefined && (known.effective !== effective || known.depth !== depth)
    if (this.#stale || isMoved) this.reorderings++
  }

  /** Negative, zero or positive, as one transaction comes before, is, or comes after the other. */
  compare(one: string, other: string): number {
    this.#settle()
    const [a, b] = [this.#transactions.get(one), this.#transactions.get(other)]
    return a && b ? compare(a, b) : 0
  }

  /** The last transaction; undefined where there is none. */
  last(): string | undefined {
    this.#settle()
    return this.#last?.id
  }

  #saw(transaction: Transaction, other: string): void {
    if (other === transaction.id || transaction.saw.has(other)) return
    transaction.saw.add(other)
    push(this.#seenBy, other, transaction)
  }

  #place(transaction: Transaction): void {
    transaction.effective = transaction.at
    transaction.depth = 0
    for (const id of transaction.saw) {
      const seen = this.#transactions.get(id)
      if (!seen || seen.effective < transaction.effective) continue
      transaction.depth =
        seen.effective > transaction.effective ? seen.depth + 1 : Math.max(transaction.depth, seen.depth + 1)
      transaction.effective = seen.effective
    }
    if (!this.#last || compare(transaction, this.#last) > 0) this.#last = transaction
  }

  /** Places all transactions anew, each behind those that it saw; where they go in a circle, from the earliest on. */
  #settle(): void {
    if (!this.#stale) return
    this.#stale = false
    this.#circular = false
    this.#last = null
    const done = new Set<Transaction>()
    const entered = new Set<Transaction>()
    for (const first of [...this.#transactions.values()].sort(byTimeAndId)) {
      const path = [first]
      for (let transaction = path.at(-1); transaction; transaction = path.at(-1)) {
        const ahead = entered.has(transaction) ? [] : this.#ahead(transaction, done, entered)
        entered.add(transaction)
        if (ahead.length > 0) path.push(...ahead)
        else {
          path.pop()
          if (!done.has(transaction)) this.#place(transaction)
          done.add(transaction)
        }
      }
    }
  }

  #ahead(
    transaction: Transaction,
    done: ReadonlySet<Transaction>,
    entered: ReadonlySet<Transaction>,
  ): Transaction[] {
    const ahead = [...transaction.saw]
      .flatMap((id) => this.#transactions.get(id) ?? [])
      .filter((seen) => !done.has(seen))
    if (ahead.some((seen) => entered.has(seen))) this.#circular = true
    return ahead.filter((seen) => !entered.has(seen)).sort(byTimeAndId)
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byTimeAndId = (a: Transaction, b: Transaction): number => byText(a.at, b.at) || byText(a.id, b.id)
const compare = (a: Transaction, b: Transaction): number =>
  byText(a.effective, b.effective) || a.depth - b.depth || byTimeAndId(a, b)

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
