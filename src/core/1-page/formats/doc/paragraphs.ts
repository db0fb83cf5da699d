import type { LeftOutKind } from '../../../left-out'
import { byteAt, firstWithin, type Characters } from './characters'
import { Fields } from './fields'
import { DATA, DELETED, HIDDEN, INSERTED, SPECIAL, type ParagraphProperties, type Run } from './properties'

/** A paragraph as it reads with its insertions accepted and its deletions gone. */
export interface DocParagraph {
  readonly text: string
  readonly leftOut: ReadonlyMap<LeftOutKind, number>
  /** Null where the file does not say. */
  readonly is: ParagraphProperties | null
  /** Its mark ends a cell of a table, or where the properties say so a row. */
  readonly endsCell: boolean
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\v': '\n',
  '\x0e': '\n',
  '\x1e': '-',
}
/** Characters that stand for something that is not read. */
const STANDS_FOR: Readonly<Record<string, LeftOutKind>> = {
  '\x01': 'pictures',
  '\x02': 'notes',
  '\x05': 'comments',
  '(': 'unmapped',
}
const COUNTED: readonly { readonly bit: number; readonly kind: LeftOutKind; readonly isRead: boolean }[] = [
  { bit: DELETED, kind: 'deletions', isRead: false },
  { bit: HIDDEN, kind: 'hidden', isRead: false },
  { bit: INSERTED, kind: 'insertions', isRead: true },
]

/** The paragraphs of a part of the text. Of a note its own text says that it is one, not where it is referred to. */
export function paragraphsOf(
  characters: Characters,
  paragraphs: readonly Run<ParagraphProperties>[],
  { start, end }: { readonly start: number; readonly end: number },
): DocParagraph[] {
  const reader = new PartReader(characters, paragraphs)
  for (let i = start; i < Math.min(end, characters.text.length); i++) reader.read(i)
  return reader.done()
}

class PartReader {
  readonly #characters: Characters
  readonly #runs: readonly Run<ParagraphProperties>[]
  readonly #paragraphs: DocParagraph[] = []
  readonly #fields = new Fields()
  #text: string[] = []
  #leftOut = new Map<LeftOutKind, number>()
  #bits = 0

  constructor(characters: Characters, runs: readonly Run<ParagraphProperties>[]) {
    this.#characters = characters
    this.#runs = runs
  }

  done(): DocParagraph[] {
    if (this.#text.length > 0) this.#close(-1, false)
    return this.#paragraphs
  }

  read(at: number): void {
    const char = this.#characters.text.charAt(at)
    const bits = this.#characters.bits[at] ?? 0
    const isRead = this.#count(bits)
    if (!isRead) return
    if (char === '\r' || char === '\x07' || char === '\f') this.#close(at, char === '\x07')
    else if (char === '\x13') this.#fields.begin()
    else if (char === '\x14') this.#fields.separate()
    else if (char === '\x15') this.#endField()
    else if ((bits & SPECIAL) !== 0) this.#special(char, bits)
    else if (char >= ' ') this.#add(char)
    else this.#add(CHARACTERS[char] ?? '')
  }

  /** Counts what begins here; false where it is not read. */
  #count(bits: number): boolean {
    let isRead = true
    for (const { bit, kind, isRead: stays } of COUNTED) {
      if ((bits & bit) === 0) continue
      if ((this.#bits & bit) === 0) this.#leaveOut(kind)
      isRead &&= stays
    }
    this.#bits = bits
    return isRead
  }

  #special(char: string, bits: number): void {
    const kind = STANDS_FOR[char]
    if (kind !== undefined && (bits & DATA) === 0 && this.#fields.takes('')) this.#leaveOut(kind)
  }

  #endField(): void {
    const { text, leftOut } = this.#fields.end()
    if (leftOut) this.#leaveOut(leftOut)
    this.#add(text)
  }

  #add(text: string): void {
    if (text !== '' && this.#fields.takes(text)) this.#text.push(text)
  }

  #close(at: number, endsCell: boolean): void {
    const byte = at < 0 ? -1 : byteAt(this.#characters, at)
    const run = this.#runs[firstWithin(this.#runs, byte)]
    const is = run && run.start <= byte ? run.is : null
    if (is?.isNumbered) this.#leaveOut('numbers')
    this.#paragraphs.push({ text: this.#text.join(''), leftOut: this.#leftOut, is, endsCell })
    this.#text = []
    this.#leftOut = new Map()
    this.#fields.endParagraph()
  }

  #leaveOut(kind: LeftOutKind): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1)
  }
}
