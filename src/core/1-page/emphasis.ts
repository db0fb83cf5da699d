import type { Span } from '../text/span'

/** Signs of Markdown around words that are to be set bold. */
const BOLD = /(\*\*|__)(?=\S)(?:(?!\1)[^\n])*?[^\s*_]\1/g

/** The signs in a stretch of a text that say how words are set: they are no part of what is printed. In text order. */
export function emphasisSigns(text: string, { start, end }: Span): Span[] {
  const stretch = text.slice(start, end)
  if (!stretch.includes('**') && !stretch.includes('__')) return []
  return [...stretch.matchAll(BOLD)].flatMap(({ index, 0: whole, 1: sign = '' }) => {
    const from = start + index
    const to = from + whole.length
    return [
      { start: from, end: from + sign.length },
      { start: to - sign.length, end: to },
    ]
  })
}

/** A text as it is printed: without those signs. */
export const withoutEmphasis = (text: string): string =>
  emphasisSigns(text, { start: 0, end: text.length }).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
