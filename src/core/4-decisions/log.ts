import { registerKey, type RegisterKey, type RegisterKind } from '../identities'
import { byTime, registerOf, type Decision } from './decision'

/**
 * The decisions about one source, indexed for folding. Appending costs what the register and the act hold, not what
 * the log holds. The decisions themselves are never altered; undone ones stay, and can be redone.
 */
export class DecisionLog {
  readonly #byId = new Map<string, Decision>()
  readonly #byRegister = new Map<RegisterKey, Decision[]>()
  readonly #byAct = new Map<string, Decision[]>()
  readonly #undone = new Set<string>()

  constructor(decisions: Iterable<Decision> = []) {
    for (const decision of [...decisions].sort(byTime)) this.append(decision)
  }

  /** Takes a decision in; one that is there already (a merge brings it twice) changes nothing. Returns the registers it touches. */
  append(decision: Decision): RegisterKey[] {
    if (this.#byId.has(decision.id)) return []
    this.#byId.set(decision.id, decision)
    if (decision.subject.kind === 'act') return this.#turn(decision, decision.subject.act)
    const register = registerOf(decision.subject)
    insert(this.#byRegister, register, decision)
    insert(this.#byAct, decision.act, decision)
    return [register]
  }

  #turn(decision: Decision, act: string): RegisterKey[] {
    const register = registerKey({ kind: 'act', act })
    insert(this.#byRegister, register, decision)
    const latest = this.#byRegister.get(register)?.at(-1)
    if (latest?.what.kind === 'undo') this.#undone.add(act)
    else this.#undone.delete(act)
    return (this.#byAct.get(act) ?? []).map(({ subject }) => registerOf(subject))
  }

  /** Everything, in the order of time. */
  all(): Decision[] {
    return [...this.#byId.values()].sort(byTime)
  }

  get size(): number {
    return this.#byId.size
  }

  registers(kind: RegisterKind): RegisterKey[] {
    return [...this.#byRegister.keys()].filter((register) => register.startsWith(`${kind}:`))
  }

  /** What of a register is not undone, oldest first. */
  live(register: RegisterKey): Decision[] {
    return (this.#byRegister.get(register) ?? []).filter(({ act }) => !this.#undone.has(act))
  }

  /**
   * The last words on a register: live decisions that no live one replaces. More than one means that two editors
   * decided without seeing each other's.
   */
  heads(register: RegisterKey): Decision[] {
    const live = this.live(register)
    if (live.length < 2) return live
    const replaced = new Set(live.flatMap(({ over }) => over))
    return live.filter(({ id }) => !replaced.has(id))
  }

  /** What the next decision on a register replaces: all that its editor sees. */
  seen(register: RegisterKey): string[] {
    return this.live(register).map(({ id }) => id)
  }

  /** The act that undo takes back: the latest of this editor's that is live; null when there is none. */
  undoable(by: string): string | null {
    return this.#latestAct(by).undo
  }

  /** The act that redo brings back: the one undone last, as long as nothing new was done since. */
  redoable(by: string): string | null {
    return this.#latestAct(by).redo
  }

  #latestAct(by: string): { undo: string | null; redo: string | null } {
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

/** Into a list kept in the order of time; almost always at its end. */
function insert<K>(lists: Map<K, Decision[]>, key: K, decision: Decision): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [decision])
  else {
    let at = list.length
    while (at > 0 && byTime(decision, list[at - 1] ?? decision) < 0) at--
    list.splice(at, 0, decision)
  }
}
