import type { Article } from '../../core/1-page/page'
import type { Role } from '../../core/1-page/role'
import { articleId, type ArticleId, type BlockId } from '../../core/identities'
import type { ArticleState } from '../../core/4-review/decision'
import { anchorOf } from '../../core/text/anchor'
import { characterEdge } from '../../core/text/whole-characters'
import type { PageSession } from './page-session.svelte'

/** What an editor can do with blocks and articles, as decisions. */
const blockAnchor = (page: PageSession, id: BlockId) => {
  const block = page.read.page.blocks.find((candidate) => candidate.id === id)
  if (!block) throw new RangeError(`no block ${id}`)
  return anchorOf(page.source.text, block)
}

export const setRole = (page: PageSession, block: BlockId, role: Role): Promise<boolean> =>
  page.transact([
    { subject: { kind: 'role', anchor: blockAnchor(page, block) }, what: { kind: 'role', role } },
  ])

/** Takes an article off its page: its blocks are in no article any more, and printed nowhere. */
export const removeArticle = (page: PageSession, { blocks }: Article): Promise<boolean> =>
  page.transact(
    blocks.map((block) => ({
      subject: { kind: 'role', anchor: blockAnchor(page, block) },
      what: { kind: 'role', role: 'noise' },
    })),
  )

/** Into an article behind a block of it; null: first. */
export const place = (
  page: PageSession,
  block: BlockId,
  article: ArticleId,
  after: BlockId | null,
): Promise<boolean> =>
  page.transact([
    { subject: { kind: 'place', anchor: blockAnchor(page, block) }, what: { kind: 'place', article, after } },
  ])

/** Out of its article, to begin a new one. */
export const placeAlone = (page: PageSession, block: BlockId): Promise<boolean> =>
  place(page, block, articleId({ kind: 'made', token: crypto.randomUUID() }), null)

/** Joins a block with the one behind it in its article, or parts them (null). */
export const join = (page: PageSession, block: BlockId, second: BlockId | null): Promise<boolean> =>
  page.transact([
    { subject: { kind: 'join', anchor: blockAnchor(page, block) }, what: { kind: 'join', with: second } },
  ])

export const split = (page: PageSession, block: BlockId, at: number): Promise<boolean> =>
  page.transact([
    {
      subject: { kind: 'split', anchor: blockAnchor(page, block) },
      what: { kind: 'split', at: [characterEdge(page.source.text, at, 'forward')] },
    },
  ])

export const setState = (page: PageSession, article: ArticleId, state: ArticleState): Promise<boolean> =>
  page.transact([{ subject: { kind: 'article', article }, what: { kind: 'state', state } }])
