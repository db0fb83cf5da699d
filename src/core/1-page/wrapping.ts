import type { Span } from '../text/span'

/** Columns that text is wrapped at, in ems: a newspaper's own are narrower, and paragraphs in one line are longer. */
const NARROWEST = 18
const WIDEST = 48
/** How much of a page is in full lines where lines are wrapped, and how many lines show it. */
const FULL_SHARE = 0.5
const FEWEST = 4
/** A mark that may not begin a line hangs over, or takes the character before it along: one em more or less. */
const HANGING = 1
/** Of wrapped text few lines are longer than the column: headlines, that no one has wrapped. */
const LONGER_SHARE = 0.1
/** What a paragraph ends with; of a full line that ends so, where nothing is indented, it can't be told. */
const ENDS = /[。！？!?…；;][”’』」》）)]*$/
const HALF_WIDTH = /[\u0020-\u007e]/g
/** A layout program counts half-width characters as half an em; one that wraps by count counts all alike. */
const WIDTHS = [
  (written: string): number => written.length - (written.match(HALF_WIDTH)?.length ?? 0) / 2,
  (written: string): number => written.length,
]

interface WrappedLine {
  /** How far it reaches from the left edge, in ems. */
  readonly reach: number
  /** How far its first character stands in, in ems. */
  readonly indent: number
}

/**
 * Which lines a program has wrapped: each is full, and goes on in the next. Nothing on a page whose lines are not all
 * of one width. `lines` are the page's, in order, without the white space around them.
 */
export function wrappedLines(text: string, lines: readonly Span[]): readonly boolean[] {
  const [best] = WIDTHS.flatMap((width) => {
    const measured = lines.map((line) => measure(text, line, width))
    return columnOf(measured) ?? []
  }).sort((a, b) => b.full - a.full)
  if (!best) return lines.map(() => false)
  const { column, measured } = best
  const indents = measured.filter(({ indent }) => indent > 0).length
  // Indented paragraphs tell where the next begins; where every line stands in, the whole column does.
  const hasIndents = indents > 0 && indents < lines.length / 2
  return lines.map((line, i) => {
    const here = measured[i]
    const next = measured[i + 1]
    if (!here || !next || here.reach < column - HANGING) return false
    return hasIndents ? next.indent === 0 : !ENDS.test(text.slice(line.start, line.end))
  })
}

function measure(text: string, { start, end }: Span, width: (written: string) => number): WrappedLine {
  let left = start
  while (left > 0 && /[ \t\u3000]/.test(text.charAt(left - 1))) left--
  const indent = width(text.slice(left, start))
  return { reach: indent + width(text.slice(start, end)), indent }
}

/** A page's lines in one measure, with the width of its column and how many lines fill it. */
interface Column {
  readonly measured: readonly WrappedLine[]
  readonly column: number
  readonly full: number
}

/** The width that most lines have and few exceed; null where lines are as long as their paragraphs. */
function columnOf(lines: readonly WrappedLine[]): Column | null {
  const counts = new Map<number, number>()
  for (const { reach } of lines) {
    const whole = Math.round(reach)
    counts.set(whole, (counts.get(whole) ?? 0) + 1)
  }
  const fullAt = (column: number): number =>
    [-HANGING, 0, HANGING].reduce((sum, by) => sum + (counts.get(column + by) ?? 0), 0)
  let best = 0
  for (const column of counts.keys())
    if (column >= NARROWEST && column <= WIDEST && fullAt(column) > fullAt(best)) best = column
  const longer = lines.filter(({ reach }) => reach > best + HANGING + 0.5).length
  const full = fullAt(best)
  const isWrapped =
    best > 0 && full >= FEWEST && full >= lines.length * FULL_SHARE && longer <= lines.length * LONGER_SHARE
  return isWrapped ? { measured: lines, column: best, full } : null
}
