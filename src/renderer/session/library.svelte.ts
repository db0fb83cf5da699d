import { ARTICLE_STATES, type ArticleState } from '../../core/4-review/decision'
import { COLUMNS, type Column } from '../store/columns'
import { countStates, inOrder, matching, readRows } from '../store/library'
import type { Store } from '../store/schema'
import type { ArticleRow } from '../store/rows'

/** What the library shows: the order of its lines, and the lines on the screen. */
export class Library {
  readonly #store: Store
  state = $state<ArticleState | 'all'>('all')
  /** The column that its lines are in order by. */
  sort = $state(COLUMNS[0].id)
  search = $state('')
  ordinals = $state.raw<readonly number[]>([])
  counts = $state.raw<Record<ArticleState, number> | null>(null)
  selected = $state.raw<ReadonlySet<number>>(new Set())
  ready = $state(false)
  /** The lines on the screen when it was last seen, by ordinal. */
  shown: ReadonlyMap<number, ArticleRow> = new Map()
  #asked = 0
  #ordered: { readonly key: string; readonly ordinals: Promise<readonly number[]> } | null = null

  constructor(store: Store) {
    this.#store = store
  }

  /** The library changed: everything is asked anew. */
  async refresh(): Promise<void> {
    this.#ordered = null
    const [counts] = await Promise.all([countStates(this.#store, ARTICLE_STATES), this.query()])
    this.counts = counts
    this.ready = true
  }

  /** Asks the indexes what is to be shown; an answer that a later question has overtaken is dropped. */
  async query(): Promise<void> {
    const asked = ++this.#asked
    const search = this.search.trim()
    const [ordered, matches] = await Promise.all([
      this.#inOrder(),
      search === '' ? null : matching(this.#store, search),
    ])
    if (asked === this.#asked)
      this.ordinals = matches ? ordered.filter((ordinal) => matches.has(ordinal)) : ordered
  }

  /** The order stands while only the search changes. */
  #inOrder(): Promise<readonly number[]> {
    const key = `${this.state} ${this.sort}`
    if (this.#ordered?.key !== key)
      this.#ordered = { key, ordinals: inOrder(this.#store, this.state, this.#column) }
    return this.#ordered.ordinals
  }

  get #column(): Column {
    return COLUMNS.find(({ id }) => id === this.sort) ?? COLUMNS[0]
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
