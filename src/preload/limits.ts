import { MAX_FILE_BYTES } from '../core/problem'
import type { FileKind } from './contract'

const MB = 1024 * 1024

/** How much is opened at once, however it was picked: a whole disk dropped by mistake must not fill the memory. */
export const AT_ONCE = { files: 2000, bytes: 512 * MB } as const

/** How large a file for another purpose than review may be. A backup holds a whole library. */
export const MOST_BYTES: Readonly<Record<FileKind, number>> = {
  export: 256 * MB,
  backup: 1024 * MB,
  list: MAX_FILE_BYTES,
  rules: MAX_FILE_BYTES,
}

/** A size as messages say it. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`

/** Counts files as they are taken: false from the first one on that is too many, or too much. */
export function withinLimits(): (size: number) => boolean {
  let [files, bytes] = [0, 0]
  return (size) => ++files <= AT_ONCE.files && (bytes += size) <= AT_ONCE.bytes
}
