import { decoded } from '../../core/1-page/encoding/decode'
import { NO_ENTRIES, type NewsroomEntries } from '../../core/2-mentions/newsroom-entries'
import { parseWords, type Words } from '../../core/2-mentions/words'
import type { ReferenceEntry, ReferenceList } from '../../core/3-findings/references/reference'
import { ok, type Outcome } from '../../core/problem'
import { isReferenceList } from '../../core/schemas/reference'
import { keptEntries, keptWords } from '../../core/schemas/settings'
import { storageProblem } from '../store/open-store'
import { addLists, removeList } from '../store/lists'
import type { Store } from '../store/schema'
import { changeSetting, readSetting, writeSetting } from '../store/settings'
import { work } from '../worker/client'
import { attempt } from './attempt'

/** What the newsroom holds its pages against: reference lists, every import a version; its own words; its own lines of ours. */
export class References {
  readonly #store: Store
  #told = false
  /** All versions, the newest first. */
  lists = $state.raw<readonly ReferenceList[]>([])
  words = $state.raw<Words | null>(null)
  /** What the newsroom has changed of the built-in lists. */
  entries = $state.raw<NewsroomEntries>(NO_ENTRIES)
  /** Called when what pages are read with has changed. */
  onchange: () => void = () => undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** The newest version of each list: what pages are checked against. */
  readonly current = $derived(
    this.lists.filter(({ name }, i) => this.lists.findIndex((other) => other.name === name) === i),
  )

  async load(): Promise<void> {
    this.words = keptWords(await readSetting(this.#store, 'words')).value
    this.entries = keptEntries(await readSetting(this.#store, 'entries')).value ?? NO_ENTRIES
    this.lists = (await this.#store.references.toArray())
      .filter(isReferenceList)
      .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1))
    this.#tellWorker()
  }

  /** Adds a version of a list. Problems: storage-full, unexpected; then nothing is added. */
  async add(
    name: string,
    origin: string,
    entries: readonly ReferenceEntry[],
  ): Promise<Outcome<ReferenceList>> {
    const importedAt = new Date().toISOString()
    const list: ReferenceList = { id: crypto.randomUUID(), name, origin, importedAt, entries }
    return this.#write(list, () => addLists(this.#store, [list]))
  }

  async remove(id: string): Promise<Outcome<null>> {
    return this.#write(null, () => removeList(this.#store, id))
  }

  /** Takes a word list in, in place of the one before. Problem: words-invalid, those of storing; then the old one stays. */
  async setWords(file: { name: string; bytes: Uint8Array }): Promise<Outcome<null>> {
    const words = decoded(file, parseWords)
    return words.ok ? this.#write(null, () => writeSetting(this.#store, 'words', words.value)) : words
  }

  async dropWords(): Promise<Outcome<null>> {
    return this.#write(null, () => writeSetting(this.#store, 'words', null))
  }

  /** Changes the newsroom’s own lines of the built-in lists, of what they are now. Problems: those of storing. */
  async changeEntries(change: (now: NewsroomEntries) => NewsroomEntries): Promise<Outcome<null>> {
    return this.#write(null, () =>
      changeSetting(this.#store, 'entries', (now) => change(keptEntries(now).value ?? NO_ENTRIES)),
    )
  }

  /** Writes, and shows and checks by what is stored then. */
  async #write<T>(value: T, write: () => Promise<unknown>): Promise<Outcome<T>> {
    try {
      await write()
    } catch (error) {
      return { ok: false, problem: storageProblem(error) }
    }
    await this.load()
    this.onchange()
    return ok(value)
  }

  /** Not waited for: the worker does what it is told in order, and starting it is no reason to show nothing. */
  #tellWorker(): void {
    const { own, off } = this.entries
    const isNothing = this.lists.length + own.length + off.length === 0 && !this.words
    if (isNothing && !this.#told) return
    this.#told = true
    const words = $state.snapshot(this.words) as Words | null
    const entries = $state.snapshot(this.entries) as NewsroomEntries
    void attempt(() => work('know', { references: this.current, words, entries }))
  }
}
