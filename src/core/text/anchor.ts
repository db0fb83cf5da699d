import type { Span } from './span'
import { characterEdge, wholeCharacters } from './whole-characters'

/** A place that can be found again after the text around it changed: span, quote and a little context. */
export interface Anchor extends Span {
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** Units of context on each side: enough to tell 市长王某 from 书记王某, little enough to store by the thousand. */
const CONTEXT = 16

/**
 * Makes the anchor of a span, which is an identity: it is taken as it is, and only the context is cut between
 * characters. Throws RangeError where the span does not lie inside the text.
 */
export function anchorOf(text: string, span: Span): Anchor {
  const { start, end } = span
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new RangeError(`span ${start}-${end} outside 0..${text.length}`)
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: text.slice(Math.min(start, characterEdge(text, start - CONTEXT, 'forward')), start),
    after: text.slice(end, Math.max(end, characterEdge(text, end + CONTEXT, 'backward'))),
  }
}

/**
 * Finds an anchor in a text, which may be a later version of the one it was made from.
 * The place is where quote and context agree; two equally good places, or none, give null:
 * a guess would pin a decision to the wrong sentence. Characters that the anchor begins or ends in are taken in whole.
 */
export function locate(text: string, anchor: Anchor): Span | null {
  const { start, end, quote } = anchor
  if (quote.length === 0) return null
  const exact = text.slice(start, end) === quote
  if (exact && contextScore(text, start, anchor) === anchor.before.length + anchor.after.length)
    return wholeCharacters(text, { start, end })
  let best = -1
  let bestScore = -1
  let tied = false
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const score = contextScore(text, at, anchor)
    if (score > bestScore) {
      best = at
      bestScore = score
      tied = false
    } else if (score === bestScore) tied = true
  }
  if (best < 0 || tied || bestScore < neededScore(anchor)) return null
  return wholeCharacters(text, { start: best, end: best + quote.length })
}

/** Do the words of an anchor stand where it says? */
export const isInPlace = (text: string, { start, end, quote }: Anchor): boolean =>
  text.slice(start, end) === quote

/** A quarter of the context must agree: the quote alone (a two-character name, say) proves nothing. */
function neededScore(anchor: Anchor): number {
  return Math.ceil((anchor.before.length + anchor.after.length) / 4)
}

function contextScore(text: string, at: number, { quote, before, after }: Anchor): number {
  let score = 0
  while (score < before.length && text[at - 1 - score] === before[before.length - 1 - score]) score++
  const end = at + quote.length
  let right = 0
  while (right < after.length && text[end + right] === after[right]) right++
  return score + right
}
