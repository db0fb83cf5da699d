import type { LeftOut, LeftOutKind } from '../../left-out'
import { trimSpan } from '../../text/span'
import type { Role } from '../role'
import type { Layout, Line } from './input-format'

/** Puts a reading text together line by line, and counts what of the file is not in it, and where. */
export class ReadingBuilder {
  #parts: string[] = []
  #length = 0
  readonly #lines: Line[] = []
  readonly #leftOut = new Map<LeftOutKind, { count: number; paragraphs: Set<number> }>()
  readonly places: Layout['places'][number][] = []
  readonly sheets: Layout['sheets'][number][] = []

  /** The offset that the next line's text will begin at. */
  get length(): number {
    return this.#length
  }

  /** Adds a line with its end; nothing where it is blank. */
  add(text: string, marked: Role | null = null): void {
    const span = trimSpan(text, { start: 0, end: text.length })
    if (!span) return
    this.#lines.push({ start: this.#length + span.start, end: this.#length + span.end, marked })
    this.#append(`${text}\n`)
  }

  /** Ends a page: what comes is on another. */
  breakPage(): void {
    this.#append('\f')
  }

  /** Something of the paragraph that is added next, or (`here` false) of the file as a whole. */
  leaveOut(kind: LeftOutKind, count = 1, here = true): void {
    if (count === 0) return
    const known = this.#leftOut.get(kind) ?? { count: 0, paragraphs: new Set<number>() }
    if (here) known.paragraphs.add(this.#lines.length + 1)
    this.#leftOut.set(kind, { ...known, count: known.count + count })
  }

  done(): { readonly text: string; readonly layout: Layout } {
    const leftOut: LeftOut[] = [...this.#leftOut].map(([kind, { count, paragraphs }]) => ({
      kind,
      count,
      paragraphs: [...paragraphs].map((one) => Math.min(one, this.#lines.length)),
    }))
    const { places, sheets } = this
    return { text: this.#parts.join(''), layout: { lines: this.#lines, sheets, places, leftOut } }
  }

  #append(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}
