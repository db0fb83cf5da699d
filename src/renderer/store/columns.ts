import type { Localized } from '../../core/localized'
import type { ArticleRow } from './rows'

/** What the library's lines are put in order by. A new one is an entry below. */
export interface Column {
  /** The line's field, which is indexed; or a name of its own where the column has a value. */
  readonly id: string
  readonly label: Localized
  /** Times and counts lead with the latest and the most. */
  readonly isDescending: boolean
  /** What a line is placed by where no index has it: every line is read for it. */
  readonly of?: (row: ArticleRow) => number | string
}

/** All of them; the library opens with the first. */
export const COLUMNS: readonly [Column, ...Column[]] = [
  { id: 'changedAt', label: { zh: '最近改动', en: 'Last changed' }, isDescending: true },
  { id: 'openedAt', label: { zh: '最近打开', en: 'Last opened' }, isDescending: true },
  { id: 'title', label: { zh: '标题', en: 'Headline' }, isDescending: false },
  { id: 'reviewer', label: { zh: '校对人', en: 'Reviewer' }, isDescending: false },
  { id: 'findings', label: { zh: '待查最多', en: 'Most findings' }, isDescending: true },
]
