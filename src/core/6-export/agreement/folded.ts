import type { Page } from '../../1-page/page'
import { pageOf } from '../../1-page/to-page'
import { arrange } from '../../4-review/arrange'
import { DecisionLog } from '../../4-review/log'
import { reviewing, type Reviewing } from '../../4-review/review-mention'
import type { ArticleId, BlockId } from '../../identities'
import type { ExportedPage } from '../exported'

/** An export with what its own text and decisions come to. */
export interface Folded {
  readonly exported: ExportedPage
  readonly log: DecisionLog
  /** The page by the blocks and articles that the export has. */
  readonly shown: Page
  /** The page as this version lays it out. */
  readonly arranged: Page
  readonly by: Reviewing
  /** Is it all of a page, and not some articles of it? */
  readonly isWhole: boolean
}

export function foldedOf(exported: ExportedPage): Folded {
  const { blocks, articles, decisions, text, layout, errorRate } = exported
  const source = { ...exported.source, text, ...(layout ? { layout } : {}) }
  const log = new DecisionLog(decisions)
  const arranged = arrange(pageOf(source), log)
  const shown: Page = {
    source,
    blocks: blocks.map(({ start, end, role, id }) => ({
      id: id as BlockId,
      start,
      end,
      role,
      why: 'running-text',
    })),
    articles: articles.map(({ id, blocks: own, joins }) => ({
      id: id as ArticleId,
      blocks: own as readonly BlockId[],
      joins: joins as readonly { first: BlockId; second: BlockId }[],
      placedByContent: [],
    })),
  }
  return { exported, log, shown, arranged, by: reviewing(arranged, log), isWhole: errorRate !== undefined }
}

/** A field that says something else than it must: as a line for the log. */
export function* differing(
  of: string,
  said: Readonly<Record<string, unknown>>,
  must: Readonly<Record<string, unknown>>,
): Generator<string> {
  for (const [field, value] of Object.entries(must)) {
    const [one, other] = [JSON.stringify(said[field]), JSON.stringify(value)]
    if (one !== other) yield `${of}: ${field} is ${one ?? 'absent'}, and must be ${other ?? 'absent'}`
  }
}
