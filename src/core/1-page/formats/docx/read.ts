import { failed, ok, type Outcome } from '../../../problem'
import { allNamed, attributeOf, childNamed, elementsOf, type Element } from '../../../packed/xml'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'
import { openDocx, type DocxPackage } from './package'
import { paragraphsOf, textOf, type DocxParagraph } from './paragraphs'
import { roleOf } from './style-role'

/** Problems: those of `openDocx`; file-no-text. */
export function read({ bytes, name }: FileToRead): Outcome<Reading> {
  try {
    const opened = openDocx(bytes, name)
    if (!opened.ok) return opened
    const reading = readingOf(opened.value)
    return reading.text.trim() === '' ? failed('file-no-text', name) : ok({ ...reading, encoding: null })
  } catch (error) {
    // Elements within elements without end.
    if (error instanceof RangeError) return failed('file-broken', name, error.message)
    throw error
  }
}

function readingOf({ document, styles, notes, running }: DocxPackage) {
  const builder = new ReadingBuilder()
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
      builder.add(
        row
          .map((cell) =>
            textOf(cell)
              .replace(/\s*\n\s*/g, ' ')
              .trim(),
          )
          .join('\t'),
      )
      i += row.length - 1
    } else addParagraph(builder, paragraphs[i], topmost)
  }
  addNotes(builder, body, notes, styles)
  const isUsed = (part: Element): boolean => (part.textContent ?? '').trim() !== ''
  builder.leaveOut('running', running.filter(isUsed).length, false)
  return builder.done()
}

/** The cells of the table's row that a paragraph begins; none where it is in no row that is set in one line. */
function rowFrom(paragraphs: readonly DocxParagraph[], from: number): DocxParagraph[] {
  const number = paragraphs[from]?.row ?? null
  if (number === null) return []
  const end = paragraphs.findIndex(({ row }, i) => i > from && row !== number)
  return paragraphs.slice(from, end < 0 ? paragraphs.length : end)
}

function tell(builder: ReadingBuilder, { leftOut }: DocxParagraph): void {
  for (const [kind, count] of leftOut) builder.leaveOut(kind, count)
}

/** A line break within a headline is a space; within running text it begins another line. */
function addParagraph(builder: ReadingBuilder, paragraph: DocxParagraph | undefined, topmost: number): void {
  if (!paragraph) return
  tell(builder, paragraph)
  const role = roleOf(paragraph.says, topmost)
  const text = textOf(paragraph)
  if (role !== null) builder.add(text.replace(/\n/g, '\u3000'), role)
  else for (const line of text.split('\n')) builder.add(line)
}

/** The notes that the text refers to, at its end, in the order of the references. */
function addNotes(
  builder: ReadingBuilder,
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
