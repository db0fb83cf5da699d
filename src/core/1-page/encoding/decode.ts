import { failed, ok, type Outcome, type Problem } from '../../problem'
import { ENCODINGS, FOREIGN_ENCODINGS, type EncodingId } from './encodings'
import { isOdd, likelihoodOf, type Expected } from './likelihood'
import { readAs, readWhole } from './read-as'

export interface Decoded {
  /** The text without a byte order mark; line ends as they came. U+FFFD stands where bytes can't be read. */
  readonly text: string
  readonly encoding: EncodingId
}

/** Beginnings of files that are surely no text, whatever their bytes could be read as. */
const SIGNATURES: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'ZIP, DOCX, XLSX', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'DOC, XLS, WPS', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'GZIP', bytes: [0x1f, 0x8b] },
]

const MARKS: readonly { readonly encoding: EncodingId; readonly bytes: readonly number[] }[] = [
  // Before the mark of UTF-16, with which it begins.
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * What a text must score to be taken for one of the language: the more of it there is, the surer it can be. Measured on
 * texts and lists of names of 2 to 300 characters in each encoding.
 */
const likelyFrom = (count: number, expected: Expected): number =>
  expected === 'any' ? 0.5 : 0.3 + Math.min(count, 48) / 80
/** Where there is little to go by it is GB18030, which most files are in: so much for it in a text of one character. */
const PRIOR = 2
/** By so much another language must be likelier than Chinese, in so many characters, to be said. */
const CLEARLY = 0.4
const ENOUGH_TO_TELL = 12

/**
 * Decodes a file's bytes: in `chosen`; else in UTF-8 where that reads every byte; else in what is likeliest. A few bytes
 * that can't be read become U+FFFD (`unreadIn` counts them). Problems: file-binary; file-foreign and file-undecodable,
 * both with the encodings that the editor may choose from.
 */
export function decode(bytes: Uint8Array, name: string, chosen?: EncodingId): Outcome<Decoded> {
  if (chosen !== undefined) {
    const text = readAs(bytes, chosen)
    return isWholeEnough(text) ? ok({ text, encoding: chosen }) : undecodable(name, chosen)
  }
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes))
  if (signature) return failed('file-binary', name, signature.name)
  return readMarked(bytes) ?? (bytes.includes(0) ? readWide(bytes, name) : readNarrow(bytes, name))
}

/** What is read of a file's text, whatever its encoding. Problems: those of `decode`, and of what reads it. */
export function decoded<T>(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  read: (text: string, name: string) => Outcome<T>,
): Outcome<T> {
  const text = decode(bytes, name)
  return text.ok ? read(text.value.text, name) : text
}

/** In how many places of a text bytes could not be read. */
export const unreadIn = (text: string): number => text.match(/\ufffd+/g)?.length ?? 0

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)

function readMarked(bytes: Uint8Array): Outcome<Decoded> | null {
  for (const mark of MARKS)
    if (startsWith(bytes, mark.bytes)) {
      const text = readAs(bytes, mark.encoding)
      if (isWholeEnough(text) && isText(text)) return ok({ text, encoding: mark.encoding })
    }
  return null
}

interface Reading extends Decoded {
  readonly score: number
  /** Is it likely enough to be taken? */
  readonly likely: boolean
}

/** The likeliest of several encodings that read the bytes as text. */
function likeliest(
  bytes: Uint8Array,
  candidates: readonly (readonly [EncodingId, Expected])[],
): Reading | null {
  let best: Reading | null = null
  for (const [encoding, expected] of candidates) {
    const text = readAs(bytes, encoding)
    if (!isWholeEnough(text) || !isText(text)) continue
    const { score: found, count } = likelihoodOf(text, expected)
    const score = found + (encoding === 'gb18030' && count > 0 ? PRIOR / count : 0)
    if (!best || score > best.score)
      best = { text, encoding, score, likely: found >= likelyFrom(count, expected) }
  }
  return best
}

const WIDE = [
  ['utf-32le', 'any'],
  ['utf-32be', 'any'],
  ['utf-16le', 'any'],
  ['utf-16be', 'any'],
] as const

/** With a NUL byte among them bytes are UTF-16, UTF-32 or no text. */
function readWide(bytes: Uint8Array, name: string): Outcome<Decoded> {
  const best = likeliest(bytes, WIDE)
  if (!best?.likely) return failed('file-binary', name, 'NUL')
  return ok({ text: best.text, encoding: best.encoding })
}

function readNarrow(bytes: Uint8Array, name: string): Outcome<Decoded> {
  const utf8 = readWhole(bytes, 'utf-8')
  if (utf8 !== null) {
    if (utf8.includes('\x1b$')) return foreign(name, 'ISO-2022')
    return isText(utf8) ? ok({ text: utf8, encoding: 'utf-8' }) : failed('file-binary', name)
  }
  const damaged = readAs(bytes, 'utf-8')
  if (isDamagedUtf8(damaged)) return ok({ text: damaged, encoding: 'utf-8' })
  const chinese = likeliest(bytes, [
    ['gb18030', 'zh-hans'],
    ['big5', 'zh-hant'],
    ...(bytes.length % 2 === 0
      ? ([
          ['utf-16le', 'any'],
          ['utf-16be', 'any'],
        ] as const)
      : []),
  ])
  const other = likeliestForeign(bytes)
  if (other && other.score > (chinese?.score ?? 0) + CLEARLY) return foreign(name, other.name)
  if (chinese?.likely) return ok({ text: chinese.text, encoding: chinese.encoding })
  return looksBinary(bytes) ? failed('file-binary', name) : undecodable(name)
}

function likeliestForeign(bytes: Uint8Array): { readonly name: string; readonly score: number } | null {
  let best: { name: string; score: number } | null = null
  for (const { label, name, language } of FOREIGN_ENCODINGS) {
    const text = readWhole(bytes, label)
    if (text === null) continue
    const { score, count } = likelihoodOf(text, language)
    if (count >= ENOUGH_TO_TELL && score >= likelyFrom(count, language) && score > (best?.score ?? 0))
      best = { name, score }
  }
  return best
}

/** Sequences of UTF-8 do not come about by chance: where there are several, what else there is is damage. */
function isDamagedUtf8(text: string): boolean {
  const [unread, whole] = [unreadIn(text), text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0]
  return whole >= 4 && isFew(unread, whole) && isText(text)
}

/** A file cut or spoilt in a place or two is still that file; one with more is not read rightly. */
const isFew = (unread: number, whole: number): boolean => unread * 50 <= whole || (unread <= 2 && whole >= 8)

const isWholeEnough = (text: string): boolean => {
  const unread = unreadIn(text)
  return unread === 0 || isFew(unread, text.length - unread)
}

/** Control characters other than white space hardly occur in a text. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let control = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code < 0xa0 && isOdd(code)) control++
  }
  return control * 30 <= sample.length
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) control++
  return control > sample.length * 0.02
}

const withChoice = (problem: Problem): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { ...problem, encodings: ENCODINGS.map(({ id }) => id) },
})
const foreign = (name: string, detail: string) => withChoice(failed('file-foreign', name, detail).problem)
const undecodable = (name: string, detail?: string) =>
  withChoice(failed('file-undecodable', name, detail).problem)
