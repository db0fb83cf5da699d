import { hashOfText } from '../../1-page/source'
import type { ExportedPage } from '../exported'
import { editFaults } from './edits'
import { findingFaults } from './findings'
import { differing, foldedOf, type Folded } from './folded'
import { blockFaults, rateFaults, spanFaults, textFaults } from './layout'
import { linkFaults } from './links'
import { mentionFaults, valueFaults } from './mentions'
import { peopleFaults, versionFaults } from './versions'

/** Where an export contradicts itself. */
export interface Disagreement {
  /**
   * `parts`: what it says against its own text and decisions. `reading`: what words of it mean, or how its text is laid
   * out, against what this version reads; another version may have read them otherwise.
   */
  readonly of: 'parts' | 'reading'
  /** For the log. */
  readonly detail: string
}

/** The first thing in which an export contradicts itself; null where it agrees in all. Time grows with its length. */
export function disagreementOf(exported: ExportedPage): Disagreement | null {
  const { text, textSha256 } = exported
  if (textSha256 !== undefined && hashOfText(text) !== textSha256)
    return { of: 'parts', detail: 'text is not that of its hash' }
  const folded = foldedOf(exported)
  for (const detail of partFaults(folded)) return { of: 'parts', detail }
  for (const detail of readingFaults(folded)) return { of: 'reading', detail }
  return null
}

function* partFaults(folded: Folded): Generator<string> {
  yield* spanFaults(folded)
  yield* blockFaults(folded)
  yield* textFaults(folded)
  yield* mentionFaults(folded)
  yield* linkFaults(folded)
  yield* findingFaults(folded)
  yield* rateFaults(folded)
  yield* editFaults(folded)
  yield* versionFaults(folded)
  yield* peopleFaults(folded)
}

function* readingFaults(folded: Folded): Generator<string> {
  yield* valueFaults(folded)
  yield* layoutFaults(folded)
}

/** Blocks and articles that this version does not lay out so. */
function* layoutFaults({ exported, shown, arranged, isWhole }: Folded): Generator<string> {
  const roles = new Map(arranged.blocks.map(({ id, role }) => [id as string, role]))
  for (const { id, role } of exported.blocks)
    yield* differing(`block ${id}`, { role }, { role: roles.get(id as never) })
  const known = new Map(arranged.articles.map((article) => [article.id, article]))
  for (const { id, blocks, joins } of shown.articles) {
    const article = known.get(id)
    yield* differing(`article ${id}`, { blocks, joins }, { blocks: article?.blocks, joins: article?.joins })
  }
  if (isWhole)
    yield* differing(
      'page',
      { blocks: shown.blocks.length, articles: shown.articles.map(({ id }) => id) },
      { blocks: arranged.blocks.length, articles: arranged.articles.map(({ id }) => id) },
    )
}
