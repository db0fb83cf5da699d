/** Word files of 1997 to 2003, as small as they are read: a text in pieces, styles, properties of characters and paragraphs. */

interface DocPiece {
  readonly text: string
  /** One byte a character (Windows-1252, here ASCII), not two. */
  readonly isWestern?: boolean
  /** Properties of these characters, as Word writes them. */
  readonly changes?: readonly number[]
}

export interface DocFile {
  readonly pieces: readonly DocPiece[]
  /** The properties of each paragraph: its style (0 to 3: body text, heading 1, heading 2, 引题), and changes to it. */
  readonly paragraphs?: readonly { readonly style?: number; readonly changes?: readonly number[] }[]
  /** How many of the last characters are footnotes. */
  readonly notes?: number
  readonly version?: number
  /** Bits of the header: 0x100 where it is encrypted. */
  readonly flags?: number
}

export const DELETED = [0x00, 0x08, 1]
export const INSERTED = [0x01, 0x08, 1]
export const HIDDEN = [0x3c, 0x08, 1]
export const SPECIAL = [0x55, 0x08, 1]
export const IN_TABLE = [0x16, 0x24, 1]
export const ROW_END = [0x17, 0x24, 1]

const TEXT_AT = 0x800
const PAGE = 512
const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]
const utf16 = (text: string): number[] =>
  [...Array(text.length).keys()].flatMap((i) => u16(text.charCodeAt(i)))
const padded = (bytes: readonly number[], to: number): number[] => [
  ...bytes,
  ...Array<number>(Math.max(0, to - bytes.length)).fill(0),
]

export function docOf({
  pieces,
  paragraphs = [],
  notes = 0,
  version = 0xc1,
  flags = 0,
}: DocFile): Uint8Array {
  const bytes = pieces.map(({ text, isWestern }) =>
    isWestern ? [...text].map((char) => char.charCodeAt(0)) : utf16(text),
  )
  const starts = bytes.map(
    (_one, i) => TEXT_AT + bytes.slice(0, i).reduce((sum, { length }) => sum + length, 0),
  )
  const text = bytes.flat()
  const characters = runPage(
    [...starts, TEXT_AT + text.length],
    pieces.map(({ changes = [] }) => [changes.length, ...changes]),
    1,
  )
  const marks = pieces.flatMap(({ text: said, isWestern }, i) =>
    [...said].flatMap((char, at) =>
      char === '\r' || char === '\x07' ? [(starts[i] ?? 0) + (at + 1) * (isWestern ? 1 : 2)] : [],
    ),
  )
  const properties = marks.map((_mark, i) => {
    const { style = 0, changes = [] } = paragraphs[i] ?? {}
    const said = [...u16(style), ...changes]
    return said.length % 2 === 1 ? [(said.length + 1) / 2, ...said] : [0, said.length / 2, ...said]
  })
  const first = Math.ceil((TEXT_AT + text.length) / PAGE)
  const tables = [
    styles(['正文', 0], ['heading 1', 1], ['heading 2', 2], ['引题', 0xffe]),
    [...u32(TEXT_AT), ...u32(TEXT_AT + text.length), ...u32(first)],
    [...u32(TEXT_AT), ...u32(TEXT_AT + text.length), ...u32(first + 1)],
    piecesTable(pieces, starts),
  ]
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const head = padded([...u16(0xa5ec), ...u16(version), ...Array<number>(6).fill(0), ...u16(flags)], TEXT_AT)
  put(head, 0x4c, u32(length - notes))
  put(head, 0x50, u32(notes))
  let at = 0
  for (const [i, index] of [1, 12, 13, 33].entries()) {
    const size = tables[i]?.length ?? 0
    put(head, 0x9a + 8 * index, [...u32(at), ...u32(size)])
    at += size
  }
  const document = [...padded([...head, ...text], first * PAGE), ...characters]
  document.push(...runPage([TEXT_AT, ...marks], properties, 13))
  return compoundFile({ WordDocument: document, '0Table': tables.flat() })
}

const put = (into: number[], at: number, bytes: readonly number[]): void => {
  bytes.forEach((byte, i) => (into[at + i] = byte))
}

