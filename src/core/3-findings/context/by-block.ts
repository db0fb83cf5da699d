import type { Block, Page } from '../../1-page/page'
import type { Diagnostic } from '../rule'
import type { Span } from '../../text/span'

const MOST_BLOCKS = 20_000

const moved = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

/**
 * What a rule says of a block by its text alone, in offsets of the page. A block's text that was met before is not read
 * again: after one correction a page is read by that correction's block only.
 */
export function byBlock<Said extends Diagnostic>(
  read: (text: string, block: Block) => Iterable<Said>,
): (page: Page) => Iterable<Said> {
  const known = new Map<string, readonly Said[]>()
  return function* (page) {
    const { text } = page.source
    for (const block of page.blocks) {
      if (block.role === 'noise') continue
      const written = text.slice(block.start, block.end)
      const key = `${block.role} ${written}`
      let diagnostics = known.get(key)
      if (!diagnostics) {
        if (known.size >= MOST_BLOCKS) known.clear()
        known.set(key, (diagnostics = [...read(written, block)]))
      }
      for (const diagnostic of diagnostics)
        yield {
          ...diagnostic,
          at: moved(diagnostic.at, block.start),
          ...(diagnostic.related
            ? { related: diagnostic.related.map((span) => moved(span, block.start)) }
            : {}),
          ...(diagnostic.suggestions
            ? {
                suggestions: diagnostic.suggestions.map((one) => ({
                  ...one,
                  at: moved(one.at, block.start),
                })),
              }
            : {}),
        }
    }
  }
}
