import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { failed, MAX_FILE_BYTES, ok, type Outcome } from '../problem'
import { decode } from './encoding/decode'
import type { EncodingId } from './encoding/encodings'
import { formatOf } from './formats'
import type { FormatId } from './formats/input-format'
import { otherKindOf } from './kind'

/** A file as it reaches us. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Set when the editor chose the encoding. */
  readonly encoding?: EncodingId
}

/** The file as it came, and its decoded text. Never altered. */
export interface Source {
  /** Of the bytes, lower-case hex: the same file again is the same hash. */
  readonly sha256: string
  readonly name: string
  readonly format: FormatId
  readonly encoding: EncodingId
  /** In bytes. */
  readonly size: number
  readonly text: string
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** SHA-256 of the UTF-8 form of a text, lower-case hex. */
export const hashOfText = (text: string): string => hashOf(new TextEncoder().encode(text))

/** Opens a file. Problems: file-empty, file-too-large, format-unknown, file-other-kind, and those of `decode`. */
export function toSource({ name, bytes, encoding }: SourceFile): Outcome<Source> {
  const format = formatOf(name)
  if (!format) return failed('format-unknown', name)
  if (bytes.length === 0) return failed('file-empty', name)
  if (bytes.length > MAX_FILE_BYTES) return failed('file-too-large', name, `${bytes.length} bytes`)
  const decoded = decode(bytes, name, encoding)
  if (!decoded.ok) return decoded
  if (decoded.value.text.trim() === '') return failed('file-empty', name)
  const kind = otherKindOf(decoded.value.text)
  if (kind !== null) return failed('file-other-kind', name, kind)
  return ok({ sha256: hashOf(bytes), name, format: format.id, size: bytes.length, ...decoded.value })
}
