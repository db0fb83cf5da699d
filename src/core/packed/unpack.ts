import { unzipSync, type UnzipFileInfo } from 'fflate'
import { failed, ok, type Outcome } from '../problem'

const MB = 1024 * 1024
/** What is unpacked of one file at most where only its text is wanted: a tree takes sixty times that in memory. */
const MOST_TEXT = 6 * MB
/** No part of text shrinks to less than a two hundredth; what does is made to fill the memory. */
const MOST_SHRUNK = 400
const FORGIVEN = 1 * MB
/** What every zip archive begins with: a file, or the end of an empty one. */
const ZIP = [0x50, 0x4b]
/** Word processors keep what has a password, and files of before 2007, in this container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * The parts of a zip archive that are wanted. Sizes are looked at before anything is unpacked, and no part grows past
 * what it said. Problems: file-encrypted, file-other-kind, file-broken, file-bomb.
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  isWanted: (part: string) => boolean,
  most = MOST_TEXT,
): Outcome<Parts> {
  if (startsWith(bytes, OLE))
    return hasName(bytes, 'EncryptedPackage')
      ? failed('file-encrypted', name)
      : failed('file-other-kind', name, 'DOC, WPS')
  if (!startsWith(bytes, ZIP)) return failed('file-broken', name, 'no zip archive')
  let [size, isBomb] = [0, false]
  const filter = ({ name: part, size: packed, originalSize }: UnzipFileInfo): boolean => {
    if (isBomb || !isWanted(part)) return false
    size += originalSize
    isBomb = size > most || (originalSize > FORGIVEN && originalSize > packed * MOST_SHRUNK)
    return !isBomb
  }
  try {
    const parts = unzipSync(bytes, { filter })
    return isBomb ? failed('file-bomb', name, `${size} bytes`) : ok(parts)
  } catch (error) {
    return failed('file-broken', name, error instanceof Error ? error.message : String(error))
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)

/** Is there a stream of this name in an OLE container? Its directory has names in UTF-16. */
function hasName(bytes: Uint8Array, wanted: string): boolean {
  const units = [...wanted].flatMap((char) => [char.charCodeAt(0), 0])
  for (let at = bytes.indexOf(units[0] ?? 0); at >= 0; at = bytes.indexOf(units[0] ?? 0, at + 1))
    if (units.every((unit, i) => bytes[at + i] === unit)) return true
  return false
}
