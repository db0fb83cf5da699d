import { parseWords, type Words } from '../../core/2-mentions/words'
import type { ReferenceEntry, ReferenceList } from '../../core/3-findings/references/reference'
import { ok, type Outcome } from '../../core/problem'
import type { Store } from '../store/schema'
import { readSetting, writeSetting } from '../store/settings'
import { work } from '../worker/client'

/** What the desk holds its pages against: reference lists, every import a version; and its own words. */
export class References {
  readonly #store: Store
  #told = false
  /** All versions, the newest first. */
  lists = $state.raw<readonly ReferenceList[]>([])
  words = $state.raw<Words | null>(null)

  constructor(store: Store) {
    this.#store = store
  }

  /** The newest version of each list: what pages are checked against. */
  readonly current = $derived(
    this.lists.filter(({ name }, i) => this.lists.findIndex((other) => other.name === name) === i),
  )

  async load(): Promise<void> {
    this.words = ((await readSetting(this.#store, 'words')) as Words | undefined) ?? null
    await this.#refresh()
  }

  /** How many versions there are of a list. */
  versions(name: string): number {
    return this.lists.filter((list) => list.name === name).length
  }

  async add(name: string, origin: string, entries: readonly ReferenceEntry[]): Promise<ReferenceList> {
    const importedAt = new Date().toISOString()
    const list: ReferenceList = { id: crypto.randomUUID(), name, origin, importedAt, entries }
    await this.#store.references.add(list)
    await this.#refresh()
    return list
  }

  async remove(id: string): Promise<void> {
    await this.#store.references.delete(id)
    await this.#refresh()
  }

  /** Takes a word list in, in place of the one before. Problem: words-invalid; then the old one stays. */
  async setWords(text: string, name: string): Promise<Outcome<Words>> {
    const words = parseWords(text, name)
    if (!words.ok) return words
    this.words = words.value
    await writeSetting(this.#store, 'words', words.value)
    this.#tellWorker()
    return ok(words.value)
  }

  async dropWords(): Promise<void> {
    this.words = null
    await writeSetting(this.#store, 'words', null)
    this.#tellWorker()
  }

  async #refresh(): Promise<void> {
    this.lists = (await this.#store.references.toArray()).sort((a, b) =>
      a.importedAt < b.importedAt ? 1 : -1,
    )
    this.#tellWorker()
  }

  /** Not waited for: the worker does what it is told in order, and starting it is no reason to show nothing. */
  #tellWorker(): void {
    const isNothing = this.lists.length === 0 && !this.words
    if (isNothing && !this.#told) return
    this.#told = true
    void work('know', { references: this.current, words: $state.snapshot(this.words) as Words | null })
  }
}
