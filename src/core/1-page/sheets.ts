import type { Span } from '../text/span'

/** What layout systems set between the pages of one file. */
const PAGE_BREAK = '\f'

/** The pages of a text that holds several, with a page break between each two: what is read on one stays on it. */
export function sheetsOf(text: string): Span[] {
  const sheets: Span[] = []
  let start = 0
  for (;;) {
    const end = text.indexOf(PAGE_BREAK, start)
    if (end < 0) break
    sheets.push({ start, end })
    start = end + 1
  }
  return [...sheets, { start, end: text.length }]
}
