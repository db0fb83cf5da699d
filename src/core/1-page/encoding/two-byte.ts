/**
 * Text in two-byte codes, where bytes may be missing or spoilt. From such a place on a plain decoder pairs the wrong
 * bytes up to the next line end, often into characters that exist; here a line that can't be read, or only as nonsense,
 * is cut up as is likeliest, with as few bytes left over as make the rest sensible.
 */
import { FREQUENT_HAN } from './frequent'

type TwoByte = 'gb18030' | 'big5'

/** What a reading costs: the cheapest is taken. A byte left over costs more than a rare character. */
const COST = { frequent: 1, usual: 2, other: 4, rare: 7, none: 14 } as const
const LINE_END = 10
const ASCII_COST = 1

/** What some decoders make of single bytes that are no character. */
const NO_CHARACTER = /[\x80\uf8f5-\uf8f8]/

/** By so much another way must be cheaper than the one that reads every byte: two bytes left over and more. */
const CLEARLY = 20

/** The text; U+FFFD for each run of bytes that can't be read. Time and memory grow with the bytes. */
export function readTwoByte(bytes: Uint8Array, encoding: TwoByte): string {
  const strict = new TextDecoder(encoding, { fatal: true })
  const parts: string[] = []
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_END, start)
    const end = found < 0 ? bytes.length : found + 1
    parts.push(readLine(bytes.subarray(start, end), encoding, strict))
    start = end
  }
  return parts.join('')
}

function readLine(line: Uint8Array, encoding: TwoByte, strict: TextDecoder): string {
  let whole: string | null = null
  try {
    whole = strict.decode(line)
    if (NO_CHARACTER.test(whole)) whole = null
    else if (line.length < 8 || whole.length === line.length) return whole
  } catch {
    // Cut up below.
  }
  const way = cheapestWay(line, encoding)
  if (whole !== null && plainCost(line, encoding) <= way.cost + CLEARLY) return whole
  return spelt(line, way.lengths, encoding)
}

/** What a line costs as a plain decoder reads it. */
function plainCost(line: Uint8Array, encoding: TwoByte): number {
  const costOf = costs(encoding)
  let cost = 0
  for (let at = 0; at < line.length;) {
    const byte = line[at] ?? 0
    if (byte <= 0x80) [cost, at] = [cost + ASCII_COST, at + 1]
    else if (encoding === 'gb18030' && isFour(line, at)) [cost, at] = [cost + COST.rare, at + 4]
    else [cost, at] = [cost + (costOf[(byte << 8) | (line[at + 1] ?? 0)] || COST.rare), at + 2]
  }
  return cost
}

/** The cheapest way through a line, found from its end: to each byte the best length of what begins there. */
function cheapestWay(line: Uint8Array, encoding: TwoByte): { lengths: Uint8Array; cost: number } {
  const costOf = costs(encoding)
  const lengths = new Uint8Array(line.length)
  // What the rest of the line costs behind the next byte, the next two, three and four.
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let at = line.length - 1; at >= 0; at--) {
    const byte = line[at] ?? 0
    const second = line[at + 1]
    let [best, length] = [one + (byte < 0x80 ? ASCII_COST : COST.none), 1]
    if (byte >= 0x80 && second !== undefined) {
      const pair = costOf[(byte << 8) | second] ?? 0
      if (pair > 0 && two + pair < best) [best, length] = [two + pair, 2]
      if (encoding === 'gb18030' && isFour(line, at) && four + COST.rare < best)
        [best, length] = [four + COST.rare, 4]
    }
    lengths[at] = length
    ;[one, two, three, four] = [best, one, two, three]
  }
  return { lengths, cost: one }
}

const isFour = (line: Uint8Array, at: number): boolean => {
  const [second = 0, third = 0, fourth = 0] = line.subarray(at + 1, at + 4)
  return (
    second >= 0x30 && second <= 0x39 && third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39
  )
}

/** In parts: asking a text that is still growing how it ends takes as long as it is, every time. */
function spelt(line: Uint8Array, lengths: Uint8Array, encoding: TwoByte): string {
  const decoder = new TextDecoder(encoding)
  const parts: string[] = []
  let [from, at] = [0, 0]
  while (at < line.length) {
    const length = lengths[at] ?? 1
    if (length === 1 && (line[at] ?? 0) >= 0x80) {
      if (at > from) parts.push(decoder.decode(line.subarray(from, at)))
      if (parts.at(-1) !== '\ufffd') parts.push('\ufffd')
      from = at + 1
    }
    at += length
  }
  if (at > from) parts.push(decoder.decode(line.subarray(from, at)))
  return parts.join('')
}

const made = new Map<TwoByte, Uint8Array>()

/** What each pair of bytes costs to read as one character; 0 where it is none. */
function costs(encoding: TwoByte): Uint8Array {
  const known = made.get(encoding)
  if (known) return known
  const table = new Uint8Array(65536)
  const bytes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.push(lead, trail, LINE_END)
  const characters = new TextDecoder(encoding).decode(Uint8Array.from(bytes)).split('\n')
  characters.forEach((char, i) => {
    const [lead = 0, trail = 0] = bytes.slice(i * 3, i * 3 + 2)
    if ([...char].length === 1 && char !== '\ufffd')
      table[(lead << 8) | trail] = costOf(char, lead, trail, encoding)
  })
  made.set(encoding, table)
  return table
}

function costOf(char: string, lead: number, trail: number, encoding: TwoByte): number {
  if (FREQUENT_HAN.has(char)) return COST.frequent
  if (/\p{Co}/u.test(char)) return COST.rare
  const inUse =
    encoding === 'gb18030'
      ? trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)
      : lead >= 0xa1 && lead <= 0xc6
  if (inUse) return COST.usual
  const other =
    encoding === 'gb18030' ? trail >= 0xa1 && lead >= 0xa2 && lead <= 0xf7 : lead >= 0xc9 && lead <= 0xf9
  return other ? COST.other : COST.rare
}
