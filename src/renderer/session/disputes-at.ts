import { parseMentionId, type ArticleId, type BlockId } from '../../core/identities'
import type { Block } from '../../core/1-page/page'
import { placeOf, type Dispute } from '../../core/4-review/disputes'
import type { ReviewedFinding, ReviewedMention } from '../../core/4-review/review'
import { sameSpan, type Span } from '../../core/text/span'

/** Where an editor is on a page: on one of these, or on none. */
export interface Cursor {
  readonly mention: ReviewedMention | undefined
  readonly finding: ReviewedFinding | undefined
  readonly block: Block | undefined
  readonly article: ArticleId | null
}

/** Is it about how the page is put together, which is shown under its own tab? */
export const isStructural = ({ about: { kind } }: Dispute): boolean =>
  kind === 'role' || kind === 'place' || kind === 'join' || kind === 'split'

/** The places of disputes that no mark shows. */
export const unmarkedPlaces = (disputes: readonly Dispute[]): Span[] =>
  disputes.flatMap((dispute) =>
    ['edit', 'comment', 'links', 'note'].includes(dispute.about.kind) ? (placeOf(dispute) ?? []) : [],
  )

/** The blocks that disputes about the structure are about. */
export const blocksOf = (disputes: readonly Dispute[], blocks: readonly Block[]): Set<BlockId> =>
  new Set(
    disputes
      .flatMap(({ about }) =>
        'span' in about
          ? blocks.filter(({ start, end }) => start <= about.span.start && about.span.start < end)
          : [],
      )
      .map(({ id }) => id),
  )

/** The articles whose state is disputed. */
export const disputedArticlesOf = (disputes: readonly Dispute[]): Set<ArticleId> =>
  new Set(disputes.flatMap(({ about }) => (about.kind === 'article' ? [about.article] : [])))

/** Is a dispute about what the cursor is on? */
export function isAt({ about }: Dispute, { mention, finding, block, article }: Cursor): boolean {
  switch (about.kind) {
    case 'mention':
    case 'note':
      return about.mention === mention?.id
    case 'links': {
      const span = mention?.type === 'title' ? parseMentionId(mention.id)?.span : undefined
      return span !== undefined && sameSpan(span, about.span)
    }
    case 'finding':
    case 'finding-note':
      return about.key === finding?.finding.key
    case 'role':
    case 'place':
    case 'join':
    case 'split':
      return block !== undefined && block.start <= about.span.start && about.span.start < block.end
    case 'article':
      return about.article === article
    default:
      return false
  }
}
