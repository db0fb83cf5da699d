import type { Article } from '../../../core/1-page/page'
import type { BlockId } from '../../../core/identities'
import { place } from '../../session/structure-actions'
import type { PageSession } from '../../session/page-session.svelte'

/** Is a block one sentence with the one that follows it in an article? */
export const isJoined = (article: Article, id: BlockId): boolean =>
  article.joins.some(({ first }) => first === id)

/** Moves a block by one place; over an end into the article before or behind. */
export function step(page: PageSession, article: Article, id: BlockId, by: 1 | -1): void {
  const { articles } = page.read.page
  const at = article.blocks.indexOf(id)
  const to = at + by
  if (to >= 0 && to < article.blocks.length) {
    const after = by > 0 ? article.blocks[to] : (article.blocks[to - 1] ?? null)
    void place(page, id, article.id, after ?? null)
    return
  }
  const next = articles[articles.indexOf(article) + by]
  if (next) void place(page, id, next.id, by > 0 ? null : (next.blocks.at(-1) ?? null))
}

/** A block that is being dragged, and the one it is held over. */
export class Dragging {
  #dragged: BlockId | null = null
  over = $state<BlockId | null>(null)

  start(id: BlockId): void {
    this.#dragged = id
  }

  /** Shows where it would be dropped; false where nothing of ours is dragged. */
  isOver(id: BlockId): boolean {
    if (this.#dragged !== null) this.over = id
    return this.#dragged !== null
  }

  /** The block that was dropped. */
  end(): BlockId | null {
    const dropped = this.#dragged
    this.#dragged = this.over = null
    return dropped
  }
}
