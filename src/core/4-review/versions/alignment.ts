import type { Span } from '../../text/span'
import { sharedRuns, type Run } from './characters'
import { pairLines, type Gap } from './paragraphs'

/** A stretch that stands in both texts, and whether it stands in another order there. */
interface PlacedRun extends Run {
  readonly moved: boolean
}

/** Where two texts differ: what stands in the one instead of what in the other; at most one of them is empty. */
export interface Difference {
  readonly kind: 'changed' | 'moved'
  readonly from: Span
  readonly to: Span
}

/** Where a stretch of the one text stands in the other. */
export type Placed =
  /** The same words, in the same surroundings. */
  | { readonly kind: 'kept'; readonly at: Span; readonly moved: boolean }
  /** Other words are there now. */
  | { readonly kind: 'changed'; readonly at: Span }
  /** It stood there twice and stands there once, or the other way round: which it was can't be told. */
  | { readonly kind: 'twice'; readonly at: Span }
  /** Nothing of it is left; this is where it was. */
  | { readonly kind: 'gone'; readonly at: Span }

/**
 * Two texts held against each other: by their lines first, so that one that moved is known as moved, then by character
 * inside what changed. Near-linear in their length.
 */
export class Alignment {
  readonly #from: string
  readonly #to: string
  /** In the order of either text, those that are adjacent in both made one. */
  readonly #byFrom: readonly PlacedRun[]
  readonly #byTo: readonly PlacedRun[]
  /** Stretches of the first text that fit twice. */
  readonly #twice: readonly Span[]
  readonly differences: readonly Difference[]

