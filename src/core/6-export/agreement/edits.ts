import { commentsOf } from '../../4-review/review'
import { articleOfMention } from '../../5-reports/progress'
import { contains, type Span } from '../../text/span'
import { articleParts, exportedComments, exportedEdits } from '../exported-changes'
import { placer } from '../placer'
import { differing, type Folded } from './folded'

/** Lists of what is changed and said, parts of articles and articles of mentions that its own decisions do not make. */
export function* editFaults({ exported, shown, log, by, isWhole }: Folded): Generator<string> {
  const { edits, comments, articles, mentions, text } = exported
  const read = { page: shown }
  const said = commentsOf(text, log)
  const place = placer(text, [...by.changes, ...said])
  const isShown = ({ start }: Span): boolean =>
    isWhole || shown.blocks.some((block) => contains(block, { start, end: start }))
  if (edits)
    yield* differing(
      'page',
      { edits },
      { edits: exportedEdits({ read, changes: by.changes }, log, place).filter(isShown) },
    )
  if (comments)
    yield* differing(
      'page',
      { comments },
      { comments: exportedComments({ read, comments: said }, place).filter(isShown) },
    )
  for (const [i, article] of shown.articles.entries()) {
    const { paragraphs, fields } = articles[i] ?? {}
    const parts = articleParts(shown, article, by.changes)
    if (paragraphs)
      yield* differing(`article ${article.id}`, { paragraphs }, { paragraphs: parts.paragraphs })
    if (fields) yield* differing(`article ${article.id}`, { fields }, { fields: parts.fields })
  }
  const ownerOf = articleOfMention(shown)
  for (const { id, article, ...span } of mentions)
    if (article !== undefined) yield* differing(`mention ${id}`, { article }, { article: ownerOf(span) })
}
