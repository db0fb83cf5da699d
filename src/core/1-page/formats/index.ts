import type { FormatId, InputFormat } from './input-format'
import { markdown } from './markdown'
import { plainText } from './plain-text'

export const INPUT_FORMATS: readonly InputFormat[] = [plainText, markdown]

/** By the file's extension; a name without one (pasted text) is plain text. */
export function formatOf(name: string): InputFormat | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  if (extension === undefined) return plainText
  return INPUT_FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null
}

export const inputFormat = (id: FormatId): InputFormat =>
  INPUT_FORMATS.find((format) => format.id === id) ?? plainText
