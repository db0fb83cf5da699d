import type { Block } from '../../core/1-page/page'
import type { Span } from '../../core/text/span'

/** A stretch of a block under the same mentions; the shortest mention first. */
export interface Run extends Span {
  readonly ids: readonly string[]
}

/**
 * Cuts a block at the edges of the mentions in it. Mentions may nest and cross: each run knows all of its own. Grows with
 * the mentions and with how many lie over one place.
 */
export function runsOf(block: Block, mentions: readonly (Span & { id: string })[]): Run[] {
  const inside = mentions
    .filter(({ start, end }) => start < block.end && end > block.start)
    .sort((a, b) => a.start - b.start)
  if (inside.length === 0) return [{ start: block.start, end: block.end, ids: [] }]
  const edges = new Set([block.start, block.end])
  for (const { start, end } of inside) {
    edges.add(Math.max(start, block.start))
    edges.add(Math.min(end, block.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  let over: (Span & { id: string })[] = []
  let next = 0
  return sorted.slice(1).map((end, i): Run => {
    const start = sorted[i] ?? block.start
    over = over.filter((mention) => mention.end >= end)
    for (; next < inside.length; next++) {
      const mention = inside[next]
      if (!mention || mention.start > start) break
      if (mention.end >= end) over.push(mention)
    }
    const ids = [...over].sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id)
    return { start, end, ids }
  })
}

const LONG_RUN_OF_MARKS = /[^\p{Script=Han}\s]{300}/u

/**
 * Has a text so many marks in a row (opening quotation marks, say) that a browser must not trim the space of each against
 * the next? It tries every place a line could end at, which of 20,000 takes minutes.
 */
export const hasLongRunOfMarks = (text: string): boolean => LONG_RUN_OF_MARKS.test(text)

/** The mentions of each block, in text order; blocks and mentions both ascending. */
export function byBlock<M extends Span>(blocks: readonly Block[], mentions: readonly M[]): Map<string, M[]> {
  const result = new Map<string, M[]>()
  let first = 0
  for (const block of blocks) {
    while (first < mentions.length && (mentions[first]?.end ?? 0) <= block.start) first++
    const own: M[] = []
    for (let i = first; i < mentions.length; i++) {
      const mention = mentions[i]
      if (!mention || mention.start >= block.end) break
      if (mention.end > block.start) own.push(mention)
    }
    result.set(block.id, own)
  }
  return result
}
