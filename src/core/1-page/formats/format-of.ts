import { INPUT_FORMATS } from '.'
import type { FormatId, InputFormat } from './input-format'
import { plainText } from './plain-text'

/** The extensions of all formats, without dots, in lower case. */
export const INPUT_EXTENSIONS: readonly string[] = INPUT_FORMATS.flatMap(({ extensions }) => extensions)

/** Is a file of this name in a folder one that is meant? */
export const isInputName = (name: string): boolean =>
  extensionOf(name) !== null && formatOf(name)?.isCommon === false

/** Is a file of this name one that can be opened? */
export const isOpenable = (name: string): boolean => extensionOf(name) !== null && formatOf(name) !== null

/** By the file's extension; a name without one (pasted text) is plain text. */
export function formatOf(name: string): InputFormat | null {
  const extension = extensionOf(name)
  if (extension === null) return plainText
  return INPUT_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null
}

export const inputFormat = (id: FormatId): InputFormat =>
  INPUT_FORMATS.find((format) => format.id === id) ?? plainText

/** A file's name without the extension of a format that is opened. */
export const withoutExtension = (name: string): string =>
  isOpenable(name) ? name.slice(0, name.lastIndexOf('.')) : name

/** Of a file's name, in lower case without its dot; null where it has none. */
export const extensionOf = (name: string): string | null =>
  /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? null
