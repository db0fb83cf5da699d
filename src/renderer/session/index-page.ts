import { articleTitle } from '../../core/1-page/page'
import type { Source } from '../../core/1-page/source'
import { articleOfMention, articleState, progressOf } from '../../core/4-decisions/progress'
import type { DecisionLog } from '../../core/4-decisions/log'
import { peopleOf } from '../../core/4-decisions/people'
import type { Review, ReviewedMention } from '../../core/4-decisions/review'
import type { RowChange } from '../store/decisions'
import type { IndexedArticle, NewPage } from '../store/pages'

/** What the library shows of each article of a page. */
export function rowsOf(review: Review, log: DecisionLog): RowChange[] {
  const { page } = review.read
  const ownerOf = articleOfMention(page)
  const own = new Map<string, ReviewedMention[]>()
  for (const mention of review.mentions) {
    const owner = ownerOf(mention)
    if (owner === null) continue
    const list = own.get(owner)
    if (list) list.push(mention)
    else own.set(owner, [mention])
  }
  const openFindings = review.findings
    .filter(({ state }) => state === 'open')
    .map(({ finding }) => ownerOf(finding.at))
  return page.articles.map((article) => {
    const mentions = own.get(article.id) ?? []
    const decided = mentions.filter(({ at }) => at !== undefined)
    const latest = decided.reduce<ReviewedMention | null>(
      (a, b) => (a?.at !== undefined && a.at >= (b.at ?? '') ? a : b),
      null,
    )
    return {
      id: article.id,
      state: articleState(page, article, review, log),
      ...progressOf(mentions),
      findings: openFindings.filter((owner) => owner === article.id).length,
      reviewer: latest?.by ?? '',
      changedAt: latest?.at ?? '',
      people: [...new Set(peopleOf(mentions, review.links).map(({ name }) => name))],
    }
  })
}

/** The library's lines of a page, whole, with the texts to search by. */
export function indexedArticles(review: Review, log: DecisionLog, openedAt: string): IndexedArticle[] {
  const { page } = review.read
  const { source } = page
  const byId = new Map(page.blocks.map((block) => [block.id, block]))
  return rowsOf(review, log).flatMap((row) => {
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
          title: articleTitle(page, article),
          openedAt,
        },
        text: `${text}\n${source.name}\n${row.people.join('\n')}`,
      },
    ]
  })
}

export function newPage(
  source: Source,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  review: Review,
  log: DecisionLog,
  openedAt: string,
): NewPage {
  const { sha256, name, format, encoding, size, text } = source
  return {
    page: { sha256, name, format, encoding, size, openedAt },
    content: { sha256, text, ...(bytes === undefined ? {} : { bytes }) },
    articles: indexedArticles(review, log, openedAt),
    decisions: log.all(),
  }
}
