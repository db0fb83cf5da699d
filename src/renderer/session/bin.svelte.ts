import { onText } from '../../core/4-review/carry-over'
import { failed, ok, type Outcome } from '../../core/problem'
import type { Journal } from '../file-store/journal'
import type { PageMaker } from '../file-store/page-recovery'
import { binRows, erase, putBack, removePages } from '../store/bin'
import { byThing, stateOfCopy } from '../store/facts'
import { storageProblem } from '../store/open-store'
import { loadPage } from '../store/pages'
import { fileToRead, sourceOf } from '../store/content-file'
import type { Store } from '../store/schema'
import type { BinRow } from '../store/rows'
import type { Saver } from './saver.svelte'

/** So long do removed pages lie in the bin. */
export const DAYS_KEPT = 30
const DAY_MS = 86_400_000

/** The pages that were removed, until they are put back or deleted for good. */
export class Bin {
  readonly #store: Store
  readonly #journal: Journal
  readonly #saver: Saver
  readonly #maker: PageMaker
  /** Makes a backup of everything, the bin with it; gives its name. */
  readonly #backUp: () => Promise<Outcome<string>>
  /** Removed last first. */
  rows = $state.raw<readonly BinRow[]>([])
  /** What was removed last here, to be undone: by copy. */
  #removed: string[][] = []

  constructor(
    store: Store,
    journal: Journal,
    saver: Saver,
    maker: PageMaker,
    backUp: () => Promise<Outcome<string>>,
  ) {
    this.#store = store
    this.#journal = journal
    this.#saver = saver
    this.#maker = maker
    this.#backUp = backUp
  }

  async refresh(): Promise<void> {
    this.rows = await binRows(this.#store)
  }

  async remove(hashes: readonly string[]): Promise<Outcome<number>> {
    return this.#changing(async () => {
      const copies = await removePages(this.#store, hashes)
      this.#removed.push(copies)
      this.#saver.tell({ moved: copies })
      return ok(copies.length)
    })
  }

  /** Puts back what was removed last in this window; null where there is nothing. */
  async undo(): Promise<Outcome<number> | null> {
    const last = this.#removed.pop()
    return last ? this.putBack(last) : null
  }

  /** Gives how many were put back: not those that another window put back or deleted meanwhile. */
  async putBack(copies: readonly string[]): Promise<Outcome<number>> {
    return this.#changing(async () => {
      let count = 0
      for (const copy of copies) if (await this.#putBack(copy)) count++
      this.#saver.tell({ moved: copies })
      return ok(count)
    })
  }

  async #putBack(copy: string): Promise<boolean> {
    const row = await this.#store.bin.get(copy)
    const content = row && (await this.#store.contents.get(row.page))
    if (!row || !content) return false
    const { openedAt } = row.row
    const read = content.bytes ? await this.#maker.source(fileToRead(row.row, content.bytes)) : content
    if (!read) return false
    const open = await loadPage(this.#store, row.page)
    // The copy that was opened meanwhile may be read in another encoding.
    const own = open ? onText(row.decisions, read.text, open.source.text) : row.decisions
    const page = await this.#maker.layOut(
      open?.source ?? sourceOf(row.row, read),
      [...(open?.decisions ?? []), ...own],
      open ?? { openedAt, copy },
      content.bytes,
    )
    return putBack(this.#store, copy, page)
  }

  /**
   * Deletes for good, from the disk too. A backup with all of it is made before; where that can't be, nothing is
   * deleted. Gives the backup's name.
   */
  async erase(copies: readonly string[]): Promise<Outcome<string>> {
    return this.#changing(async () => {
      const backup = await this.#backUp()
      if (!backup.ok) return failed('bin-kept', undefined, backup.problem.detail)
      await erase(this.#store, copies)
      this.#saver.tell({ moved: copies })
      await this.purge()
      return backup
    })
  }

  /** Deletes what has lain there for longer than it is kept. */
  async eraseOld(now = Date.now()): Promise<void> {
    await this.refresh()
    const old = this.rows.filter(({ removedAt }) => now - Date.parse(removedAt) > DAYS_KEPT * DAY_MS)
    if (old.length > 0) await this.erase(old.map(({ copy }) => copy))
  }

  /** Takes out of the journal what is gone for good; what another window holds goes at a later start. */
  async purge(): Promise<void> {
    const { facts, pages } = await this.#journal.read()
    const gone = new Set(
      [...byThing([...facts.values(), ...(await this.#store.facts.toArray())])]
        .filter(([about, own]) => about.startsWith('copy:') && stateOfCopy(own) === 'erased')
        .map(([about]) => about.slice('copy:'.length)),
    )
    if (gone.size === 0) return
    const needed = new Set(
      [...pages.values()].filter(({ row }) => !gone.has(row.copy)).map(({ row }) => row.sha256),
    )
    const contents = [...pages.values()].map(({ row }) => row.sha256).filter((sha256) => !needed.has(sha256))
    await this.#journal.purge((copy) => gone.has(copy), contents)
  }

  async #changing<T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await change()
    } catch (error) {
      return { ok: false, problem: storageProblem(error) }
    } finally {
      await this.refresh()
    }
  }
}
