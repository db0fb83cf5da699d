import { analyse } from 'chardet'
import { failed, ok, type Outcome } from '../../problem'
import { ENCODINGS, isEncoding, type EncodingId } from './encodings'

export interface Decoded {
  /** The text without a byte order mark; line ends as they came. */
  readonly text: string
  readonly encoding: EncodingId
}

/** Beginnings of files that are surely no text, whatever a detector makes of their bytes. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, xlsx
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x1f, 0x8b], // gzip
]

/**
 * Decodes a file's bytes. With `chosen` in that encoding or not at all; else in the likeliest one that
 * decodes every byte. Problems: file-binary, file-undecodable.
 */
export function decode(bytes: Uint8Array, name: string, chosen?: EncodingId): Outcome<Decoded> {
  if (chosen !== undefined) {
    const text = tryDecode(bytes, chosen)
    return text === null ? failed('file-undecodable', name, chosen) : ok({ text, encoding: chosen })
  }
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte)))
    return failed('file-binary', name, 'signature')
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && looksLikeText(text)) return ok({ text, encoding })
  }
  return looksBinary(bytes) ? failed('file-binary', name) : failed('file-undecodable', name)
}

/** What is read of a file's text, whatever its encoding. Problems: those of `decode`, and of what reads it. */
export function decoded<T>(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  read: (text: string, name: string) => Outcome<T>,
): Outcome<T> {
  const text = decode(bytes, name)
  return text.ok ? read(text.value.text, name) : text
}

/** Likeliest first. UTF-16 without a mark is beyond the detector, so it is tried where there are NUL bytes. */
function candidates(bytes: Uint8Array): EncodingId[] {
  const head = bytes.subarray(0, 3)
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le']
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be']
  const found: EncodingId[] = ['utf-8']
  if (isGb2312(bytes.subarray(0, 65536))) found.push('gb18030')
  // 64 KB tell as much as all of it, and keep a large file quick.
  const sample = bytes.subarray(0, 65536)
  for (const match of analyse(sample)) {
    const id = match.name.toLowerCase()
    if (isEncoding(id) && !found.includes(id)) found.push(id)
  }
  for (const id of sample.includes(0) ? (['utf-16le', 'utf-16be'] as const) : (['gb18030', 'big5'] as const))
    if (!found.includes(id)) found.push(id)
  return found
}

/**
 * Are all characters of two bytes ones of GB 2312? A short text is too little for the detector; but in Big5 two second
 * bytes in five lie where GB 2312 has none, so that no text of more than a few characters passes for it.
 */
function isGb2312(bytes: Uint8Array): boolean {
  let pairs = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const second = bytes[at + 1]
    if (byte < 0xa1 || byte > 0xf7 || (second !== undefined && second < 0xa1)) return false
    pairs++
    at++
  }
  return pairs > 0
}

function tryDecode(bytes: Uint8Array, encoding: EncodingId): string | null {
  const label = ENCODINGS.find(({ id }) => id === encoding)?.label
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters other than white space do not occur in a page; a wrong UTF-16 guess is full of rare scripts. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20000)
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0x7f) odd += 3
    else if (code >= 0xe000 && code <= 0xf8ff) odd++
    else if (code >= 0x0370 && code <= 0x1fff) odd++
  }
  return odd <= sample.length * 0.1
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32)) control++
  return control > sample.length * 0.02
}
