import { withoutExtension } from '../../1-page/formats'
import type { OutputFormat } from './output-format'
import type { ExportedPage } from '../exported'
import { changeTable } from './changes'
import { correctedMarkdown, correctedText } from './corrected'
import { csvNames } from './csv'
import { json } from './json'
import { jsonLines } from './json-lines'

export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  json,
  correctedText,
  correctedMarkdown,
  changeTable,
  csvNames,
  jsonLines,
]

/** The name of the file for a page: its own, with the format's extension. */
export function outputName(page: ExportedPage, format: OutputFormat): string {
  const base = withoutExtension(page.source.name.replace(/^.*[\\/]/, ''))
  return `${base || 'galley'}.galley.${format.extension}`
}
