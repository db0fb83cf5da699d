import { differenceOf, keysOf } from '../3-findings/similarity/spelling'
import type { Spelling } from '../3-findings/similarity/spellings'
import { peopleOf, type SaidTitle } from './people'
import type { Review } from '../4-review/review'

/** The people of one page, as it is reviewed so far. */
export interface LedgerPage {
  readonly sha256: string
  readonly name: string
  readonly people: readonly LedgerPerson[]
}

/** Someone of one page: how often named, by which mention first, and as what. */
interface LedgerPerson {
  readonly name: string
  readonly count: number
  readonly first: string
  readonly titles: readonly SaidTitle[]
}

/** A place that a line of the ledger leads to: a mention of a page. */
interface LedgerPlace {
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
  /** Each with the pages that have it, most often said first. */
  readonly titles: readonly {
    readonly title: string
    readonly count: number
    readonly places: readonly LedgerPlace[]
  }[]
  readonly places: readonly LedgerPlace[]
  readonly conflicts: readonly LedgerConflict[]
}

/** What the ledger needs of a page. */
export const ledgerPage = (
  sha256: string,
  name: string,
  { mentions, links }: Pick<Review, 'mentions' | 'links'>,
): LedgerPage => ({
  sha256,
  name,
  people: peopleOf(mentions, links).map((person) => ({
    name: person.name,
    count: person.mentions.length,
    first: person.mentions[0]?.id ?? '',
    titles: person.titles,
  })),
})

/** Everyone named in some pages: those whom something speaks against first, then by how often they are named. */
export function ledgerOf(pages: readonly LedgerPage[]): LedgerEntry[] {
  const people = new Map<string, { places: LedgerPlace[]; titles: Map<string, LedgerPlace[]> }>()
  for (const { sha256, name: page, people: named } of pages)
    for (const { name, count, first, titles } of named) {
      const entry = people.get(name) ?? { places: [], titles: new Map<string, LedgerPlace[]>() }
      entry.places.push({ sha256, page, mention: first, count })
      for (const { title, count: times, of } of titles) {
        const places = entry.titles.get(title) ?? []
        places.push({ sha256, page, mention: of, count: times })
        entry.titles.set(title, places)
      }
      people.set(name, entry)
    }
  const byKey = new Map<string, string[]>()
  for (const name of people.keys())
    for (const key of keysOf(name)) {
      const near = byKey.get(key)
      if (near) near.push(name)
      else byKey.set(key, [name])
    }
  return [...people]
    .map(([name, { places, titles }]): LedgerEntry => {
      const said = [...titles]
        .map(([title, where]) => ({ title, count: total(where), places: where }))
        .sort((a, b) => b.count - a.count)
      return {
        name,
        count: total(places),
        titles: said,
        places,
        conflicts: [...spellings(name, byKey), ...ranks(said.map(({ title }) => title))],
      }
    })
    .sort((a, b) => Number(b.conflicts.length > 0) - Number(a.conflicts.length > 0) || b.count - a.count)
}

const total = (places: readonly LedgerPlace[]): number => places.reduce((sum, { count }) => sum + count, 0)

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
