import type { Role } from '../../role'
import type { ReadingBuilder } from '../reading-builder'
import { rolesBySize } from '../roles-by-size'
import { folded } from '../../../text/compatibility-forms'
import { linesOf, type PrintedLine } from './lines'
import { inOrder, sizeOf } from './order'
import { paragraphsOf, separator, type Paragraph } from './paragraphs'

/** Adds what is printed on a page in the order it is read: paragraphs with roles, each line with its box. */
export function addSheet(builder: ReadingBuilder, pieces: readonly PrintedLine[]): void {
  const lines = linesOf(pieces)
  const body = sizeOf(lines)
  const paragraphs = inOrder(lines).flatMap((part) => paragraphsOf(part, body))
  const roles = rolesBySize(paragraphs, body)
  paragraphs.forEach((paragraph, i) => {
    addParagraph(builder, paragraph, roles[i] ?? null)
  })
}

function addParagraph(builder: ReadingBuilder, { lines }: Paragraph, role: Role | null): void {
  const start = builder.length
  const sheet = builder.sheets.length - 1
  let text = ''
  const places: ReadingBuilder['places'] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before) text += separator(before, line, role !== null)
    const from = start + text.length
    const read = folded(line.text)
    builder.leaveOut('folded', read.count)
    builder.leaveOut('unmapped', read.unmapped)
    text += read.text
    const { left: x, top: y, right, bottom, vertical } = line
    places.push({
      ...{ start: from, end: start + text.length, sheet, x, y, width: right - x, height: bottom - y },
      ...(vertical ? { vertical } : {}),
    })
  })
  builder.add(text, role)
  if (builder.length > start) builder.places.push(...places)
}
