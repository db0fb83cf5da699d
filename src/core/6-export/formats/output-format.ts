import type { Localized } from '../../problem'
import type { ExportedPage } from '../exported'

/** One kind of file the review can leave as. A new one is one file here and one entry below. */
export interface OutputFormat {
  readonly id: 'json' | 'jsonl' | 'csv' | 'changes' | 'txt' | 'md'
  readonly extension: string
  readonly mime: string
  readonly label: Localized
  /** Whether several pages go into one file; else each gets its own. */
  readonly together: boolean
  readonly write: (pages: readonly ExportedPage[]) => string
}
