import { personOf } from '../../2-mentions/mention'
import { longestRising } from '../context/order'
import { differenceOf, keysOf } from '../similarity/spelling'
import type { Spelling } from '../similarity/spellings'
import type { ReferenceEntry } from './reference'

/** A name as it stands in an article's list; `group` is what it stands under there, where that is known. */
export interface ListedName {
  readonly id: string
  readonly quote: string
  readonly group?: string
}

/** A line of a comparison: what the article has, what the reference has, and how they agree. */
export type ComparedRow =
  | { readonly kind: 'matched'; readonly listed: ListedName; readonly entry: ReferenceEntry }
  | { readonly kind: 'order'; readonly listed: ListedName; readonly entry: ReferenceEntry }
  | { readonly kind: 'group'; readonly listed: ListedName; readonly entry: ReferenceEntry }
  | {
      readonly kind: 'misspelt'
      readonly listed: ListedName
      readonly entry: ReferenceEntry
      readonly spelling: Spelling
    }
  | { readonly kind: 'repeated'; readonly listed: ListedName; readonly entry: ReferenceEntry }
  | { readonly kind: 'missing'; readonly entry: ReferenceEntry; readonly after: ListedName | null }
  | { readonly kind: 'extra'; readonly listed: ListedName }

export type ComparedKind = ComparedRow['kind']

export interface Comparison {
  /** In the article's order; what is missing stands where the reference has it. */
  readonly rows: readonly ComparedRow[]
  readonly listed: number
  readonly expected: number
}

/**
 * Lays an article's list beside a reference list. Names that are the same are paired first; of the rest, those that
 * one slip of sound, look, order or character parts. Near-linear in both lengths.
 */
export function compareLists(listed: readonly ListedName[], entries: readonly ReferenceEntry[]): Comparison {
  const pairs = pairUp(listed, entries)
  const inOrder = longestRising(listed.map((_, i) => pairs.exact.get(i) ?? pairs.near.get(i)?.entry ?? null))
  const groups = new Set(entries.flatMap(({ group }) => group ?? []))
  const rows: ComparedRow[] = []
  const taken = new Set<number>([
    ...pairs.exact.values(),
    ...[...pairs.near.values()].map(({ entry }) => entry),
  ])
  let next = 0
  let last: ListedName | null = null
  const missingUpTo = (end: number): void => {
    for (; next < end; next++) {
      const entry = entries[next]
      if (entry && !taken.has(next)) rows.push({ kind: 'missing', entry, after: last })
    }
  }
  listed.forEach((name, i) => {
    const exact = pairs.exact.get(i)
    const near = pairs.near.get(i)
    const at = exact ?? near?.entry
    // What is missing is shown before the first name that the reference has behind it.
    if (at !== undefined && inOrder.has(i)) {
      missingUpTo(at)
      next = Math.max(next, at + 1)
    }
    const entry = at === undefined ? undefined : entries[at]
    const again = pairs.repeated.get(i)
    const repeated = again === undefined ? undefined : entries[again]
    if (near && entry) rows.push({ kind: 'misspelt', listed: name, entry, spelling: near.spelling })
    else if (entry && groupDiffers(name, entry, groups)) rows.push({ kind: 'group', listed: name, entry })
    else if (entry) rows.push({ kind: inOrder.has(i) ? 'matched' : 'order', listed: name, entry })
    else if (repeated) rows.push({ kind: 'repeated', listed: name, entry: repeated })
    else rows.push({ kind: 'extra', listed: name })
    last = name
  })
  missingUpTo(entries.length)
  return { rows, listed: listed.length, expected: entries.length }
}

/** A name under a heading that names another group of the reference than its own. */
const groupDiffers = (
  { group: heading }: ListedName,
  { group }: ReferenceEntry,
  groups: ReadonlySet<string>,
): boolean =>
  heading !== undefined &&
  group !== undefined &&
  !heading.includes(group) &&
  [...groups].some((other) => heading.includes(other))

interface Pairs {
  /** Index in the article's list to index of the entry. */
  readonly exact: ReadonlyMap<number, number>
  readonly near: ReadonlyMap<number, { readonly entry: number; readonly spelling: Spelling }>
  /** A name that stands there once more than the reference has it. */
  readonly repeated: ReadonlyMap<number, number>
}

function pairUp(listed: readonly ListedName[], entries: readonly ReferenceEntry[]): Pairs {
  const byName = new Map<string, number[]>()
  entries.forEach(({ name, aliases }, i) => {
    for (const called of [name, ...aliases]) append(byName, called, i)
  })
  const [exact, near, repeated] = [
    new Map<number, number>(),
    new Map<number, Pairs['near'] extends ReadonlyMap<number, infer V> ? V : never>(),
    new Map<number, number>(),
  ]
  const taken = new Set<number>()
  const left: number[] = []
  listed.forEach(({ quote }, i) => {
    const known = byName.get(personOf(quote))
    const free = known?.find((entry) => !taken.has(entry))
    if (free !== undefined) {
      exact.set(i, free)
      taken.add(free)
    } else if (known?.[0] !== undefined) repeated.set(i, known[0])
    else left.push(i)
  })
  const byKey = new Map<string, number[]>()
  entries.forEach(({ name }, i) => {
    if (!taken.has(i)) for (const key of keysOf(name)) append(byKey, key, i)
  })
  for (const i of left) {
    const written = personOf(listed[i]?.quote ?? '')
    const candidates = new Set([...keysOf(written)].flatMap((key) => byKey.get(key) ?? []))
    for (const entry of candidates) {
      if (taken.has(entry)) continue
      const name = entries[entry]?.name ?? ''
      const spelling = differenceOf(name, written) ?? differenceOf(written, name)
      if (spelling === null) continue
      near.set(i, { entry, spelling })
      taken.add(entry)
      break
    }
  }
  return { exact, near, repeated }
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
