import type { ArticleId, BlockId } from '../identities'
import type { Span } from '../text/span'
import type { Role } from './role'
import type { Source } from './source'

/** A piece of the text with a role. Its span is its identity: the text never changes. */
export interface Block extends Span {
  readonly id: BlockId
  readonly role: Role
  /** Why the core proposes this role: a key the interface words. */
  readonly why: RoleReason
}

export type RoleReason =
  | 'marked-headline'
  | 'marked-role'
  | 'short-before-headline'
  | 'short-after-headline'
  | 'short-line'
  | 'reporter-line'
  | 'running-text'
  | 'wrapped-line'
  | 'enumeration'
  | 'photo-credit'
  | 'starts-mid-sentence'
  | 'glued-watermark'
  | 'repeated-line'
  | 'folio'
  | 'editor'

/** Two blocks that are really one sentence: the layout broke it between them. */
export interface Join {
  readonly first: BlockId
  readonly second: BlockId
}

/** An ordered view over blocks. Its id is given when it is made, and stays however its blocks are moved. */
export interface Article {
  readonly id: ArticleId
  readonly blocks: readonly BlockId[]
  readonly joins: readonly Join[]
  /** The blocks the core placed here by content, not by position: the first to be doubted. */
  readonly placedByContent: readonly BlockId[]
}

/** A page as proposed by the core, or as an editor has rearranged it. Blocks in text order. */
export interface Page {
  readonly source: Source
  readonly blocks: readonly Block[]
  readonly articles: readonly Article[]
}

export const isTitleRole = (role: Role): boolean =>
  role === 'headline' || role === 'kicker' || role === 'subhead'

const known = new WeakMap<readonly Block[], ReadonlyMap<BlockId, Block>>()

/** A page's blocks by their ids: made once for a page, however many articles ask. */
export function blocksById({ blocks }: Page): ReadonlyMap<BlockId, Block> {
  let byId = known.get(blocks)
  if (!byId) known.set(blocks, (byId = new Map(blocks.map((block) => [block.id, block]))))
  return byId
}

/** The block that an article is called by: its headline, else its first. */
export function titleBlock(page: Page, article: Article): Block | undefined {
  const byId = blocksById(page)
  const blocks = article.blocks.map((id) => byId.get(id))
  return blocks.find((block) => block?.role === 'headline') ?? blocks[0]
}

/** Characters of running text that stand for a headline. */
const FIRST_WORDS = 24

/** What a block says as a title: a headline whole, of anything else the first words. */
export function shortened(written: string, role: Role): string {
  const text = written.replace(/\s+/g, ' ')
  if (role === 'headline' || text.length <= FIRST_WORDS) return text
  const characters = Array.from(text)
  return characters.length <= FIRST_WORDS ? text : `${characters.slice(0, FIRST_WORDS).join('')}…`
}
