import type { Bytes } from './bytes'
import { bitsOfPiece, type Run } from './properties'

/** A document's characters in the order they are read, and what each is. */
export interface Characters {
  readonly text: string
  /** The bits of each character. */
  readonly bits: Uint8Array
  /** Where in the document's bytes each piece begins, and its characters. */
  readonly pieces: readonly Piece[]
}

interface Piece {
  /** Offset of its first character. */
  readonly start: number
  readonly end: number
  /** Where that lies among the document's bytes, and how many bytes a character has. */
  readonly at: number
  readonly size: 1 | 2
  readonly bits: number
}

/** What bytes 0x80 to 0x9f are where a piece is written in single bytes (Windows-1252). */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Null where the table is none, or says more text than the document has bytes. Runs are in order. */
export function charactersOf(document: Bytes, table: Bytes, runs: readonly Run<number>[]): Characters | null {
  const pieces = piecesOf(table)
  const length = pieces?.at(-1)?.end ?? 0
  if (!pieces || length > document.length) return null
  const bits = new Uint8Array(length)
  const parts: string[] = []
  for (const piece of pieces) {
    const { start, end, at, size } = piece
    parts.push(
      size === 2 ? document.utf16(at, end - start) : western(document.part(at, end - start), end - start),
    )
    bits.fill(piece.bits, start, end)
    const last = at + (end - start) * size
    for (let i = firstWithin(runs, at); i < runs.length; i++) {
      const run = runs[i]
      if (!run || run.start >= last) break
      const from = start + Math.max(0, Math.ceil((run.start - at) / size))
      const to = Math.min(end, start + Math.ceil((run.end - at) / size))
      for (let char = from; char < to; char++) bits[char] = (bits[char] ?? 0) | run.is
    }
  }
  return { text: parts.join(''), bits, pieces }
}

/** Where a character lies among the document's bytes. */
export function byteAt({ pieces }: Characters, char: number): number {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > char) high = middle
    else low = middle + 1
  }
  const piece = pieces[low]
  return piece ? piece.at + (char - piece.start) * piece.size : -1
}

/** The index of the first run that ends behind a place. Runs are sorted and do not overlap. */
export function firstWithin(runs: readonly Run<unknown>[], at: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

function piecesOf(table: Bytes): Piece[] | null {
  const lists: Bytes[] = []
  let at = 0
  for (; table.u8(at) === 1; at += 3 + table.u16(at + 1)) lists.push(table.part(at + 3, table.u16(at + 1)))
  if (table.u8(at) !== 2) return null
  const list = table.part(at + 5, table.u32(at + 1))
  const count = Math.floor((list.length - 4) / 12)
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const [start, end] = [list.u32(4 * i), list.u32(4 * i + 4)]
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) return null
    const said = 4 * (count + 1) + 8 * i
    const place = list.u32(said + 2)
    const isSingle = (place & 0x40000000) !== 0
    const bits = bitsOfPiece(list.u16(said + 6), lists)
    const offset = place & 0x3fffffff
    pieces.push({ start, end, at: isSingle ? offset >> 1 : offset, size: isSingle ? 1 : 2, bits })
  }
  return pieces
}

/** As many characters as are asked for, whatever was cut off. */
function western(bytes: Bytes, count: number): string {
  const chars: string[] = []
  for (let i = 0; i < count; i++) {
    const code = bytes.u8(i)
    chars.push(WESTERN[code - 0x80] ?? String.fromCharCode(code))
  }
  return chars.join('')
}
