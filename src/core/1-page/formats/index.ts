import type { Localized } from '../../problem'
import type { Span } from '../../text/span'
import { markdown } from './markdown'
import { plainText } from './plain-text'

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

export const INPUT_FORMATS: readonly InputFormat[] = [plainText, markdown]

/** By the file's extension; a name without one (pasted text) is plain text. */
export function formatOf(name: string): InputFormat | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  if (extension === undefined) return plainText
  return INPUT_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null
}

export const inputFormat = (id: FormatId): InputFormat =>
  INPUT_FORMATS.find((format) => format.id === id) ?? plainText
