import { parseRegister, registerKey, type RegisterKey, type RegisterKind } from '../identities'
import { TransactionOrder } from './transaction-order'
import { registerOf, type Decision, type What } from './decision'

/** What a register says: what nothing, one decision, or several that did not see each other have settled. */
export type Resolution =
  | { readonly kind: 'open' }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'disputed'; readonly candidates: readonly Decision[] }

const OPEN: Resolution = { kind: 'open' }

/**
 * The decisions about one source, indexed for folding. Appending costs what the register and the transaction hold, not
 * what the log holds. The decisions themselves are never altered; undone ones stay, and can be redone.
 */
export class DecisionLog {
  readonly #byId = new Map<string, Decision>()
  readonly #byRegister = new Map<RegisterKey, Decision[]>()
  readonly #byKind = new Map<RegisterKind, RegisterKey[]>()
  readonly #byTransaction = new Map<string, Decision[]>()
  readonly #undone = new Set<string>()
  readonly #changing = new Set<RegisterKey>()
  readonly #order = new TransactionOrder()

  constructor(decisions: Iterable<Decision> = []) {
    for (const decision of decisions) this.append(decision)
  }

  /**
   * Takes a decision in; one that is there already (a merge brings it twice) changes nothing. Returns the registers it
   * touches.
   */
  append(decision: Decision): RegisterKey[] {
    if (this.#byId.has(decision.id)) return []
    this.#byId.set(decision.id, decision)
    this.#order.add(decision)
    const register = registerOf(decision.subject)
    if (add(this.#byRegister, register, decision)) {
      const kind = parseRegister(register)?.kind
      if (kind) add(this.#byKind, kind, register)
    }
    if (decision.subject.kind === 'act') return this.#turn(decision.subject.act)
    add(this.#byTransaction, decision.act, decision)
    if (changesText(decision.what)) this.#changing.add(register)
    return [register]
  }

  #turn(transaction: string): RegisterKey[] {
    const heads = this.heads(registerKey({ kind: 'act', act: transaction }))
    // Where one window undoes what another redoes, what was decided stays to be seen.
    if (heads.every(({ what }) => what.kind === 'undo')) this.#undone.add(transaction)
    else this.#undone.delete(transaction)
    return (this.#byTransaction.get(transaction) ?? []).map(({ subject }) => registerOf(subject))
  }

  /** What was seen comes before what was done having seen it; else the earlier, then the lower id. */
  readonly compare = (a: Decision, b: Decision): number =>
    this.#order.compare(a.act, b.act) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

  /** Everything, in order. */
  all(): Decision[] {
    return [...this.#byId.values()].sort(this.compare)
  }

  get size(): number {
    return this.#byId.size
  }

  /** The transaction that the next one follows. */
  last(): string | undefined {
    return this.#order.last()
  }

  /** Grows when the order of decisions that were there may have become another. */
  get reorderings(): number {
    return this.#order.reorderings
  }

  /** All that anything was ever decided on. */
  allRegisters(): RegisterKey[] {
    return [...this.#byRegister.keys()]
  }

  registers(kind: RegisterKind): readonly RegisterKey[] {
    return this.#byKind.get(kind) ?? []
  }

  /** The registers on which something was ever decided that changes what is printed: few of many. */
  get changing(): ReadonlySet<RegisterKey> {
    return this.#changing
  }

  /** What of a register is not undone, in order. */
  live(register: RegisterKey): Decision[] {
    const live = (this.#byRegister.get(register) ?? []).filter(({ act }) => !this.#undone.has(act))
    return live.length < 2 ? live : live.sort(this.compare)
  }

  /**
   * The last words on a register: live decisions that no live one replaces. More than one means that two editors
   * decided without seeing each other's.
   */
  heads(register: RegisterKey): Decision[] {
    const live = this.live(register)
    if (live.length < 2) return live
    const replaced = new Set(live.flatMap(({ over: supersedes }) => supersedes))
    const last = new Map(live.map(({ act, id }) => [act, id]))
    const heads = live.filter(({ id, act }) => !replaced.has(id) && last.get(act) === id)
    // Only a file from outside has decisions that replace each other: then all of them stand.
    return heads.length > 0 ? heads : live
  }

  /** What a register says: the same for every kind of register, and in whatever order its decisions arrived. */
  resolve(register: RegisterKey): Resolution {
    const heads = this.heads(register)
    const decision = heads.at(-1)
    if (!decision) return OPEN
    const agree = heads.length === 1 || new Set(heads.map(({ what }) => written(what))).size === 1
    return agree ? { kind: 'decided', decision } : { kind: 'disputed', candidates: heads }
  }

  /** The decision on a register; null where there is none, or a dispute. */
  decided(register: RegisterKey): Decision | null {
    const resolved = this.resolve(register)
    return resolved.kind === 'decided' ? resolved.decision : null
  }

  /** What the next decision on a register replaces: all that its editor sees. */
  seen(register: RegisterKey): string[] {
    return this.live(register).map(({ id }) => id)
  }

  /** The transaction that undo takes back: the latest of this editor's that is live; null when there is none. */
  undoable(by: string): string | null {
    return this.#latest(by).undo
  }

  /** The transaction that redo brings back: the one undone last, as long as nothing new was done since. */
  redoable(by: string): string | null {
    return this.#latest(by).redo
  }

  #latest(by: string): { undo: string | null; redo: string | null } {
    const done: string[] = []
    let undone: string[] = []
    for (const decision of this.all()) {
      if (decision.by !== by) continue
      const { subject, what, act } = decision
      if (subject.kind !== 'act') {
        if (done.at(-1) !== act) done.push(act)
        undone = []
      } else if (what.kind === 'undo') {
        const at = done.lastIndexOf(subject.act)
        if (at >= 0) undone.push(...done.splice(at, 1))
      } else {
        const at = undone.lastIndexOf(subject.act)
        if (at >= 0) done.push(...undone.splice(at, 1))
      }
    }
    return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
  }
}

const changesText = (what: What): boolean =>
  what.kind === 'replace' || (what.kind === 'correct' && what.surface !== undefined)

/** What a decision says as text: the same for two that say the same, in whatever order their parts are written. */
const written = (what: What): string =>
  JSON.stringify(what, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

/** True where the list is new. */
function add<K, V>(lists: Map<K, V[]>, key: K, value: V): boolean {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
  return !list
}
