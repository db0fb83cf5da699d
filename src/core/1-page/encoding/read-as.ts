import type { EncodingId } from './encodings'
import { readTwoByte } from './two-byte'

/** The text of bytes in an encoding. U+FFFD stands where bytes can't be read; the byte order mark is left out. */
export function readAs(bytes: Uint8Array, encoding: EncodingId): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return readUtf32(bytes, encoding === 'utf-32le')
  if (encoding === 'gb18030' || encoding === 'big5') return readTwoByte(bytes, encoding)
  return new TextDecoder(encoding).decode(bytes)
}

/** The text where every byte can be read; null where one can't. `label` as TextDecoder has it. */
export function readWhole(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Code points to one call: an array of any length can't be spread into one. */
const CHUNK = 8192

/** TextDecoder has no UTF-32. */
function readUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let codes: number[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, littleEndian) : 0xfffd
    if (at === 0 && code === 0xfeff) continue
    codes.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code)
    if (codes.length < CHUNK) continue
    parts.push(String.fromCodePoint(...codes))
    codes = []
  }
  return parts.join('') + String.fromCodePoint(...codes)
}
