import type { PdfItem, PdfText } from './engine'
import { upright } from '../../../text/compatibility-forms'
import type { PrintedLine } from './lines'

/** Above the line that characters stand on, in sizes of the type. */
const ASCENT = 0.88

/** What pdf.js gives of a page's text as pieces with boxes from the upper left corner; blank and slanted text is none. */
export function piecesOf({ items, styles }: PdfText, toPage: readonly number[]): PrintedLine[] {
  return items.flatMap((item) => {
    if (item.str === undefined || item.str.trim() === '') return []
    const piece = pieceOf(item as PdfItem & { str: string }, styles[item.fontName]?.vertical === true, toPage)
    return piece ? [piece] : []
  })
}

function pieceOf(
  item: PdfItem & { str: string },
  isVerticalFont: boolean,
  toPage: readonly number[],
): PrintedLine | null {
  const [a, b, c, d, x, y] = product(toPage, item.transform)
  const size = Math.hypot(c, d)
  if (!(size > 0.5) || ![x, y].every(Number.isFinite)) return null
  const text = upright(item.str)
  if (isVerticalFont)
    return {
      text,
      size,
      vertical: true,
      left: x - size / 2,
      right: x + size / 2,
      top: y,
      bottom: y + Math.abs(item.height),
    }
  const isUpright = Math.abs(b) < Math.abs(a) * 0.1
  if (isUpright && a > 0)
    return {
      text,
      size,
      vertical: false,
      left: x,
      right: x + item.width,
      top: y - size * ASCENT,
      bottom: y + size * (1 - ASCENT),
    }
  const isTurned = Math.abs(a) < Math.abs(b) * 0.1
  if (!isTurned) return null
  // Turned by a quarter: it runs down the page, or up.
  const [left, top] = [b > 0 ? x - size * (1 - ASCENT) : x - size * ASCENT, b > 0 ? y : y - item.width]
  return { text, size, vertical: true, left, right: left + size, top, bottom: top + item.width }
}

type Matrix = readonly [number, number, number, number, number, number]

function product(m: readonly number[], n: readonly number[]): Matrix {
  const at = (matrix: readonly number[], i: number): number => matrix[i] ?? 0
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((i) => at(m, i)) as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return [
    a * at(n, 0) + c * at(n, 1),
    b * at(n, 0) + d * at(n, 1),
    a * at(n, 2) + c * at(n, 3),
    b * at(n, 2) + d * at(n, 3),
    a * at(n, 4) + c * at(n, 5) + e,
    b * at(n, 4) + d * at(n, 5) + f,
  ]
}
