import type { Localized } from '../../problem'
import type { ExportedPage } from '../exported'
import { csvNames } from './csv'
import { json } from './json'
import { jsonLines } from './json-lines'

/** One kind of file the review can leave as. A new one is one file here and one entry below. */
export interface OutputFormat {
  readonly id: 'json' | 'jsonl' | 'csv'
  readonly extension: string
  readonly mime: string
  readonly label: Localized
  /** Whether several pages go into one file; else each gets its own. */
  readonly together: boolean
  readonly write: (pages: readonly ExportedPage[]) => string
}

export const OUTPUT_FORMATS: readonly OutputFormat[] = [json, jsonLines, csvNames]

/** The name of the file for a page: its own, with the format's extension. */
export function outputName(page: ExportedPage, format: OutputFormat): string {
  const base = page.source.name.replace(/^.*[\\/]/, '').replace(/\.(?:txt|md|markdown|text)$/i, '')
  return `${base || 'galley'}.galley.${format.extension}`
}
