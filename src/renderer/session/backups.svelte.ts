import { arrangedPage } from '../../core/article-path'
import { DecisionLog } from '../../core/4-decisions/log'
import { ok, type Outcome } from '../../core/problem'
import type { Shelf, ShelfEntry } from '../../preload/contract'
import { makeBackup, readBackup } from '../shelves/backup'
import { restoreSettings } from '../shelves/desk-settings'
import type { Journal } from '../shelves/journal'
import { folderShelf, opfsShelf } from '../shelves/opfs'
import { backUp, backupName, isBackup, isDue } from '../shelves/rolling'
import { addPages, knownPages, loadPage, replaceArticles } from '../store/pages'
import type { Store } from '../store/schema'
import { t } from '../wording/wording.svelte'
import { work } from '../worker/client'
import { saveFile } from './files'
import { folded } from './folded'
import { indexedArticles, newPage } from './index-page'
import { notices } from './notices.svelte'
import type { Settings } from './settings.svelte'

const CHECK_EVERY_MS = 5 * 60_000

/** The rolling backups: when, where, and back again. */
export class Backups {
  readonly #store: Store
  readonly #journal: Journal
  readonly #settings: Settings
  entries = $state.raw<readonly ShelfEntry[]>([])
  busy = $state(false)

  constructor(store: Store, journal: Journal, settings: Settings) {
    this.#store = store
    this.#journal = journal
    this.#settings = settings
  }

  /** Backs up by itself from now on. Returns how to stop. */
  start(): () => void {
    const tick = async (): Promise<void> => {
      await this.refresh()
      if (isDue(this.entries, Date.now()) && (await this.#store.decisions.count()) > 0) await this.now(false)
    }
    void tick()
    const timer = setInterval(() => void tick(), CHECK_EVERY_MS)
    return () => {
      clearInterval(timer)
    }
  }

  async refresh(): Promise<void> {
    try {
      this.entries = (await (await this.#shelf()).list())
        .filter(isBackup)
        .sort((a, b) => b.modified - a.modified)
    } catch (error) {
      notices.complain({ code: 'folder-unavailable', detail: String(error) })
    }
  }

  /** Backs up, verifies, and lets old ones go. */
  async now(tell = true): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      const now = new Date()
      const problem = await backUp(this.#store, await this.#shelf(), now)
      if (problem) notices.complain(problem)
      else if (tell) notices.tell(t('settings.backupMade', { name: backupName(now) }))
      await this.refresh()
    } catch (error) {
      notices.complain({ code: 'folder-unavailable', detail: String(error) })
    } finally {
      this.busy = false
    }
  }

  /** One backup as a file of the editor's own. */
  async saveCopy(): Promise<void> {
    const now = new Date()
    await saveFile(backupName(now), await makeBackup(this.#store, now.toISOString()), 'application/zip')
  }

  async chooseFolder(): Promise<void> {
    try {
      await this.#settings.setFolder(await window.showDirectoryPicker({ mode: 'readwrite' }))
      await this.refresh()
    } catch (error) {
      // Choosing nothing is no problem.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        notices.complain({ code: 'folder-unavailable', detail: String(error) })
    }
  }

  async restoreEntry(name: string): Promise<Outcome<{ pages: number; decisions: number }>> {
    const bytes = await (await this.#shelf()).read(name)
    return bytes ? this.restore(bytes, name) : { ok: false, problem: { code: 'backup-invalid', about: name } }
  }

  /** Adds what a backup has and the library lacks; nothing that is there is taken away or changed. */
  async restore(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
  ): Promise<Outcome<{ pages: number; decisions: number }>> {
    const backup = await readBackup(bytes, name)
    if (!backup.ok) return backup
    const { pages, decisions, references, settings } = backup.value
    // A list is never changed, only added: one that is there is the same.
    await this.#store.references.bulkPut([...references])
    await restoreSettings(this.#store, settings)
    await this.#settings.load()
    const had = new Set(await this.#store.decisions.toCollection().primaryKeys())
    const known = await knownPages(
      this.#store,
      pages.map(({ page }) => page.sha256),
    )
    for (const { page, content, asBytes } of pages) {
      const own = decisions.filter(({ source }) => source === page.sha256)
      const stored = known.has(page.sha256) ? await loadPage(this.#store, page.sha256) : null
      const opened = stored
        ? null
        : await work('read', { name: page.name, bytes: content, encoding: asBytes ? page.encoding : 'utf-8' })
      if (opened && !opened.ok) return opened
      const fresh = opened
        ? { ...opened.value.page.source, sha256: page.sha256, encoding: page.encoding, size: page.size }
        : null
      const source = stored?.source ?? fresh
      if (!source) continue
      const log = new DecisionLog([...(stored?.decisions ?? []), ...own])
      const openedAt = stored?.openedAt ?? page.openedAt
      const read = await work('reread', arrangedPage(source, log))
      const fold = await folded(read, log, openedAt, this.#settings)
      await addPages(this.#store, [newPage(fold, asBytes ? content : undefined, log, openedAt)])
      if (stored) await replaceArticles(this.#store, page.sha256, indexedArticles(fold, log, openedAt))
      else await this.#journal.keepPage(page, source.text, asBytes ? content : undefined)
      await this.#journal.append(own.filter(({ id }) => !had.has(id)).map((decision) => ({ decision })))
    }
    return ok({
      pages: pages.filter(({ page }) => !known.has(page.sha256)).length,
      decisions: decisions.filter(({ id }) => !had.has(id)).length,
    })
  }

  async #shelf(): Promise<Shelf> {
    if (window.galley) return window.galley.shelves.backups
    const { folder } = this.#settings
    if (!folder) return opfsShelf('backups')
    // Permission ends with the session; asking again needs a click, so until then the private space serves.
    const granted = (await folder.queryPermission({ mode: 'readwrite' })) === 'granted'
    return granted ? folderShelf(folder) : opfsShelf('backups')
  }
}
