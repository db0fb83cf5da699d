import { allNamed, attributeOf, childNamed, elementsOf, type Element } from '../../../packed/xml'
import type { Layout } from '../input-format'
import type { DocxPackage } from './package'
import { paragraphsOf, type DocxParagraph } from './paragraphs'
import { PlacedBuilder, type PlacedPiece } from './placed'
import { roleOf } from '../style-name'

/** A Word file's reading text, and where each piece of it stands in the file. */
export interface PlacedReading {
  readonly text: string
  readonly layout: Layout
  /** In the order of the text. */
  readonly pieces: readonly PlacedPiece[]
}

export function readingOf({ document, styles, notes, running }: DocxPackage): PlacedReading {
  const builder = new PlacedBuilder()
  const body = childNamed(document, 'body') ?? document
  const paragraphs = paragraphsOf(body, styles)
  const topmost = Math.min(
    ...paragraphs.flatMap(({ says, pieces }) =>
      says && 'level' in says && pieces.length > 0 ? [says.level] : [],
    ),
  )
  for (let i = 0; i < paragraphs.length; i++) {
    const row = rowFrom(paragraphs, i)
    if (row.length > 0) {
      for (const cell of row) tell(builder, cell)
      builder.addRow(row)
      i += row.length - 1
    } else addParagraph(builder, paragraphs[i], topmost)
  }
  addNotes(builder, body, notes, styles)
  const isUsed = (part: Element): boolean => (part.textContent ?? '').trim() !== ''
  builder.leaveOut('running', running.filter(isUsed).length, false)
  return { ...builder.done(), pieces: builder.pieces }
}

/** The cells of the table's row that a paragraph begins; none where it is in no row that is set in one line. */
function rowFrom(paragraphs: readonly DocxParagraph[], from: number): DocxParagraph[] {
  const number = paragraphs[from]?.row ?? null
  if (number === null) return []
  const end = paragraphs.findIndex(({ row }, i) => i > from && row !== number)
  return paragraphs.slice(from, end < 0 ? paragraphs.length : end)
}

function tell(builder: PlacedBuilder, { leftOut }: DocxParagraph): void {
  for (const [kind, count] of leftOut) builder.leaveOut(kind, count)
}

/** A line break within a headline is a space; within running text it begins another line. */
function addParagraph(builder: PlacedBuilder, paragraph: DocxParagraph | undefined, topmost: number): void {
  if (!paragraph) return
  tell(builder, paragraph)
  const role = roleOf(paragraph.says, topmost)
  if (role !== null) builder.addHeadline(paragraph, role)
  else builder.addLines(paragraph)
}

/** The notes that the text refers to, at its end, in the order of the references. */
function addNotes(
  builder: PlacedBuilder,
  body: Element,
  notes: readonly Element[],
  styles: DocxPackage['styles'],
): void {
  const byReference = new Map<string, Element>()
  for (const part of notes)
    for (const note of elementsOf(part))
      byReference.set(`${note.localName ?? ''} ${attributeOf(note, 'id') ?? ''}`, note)
  for (const reference of allNamed(body, 'footnoteReference', 'endnoteReference')) {
    const kind = (reference.localName ?? '').replace('Reference', '')
    const note = byReference.get(`${kind} ${attributeOf(reference, 'id') ?? ''}`)
    if (!note) continue
    builder.leaveOut('notes')
    for (const paragraph of paragraphsOf(note, styles)) addParagraph(builder, paragraph, Infinity)
  }
}
