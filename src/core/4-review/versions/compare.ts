import type { ReadPage } from '../../3-findings/read-page'
import type { Span } from '../../text/span'
import { changesOf } from '../changes'
import type { Decision } from '../decision'
import { carryDecisions, type Asked } from './carry'
import { correctionsIn, type Correction } from './corrections'
import { Places } from './places'
import type { Version } from './placing'

/** What a row of the comparison is: a correction forgotten or made, a change nobody asked for, words moved, a decision to look at. */
export const ITEM_KINDS = ['forgotten', 'new', 'look', 'moved', 'made'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** One place at which a page's later version is to be looked at, or was changed as was asked. */
export interface VersionItem {
  readonly kind: ItemKind
  /** In the new text; without extent where words went. */
  readonly at: Span
  /** In the former text; without extent where words came. */
  readonly was: Span
  /** What stood there, and what stands there now. */
  readonly from: string
  readonly to: string
  /** What was to stand there, and who said so: of corrections alone. */
  readonly wanted?: string
  readonly by?: string
  /** Decisions at this place that wait for the editor. */
  readonly asked: readonly Asked[]
  /** How many decisions went with the words. */
  readonly gone: number
}

/** How much there is of everything. */
export interface VersionCounts {
  /** Places where the new text says something else than the former, or the same elsewhere. */
  readonly changed: number
  readonly made: number
  readonly forgotten: number
  readonly fresh: number
  readonly moved: number
  /** Things that something was decided on, by what became of that. */
  readonly carried: number
  readonly look: number
  readonly gone: number
}

/** A page's later version held against the former. */
export interface Comparison {
  /** In the order of the new text. */
  readonly items: readonly VersionItem[]
  /** What was decided on the former version, on the text of the new one. */
  readonly decisions: readonly Decision[]
  readonly counts: VersionCounts
}

/** Compares a page with its later version: what was made of its corrections, what else changed, and what is carried over. */
export function compareVersions(former: Version, now: ReadPage): Comparison {
  const { text } = former.read.page.source
  const changes = changesOf(text, former.log)
  const corrections = correctionsIn(text, changes, now.page.source.text)
  const made = corrections.filter(({ outcome }) => outcome === 'made').map(({ change }) => change)
  const places = new Places(text, made, now.page)
  const carried = carryDecisions(former, now, places, corrections)
  const items = itemsOf(text, now.page.source.text, places, corrections)
  const placed = withDecisions(items, text, now.page.source.text, carried.asked, carried.gone)
  const count = (kind: ItemKind): number => placed.filter((item) => item.kind === kind).length
  const otherwise = corrections.filter(({ outcome }) => outcome === 'otherwise').length
  return {
    items: placed,
    decisions: carried.decisions,
    counts: {
      changed: count('made') + count('new') + count('moved') + otherwise,
      made: count('made'),
      forgotten: count('forgotten'),
      fresh: count('new'),
      moved: count('moved'),
      carried: carried.kept,
      look: placed.reduce((sum, { kind, asked }) => sum + Math.max(asked.length, kind === 'look' ? 1 : 0), 0),
      gone: carried.gone.length,
    },
  }
}

function itemsOf(
  text: string,
  now: string,
  places: Places,
  corrections: readonly Correction[],
): VersionItem[] {
  const own = corrections.map(({ change, outcome, at }): VersionItem => {
    const was = { start: change.start, end: change.end }
    return {
      kind: outcome === 'otherwise' ? 'look' : outcome,
      at,
      was,
      from: text.slice(was.start, was.end),
      to: now.slice(at.start, at.end),
      wanted: change.text,
      by: change.by,
      asked: [],
      gone: 0,
    }
  })
  const others = own.filter(({ kind }) => kind === 'look')
  const fresh = places.alignment.differences.flatMap(({ kind, from, to }): VersionItem[] => {
    if (kind === 'changed' && others.some(({ at }) => touches(at, to))) return []
    return [
      {
        kind: kind === 'moved' ? 'moved' : 'new',
        at: to,
        was: places.former(from),
        from: places.expected.slice(from.start, from.end),
        to: now.slice(to.start, to.end),
        asked: [],
        gone: 0,
      },
    ]
  })
  return [...own, ...fresh].sort(inOrder)
}

/** Lays what is asked to the changes that it comes from; what comes from none is a row of its own. */
function withDecisions(
  items: readonly VersionItem[],
  text: string,
  now: string,
  asked: readonly Asked[],
  gone: readonly Span[],
): VersionItem[] {
  const byItem = new Map<VersionItem, Asked[]>()
  const wentWith = new Map<VersionItem, number>()
  const alone: VersionItem[] = []
  const changedAt = (at: Span): VersionItem | undefined =>
    items.find(({ kind, at: there }) => kind !== 'made' && kind !== 'moved' && touches(there, at))
  for (const one of asked) {
    const item = changedAt(one.at)
    if (item) byItem.set(item, [...(byItem.get(item) ?? []), one])
    else {
      const { was, at } = one
      const words = { from: text.slice(was.start, was.end), to: now.slice(at.start, at.end) }
      alone.push({ kind: 'look', at, was, ...words, asked: [one], gone: 0 })
    }
  }
  for (const at of gone) {
    const item = changedAt(at)
    if (item) wentWith.set(item, (wentWith.get(item) ?? 0) + 1)
  }
  const laid = items.map((item) => ({
    ...item,
    asked: byItem.get(item) ?? [],
    gone: wentWith.get(item) ?? 0,
  }))
  return [...laid, ...alone].sort(inOrder)
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end

const inOrder = (a: VersionItem, b: VersionItem): number => a.at.start - b.at.start || a.at.end - b.at.end
