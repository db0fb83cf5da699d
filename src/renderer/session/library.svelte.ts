import { ARTICLE_STATES, type ArticleState } from '../../core/4-decisions/decision'
import { countStates, queryLibrary, readRows, type LibraryQuery, type Sort } from '../store/library'
import type { ArticleRow, Store } from '../store/schema'

/** What the library shows: the order of its lines, and the lines on the screen. */
export class Library {
  readonly #store: Store
  state = $state<ArticleState | 'all'>('all')
  sort = $state<Sort>('changedAt')
  search = $state('')
  ordinals = $state.raw<readonly number[]>([])
  counts = $state.raw<Record<ArticleState, number> | null>(null)
  selected = $state.raw<ReadonlySet<number>>(new Set())
  ready = $state(false)
  #asked = 0

  constructor(store: Store) {
    this.#store = store
  }

  /** Asks the indexes anew; an answer that a later question has overtaken is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked
    const query: LibraryQuery = { state: this.state, sort: this.sort, search: this.search }
    const [ordinals, counts] = await Promise.all([
      queryLibrary(this.#store, query),
      countStates(this.#store, ARTICLE_STATES),
    ])
    if (asked !== this.#asked) return
    this.ordinals = ordinals
    this.counts = counts
    this.ready = true
  }

  get total(): number {
    return this.counts ? Object.values(this.counts).reduce((a, b) => a + b, 0) : 0
  }

  rows(from: number, to: number): Promise<ArticleRow[]> {
    return readRows(this.#store, this.ordinals.slice(from, to))
  }

  toggle(ordinal: number): void {
    const next = new Set(this.selected)
    if (!next.delete(ordinal)) next.add(ordinal)
    this.selected = next
  }

  selectAll(): void {
    this.selected = this.selected.size === this.ordinals.length ? new Set() : new Set(this.ordinals)
  }

  /** The pages of the selected articles. */
  async selectedPages(): Promise<string[]> {
    return [...new Set((await readRows(this.#store, [...this.selected])).map(({ page }) => page))]
  }
}
