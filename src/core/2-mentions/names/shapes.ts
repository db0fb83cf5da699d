import type { Span } from '../../text/span'
import { isBySound } from '../lexicon/name-parts'
import { endsPost } from '../lexicon/posts'
import { roleBefore } from '../lexicon/roles'
import { surnameLength } from '../lexicon/surnames'
import type { Spans } from '../tagger/spans'
import { speaksAt } from './clauses'

/** From here on what the network takes for a post is one. */
const POST = 0.3
/** Names written by their sound that no mark stands in have so many characters. */
const SHORTEST = 3
const LONGEST = 7
const MARK = /[^\u4e00-\u9fffA-Za-z0-9·]/

/**
 * Stretches that have the form of a name where one is to be looked for, whatever the models say: behind a post or a role
 * a surname with one character or two; between marks, or a post and a mark, characters that names are written with by
 * their sound. They are weighed like the rest, and most are none.
 */
export function shapedLikeNames(text: string, spans: Spans | null): Span[] {
  const found: Span[] = []
  const postEnds = new Set(spans?.posts.spansFrom(POST).map(({ end }) => end))
  for (let at = 0; at < text.length; at++) {
    const isClause = at === 0 || MARK.test(text.charAt(at - 1))
    const surname = surnameLength(text.slice(at, at + 3))
    if (surname === 0 && !isBySound(text.charAt(at))) continue
    const isBehindPost =
      !isClause && (postEnds.has(at) || endsPost(text, at) || roleBefore(text, at, 0) !== undefined)
    if (isBehindPost && surname > 0)
      for (const length of [surname + 1, surname + 2])
        if (/^[\u4e00-\u9fff]+$/.test(text.slice(at, at + length)) && at + length <= text.length)
          found.push({ start: at, end: at + length })
    if (!isClause && !isBehindPost) continue
    let end = at
    while (end < text.length && isBySound(text.charAt(end))) end++
    const isEnd = end === text.length || MARK.test(text.charAt(end)) || speaksAt(text, end)
    if (isEnd && end - at >= SHORTEST && end - at <= LONGEST) found.push({ start: at, end })
  }
  return found
}
