import { LARGER } from '../roles-by-size'
import { endOf, type PrintedLine } from './lines'

/** Lines of one paragraph, and how its type is set. */
export interface Paragraph {
  readonly lines: readonly PrintedLine[]
  readonly size: number
}

/** In sizes of the type: an indent, and what a line is shorter by that ends a paragraph. */
const INDENT = 0.8
const SHORT = 1.4
/** Type that differs by more is other type. */
const OTHER = 0.1
/** A gap so much larger than the one before begins another paragraph. */
const FURTHER = 0.7

/** Puts the lines of a part of the page together to paragraphs: by indents, ends, gaps and type. */
export function paragraphsOf(part: readonly PrintedLine[], bodySize: number): Paragraph[] {
  const [first] = part
  if (!first) return []
  const paragraphs: PrintedLine[][] = [[first]]
  part.slice(1).forEach((line, i) => {
    const before = part[i]
    if (before && continues(before, line, edgesOf(part, line), bodySize)) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
  })
  return paragraphs.map((lines) => ({ lines, size: lines[0]?.size ?? bodySize }))
}

/** Where the lines of a part begin and end that are set in the same type: those set down, at the top and the bottom. */
function edgesOf(
  part: readonly PrintedLine[],
  { size }: PrintedLine,
): { readonly begin: number; readonly end: number } {
  const alike = part.filter((line) => Math.abs(line.size - size) <= size * OTHER)
  return {
    begin: Math.min(...alike.map(({ vertical, left, top }) => (vertical ? top : left))),
    end: Math.max(...alike.map((line) => (line.vertical ? line.bottom : endOf(line)))),
  }
}

function continues(
  before: PrintedLine,
  line: PrintedLine,
  { begin, end }: { readonly begin: number; readonly end: number },
  bodySize: number,
): boolean {
  const { size, vertical } = line
  if (vertical !== before.vertical || Math.abs(size - before.size) > size * OTHER) return false
  const gap = vertical ? before.left - line.right : line.top - before.bottom
  if (gap > size * FURTHER + bodySize * 0.3) return false
  // The lines of a headline are one, however long each is.
  if (size > bodySize * LARGER) return true
  const [from, to] = vertical ? [line.top, before.bottom] : [line.left, endOf(before)]
  if (/^\u3000/.test(line.text) || from - begin > size * INDENT) return false
  return end - to < size * SHORT
}

/** The text of a paragraph: lines follow each other without a break, but for words of Latin letters and headlines. */
export function separator(before: PrintedLine, after: PrintedLine, isHeadline: boolean): string {
  if (/[A-Za-z0-9,.]$/.test(before.text) && /^[A-Za-z0-9]/.test(after.text)) return ' '
  return isHeadline ? '\u3000' : ''
}
