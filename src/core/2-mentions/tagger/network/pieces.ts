import type { Span } from '../../../text/span'

/** The network reads at most so many characters in one go: it was trained so. */
export const LONGEST = 100
const LEAST = LONGEST / 5
const STOPS = '。！？；\n'
const MARKS = '，、,;.: '

/** A text in pieces for the network: behind the last stop that fits, else behind the last mark that does. */
export function piecesOf(text: string): Span[] {
  const pieces: Span[] = []
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start)
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

function endOf(text: string, start: number): number {
  const end = start + LONGEST
  if (end >= text.length) return text.length
  for (const marks of [STOPS, MARKS])
    for (let at = end - 1; at >= start + LEAST; at--) if (marks.includes(text.charAt(at))) return at + 1
  return end
}
