import type { Decision } from './decision'

/** An act, with what places it among the others. */
interface Act {
  readonly id: string
  at: string
  /** The acts that its editor had before them. */
  readonly saw: Set<string>
  /** No earlier than its own time, nor than that of anything it saw. */
  effective: string
  /** How many of those it saw have the same effective time, one behind the other. */
  depth: number
}

/**
 * The order of the acts of a log: what an editor saw comes before what they did, whatever the clocks say; the time
 * decides only between acts of which neither saw the other. It does not depend on the order in which they arrive.
 */
export class ActOrder {
  readonly #acts = new Map<string, Act>()
  /** Acts by what they saw, also where that has not arrived yet. */
  readonly #seenBy = new Map<string, Act[]>()
  readonly #actOf = new Map<string, string>()
  /** Decisions that have not arrived, with the acts that saw them. */
  readonly #awaited = new Map<string, Act[]>()
  #last: Act | null = null
  #stale = false
  /** Files from outside may say anything, also that two acts saw each other: then all are placed anew each time. */
  #circular = false

  add({ id, act: actId, at, over, follows, subject }: Decision): void {
    const known = this.#acts.get(actId)
    const act = known ?? { id: actId, at, saw: new Set<string>(), effective: at, depth: 0 }
    if (!known) this.#acts.set(actId, act)
    else if (at < act.at) {
      act.at = at
      this.#stale = true
    }
    this.#actOf.set(id, actId)
    for (const waiting of this.#awaited.get(id) ?? []) this.#saw(waiting, actId)
    if (this.#awaited.delete(id)) this.#stale = true
    if (follows !== undefined) this.#saw(act, follows)
    if (subject.kind === 'act') this.#saw(act, subject.act)
    for (const seen of over) {
      const by = this.#actOf.get(seen)
      if (by !== undefined) this.#saw(act, by)
      else push(this.#awaited, seen, act)
    }
    if (this.#circular || this.#seenBy.has(actId)) this.#stale = true
    if (!this.#stale) this.#place(act)
  }

  /** Negative, zero or positive, as one act comes before, is, or comes after the other. */
  compare(one: string, other: string): number {
    this.#settle()
    const [a, b] = [this.#acts.get(one), this.#acts.get(other)]
    return a && b ? compare(a, b) : 0
  }

  /** The last act; undefined where there is none. */
  last(): string | undefined {
    this.#settle()
    return this.#last?.id
  }

  #saw(act: Act, other: string): void {
    if (other === act.id || act.saw.has(other)) return
    act.saw.add(other)
    push(this.#seenBy, other, act)
  }

  #place(act: Act): void {
    act.effective = act.at
    act.depth = 0
    for (const id of act.saw) {
      const seen = this.#acts.get(id)
      if (!seen || seen.effective < act.effective) continue
      act.depth = seen.effective > act.effective ? seen.depth + 1 : Math.max(act.depth, seen.depth + 1)
      act.effective = seen.effective
    }
    if (!this.#last || compare(act, this.#last) > 0) this.#last = act
  }

  /** Places all acts anew, each behind those that it saw; where they go in a circle, from the earliest on. */
  #settle(): void {
    if (!this.#stale) return
    this.#stale = false
    this.#circular = false
    this.#last = null
    const done = new Set<Act>()
    const entered = new Set<Act>()
    for (const first of [...this.#acts.values()].sort(byTimeAndId)) {
      const path = [first]
      for (let act = path.at(-1); act; act = path.at(-1)) {
        const ahead = entered.has(act) ? [] : this.#ahead(act, done, entered)
        entered.add(act)
        if (ahead.length > 0) path.push(...ahead)
        else {
          path.pop()
          if (!done.has(act)) this.#place(act)
          done.add(act)
        }
      }
    }
  }

  #ahead(act: Act, done: ReadonlySet<Act>, entered: ReadonlySet<Act>): Act[] {
    const ahead = [...act.saw].flatMap((id) => this.#acts.get(id) ?? []).filter((seen) => !done.has(seen))
    if (ahead.some((seen) => entered.has(seen))) this.#circular = true
    return ahead.filter((seen) => !entered.has(seen)).sort(byTimeAndId)
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byTimeAndId = (a: Act, b: Act): number => byText(a.at, b.at) || byText(a.id, b.id)
const compare = (a: Act, b: Act): number =>
  byText(a.effective, b.effective) || a.depth - b.depth || byTimeAndId(a, b)

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
