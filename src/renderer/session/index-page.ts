import { folioOf } from '../../core/1-page/folio'
import type { Article } from '../../core/1-page/page'
import { articleOfMention, articleState, mentionsByArticle } from '../../core/5-reports/progress'
import { correctedTitle } from '../../core/4-review/corrected-text'
import type { DecisionLog } from '../../core/4-review/log'
import { namesOf } from '../../core/5-reports/people'
import type { Review, ReviewedMention } from '../../core/4-review/review'
import { countsOf } from '../store/columns/counts'
import type { RowChange } from '../store/decisions'
import type { IndexedArticle, NewPage } from '../store/pages'

/** What a page's articles are shown by: its fold, with the mentions of each article. */
export interface Folded extends Pick<Review, 'read' | 'findings' | 'changes'> {
  readonly by: ReadonlyMap<string, readonly ReviewedMention[]>
}

/** What the library shows of articles of a page; of all, or of those that a transaction has changed. */
export function rowsOf(
  { read: { page }, findings, changes, by }: Folded,
  log: DecisionLog,
  only: readonly Article[] = page.articles,
): RowChange[] {
  const ownerOf = articleOfMention(page)
  const open = findings
    .filter(({ state }) => state === 'open')
    .map((finding) => ({ finding, owner: ownerOf(finding.finding.at) }))
  return only.map((article) => {
    const { id } = article
    const mentions = by.get(id) ?? []
    const own = open.filter(({ owner }) => owner === id)
    const latest = mentions.reduce<ReviewedMention | null>(
      (a, b) => (b.at !== undefined && b.at > (a?.at ?? '') ? b : a),
      null,
    )
    return {
      id,
      title: correctedTitle(page, article, changes),
      state: articleState(id, mentions, log),
      ...countsOf({ page, article, mentions, findings: own.map(({ finding }) => finding) }),
      reviewer: latest?.by ?? '',
      changedAt: latest?.at ?? '',
      people: namesOf(mentions),
    }
  })
}

/** The library's lines of a page, whole, with the texts to search by. */
export function indexedArticles(review: Review, log: DecisionLog, openedAt: string): IndexedArticle[] {
  const { page } = review.read
  const { source } = page
  const byId = new Map(page.blocks.map((block) => [block.id, block]))
  const by = mentionsByArticle(page, review.mentions)
  return rowsOf({ ...review, by }, log).flatMap((row) => {
    const article = page.articles.find(({ id }) => id === row.id)
    if (!article) return []
    const text = article.blocks
      .map((id) => byId.get(id))
      .map((block) => (block ? source.text.slice(block.start, block.end) : ''))
      .join('\n')
    return [
      {
        row: {
          ...row,
          changedAt: row.changedAt || openedAt,
          page: source.sha256,
          pageName: source.name,
          openedAt,
        },
        text: `${text}\n${source.name}\n${row.people.join('\n')}`,
      },
    ]
  })
}

/** A page as the library keeps it: a copy of its own unless it is said which. */
export function newPage(
  review: Review,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  log: DecisionLog,
  openedAt: string,
  copy: string = crypto.randomUUID(),
): NewPage {
  const { source } = review.read.page
  const { sha256, name, format, encoding, size, text, layout } = source
  return {
    page: { sha256, name, format, encoding, size, openedAt, copy, ...folioOf(name, text) },
    content: { sha256, text, ...(layout ? { layout } : {}), ...(bytes === undefined ? {} : { bytes }) },
    articles: indexedArticles(review, log, openedAt),
    decisions: log.all(),
  }
}