  constructor(from: string, to: string) {
    this.#from = from
    this.#to = to
    const runs = from === to ? [{ from: 0, to: 0, length: from.length, moved: false }] : runsOf(from, to)
    this.#byFrom = runs
    this.#byTo = [...runs].sort((a, b) => a.to - b.to)
    const changed = this.#changed()
    this.#twice = changed.flatMap((difference) => this.#slides(difference))
    this.differences = [...changed.filter((one) => this.#says(one)), ...this.#moves()].sort(
      (a, b) => a.to.start - b.to.start || a.to.end - b.to.end,
    )
  }

  /** Where a stretch of the first text stands in the second. */
  place({ start, end }: Span): Placed {
    const first = this.#byFrom[lastBefore(this.#byFrom, 'from', start)]
    if (
      first &&
      start >= first.from &&
      end <= first.from + first.length &&
      (start < end || start > first.from)
    ) {
      const at = { start: start - first.from + first.to, end: end - first.from + first.to }
      const isTwice = this.#twice.some((span) => span.start <= start && end <= span.end && start < end)
      return isTwice ? { kind: 'twice', at } : { kind: 'kept', at, moved: first.moved }
    }
    return this.#hull({ start, end }, first)
  }

  /** How many units of a span of the first text stand in a span of the second. */
  shared(from: Span, to: Span): number {
    const first = Math.max(0, lastBefore(this.#byFrom, 'from', from.start))
    let count = 0
    for (let i = first; i < this.#byFrom.length; i++) {
      const run = this.#byFrom[i]
      if (!run || run.from >= from.end) break
      const start = Math.max(run.from, from.start, run.from + to.start - run.to)
      const end = Math.min(run.from + run.length, from.end, run.from + to.end - run.to)
      count += Math.max(0, end - start)
    }
    return count
  }

  #hull({ start, end }: Span, before: PlacedRun | undefined): Placed {
    const within = this.#byFrom
      .slice(Math.max(0, lastBefore(this.#byFrom, 'from', start)), lastBefore(this.#byFrom, 'from', end) + 1)
      .filter((run) => run.from < end && run.from + run.length > start)
    const [first] = within
    const last = within.at(-1)
    const next = this.#byFrom[lastBefore(this.#byFrom, 'from', end - 1) + 1]
    const was = before && before.from + before.length <= start ? before.to + before.length : undefined
    const begins = first && first.from <= start ? start - first.from + first.to : was
    const ends = last && last.from + last.length >= end ? end - last.from + last.to : next?.to
    const at = { start: begins ?? first?.to ?? ends ?? 0, end: ends ?? this.#to.length }
    if (at.start < at.end && !(within.length === 0 && at.end - at.start > 4 * (end - start) + 16))
      return { kind: 'changed', at }
    return within.length > 0 && first
      ? { kind: 'changed', at: { start: first.to, end: first.to + first.length } }
      : { kind: 'gone', at: { start: at.start, end: at.start } }
  }

  /** What stands between runs: a stretch of the one text with that of the other that has the same neighbour. */
  #changed(): Difference[] {
    const holes = (runs: readonly PlacedRun[], side: 'from' | 'to', length: number) => {
      const found: { span: Span; before: PlacedRun | undefined; after: PlacedRun | undefined }[] = []
      let [end, before]: [number, PlacedRun | undefined] = [0, undefined]
      for (const after of [...runs, undefined]) {
        const start = after?.[side] ?? length
        if (start > end) found.push({ span: { start: end, end: start }, before, after })
        end = start + (after?.length ?? 0)
        before = after
      }
      return found
    }
    const froms = holes(this.#byFrom, 'from', this.#from.length)
    const tos = holes(this.#byTo, 'to', this.#to.length)
    const behind = new Map(froms.map((hole) => [hole.before, hole]))
    const ahead = new Map(froms.map((hole) => [hole.after, hole]))
    const paired = new Set<Span>()
    const changed = tos.map(({ span: to, before, after }): Difference => {
      const hole = behind.get(before) ?? ahead.get(after)
      if (hole && !paired.has(hole.span)) {
        paired.add(hole.span)
        return { kind: 'changed', from: hole.span, to }
      }
      const at = before ? before.from + before.length : (after?.from ?? 0)
      return { kind: 'changed', from: { start: at, end: at }, to }
    })
    const removed = froms.flatMap(({ span: from, before, after }): Difference[] => {
      if (paired.has(from)) return []
      const at = before ? before.to + before.length : (after?.to ?? 0)
      return [{ kind: 'changed', from, to: { start: at, end: at } }]
    })
    return [...changed, ...removed]
  }

  /** Lines broken elsewhere, and spaces, say nothing else. */
  #says({ from, to }: Difference): boolean {
    const said = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, '')
    return said(this.#from, from) !== said(this.#to, to)
  }

  /** What moved, those that moved together as one. */
  #moves(): Difference[] {
    const moves: { from: Span; to: Span }[] = []
    for (const { from, to, length, moved } of this.#byFrom) {
      if (!moved) continue
      const last = moves.at(-1)
      const together =
        last &&
        this.#isBetween(this.#byFrom, 'from', last.from.end, from) &&
        this.#isBetween(this.#byTo, 'to', last.to.end, to)
      if (together) {
        moves[moves.length - 1] = {
          from: { start: last.from.start, end: from + length },
          to: { start: last.to.start, end: to + length },
        }
      } else moves.push({ from: { start: from, end: from + length }, to: { start: to, end: to + length } })
    }
    return moves
      .filter(({ from }) => this.#from.slice(from.start, from.end).trim() !== '')
      .map((move) => ({ kind: 'moved', ...move }))
  }

  /** Does no run lie between two offsets? */
  #isBetween(runs: readonly PlacedRun[], side: 'from' | 'to', end: number, start: number): boolean {
    return start >= end && lastBefore(runs, side, start) === lastBefore(runs, side, Math.max(0, end - 1)) + 1
  }

  /**
   * Words that came or went beside the same words: what they can slide over without the texts changing is what may be
   * either of the two.
   */
  #slides({ from, to }: Difference): Span[] {
    const isAdded = from.start === from.end
    if (!isAdded && to.start !== to.end) return []
    const [text, { start, end }] = isAdded ? [this.#to, to] : [this.#from, from]
    const length = end - start
    let left = 0
    while (left < length && start - left > 0 && text[start - 1 - left] === text[end - 1 - left]) left++
    let right = 0
    while (right < length && end + right < text.length && text[start + right] === text[end + right]) right++
    const around = [
      { start: from.start - left, end: from.start },
      { start: from.end, end: from.end + right },
    ]
    return around.filter((span) => span.end > span.start)
  }
}

/** The index of the last run that begins at an offset or before it; -1 where none does. */
function lastBefore(runs: readonly PlacedRun[], side: 'from' | 'to', offset: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.[side] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function runsOf(from: string, to: string): PlacedRun[] {
  const { pairs, gaps } = pairLines(from, to)
  const inPairs = pairs.flatMap((pair): PlacedRun[] => {
    const { start, end } = pair.from
    if (
      end - start === pair.to.end - pair.to.start &&
      from.slice(start, end) === to.slice(pair.to.start, pair.to.end)
    )
      return [{ from: start, to: pair.to.start, length: end - start, moved: pair.moved }]
    const runs = runsOfSpans(from, to, { from: [pair.from], to: [pair.to] })
    return runs.map((run) => ({ ...run, moved: pair.moved }))
  })
  const inGaps = gaps.flatMap((gap) => runsOfSpans(from, to, gap).map((run) => ({ ...run, moved: false })))
  return joined([...inPairs, ...inGaps].sort((a, b) => a.from - b.from))
}

/** What is shared by several spans of either text, each read as one. */
function runsOfSpans(from: string, to: string, gap: Gap): Run[] {
  const textOf = (text: string, spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join('')
  const runs = sharedRuns(textOf(from, gap.from), textOf(to, gap.to))
  const [fromEdges, toEdges] = [edgesOf(gap.from), edgesOf(gap.to)]
  return runs.flatMap((run) => cut(run, fromEdges, toEdges))
}

interface Edge {
  /** Where a span begins among the others, and in the text. */
  readonly read: number
  readonly at: number
}

function edgesOf(spans: readonly Span[]): Edge[] {
  let read = 0
  return spans.map(({ start, end }) => {
    const edge = { read, at: start }
    read += end - start
    return edge
  })
}

/** A run of what was read as one, cut where the spans were parted. */
function cut(run: Run, fromEdges: readonly Edge[], toEdges: readonly Edge[]): Run[] {
  const inside = (edges: readonly Edge[], start: number): number[] =>
    edges.flatMap(({ read }) => (read > start && read < start + run.length ? [read - start] : []))
  const cuts = [...new Set([0, ...inside(fromEdges, run.from), ...inside(toEdges, run.to), run.length])].sort(
    (a, b) => a - b,
  )
  const placed = (edges: readonly Edge[], read: number): number => {
    const edge = edges.findLast((one) => one.read <= read)
    return read - (edge?.read ?? 0) + (edge?.at ?? 0)
  }
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0
    return {
      from: placed(fromEdges, run.from + start),
      to: placed(toEdges, run.to + start),
      length: end - start,
    }
  })
}

/** Runs that are adjacent in both texts are one. */
function joined(runs: readonly PlacedRun[]): PlacedRun[] {
  const all: PlacedRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (
      last &&
      last.from + last.length === run.from &&
      last.to + last.length === run.to &&
      last.moved === run.moved
    )
      all[all.length - 1] = { ...last, length: last.length + run.length }
    else all.push(run)
  }
  return all
}
