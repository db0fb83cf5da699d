import type { Bytes } from './bytes'

/** Where Word's tables lie, by their index in the list of the file's information block ([MS-DOC] FibRgFcLcb97). */
const TABLES = {
  styles: 1,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  boxes: 56,
} as const
type Table = keyof typeof TABLES

const WORD = 0xa5ec
/** Word 95 and before set other tables, and their text in the code page of their country. */
const WORD_97 = 0x00c1

/** The parts that the text consists of, in this order. */
const PARTS = {
  main: 0x4c,
  notes: 0x50,
  running: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
}
export type Part = keyof typeof PARTS

/** The first bytes of a document: what it is, and where what lies. */
export class FileInformation {
  readonly #document: Bytes

  constructor(document: Bytes) {
    this.#document = document
  }

  get isWord(): boolean {
    return this.#document.u16(0) === WORD
  }

  get isTooOld(): boolean {
    return this.#document.u16(2) < WORD_97
  }

  get isEncrypted(): boolean {
    return (this.#document.u16(10) & 0x0100) !== 0
  }

  get tableStream(): string {
    return (this.#document.u16(10) & 0x0200) === 0 ? '0Table' : '1Table'
  }

  /** The bytes of one of its tables. */
  table(tables: Bytes, table: Table): Bytes {
    const at = 0x9a + 8 * TABLES[table]
    return tables.part(this.#document.u32(at), this.#document.u32(at + 4))
  }

  /** Where a part of the text begins and ends, counted in characters. */
  part(part: Part): { readonly start: number; readonly end: number } {
    let start = 0
    for (const [name, at] of Object.entries(PARTS)) {
      const end = start + this.#document.u32(at)
      if (name === part) return { start, end }
      start = end
    }
    throw new RangeError(part)
  }
}
