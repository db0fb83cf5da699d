import type { Block, Page } from '../1-page/page'
import type { Span } from '../text/span'
import { readingOf } from './reading-characters'

/** Text to read in one go: a block, or neighbouring blocks that are one sentence with the break taken out. */
export interface Segment {
  readonly text: string
  /** The same in the characters it is read in; as long as `text`. */
  readonly reading: string
  readonly blocks: readonly Block[]
  /** Where each block's text starts in `text`. */
  readonly starts: readonly number[]
}

/** A page is never changed: its segments are made once for all who ask. */
const SEGMENTS = new WeakMap<Page, readonly Segment[]>()

/** All there is to read on a page, in text order. Noise is not read. */
export function segmentsOf(page: Page): readonly Segment[] {
  const known = SEGMENTS.get(page)
  if (known) return known
  const segments = toSegments(page)
  SEGMENTS.set(page, segments)
  return segments
}

function toSegments(page: Page): Segment[] {
  const goesOn = new Map(
    page.articles.flatMap(({ joins }) => joins.map(({ first, second }) => [first, second])),
  )
  const readable = page.blocks.filter(({ role }) => role !== 'noise')
  const segments: Segment[] = []
  for (let i = 0; i < readable.length; i++) {
    const blocks: Block[] = []
    for (; ; i++) {
      const block = readable[i]
      if (!block) break
      blocks.push(block)
      // Only blocks side by side in the text can share a span.
      const next = readable[i + 1]
      if (!next || goesOn.get(block.id) !== next.id) break
    }
    segments.push(toSegment(page.source.text, blocks))
  }
  return segments
}

function toSegment(text: string, blocks: readonly Block[]): Segment {
  const starts: number[] = []
  let joined = ''
  for (const { start, end } of blocks) {
    starts.push(joined.length)
    joined += text.slice(start, end)
  }
  return { text: joined, reading: readingOf(joined), blocks, starts }
}

/** From a span of the segment to the span of the page; across a break it takes the break in. */
export function onPage(segment: Segment, span: Span): Span {
  const at = (offset: number, isEnd: boolean): number => {
    for (let i = segment.starts.length - 1; i >= 0; i--) {
      const start = segment.starts[i] ?? 0
      const block = segment.blocks[i]
      if (block && (isEnd ? offset > start : offset >= start)) return block.start + offset - start
    }
    return (segment.blocks[0]?.start ?? 0) + offset
  }
  return { start: at(span.start, false), end: at(span.end, true) }
}
