import type { Localized, Problem } from '../../problem'
import type { ExportedPage } from '../exported'

interface Format {
  /** Names it on the command line. */
  readonly id: string
  readonly extension: string
  readonly mime: string
  readonly label: Localized
  /** Whether several pages go into one file; else each gets its own. */
  readonly together: boolean
}

export interface TextFormat extends Format {
  readonly write: (pages: readonly ExportedPage[]) => string
}

/** A file that is no text, and what its reader should hear of what is not in it. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly warnings: readonly Problem[]
}

/** `files`: for each page the bytes it was read from, null where they are not kept. */
export interface PackedFormat extends Format {
  readonly pack: (pages: readonly ExportedPage[], files: readonly (Uint8Array | null)[]) => Promise<Packed>
}

/** One kind of file the review can leave as. A new one is one file here and one entry below. */
export type OutputFormat = TextFormat | PackedFormat

export const isPacked = (format: OutputFormat): format is PackedFormat => 'pack' in format
