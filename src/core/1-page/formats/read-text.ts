import { failed, ok, type Outcome } from '../../problem'
import { decode } from '../encoding/decode'
import { otherKindOf } from '../kind'
import type { FileToRead, Reading } from './input-format'

/** A file that is its text. Problems: file-empty, file-other-kind, and those of `decode`. */
export function readText({ bytes, name, encoding }: FileToRead): Outcome<Reading> {
  const decoded = decode(bytes, name, encoding)
  if (!decoded.ok) return decoded
  if (decoded.value.text.trim() === '') return failed('file-empty', name)
  const kind = otherKindOf(decoded.value.text)
  return kind === null ? ok(decoded.value) : failed('file-other-kind', name, kind)
}
