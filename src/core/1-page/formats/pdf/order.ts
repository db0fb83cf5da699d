import { LARGER } from '../roles-by-size'
import { endOf, type PrintedLine } from './lines'

/** A gap between lines, across or down the page. */
interface Gap {
  readonly at: number
  readonly width: number
}

/** In sizes of the text: a gutter is at least so wide, a gap between articles so high. */
const GUTTER = 0.7
const BREAK = 0.9
/** Twice what a headline in the middle may be off it, in widths of what it stands above. */
const MIDDLE = 0.1

/** Cuts a page into parts in the order they are read; the lines of a part stand below each other. */
export function inOrder(lines: readonly PrintedLine[]): PrintedLine[][] {
  const [first] = lines
  if (!first) return []
  const size = sizeOf(lines)
  const isDown = lines.every(({ vertical }) => vertical)
  const gaps = gapsIn(
    lines.map((line) => [line.top, line.bottom]),
    size * BREAK,
  )
  if (isDown) {
    const tier = widest(gaps)
    if (tier) return cutAt(lines, 'top', tier.at)
    return [[...lines].sort((a, b) => b.left - a.left || a.top - b.top)]
  }
  const above = gaps.find(({ at }) => isAboveHeadline(lines, at, size))
  if (above) return cutAt(lines, 'top', above.at)
  const gutters = guttersIn(lines, size)
  const banner = gutters.length > 0 ? belowBanner(lines, size) : null
  if (banner !== null) return cutAt(lines, 'top', banner)
  const gutter = widest(gutters)
  if (gutter) return acrossGutter(lines, gutter.at, size)
  const below = belowHeadline(lines, size)
  if (below !== null) return cutAt(lines, 'top', below)
  const gap = widest(gaps)
  if (gap) return cutAt(lines, 'top', gap.at)
  return [[...lines].sort((a, b) => a.top - b.top || a.left - b.left)]
}

/** The size of most of the type: of the text. */
export function sizeOf(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0]
}

const widest = (gaps: readonly Gap[]): Gap | undefined =>
  gaps.reduce<Gap | undefined>((a, b) => (a && a.width >= b.width ? a : b), undefined)

function gapsIn(extents: readonly (readonly [number, number])[], least: number): Gap[] {
  const gaps: Gap[] = []
  let end = Infinity
  for (const [from, to] of [...extents].sort((a, b) => a[0] - b[0])) {
    if (from - end >= least) gaps.push({ at: (from + end) / 2, width: from - end })
    end = end === Infinity ? to : Math.max(end, to)
  }
  return gaps
}

const guttersIn = (lines: readonly PrintedLine[], size: number): Gap[] =>
  gapsIn(
    lines.map((line) => [line.left, endOf(line)]),
    size * GUTTER,
  )

function cutAt(lines: readonly PrintedLine[], edge: 'top' | 'left', at: number): PrintedLine[][] {
  const before = lines.filter((line) => line[edge] < at)
  return [...inOrder(before), ...inOrder(lines.filter((line) => line[edge] >= at))]
}

/** From left to right; but a headline that is set down the right side of its text comes before it. */
function acrossGutter(lines: readonly PrintedLine[], at: number, size: number): PrintedLine[][] {
  const right = lines.filter(({ left }) => left >= at)
  const isHeadline = right.every((line) => line.vertical && line.size > size * LARGER)
  const parts = [lines.filter(({ left }) => left < at), right]
  return (isHeadline ? parts.reverse() : parts).flatMap(inOrder)
}

/** Does larger type begin right below a gap that goes over the whole width? Then another article does. */
function isAboveHeadline(lines: readonly PrintedLine[], at: number, size: number): boolean {
  const below = lines.filter(({ top }) => top >= at)
  const first = Math.min(...below.map(({ top }) => top))
  return below.some((line) => line.size > size * LARGER && line.top < first + size && !line.vertical)
}

/** Where a headline goes over several columns, they are cut apart from it first. Null where the page begins with none. */
function belowHeadline(lines: readonly PrintedLine[], size: number): number | null {
  const sorted = [...lines].sort((a, b) => a.top - b.top)
  let end = -Infinity
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [line, next] = [sorted[i], sorted[i + 1]]
    if (!line || !next || line.vertical) return null
    end = Math.max(end, line.bottom)
    if (next.top >= end - size * 0.2 && Math.abs(next.size - line.size) > size * (LARGER - 1))
      return (next.top + end) / 2
  }
  return null
}

/**
 * A headline set in the middle above several columns belongs to all of them, also to those that it does not reach: it
 * is cut off before they are. Null where the page begins with none.
 */
function belowBanner(lines: readonly PrintedLine[], size: number): number | null {
  const cut = belowHeadline(lines, size)
  if (cut === null) return null
  const head = lines.filter(({ top }) => top < cut)
  if (head.some((line) => line.size <= size * LARGER)) return null
  const [left, right] = edgesOf(head)
  const [from, to] = edgesOf(lines)
  const isInMiddle = Math.abs(left + right - from - to) < (to - from) * MIDDLE
  const isAbove = guttersIn(
    lines.filter(({ top }) => top >= cut),
    size,
  ).some(({ at }) => left < at && at < right)
  return isInMiddle && isAbove && guttersIn(head, size * 2).length === 0 ? cut : null
}

const edgesOf = (lines: readonly PrintedLine[]): readonly [number, number] => [
  Math.min(...lines.map(({ left }) => left)),
  Math.max(...lines.map(endOf)),
]