/** A page of properties: where runs begin, where each one's list lies on the page (from its end), the lists. */
function runPage(starts: readonly number[], lists: readonly (readonly number[])[], each: number): number[] {
  const page = padded(starts.flatMap(u32), PAGE)
  let end = PAGE - 2
  lists.forEach((list, i) => {
    end -= list.length + (list.length % 2)
    put(page, end, list)
    page[4 * starts.length + each * i] = end / 2
  })
  page[PAGE - 1] = lists.length
  return page
}

function styles(...named: readonly (readonly [name: string, number: number])[]): number[] {
  const written = named.map(([name, number]) => {
    const style = [
      ...u16(number),
      ...u16(0xfff1),
      ...Array<number>(6).fill(0),
      ...u16(name.length),
      ...utf16(name),
      0,
      0,
    ]
    return [...u16(style.length), ...style]
  })
  return [...u16(4), ...u16(named.length), ...u16(10), ...written.flat()]
}

function piecesTable(pieces: readonly DocPiece[], starts: readonly number[]): number[] {
  const ends = pieces.map((_one, i) => pieces.slice(0, i + 1).reduce((sum, { text }) => sum + text.length, 0))
  const places = pieces.map(({ isWestern }, i) => {
    const start = starts[i] ?? 0
    return [0, 0, ...u32(isWestern ? (start * 2) | 0x40000000 : start), 0, 0]
  })
  const list = [...u32(0), ...ends.flatMap(u32), ...places.flat()]
  return [2, ...u32(list.length), ...list]
}

const SECTOR = 512
const SHORT = 64
const END = 0xfffffffe
const FREE = 0xffffffff

/** A folder of files in one: those of less than 4096 bytes lie in short sectors. */
export function compoundFile(files: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const [next, nextShort]: [number[], number[]] = [[], []]
  const [sectors, short]: [number[], number[]] = [[], []]
  const store = (bytes: readonly number[], into: number[], chain: number[], size: number): number => {
    const first = chain.length
    const count = Math.max(1, Math.ceil(bytes.length / size))
    for (let i = 0; i < count; i++) chain.push(i === count - 1 ? END : first + i + 1)
    for (const byte of padded(bytes, count * size)) into.push(byte)
    return first
  }
  const entries = Object.entries(files).map(([name, bytes], i, all) => {
    const isShort = bytes.length < 4096
    const first = isShort ? store(bytes, short, nextShort, SHORT) : store(bytes, sectors, next, SECTOR)
    return entry(name, 2, i + 2 <= all.length ? i + 2 : FREE, FREE, first, bytes.length)
  })
  const mini = store(short, sectors, next, SECTOR)
  const miniTable = store(nextShort.flatMap(u32), sectors, next, SECTOR)
  const root = entry('Root Entry', 5, FREE, 1, mini, short.length)
  const directory = store([root, ...entries].flat(), sectors, next, SECTOR)
  const tables = Math.ceil((next.length + 4) / (SECTOR / 4 - 1))
  const at = next.length
  const table = padded([...next, ...Array<number>(tables).fill(0xfffffffd)].flatMap(u32), tables * SECTOR)
  const head = padded([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 76)
  put(head, 24, [0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0])
  for (const [offset, value] of [
    [44, tables],
    [48, directory],
    [56, 4096],
    [60, miniTable],
    [64, 1],
    [68, END],
  ] as const)
    put(head, offset, u32(value))
  for (let i = 0; i < 109; i++) head.push(...u32(i < tables ? at + i : FREE))
  return new Uint8Array([...head, ...sectors, ...table])
}

function entry(
  name: string,
  type: number,
  right: number,
  child: number,
  first: number,
  size: number,
): number[] {
  return padded(
    [
      ...padded(utf16(name), 64),
      ...u16(2 * name.length + 2),
      type,
      1,
      ...u32(FREE),
      ...u32(right),
      ...u32(child),
      ...Array<number>(36).fill(0),
      ...u32(first),
      ...u32(size),
    ],
    128,
  )
}
