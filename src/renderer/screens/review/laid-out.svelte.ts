import type { Block } from '../../../core/1-page/page'
import type { Span } from '../../../core/text/span'

/** Chunks that are laid out at once when a page is opened: most pages of a newspaper have no more. */
const AT_ONCE = 16
/** And of a longer one so many more with each frame, so that the window never stands still. */
const A_FRAME = 4
/** Beside the chunk that the cursor is in, these too fill the view. */
const BESIDE = 2

/** Which chunks of a page are laid out by now: from the first on, and those around the cursor before their turn. */
export class LaidOut {
  #count = $state(AT_ONCE)
  readonly #current: () => number

  /** To be made while a component is. */
  constructor(chunks: () => readonly (readonly Block[])[], at: () => Span | null) {
    const current = $derived.by(() => {
      const place = at()
      return place ? chunks().findIndex((chunk) => (chunk.at(-1)?.end ?? 0) > place.start) : -1
    })
    this.#current = () => current
    $effect(() => {
      if (this.#count >= chunks().length) return
      const frame = requestAnimationFrame(() => (this.#count += A_FRAME))
      return () => {
        cancelAnimationFrame(frame)
      }
    })
  }

  /** How many are, counted from the first. */
  get count(): number {
    return this.#count
  }

  has(chunk: number): boolean {
    return chunk < this.#count || Math.abs(chunk - this.#current()) <= BESIDE
  }
}
