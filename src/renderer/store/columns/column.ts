import type { Article, Page } from '../../../core/1-page/page'
import type { ReviewedFinding, ReviewedMention } from '../../../core/4-review/review'
import type { Localized } from '../../../core/localized'

/** An article as its counts are taken. */
export interface CountedArticle {
  readonly page: Page
  readonly article: Article
  readonly mentions: readonly ReviewedMention[]
  /** The open ones. */
  readonly findings: readonly ReviewedFinding[]
}

/** Something counted of every article: kept in its row, and summed over its page. */
export interface Column {
  /** The field of the row. */
  readonly id: string
  readonly count: (article: CountedArticle) => number
  /** The name of the order that has the pages with most of it first; absent where there is none. */
  readonly order?: Localized
}
