import type { Element } from '../../../packed/xml'
import type { Span } from '../../../text/span'
import type { Role } from '../../role'
import { ReadingBuilder } from '../reading-builder'
import { textOf, type DocxParagraph } from './paragraphs'

/** Where a piece of the reading text stands in the file. */
export interface PlacedPiece extends Span {
  /** A w:t, or what stands for one character. */
  readonly element: Element
  /** The offset in that element's text that the piece begins at. */
  readonly from: number
}

/** A reading text put together from paragraphs, with the place of each piece of it in the file. */
export class PlacedBuilder extends ReadingBuilder {
  readonly pieces: PlacedPiece[] = []

  /** A paragraph as one line, line breaks as spaces. */
  addHeadline(paragraph: DocxParagraph, role: Role): void {
    const text = textOf(paragraph)
    const at = this.length
    this.add(text.replace(/\n/g, '\u3000'), role)
    if (this.length > at) this.#place(paragraph, 0, text.length, at)
  }

  /** A paragraph line by line, as its line breaks part it. */
  addLines(paragraph: DocxParagraph): void {
    const text = textOf(paragraph)
    for (let from = 0; from <= text.length;) {
      const found = text.indexOf('\n', from)
      const end = found < 0 ? text.length : found
      const at = this.length
      this.add(text.slice(from, end))
      // The line's own end is the break, where there is one.
      if (this.length > at) this.#place(paragraph, from, Math.min(end + 1, text.length), at)
      from = end + 1
    }
  }

  /** Cells as one line, a tab between any two. */
  addRow(cells: readonly DocxParagraph[]): void {
    const base = this.length
    let line = ''
    const places: (() => void)[] = []
    cells.forEach((cell, i) => {
      if (i > 0) line += '\t'
      for (const { from, to, says } of partsOfCell(textOf(cell))) {
        const at = base + line.length
        places.push(() => {
          this.#place(cell, from, to, at)
        })
        line += says
      }
    })
    this.add(line)
    if (this.length > base) for (const place of places) place()
  }

  #place({ pieces }: DocxParagraph, from: number, to: number, at: number): void {
    for (const { start, text, element } of pieces) {
      const [first, last] = [Math.max(start, from), Math.min(start + text.length, to)]
      if (first >= last) continue
      const shift = at - from
      this.pieces.push({ start: first + shift, end: last + shift, element, from: first - start })
    }
  }
}

/** A cell's text in one line: what it is made of, each part with what it says. */
function partsOfCell(text: string): { from: number; to: number; says: string }[] {
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  const parts: { from: number; to: number; says: string }[] = []
  let at = from
  for (const found of text.slice(0, to).matchAll(/\s*\n\s*/g)) {
    if (found.index < from) continue
    const end = found.index + found[0].length
    const lineEnd = text.indexOf('\n', found.index)
    parts.push({ from: at, to: found.index, says: text.slice(at, found.index) })
    parts.push({ from: lineEnd, to: lineEnd + 1, says: ' ' })
    at = end
  }
  if (at < to) parts.push({ from: at, to, says: text.slice(at, to) })
  return parts
}
