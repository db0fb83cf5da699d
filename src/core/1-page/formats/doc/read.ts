import { failed, ok, type Outcome } from '../../../problem'
import type { Role } from '../../role'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'
import { roleOf, type StyleSays } from '../style-name'
import type { Bytes } from './bytes'
import { charactersOf, type Characters } from './characters'
import { CompoundFile, isCompoundFile } from './compound-file'
import { FileInformation, type Part } from './file-information'
import { paragraphsOf, type DocParagraph } from './paragraphs'
import { characterRuns, paragraphRuns } from './properties'
import { stylesOf } from './styles'

/** A level beyond those of headings is body text. */
const LEVELS = 9
/** Stories of footnotes come before those of the pages. */
const FIRST_HEADER = 6
/** Characters: more is no copy of a newspaper. */
const MOST_CHARACTERS = 2_000_000

/** Problems: file-broken, file-bomb, file-encrypted, file-no-text; format-old-word for Word 95 and before. */
export function read({ bytes, name }: FileToRead): Outcome<Reading> {
  if (!isCompoundFile(bytes)) return failed('file-broken', name, 'no compound file')
  const folder = new CompoundFile(bytes)
  if (folder.names.includes('EncryptedPackage')) return failed('file-encrypted', name)
  const document = folder.stream('WordDocument')
  if (!document) return failed('file-broken', name, 'no WordDocument')
  const information = new FileInformation(document)
  if (!information.isWord) return failed('file-broken', name, 'no Word document')
  if (information.isTooOld) return failed('format-old-word', name)
  if (information.isEncrypted) return failed('file-encrypted', name)
  const tables = folder.stream(information.tableStream)
  if (!tables) return failed('file-broken', name, `no ${information.tableStream}`)
  const characters = charactersOf(
    document,
    information.table(tables, 'pieces'),
    characterRuns(document, information.table(tables, 'characters')),
  )
  if (!characters) return failed('file-broken', name, 'no table of pieces')
  if (characters.text.length > MOST_CHARACTERS)
    return failed('file-bomb', name, `${characters.text.length} characters`)
  const reading = readingOf({ document, tables, information, characters })
  return reading.text.trim() === '' ? failed('file-no-text', name) : ok({ ...reading, encoding: null })
}

interface Opened {
  readonly document: Bytes
  readonly tables: Bytes
  readonly information: FileInformation
  readonly characters: Characters
}

function readingOf({ document, tables, information, characters }: Opened) {
  const runs = paragraphRuns(document, information.table(tables, 'paragraphs'))
  const styles = stylesOf(information.table(tables, 'styles'))
  const part = (which: Part): DocParagraph[] => paragraphsOf(characters, runs, information.part(which))
  const says = ({ is, text }: DocParagraph): StyleSays => {
    if (!is || text.trim() === '') return null
    if (is.level === null) return styles(is.style)
    return is.level < LEVELS ? { level: is.level } : null
  }
  const main = part('main')
  const topmost = Math.min(
    ...main.flatMap((paragraph) => {
      const said = says(paragraph)
      return said && 'level' in said ? [said.level] : []
    }),
  )
  const builder = new ReadingBuilder()
  for (const group of rowsIn(main)) {
    const [only] = group
    for (const paragraph of group) tell(builder, paragraph, false)
    if (only && group.length === 1) addParagraph(builder, only.text, roleOf(says(only), topmost))
    else addRow(builder, group)
  }
  for (const which of ['notes', 'endnotes', 'boxes'] as const)
    for (const paragraph of part(which)) {
      tell(builder, paragraph, true)
      addParagraph(builder, paragraph.text, null)
    }
  builder.leaveOut('running', runningIn(information, tables, characters), false)
  return builder.done()
}

/** Paragraphs one by one; the cells of a row together where each has one paragraph. */
function* rowsIn(paragraphs: readonly DocParagraph[]): Generator<readonly DocParagraph[]> {
  let row: DocParagraph[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.is?.endsRow) {
      if (row.every(({ endsCell }) => endsCell)) yield row
      else for (const one of row) yield [one]
      row = []
    } else if (paragraph.is?.inTable || paragraph.endsCell) row.push(paragraph)
    else {
      for (const one of row) yield [one]
      row = []
      yield [paragraph]
    }
  }
  for (const one of row) yield [one]
}

/** A note is told of where it stands, not where it is referred to. */
function tell(builder: ReadingBuilder, { leftOut }: DocParagraph, hasNotes: boolean): void {
  for (const [kind, count] of leftOut) if (kind !== 'notes' || hasNotes) builder.leaveOut(kind, count)
}

const addRow = (builder: ReadingBuilder, cells: readonly DocParagraph[]): void => {
  builder.add(cells.map(({ text }) => text.replace(/\n/g, ' ').trim()).join('\t'))
}

/** A line break within a headline is a space; within running text it begins another line. */
function addParagraph(builder: ReadingBuilder, text: string, role: Role | null): void {
  if (role !== null) builder.add(text.replace(/\n/g, '\u3000'), role)
  else for (const line of text.split('\n')) builder.add(line)
}

/** How many headers and footers say anything. */
function runningIn(information: FileInformation, tables: Bytes, { text }: Characters): number {
  const table = information.table(tables, 'headers')
  const { start, end } = information.part('running')
  let count = 0
  for (let i = FIRST_HEADER; 4 * (i + 2) <= table.length; i++) {
    const story = text.slice(start + table.u32(4 * i), Math.min(end, start + table.u32(4 * (i + 1))))
    if (/[^\s\p{Cc}]/u.test(story)) count++
  }
  return count
}
