import { withoutExtension } from '../../1-page/formats/format-of'
import { isPacked, type OutputFormat, type PackedFormat } from './output-format'
import type { ExportedPage } from '../exported'
import { changeTable, changeWorkbook } from './changes'
import { correctedMarkdown, correctedText } from './corrected'
import { csvNames } from './csv'
import { trackedDocx } from './docx'
import { json } from './json'
import { jsonLines } from './json-lines'

export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  json,
  trackedDocx,
  correctedText,
  correctedMarkdown,
  changeTable,
  changeWorkbook,
  csvNames,
  jsonLines,
]

/** The name of the file for a page: its own, with the format's extension. */
export function outputName(page: ExportedPage, format: OutputFormat): string {
  const base = withoutExtension(page.source.name.replace(/^.*[\\/]/, ''))
  return `${base || 'galley'}.galley.${format.extension}`
}

export const packedFormat = (id: string): PackedFormat => {
  const format = OUTPUT_FORMATS.find((one) => one.id === id)
  if (!format || !isPacked(format)) throw new RangeError(`no packed format ${id}`)
  return format
}
