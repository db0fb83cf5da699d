import { blocksById, type Page } from '../../1-page/page'
import {
  articleId,
  blockId,
  parseArticleId,
  parseBlockId,
  type ArticleId,
  type BlockId,
} from '../../identities'
import { contains, firstFrom, overlaps, type Span } from '../../text/span'
import { changesAt, placeIn, type Replacement } from '../changes'
import { correctedPage, movesOf, type Moves } from '../corrected-text'
import { Alignment, type Placed } from './alignment'

/**
 * Where places of a text lie in its later version: by way of the text as it would be with the corrections that were
 * made, which is the nearest to it.
 */
export class Places {
  readonly alignment: Alignment
  /** The former text with the corrections that were made. */
  readonly expected: string
  readonly #text: string
  readonly #made: readonly Replacement[]
  readonly #moves: Moves
  readonly #now: Page

  constructor(text: string, made: readonly Replacement[], now: Page) {
    this.#text = text
    this.#made = made
    this.#now = now
    this.#moves = movesOf(made)
    this.expected = correctedPage(text, made)
    this.alignment = new Alignment(this.expected, now.source.text)
  }

  /** A span as it would be with the corrections that were made. */
  corrected(span: Span): Span {
    const over = changesAt(this.#made, span)
    const [only] = over
    if (only && over.length === 1 && contains(only, span)) {
      const base = this.#moves.toCorrected(only.start, false)
      const within = placeIn(this.#text, only, span)
      return { start: base + within.start, end: base + within.end }
    }
    return { start: this.#moves.toCorrected(span.start, false), end: this.#moves.toCorrected(span.end, true) }
  }

  /** Where a span of the text as it would be lies in the text as it was. */
  former(expected: Span): Span {
    const start = this.#moves.toOriginal(expected.start, false)
    return { start, end: Math.max(start, this.#moves.toOriginal(expected.end, true)) }
  }

  of(span: Span): Placed {
    return this.alignment.place(this.corrected(span))
  }

  /** Is what stands beside a span the same in both texts? What lengthens a name or a figure makes another of it. */
  hasSameNeighbours(span: Span, at: Span): boolean {
    const [now, was] = [this.#now.source.text, this.corrected(span)]
    const isSame = (before: string, after: string): boolean =>
      before === after || !/[\p{L}\p{N}]/u.test(after)
    return (
      isSame(this.expected.charAt(was.start - 1), now.charAt(at.start - 1)) &&
      isSame(this.expected.charAt(was.end), now.charAt(at.end))
    )
  }

  /**
   * The block that a block has become: as it was, or the one that most of its words stand in and that is mostly made of
   * them. Null where none is.
   */
  block(span: Span): Span | null {
    const expected = this.corrected(span)
    const placed = this.alignment.place(expected)
    if (placed.kind === 'kept') return placed.at
    if (placed.kind !== 'changed') return null
    const shares = this.#now.blocks.filter((block) => overlaps(block, placed.at))
    const kept = (block: Span): number => this.alignment.shared(expected, block)
    const [best] = [...shares].sort((a, b) => kept(b) - kept(a))
    if (!best) return null
    const most = Math.max(expected.end - expected.start, best.end - best.start)
    return kept(best) * 2 >= most ? { start: best.start, end: best.end } : null
  }

  blockId(id: BlockId): BlockId | null {
    const span = parseBlockId(id)
    const at = span && this.block(span)
    return at && blockId(at)
  }

  articleId(id: ArticleId): ArticleId | null {
    const origin = parseArticleId(id)
    if (!origin || origin.kind === 'made') return id
    const at = this.block(origin.kind === 'led' ? origin.by : origin.lead)
    if (!at) return null
    return articleId(origin.kind === 'led' ? { kind: 'led', by: at } : { kind: 'parted', lead: at })
  }

  /** The text of the article around a place of the new text, block by block; the block alone where it is in none. */
  articleAt(at: Span): readonly Span[] {
    const { blocks, articles } = this.#now
    const block = blocks[firstFrom(blocks, at.start + 1) - 1]
    if (!block) return []
    const byId = blocksById(this.#now)
    const article = articles.find((one) => one.blocks.includes(block.id))
    return article ? article.blocks.flatMap((id) => byId.get(id) ?? []) : [block]
  }
}
