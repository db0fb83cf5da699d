import type { Article, Page } from '../1-page/page'
import type { Change } from '../4-review/changes'
import { correctedPage, printedParagraphs } from '../4-review/corrected-text'
import type { DecisionLog } from '../4-review/log'
import type { Review } from '../4-review/review'
import { changeList, paragraphOf } from '../5-reports/change-list'
import { articleOfMention } from '../5-reports/progress'
import { fieldsOf } from './article-fields'
import type { ExportedArticle, ExportedComment, ExportedEdit } from './exported'
import { placer, type Place } from './placer'

/** What is printed otherwise than it came, with its places in both texts. */
export function exportedEdits(
  { read: { page }, changes }: Pick<Review, 'changes'> & { readonly read: { readonly page: Page } },
  log: DecisionLog,
  place: Place,
): ExportedEdit[] {
  const listed = changeList(page, changes, log)
  const printed = placer(
    correctedPage(page.source.text, changes),
    listed.map(({ corrected }) => corrected),
  )
  return listed.map(({ id, from, to, article, paragraph, by, at, corrected, why, finding, ...span }) => ({
    id,
    ...place(span),
    from,
    to,
    corrected: printed(corrected),
    ...{ article, paragraph, by, at },
    ...(why === undefined ? {} : { why }),
    ...(finding === undefined ? {} : { finding }),
  }))
}

export function exportedComments(
  { read: { page }, comments }: Pick<Review, 'comments'> & { readonly read: { readonly page: Page } },
  place: Place,
): ExportedComment[] {
  const ownerOf = articleOfMention(page)
  return comments.map((comment): ExportedComment => {
    const article = ownerOf(comment)
    return {
      ...place(comment),
      quote: page.source.text.slice(comment.start, comment.end),
      text: comment.text,
      article,
      paragraph: paragraphOf(page, article, comment.start),
      by: comment.by,
      at: comment.at,
    }
  })
}

/** An article paragraph by paragraph, and by its parts. */
export function articleParts(
  page: Page,
  article: Article,
  changes: readonly Change[],
): Required<Pick<ExportedArticle, 'paragraphs' | 'fields'>> {
  const paragraphs = printedParagraphs(page, article, changes)
  return { paragraphs, fields: fieldsOf(paragraphs) }
}
