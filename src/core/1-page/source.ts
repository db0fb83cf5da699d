import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { failed, MAX_FILE_BYTES, ok, type Outcome } from '../problem'
import type { TellProgress } from '../progress'
import type { EncodingId } from './encoding/encodings'
import { extensionOf, formatOf } from './formats/format-of'
import type { FileToRead, FormatId, Layout } from './formats/input-format'
import { whyNotOpened } from './formats/not-opened'

/** A file as it reaches us. */
export type SourceFile = FileToRead

/** What identifies a file, and its reading text: all offsets are of that, and it is never altered. */
export interface Source {
  /** Of the file's bytes, lower-case hex: the same file again is the same hash. */
  readonly sha256: string
  readonly name: string
  readonly format: FormatId
  /** Null where the format itself says how its characters are written. */
  readonly encoding: EncodingId | null
  /** Of the file, in bytes. */
  readonly size: number
  readonly text: string
  /** What the file says beyond its text; absent for text formats. */
  readonly layout?: Layout
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** SHA-256 of the UTF-8 form of a text, lower-case hex. */
export const hashOfText = (text: string): string => hashOf(new TextEncoder().encode(text))

/** Opens a file. Problems: file-empty, file-too-large, those of `whyNotOpened`, and those of its format. */
export async function toSource(file: SourceFile, tell?: TellProgress): Promise<Outcome<Source>> {
  const { name, bytes } = file
  const format = formatOf(name)
  if (!format) return failed(whyNotOpened(extensionOf(name)), name)
  if (bytes.length === 0) return failed('file-empty', name)
  if (bytes.length > MAX_FILE_BYTES) return failed('file-too-large', name, `${bytes.length} bytes`)
  const read = await format.read(file, tell)
  if (!read.ok) return read
  return ok({ sha256: hashOf(bytes), name, format: format.id, size: bytes.length, ...read.value })
}
