import type { Layout } from '../../core/1-page/formats/input-format'
import { inputFormat } from '../../core/1-page/formats/format-of'
import { offsetAt, type PrintedBox } from '../../core/1-page/printed'
import type { Source } from '../../core/1-page/source'
import type { Store } from '../store/schema'
import { work } from '../worker/client'

/** How large the page is shown: so many times as wide as its place. */
const ZOOMS = [1, 1.5, 2, 3, 4] as const

/** The open page as it is printed. */
export class Picture {
  readonly #store: Store
  readonly #source: Source
  /** What the file says of its pages; null where it has none that can be drawn. */
  readonly layout: Layout | null
  /** Index into the sheets. */
  sheet = $state(0)
  #step = $state(0)

  constructor(store: Store, source: Source) {
    this.#store = store
    this.#source = source
    const { layout, format } = source
    this.layout = layout && layout.sheets.length > 0 && inputFormat(format).isDrawn ? layout : null
  }

  get zoom(): number {
    return ZOOMS[this.#step] ?? 1
  }

  get canGrow(): boolean {
    return this.#step < ZOOMS.length - 1
  }

  get canShrink(): boolean {
    return this.#step > 0
  }

  zoomBy(by: 1 | -1): void {
    this.#step = Math.min(ZOOMS.length - 1, Math.max(0, this.#step + by))
  }

  /** The offset of what is printed at a point of the shown sheet, in points; null in empty space. */
  offsetAt({ x, y }: Pick<PrintedBox, 'x' | 'y'>): number | null {
    return this.layout && offsetAt(this.#source.text, this.layout, { sheet: this.sheet, x, y })
  }

  /** The shown sheet, so many pixels wide. Null where the file itself is not kept. Rejects as `work` does. */
  async draw(width: number): Promise<ImageBitmap | null> {
    const { sheet } = this
    const { sha256 } = this.#source
    const content = await this.#store.contents.get(sha256)
    if (!content?.bytes) return null
    return work('picture', { sha256, bytes: content.bytes, sheet, width })
  }
}
