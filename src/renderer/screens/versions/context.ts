import { trimSpan, type Span } from '../../../core/text/span'
import { characterEdge } from '../../../core/text/whole-characters'

/** Characters shown on either side of a place: a clause of them, and a long change is shown by its ends. */
const AROUND = 24
const MOST = 160

/** A place with what stands around it on its line. */
export interface Shown {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A stretch of a text as it is listed. */
export function shownAt(text: string, at: Span): Shown {
  const { start, end } = trimSpan(text, at) ?? at
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const from = characterEdge(text, Math.max(lineStart, start - AROUND), 'forward')
  const to = characterEdge(text, Math.min(newline < 0 ? text.length : newline, end + AROUND), 'backward')
  return {
    before: `${from > lineStart ? '…' : ''}${text.slice(from, start)}`,
    words: shortened(text.slice(start, end)),
    after: `${text.slice(end, to)}${to < (newline < 0 ? text.length : newline) ? '…' : ''}`,
  }
}

function shortened(words: string): string {
  if (words.length <= MOST) return words
  const first = characterEdge(words, MOST / 2, 'backward')
  const last = characterEdge(words, words.length - MOST / 2, 'forward')
  return `${words.slice(0, first)}…${words.slice(last)}`
}
