import type { EncodingId } from './encoding/encodings'
import { inputFormat } from './formats'
import { hashOf, type Source } from './source'

const MARK = '\uFEFF'
/** Where a byte could not be read: what it was is not in the text. */
const UNREAD = '\uFFFD'
/** Half of a character, which no encoding can say. */
const LONE = /\p{Cs}/u

/**
 * Is this the text of the bytes that have this hash, where the bytes themselves are not there? Known of encodings that
 * say the same text in one way only; the others, and texts with unreadable places, leave it open.
 */
export function textAgainstHash({
  text,
  format,
  encoding,
  sha256,
}: Pick<Source, 'text' | 'format' | 'encoding' | 'sha256'>): 'fits' | 'differs' | 'unknown' {
  const encode = encoding !== null && inputFormat(format).isText ? ENCODE[encoding] : undefined
  if (!encode || text.includes(UNREAD) || LONE.test(text)) return 'unknown'
  // Decoding takes a byte order mark away.
  return [text, MARK + text].some((whole) => hashOf(encode(whole)) === sha256) ? 'fits' : 'differs'
}

const ENCODE: Partial<Record<EncodingId, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => utf16(text, true),
  'utf-16be': (text) => utf16(text, false),
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian)
  return bytes
}
