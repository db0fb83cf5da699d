import type { Localized } from '../../problem'
import type { Span } from '../../text/span'

/** One line of a file, without its line end and marks of the format. */
export interface Line extends Span {
  /** What the format itself says of the line. */
  readonly marked: 'headline' | 'subhead' | 'list' | null
}

/** How one kind of file is cut into lines. A new kind is one file here and one entry below. */
export interface InputFormat {
  readonly id: 'txt' | 'md'
  readonly extensions: readonly string[]
  readonly label: Localized
  /** The non-empty lines, in order, not overlapping. */
  readonly lines: (text: string) => Line[]
}

export type FormatId = InputFormat['id']
