import { isTitleRole, type Block, type Page } from '../../1-page/page'
import type { Mention, Mentions } from '../../2-mentions/mention'
import { contains } from '../../text/span'

/** What an article's headline group says, and what its text says, in text order. */
export interface ArticleMentions {
  readonly headline: readonly Mention[]
  readonly body: readonly Mention[]
}

/** The mentions of each article of a page, those of its headline, kicker and subheads apart. One pass over all. */
export function mentionsByArticle({ blocks, articles }: Page, { all }: Mentions): ArticleMentions[] {
  const articleOf = new Map(articles.flatMap((article, i) => article.blocks.map((id) => [id, i] as const)))
  const found = articles.map(() => ({ headline: [] as Mention[], body: [] as Mention[] }))
  let b = 0
  for (const mention of all) {
    // A mention over a broken line begins in one block and ends in another: it belongs to where it begins.
    while (blocks[b + 1] !== undefined && (blocks[b + 1]?.start ?? Infinity) <= mention.start) b++
    const block: Block | undefined = blocks[b]
    const article = block && found[articleOf.get(block.id) ?? -1]
    if (!article) continue
    if (isTitleRole(block.role) && contains(block, mention)) article.headline.push(mention)
    else article.body.push(mention)
  }
  return found
}
