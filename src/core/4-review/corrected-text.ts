import { blocksById, titleBlock, shortened, type Article, type Page } from '../1-page/page'
import type { Role } from '../1-page/role'
import type { Span } from '../text/span'
import { printedAt, type Change, type Replacement } from './changes'

/** A stretch of an article as it will be printed: unchanged, or what stood there and what stands there now. */
export interface Piece {
  readonly at: Span
  readonly original: string
  readonly corrected: string
  /** What changed it: a mention's or an edit's id. */
  readonly by: Change['id'] | null
}

/** An article's blocks as pieces, block by block in reading order; joined blocks share one paragraph. */
export function piecesOf(page: Page, article: Article, changes: readonly Change[]): Piece[][] {
  const text = page.source.text
  const byId = blocksById(page)
  const joined = new Set(article.joins.map(({ second }) => second))
  const paragraphs: Piece[][] = []
  for (const id of article.blocks) {
    const block = byId.get(id)
    if (!block) continue
    const pieces: Piece[] = []
    let at = block.start
    for (const change of changes) {
      if (change.end <= block.start || change.start >= block.end) continue
      // A change that reaches over a break is printed where it begins, and swallows the rest.
      const begins = change.start >= block.start
      const from = Math.max(change.start, block.start)
      const to = Math.min(change.end, block.end)
      if (from > at) pieces.push(same(text, at, from))
      pieces.push({
        at: { start: from, end: to },
        original: text.slice(from, to),
        corrected: begins ? change.text : '',
        by: change.id,
      })
      at = to
    }
    if (at < block.end) pieces.push(same(text, at, block.end))
    const last = paragraphs.at(-1)
    if (last && joined.has(id)) for (const piece of pieces) last.push(piece)
    else paragraphs.push(pieces)
  }
  return paragraphs
}

const same = (text: string, start: number, end: number): Piece => {
  const quote = text.slice(start, end)
  return { at: { start, end }, original: quote, corrected: quote, by: null }
}

/** A paragraph of which nothing is left leaves no empty line. */
const plainText = (paragraphs: readonly Piece[][], side: 'original' | 'corrected'): string =>
  paragraphs
    .map((pieces) => pieces.map((piece) => piece[side]).join(''))
    .filter((line) => line !== '')
    .join('\n')

/** A paragraph as it is to be printed, by the role of the block that it begins with. */
export interface PrintedParagraph {
  readonly role: Role
  readonly corrected: string
}

/** An article's paragraphs in reading order, as corrected; one of which nothing is left is none. */
export function printedParagraphs(
  page: Page,
  article: Article,
  changes: readonly Change[],
): PrintedParagraph[] {
  const byId = blocksById(page)
  const joined = new Set(article.joins.map(({ second }) => second))
  const roles = article.blocks.flatMap((id) => (joined.has(id) ? [] : (byId.get(id)?.role ?? [])))
  return piecesOf(page, article, changes).flatMap((pieces, i): PrintedParagraph[] => {
    const corrected = pieces.map((piece) => piece.corrected).join('')
    return corrected === '' ? [] : [{ role: roles[i] ?? 'paragraph', corrected }]
  })
}

/** An article's text in reading order, paragraphs parted by a line end, as it came and as corrected. */
export function articleTexts(
  page: Page,
  article: Article,
  changes: readonly Change[],
): { original: string; corrected: string } {
  const paragraphs = piecesOf(page, article, changes)
  return { original: plainText(paragraphs, 'original'), corrected: plainText(paragraphs, 'corrected') }
}

/** What an article is called as it is to be printed: its headline as corrected, else its first words. */
export function correctedTitle(page: Page, article: Article, changes: readonly Change[]): string {
  const lead = titleBlock(page, article)
  return lead ? shortened(printedAt(page.source.text, lead, changes), lead.role) : ''
}

/** The whole page's text with its corrections, everything else as it came. */
export function correctedPage(text: string, changes: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text
    at = change.end
  }
  return result + text.slice(at)
}

/** Where an offset of the one text lies in the other; inside a change, at its beginning or (for an end) its end. */
export interface Moves {
  readonly toCorrected: (offset: number, isEnd: boolean) => number
  readonly toOriginal: (offset: number, isEnd: boolean) => number
}

/** How changes move what stands around them. */
export function movesOf(changes: readonly Replacement[]): Moves {
  let shift = 0
  const moved = changes.map(({ start, end, text }) => {
    const original = { start, end }
    const corrected = { start: start + shift, end: start + shift + text.length }
    shift += text.length - (end - start)
    return { original, corrected }
  })
  const mover =
    (from: 'original' | 'corrected', to: 'original' | 'corrected') =>
    (offset: number, isEnd: boolean): number => {
      let [low, high] = [0, moved.length]
      while (low < high) {
        const middle = (low + high) >> 1
        const start = moved[middle]?.[from].start ?? 0
        if (isEnd ? start < offset : start <= offset) low = middle + 1
        else high = middle
      }
      const last = moved[low - 1]
      if (!last) return offset
      if (offset >= last[from].end) return offset - last[from].end + last[to].end
      return isEnd ? last[to].end : last[to].start
    }
  return { toCorrected: mover('original', 'corrected'), toOriginal: mover('corrected', 'original') }
}
