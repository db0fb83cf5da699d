import { trimSpan, type Span } from '../../text/span'
import type { Line } from './input-format'

/** Cuts at any line end or page break; white space around a line is not part of it. */
export function* rawLines(text: string): Generator<Span> {
  const breaks = /\r\n|[\n\r\f\u2028\u2029\u0085]/g
  let start = 0
  for (let match = breaks.exec(text); ; match = breaks.exec(text)) {
    const span = trimSpan(text, { start, end: match ? match.index : text.length })
    if (span) yield span
    if (!match) return
    start = match.index + match[0].length
  }
}

/** The lines of a text that marks none. */
export const unmarkedLines = (text: string): Line[] =>
  [...rawLines(text)].map((span) => ({ ...span, marked: null }))
