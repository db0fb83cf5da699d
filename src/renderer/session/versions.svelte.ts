import { DecisionLog } from '../../core/4-review/log'
import {
  ITEM_KINDS,
  type Comparison,
  type ItemKind,
  type VersionItem,
} from '../../core/4-review/versions/compare'
import type { Outcome } from '../../core/problem'
import { spanKey } from '../../core/text/span'
import { OUTPUT_FORMATS } from '../../core/6-export/formats'
import { ok } from '../../core/problem'
import type { VersionRow } from '../store/rows'
import { readLooked, writeLooked, type Compared } from '../store/looked'
import type { Store } from '../store/schema'
import { versionsOf } from '../store/versions'
import { exportPages } from './exporting'
import type { PageSession } from './page-session.svelte'
import type { Settings } from './settings.svelte'
import { compared, formerPage } from './version-two'

/** What of a comparison is shown: what is still to be looked at, one kind, what has decisions to look at, or all. */
export type Shown = ItemKind | 'left' | 'all'

/** What stays the same for as long as the two texts do. */
export const placeOf = ({ kind, at }: VersionItem): string => `${kind}@${spanKey(at)}`

/** A page's former versions, and what the present one says otherwise than the one that is chosen. */
export class Versions {
  readonly #store: Store
  readonly #settings: Settings
  readonly page: PageSession
  /** The latest first. */
  rows = $state.raw<readonly VersionRow[]>([])
  chosen = $state<string | null>(null)
  comparison = $state.raw<Comparison | null>(null)
  /** The former version's text, for what stands around a place of it. */
  formerText = $state.raw('')
  shown = $state<Shown>('all')
  /** The places that were ticked off. */
  looked = $state.raw<ReadonlySet<string>>(new Set())
  /** Which of the rows that are shown the cursor is on. */
  index = $state(0)
  ready = $state(false)

  constructor(store: Store, settings: Settings, page: PageSession) {
    this.#store = store
    this.#settings = settings
    this.page = page
  }

  readonly items = $derived.by(() => {
    const all = this.comparison?.items ?? []
    return all.filter((item) => this.#isShown(item, this.shown))
  })
  /** How many rows there are of each kind that there are any of. */
  readonly kinds = $derived.by(() => {
    const all = this.comparison?.items ?? []
    return ITEM_KINDS.flatMap((kind) => {
      const count = all.filter((item) => this.#isShown(item, kind)).length
      return count > 0 ? [{ kind, count }] : []
    })
  })

  /** What is still to be looked at: all but corrections that were made, until it is ticked off. */
  readonly left = $derived(
    (this.comparison?.items ?? []).filter((item) => item.kind !== 'made' && !this.looked.has(placeOf(item))),
  )

  get item(): VersionItem | undefined {
    return this.items[this.index]
  }

  /** Reads the versions, and compares with the last; what was compared before is kept. */
  async load(): Promise<void> {
    this.rows = await versionsOf(this.#store, this.page.source.sha256)
    const [latest] = this.rows
    if (latest && this.chosen === null) await this.choose(latest.copy)
    this.ready = true
  }

  async choose(copy: string): Promise<void> {
    this.chosen = copy
    const row = this.rows.find((one) => one.copy === copy)
    const former = row && (await formerPage(this.#store, row))
    const comparison = former ? await compared(former, this.page.source) : null
    this.formerText = former?.source.text ?? ''
    this.looked = row ? await readLooked(this.#store, this.#comparedWith(row)) : new Set()
    this.comparison = comparison
    this.show(this.left.length > 0 ? 'left' : 'all')
  }

  #comparedWith({ copy: former }: VersionRow): Compared {
    const { source, copy } = this.page
    return { page: { sha256: source.sha256, copy }, former }
  }

  /** Ticks a place off and goes on to the next that is left; one that was ticked off is listed again. */
  async look(item: VersionItem): Promise<void> {
    const row = this.rows.find((one) => one.copy === this.chosen)
    if (!row || item.kind === 'made') return
    const place = placeOf(item)
    const isLooked = !this.looked.has(place)
    await writeLooked(this.#store, this.#comparedWith(row), place, isLooked)
    // Where only what is left is listed, the next one comes to stand where this one stood.
    if (isLooked && this.shown !== 'left') this.step(1)
    const looked = new Set(this.looked)
    if (isLooked) looked.add(place)
    else looked.delete(place)
    this.looked = looked
    this.step(0)
  }

  show(shown: Shown): void {
    this.shown = shown
    this.index = 0
  }

  step(by: 1 | 0 | -1): void {
    const last = this.items.length - 1
    this.index = Math.max(0, Math.min(last, this.index + by))
  }

  /** Writes the chosen former version as its export, with all that was decided on it. */
  async export(): Promise<Outcome<string | null>> {
    const row = this.rows.find((one) => one.copy === this.chosen)
    const former = row && (await formerPage(this.#store, row))
    const format = OUTPUT_FORMATS.find(({ id }) => id === 'json')
    if (!former || !format) return ok(null)
    return exportPages(
      this.#store,
      [{ ...former, log: new DecisionLog(former.decisions) }],
      this.#settings,
      format,
    )
  }

  #isShown(item: VersionItem, shown: Shown): boolean {
    if (shown === 'left') return item.kind !== 'made' && !this.looked.has(placeOf(item))
    return shown === 'all' || item.kind === shown || (shown === 'look' && item.asked.length > 0)
  }
}
