import { differenceOf, keysOf, type Spelling } from '../3-findings/spelling'
import { peopleOf } from './people'
import type { Review } from './review'

/** A page of an edition, reviewed so far. */
export interface LedgerPage {
  readonly sha256: string
  readonly name: string
  readonly review: Pick<Review, 'mentions' | 'links'>
}

/** Where a person is named: on which page, and by which mention first. */
export interface LedgerPlace {
  readonly sha256: string
  readonly page: string
  readonly mention: string
  readonly count: number
}

/** What speaks against a person's line: another spelling, or a title that contradicts another of theirs. */
export type LedgerConflict =
  | { readonly kind: 'spelling'; readonly other: string; readonly spelling: Spelling }
  | { readonly kind: 'rank'; readonly titles: readonly [string, string] }

/** Everyone of an edition under one spelling. */
export interface LedgerEntry {
  readonly name: string
  readonly count: number
  readonly titles: readonly { readonly title: string; readonly count: number }[]
  readonly places: readonly LedgerPlace[]
  readonly conflicts: readonly LedgerConflict[]
}

/** Everyone named in an edition's pages: those whom something speaks against first, then by how often they are named. */
export function ledgerOf(pages: readonly LedgerPage[]): LedgerEntry[] {
  const people = new Map<string, { places: LedgerPlace[]; titles: Map<string, number> }>()
  for (const { sha256, name: page, review } of pages)
    for (const { name, mentions, titles } of peopleOf(review.mentions, review.links)) {
      const [first] = mentions
      if (!first) continue
      const entry = people.get(name) ?? { places: [], titles: new Map<string, number>() }
      entry.places.push({ sha256, page, mention: first.id, count: mentions.length })
      for (const { title, count } of titles) entry.titles.set(title, (entry.titles.get(title) ?? 0) + count)
      people.set(name, entry)
    }
  const byKey = new Map<string, string[]>()
  for (const name of people.keys())
    for (const key of keysOf(name)) byKey.set(key, [...(byKey.get(key) ?? []), name])
  return [...people]
    .map(([name, { places, titles }]): LedgerEntry => {
      const said = [...titles].map(([title, count]) => ({ title, count })).sort((a, b) => b.count - a.count)
      return {
        name,
        count: places.reduce((sum, { count }) => sum + count, 0),
        titles: said,
        places,
        conflicts: [...spellings(name, byKey), ...ranks(said.map(({ title }) => title))],
      }
    })
    .sort((a, b) => Number(b.conflicts.length > 0) - Number(a.conflicts.length > 0) || b.count - a.count)
}

/** Other names of the edition that are this one but for a slip of sound, look or order: one character alone is too little. */
function* spellings(name: string, byKey: ReadonlyMap<string, readonly string[]>): Generator<LedgerConflict> {
  const near = new Set([...keysOf(name)].flatMap((key) => byKey.get(key) ?? []))
  for (const other of near) {
    const spelling = differenceOf(name, other)
    if (
      other === name ||
      name.length < 3 ||
      spelling === null ||
      spelling === 'character' ||
      spelling === 'missing'
    )
      continue
    yield { kind: 'spelling', other, spelling }
  }
}

/** One and the same post, once of the chief and once of the deputy. */
function* ranks(titles: readonly string[]): Generator<LedgerConflict> {
  for (const title of titles) {
    if (!title.includes('副')) continue
    const chief = titles.find((other) => other === title.replace('副', ''))
    if (chief !== undefined) yield { kind: 'rank', titles: [chief, title] }
  }
}
