import type { EncodingId } from './encodings'

/** The bytes of a text in an encoding, without a byte order mark; null where it has a character that the encoding has not. */
export function writeAs(text: string, encoding: EncodingId): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-16le':
    case 'utf-16be':
      return units(text.length, (i) => text.charCodeAt(i), 2, encoding === 'utf-16le')
    case 'utf-32le':
    case 'utf-32be': {
      const codes = Array.from(text, (char) => char.codePointAt(0) ?? 0)
      return units(codes.length, (i) => codes[i] ?? 0, 4, encoding === 'utf-32le')
    }
    default:
      return writeTwoByte(text, encoding)
  }
}

function units(
  count: number,
  codeAt: (i: number) => number,
  width: 2 | 4,
  littleEndian: boolean,
): Uint8Array {
  const bytes = new Uint8Array(width * count)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < count; i++)
    if (width === 2) view.setUint16(2 * i, codeAt(i), littleEndian)
    else view.setUint32(4 * i, codeAt(i), littleEndian)
  return bytes
}

function writeTwoByte(text: string, encoding: TwoByte): Uint8Array | null {
  const codes = codesOf(encoding)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const written = code < 0x80 ? [code] : (codes.get(char) ?? beyondBmp(code, encoding))
    if (!written) return null
    for (const byte of written) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

type TwoByte = 'gb18030' | 'big5'
type Codes = ReadonlyMap<string, readonly number[]>

const made = new Map<TwoByte, Codes>()

/** What each character of the encoding is written as: the decoder read backwards, for no machine has an encoder. */
function codesOf(encoding: TwoByte): Codes {
  const known = made.get(encoding)
  if (known) return known
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes))
    if (char === '\ufffd' || Array.from(char).length !== 1) return
    // Of two codes for one character the first is usual, but for the three Han characters that Big5 has among its figures too.
    if (!codes.has(char) || '十卄卅'.includes(char)) codes.set(char, bytes)
  }
  for (let lead = encoding === 'big5' ? 0xa1 : 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail])
  if (encoding === 'gb18030') for (let at = 0; at < FOURS_OF_BMP; at++) add(four(at))
  made.set(encoding, codes)
  return codes
}

/** Codes of four bytes count up: these are characters below U+10000, in the gaps that those of two leave. */
const FOURS_OF_BMP = 39_420
const FOURS_BEYOND = 189_000

const four = (at: number): readonly number[] => [
  0x81 + Math.floor(at / 12_600),
  0x30 + (Math.floor(at / 1260) % 10),
  0x81 + (Math.floor(at / 10) % 126),
  0x30 + (at % 10),
]

const beyondBmp = (code: number, encoding: TwoByte): readonly number[] | undefined =>
  encoding === 'gb18030' && code > 0xffff ? four(FOURS_BEYOND + code - 0x10000) : undefined
