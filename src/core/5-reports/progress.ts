import { registerKey, type ArticleId } from '../identities'
import type { Page } from '../1-page/page'
import { contains } from '../text/span'
import type { ArticleState } from '../4-review/decision'
import type { DecisionLog } from '../4-review/log'
import type { ReviewedMention } from '../4-review/review'
import { isSettled } from '../4-review/settled'

/** How far the newsroom is with an article: of its mentions and findings, how many are settled. */
export interface Progress {
  readonly settled: number
  readonly total: number
}

/** Which article each mention lies in, by where it begins. */
export function articleOfMention(page: Page): (mention: { start: number }) => ArticleId | null {
  const blocks = [...page.blocks].sort((a, b) => a.start - b.start)
  const owner = new Map(page.articles.flatMap((article) => article.blocks.map((id) => [id, article.id])))
  return ({ start }) => {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const block = blocks[low - 1]
    return block && contains(block, { start, end: start }) ? (owner.get(block.id) ?? null) : null
  }
}

/** Each article's mentions, by its id. */
export function mentionsByArticle<M extends { readonly start: number }>(
  page: Page,
  mentions: readonly M[],
): Map<ArticleId, M[]> {
  const ownerOf = articleOfMention(page)
  const own = new Map<ArticleId, M[]>()
  for (const mention of mentions) {
    const owner = ownerOf(mention)
    if (owner === null) continue
    const list = own.get(owner)
    if (list) list.push(mention)
    else own.set(owner, [mention])
  }
  return own
}

export function progressOf(mentions: readonly ReviewedMention[]): Progress {
  return { settled: mentions.filter(({ state }) => isSettled(state)).length, total: mentions.length }
}

/**
 * The state an editor set; else new until something of the article is decided, in review from then on. It needs
 * attention where editors differ. `own` are the article's mentions.
 */
export function articleState(
  id: ArticleId,
  own: readonly Pick<ReviewedMention, 'state' | 'by'>[],
  log: DecisionLog,
): ArticleState {
  const set = log.resolve(registerKey({ kind: 'article', article: id }))
  if (set.kind === 'decided' && set.decision.what.kind === 'state') return set.decision.what.state
  if (set.kind === 'disputed' || own.some(({ state }) => state === 'disputed')) return 'attention'
  return own.some(({ by }) => by !== undefined) ? 'in-review' : 'new'
}
