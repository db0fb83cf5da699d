import { Bytes } from './bytes'

/** The folder of files in one that Word wrote until 2003 (Compound File Binary); all that follows on [MS-CFB]. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER = 512
const IN_HEADER = 109
const ENTRY = 128
const STORAGE = 1
const STREAM = 2
const ROOT = 5
/** A number of no sector, or of no entry. */
const NONE = 0xfffffffa

export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte)

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly first: number
  readonly size: number
}

/** The files at the top of a compound file, by name. What is cut off or leads in a circle ends there. */
export class CompoundFile {
  readonly #file: Bytes
  readonly #sector: number
  readonly #next: readonly number[]
  readonly #nextShort: readonly number[]
  readonly #shortest: number
  readonly #short: Bytes
  readonly #entries = new Map<string, Entry>()

  constructor(bytes: Uint8Array) {
    this.#file = new Bytes(bytes)
    this.#sector = 1 << Math.min(this.#file.u16(30), 12)
    this.#next = this.#numbersOf(this.#tables())
    this.#nextShort = this.#numbersOf(this.#chain(this.#file.u32(60), this.#next))
    this.#shortest = this.#file.u32(56)
    const entries = this.#entriesOf(this.#whole(this.#file.u32(48)))
    const root = entries.find(({ type }) => type === ROOT)
    this.#short = root ? this.#whole(root.first) : new Bytes(new Uint8Array())
    for (const entry of childrenOf(entries, root)) this.#entries.set(entry.name, entry)
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** A file's bytes; null where there is none of the name. */
  stream(name: string): Bytes | null {
    const entry = this.#entries.get(name)
    if (entry?.type !== STREAM) return null
    if (entry.size >= this.#shortest) return this.#whole(entry.first).part(0, entry.size)
    const parts = this.#chain(entry.first, this.#nextShort).map((at) => this.#short.part(at * 64, 64))
    return joined(parts).part(0, entry.size)
  }

  /** The sectors that say of each sector which follows it. */
  #tables(): number[] {
    const numbers: number[] = []
    for (let i = 0; i < IN_HEADER; i++) numbers.push(this.#file.u32(76 + 4 * i))
    const [each, seen] = [this.#sector / 4, new Set<number>()]
    for (let at = this.#file.u32(68); this.#isThere(at) && !seen.has(at);) {
      seen.add(at)
      const more = this.#sectorAt(at)
      for (let i = 0; i < each - 1; i++) numbers.push(more.u32(4 * i))
      at = more.u32(4 * (each - 1))
    }
    return [...new Set(numbers)].filter((at) => this.#isThere(at))
  }

  #numbersOf(sectors: readonly number[]): number[] {
    const numbers: number[] = []
    for (const at of sectors) {
      const sector = this.#sectorAt(at)
      for (let i = 0; i < this.#sector; i += 4) numbers.push(sector.u32(i))
    }
    return numbers
  }

  #chain(first: number, next: readonly number[]): number[] {
    const chain = new Set<number>()
    for (let at = first; at < next.length && !chain.has(at); at = next[at] ?? NONE) chain.add(at)
    return [...chain]
  }

  #whole(first: number): Bytes {
    return joined(this.#chain(first, this.#next).map((at) => this.#sectorAt(at)))
  }

  #isThere(at: number): boolean {
    return at < NONE && HEADER + at * this.#sector < this.#file.length
  }

  #sectorAt(at: number): Bytes {
    return this.#file.part((at + 1) * this.#sector, this.#sector)
  }

  #entriesOf(directory: Bytes): Entry[] {
    const entries: Entry[] = []
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY)
      entries.push({
        name: directory.utf16(at, Math.min(31, Math.max(0, directory.u16(at + 64) / 2 - 1))),
        type: directory.u8(at + 66),
        left: directory.u32(at + 68),
        right: directory.u32(at + 72),
        child: directory.u32(at + 76),
        first: directory.u32(at + 116),
        size: directory.u32(at + 120),
      })
    return entries
  }
}

/** What lies in a folder, not in those within it: a document may hold others. */
function childrenOf(entries: readonly Entry[], folder: Entry | undefined): Entry[] {
  const found = new Set<Entry>()
  const waiting = [folder?.child ?? NONE]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (!entry || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return [...found].filter(({ type }) => type === STREAM || type === STORAGE)
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const { array } of parts) {
    whole.set(array, at)
    at += array.length
  }
  return new Bytes(whole)
}
