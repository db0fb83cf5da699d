import { labelPages } from '../store/labels'
import type { PageLabel } from '../store/rows'
import { matching, readLibrary } from '../store/library'
import type { Store } from '../store/schema'
import {
  countStates,
  ORDERS,
  filtered,
  linesOf,
  pageLine,
  pagesOf,
  sorted,
  type Filter,
  type Line,
  type Order,
  type PageLine,
} from './library-lines'

/** Nothing is asked for. */
const ALL: Filter = {
  state: 'all',
  edition: '',
  person: '',
  reviewer: '',
  tag: '',
  search: '',
  matches: null,
}

/** What the library shows: its pages by edition, those that are asked for, what is selected, where the cursor is. */
export class Library {
  readonly #store: Store
  #pages = $state.raw<ReadonlyMap<string, PageLine>>(new Map())
  ready = $state(false)
  order = $state.raw<Order>(ORDERS[0])
  filter = $state.raw<Filter>(ALL)
  /** Keys of the lines that the editor has opened or closed: the others stand as they come. */
  #turned = $state.raw<ReadonlySet<string>>(new Set())
  /** Likewise while something is asked for: forgotten with what was asked. */
  #turnedFound = $state.raw<ReadonlySet<string>>(new Set())
  /** Hashes of the pages that are selected. */
  selected = $state.raw<ReadonlySet<string>>(new Set())
  /** The key of the line that the cursor is in; null until it was moved. */
  current = $state<string | null>(null)
  #asked = 0
  /** Pages that were changed since they were read. */
  #stale = new Set<string>()

  constructor(store: Store) {
    this.#store = store
  }

  readonly all = $derived([...this.#pages.values()])
  readonly counts = $derived(countStates(this.all))
  /** All in order: what is in order already is put in order by one look at each, and names are slow to compare. */
  readonly #ordered = $derived(sorted(this.all, this.order))
  /** In order, each with those of its articles that are asked for. */
  readonly pages = $derived(sorted(filtered(this.#ordered, this.filter), this.order))
  /** How many articles are asked for. */
  readonly count = $derived(this.pages.reduce((sum, { articles }) => sum + articles.length, 0))
  readonly isFiltered = $derived(
    Object.entries(this.filter).some(([key, value]) => value !== ALL[key as keyof Filter]),
  )
  readonly lines = $derived<readonly Line[]>(
    linesOf(this.pages, { isGrouped: this.order.isGrouped === true, isOpen: (key) => this.isOpen(key) }),
  )

  /** The line that the cursor is in; at first the first page. */
  readonly at = $derived.by(() => {
    const kept = this.lines.findIndex(({ key }) => key === this.current)
    return kept >= 0 ? kept : Math.min(this.lines.length - 1, this.lines[0]?.kind === 'edition' ? 1 : 0)
  })

  get total(): number {
    return Object.values(this.counts).reduce((a, b) => a + b, 0)
  }

  /** What a page is called here, whatever its file is called. */
  nameOf({ sha256, name }: { readonly sha256: string; readonly name: string }): string {
    return this.#pages.get(sha256)?.name ?? name
  }

  /** A page was changed: it is read again when the library is shown next. */
  touch(sha256: string): void {
    this.#stale.add(sha256)
  }

  /** Reads the pages again that were changed. */
  async renew(): Promise<void> {
    if (!this.ready) return this.refresh()
    const stale = [...this.#stale]
    this.#stale.clear()
    if (stale.length === 0) return
    const read = new Map((await readLibrary(this.#store, stale)).map((kept) => [kept.row.sha256, kept]))
    // Taken now: others may have been read again meanwhile.
    const pages = new Map(this.#pages)
    for (const sha256 of stale) {
      const kept = read.get(sha256)
      if (kept) pages.set(sha256, pageLine(kept))
      else pages.delete(sha256)
    }
    this.#pages = pages
  }

  /** Reads the whole library again. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked
    this.#stale.clear()
    const kept = await readLibrary(this.#store)
    if (asked !== this.#asked) return
    const lines = sorted(kept.map(pageLine), this.order)
    this.#pages = new Map(lines.map((page) => [page.sha256, page]))
    this.ready = true
    if (this.filter.search !== '') await this.find(this.filter.search)
  }

  ask(what: Partial<Omit<Filter, 'search' | 'matches'>>): void {
    this.#show({ ...this.filter, ...what })
  }

  askAll(): void {
    this.#search = ''
    this.#show(ALL)
  }

  #show(filter: Filter): void {
    this.filter = filter
    this.#turnedFound = new Set()
  }

  /** Asks for what a text is found in; an answer that a later question has overtaken is dropped. */
  async find(search: string): Promise<void> {
    const wanted = search.trim()
    this.#search = search
    const matches = wanted === '' ? null : await matching(this.#store, wanted)
    if (this.#search === search) this.#show({ ...this.filter, search: wanted, matches })
  }
  #search = ''

  /** Pages stand closed and editions open; what was found in pages is seen. */
  isOpen(key: string): boolean {
    const isFirst = this.#pages.has(key) ? this.#isFinding : true
    return isFirst !== (this.#isFinding ? this.#turnedFound : this.#turned).has(key)
  }

  turn(key: string): void {
    const next = new Set(this.#isFinding ? this.#turnedFound : this.#turned)
    if (!next.delete(key)) next.add(key)
    if (this.#isFinding) this.#turnedFound = next
    else this.#turned = next
  }

  /** Is something asked for that articles have, and not whole pages? */
  get #isFinding(): boolean {
    const { search, person, reviewer, state } = this.filter
    return search !== '' || person !== '' || reviewer !== '' || state !== 'all'
  }

  toggle(pages: readonly PageLine[]): void {
    const next = new Set(this.selected)
    const isWhole = pages.every(({ sha256 }) => next.has(sha256))
    for (const { sha256 } of pages)
      if (isWhole) next.delete(sha256)
      else next.add(sha256)
    this.selected = next
  }

  select(pages: readonly PageLine[]): void {
    this.selected = new Set([...this.selected, ...pages.map(({ sha256 }) => sha256)])
  }

  selectAll(): void {
    const isWhole = this.pages.every(({ sha256 }) => this.selected.has(sha256))
    this.selected = new Set(isWhole ? [] : this.pages.map(({ sha256 }) => sha256))
  }

  selectNone(): void {
    this.selected = new Set()
  }

  /** What a command is about, in the order shown: the selected pages, or else what the cursor is in. */
  get chosen(): readonly PageLine[] {
    const selected = this.all.filter(({ sha256 }) => this.selected.has(sha256))
    if (selected.length > 0) return sorted(selected, this.order)
    const line = this.lines[this.at]
    return line ? pagesOf(line) : []
  }

  /** Gives pages their labels, each in place of the one that it has. */
  async label(labels: readonly { readonly page: PageLine; readonly label: PageLabel }[]): Promise<void> {
    await labelPages(this.#store, labels)
    for (const { page } of labels) this.touch(page.sha256)
    await this.renew()
  }
}
