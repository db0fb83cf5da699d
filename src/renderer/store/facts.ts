import type { EncodingId } from '../../core/1-page/encoding/encodings'

/**
 * A dated fact about what the library holds, of the same make as a decision: it has an identity, is never changed, and
 * names the earlier ones about the same thing that its author had before them. In force are those that no other
 * replaces; the clock has no say.
 */
export interface Fact {
  readonly id: string
  /** The thing: `copy:…`, `encoding:…` (of a copy), `list:…`, `setting:…`, `database`. */
  readonly about: string
  /** SHA-256 of the page, where it is about a copy of one. */
  readonly page?: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly over: readonly string[]
  readonly what: FactWhat
}

export type FactWhat =
  /** A copy of a page: each time a file is opened anew it is another one, and decisions belong to one. */
  | { readonly kind: 'opened' | 'removed' | 'put-back' | 'erased' }
  /** The page came back from the layout system: the copy is the former version of the page with this hash. */
  | { readonly kind: 'superseded'; readonly next: string }
  | { readonly kind: 'encoding'; readonly encoding: EncodingId | null }
  | { readonly kind: 'set'; readonly value: unknown }
  | { readonly kind: 'list-removed' | 'list-added' }
  | { readonly kind: 'made' }

/** A copy is in the library, in the bin, kept as the former version of another page, or gone. */
export type CopyState = 'open' | 'removed' | 'superseded' | 'erased'

export const aboutCopy = (copy: string): string => `copy:${copy}`
export const aboutEncoding = (copy: string): string => `encoding:${copy}`
export const aboutSetting = (key: string): string => `setting:${key}`
export const aboutList = (id: string): string => `list:${id}`

export function newFact(
  what: FactWhat,
  { about, page, by, before }: { about: string; page?: string; by: string; before: readonly Fact[] },
): Fact {
  const at = new Date().toISOString()
  const over = before.map(({ id }) => id)
  return { id: crypto.randomUUID(), about, ...(page === undefined ? {} : { page }), at, by, over, what }
}

/** The facts that no other of them replaces, in the order they came. */
export function inForce(facts: readonly Fact[]): Fact[] {
  const replaced = new Set(facts.flatMap(({ over }) => over))
  return facts.filter(({ id }) => !replaced.has(id))
}

/**
 * What has become of a copy. Erased is for good; where one editor removed it and another put it back without seeing
 * that, it stays: nothing of anyone's work goes by a dispute.
 */
export function stateOfCopy(facts: readonly Fact[]): CopyState {
  if (facts.some(({ what }) => what.kind === 'erased')) return 'erased'
  const last = inForce(facts)
  for (const state of ['removed', 'superseded'] as const)
    if (last.length > 0 && last.every(({ what }) => what.kind === state)) return state
  return 'open'
}

/** Was this list removed? */
export function isListRemoved(facts: readonly Fact[]): boolean {
  const last = inForce(facts)
  return last.length > 0 && last.every(({ what }) => what.kind === 'list-removed')
}

/** Facts by what they are about. */
export function byThing(facts: Iterable<Fact>): Map<string, Fact[]> {
  const things = new Map<string, Fact[]>()
  for (const fact of facts) {
    const own = things.get(fact.about)
    if (own) own.push(fact)
    else things.set(fact.about, [fact])
  }
  return things
}

/** The fact by which a page of the former version was opened: made up alike wherever that page is met. */
export const formerOpening = (page: string, at: string): Fact => ({
  id: `opened-${page}`,
  about: aboutCopy(page),
  page,
  at,
  by: '',
  over: [],
  what: { kind: 'opened' },
})
