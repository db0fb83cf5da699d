import { failed, ok, type Outcome } from '../../core/problem'
import type { FileStore, StoredFile } from '../../preload/contract'
import { makeBackup, readBackup } from '../file-store/backup'
import { restoreSettings } from '../file-store/library-settings'
import { folderFileStore, opfsFileStore } from '../file-store/opfs'
import { backUp, backupName, isBackup, isDue } from '../file-store/rolling'
import { addLists } from '../store/lists'
import type { Store } from '../store/schema'
import { t } from '../wording/wording.svelte'
import { work } from '../worker/client'
import { saveFile } from './files'
import { notices } from './notices.svelte'
import { pageMaker } from './page-maker'
import { restoreFormer, restorePage, restoreToBin } from './restoring'
import type { Settings } from './settings.svelte'
import type { Reads } from './true-text'

/** How much a backup added. */
export interface Restored {
  readonly pages: number
  readonly decisions: number
  /** Pages that lie in the bin again. */
  readonly removed: number
  readonly lists: number
  readonly settings: number
}

const CHECK_EVERY_MS = 5 * 60_000

/** The rolling backups: when, where, and back again. */
export class Backups {
  readonly #store: Store
  readonly #settings: Settings
  entries = $state.raw<readonly StoredFile[]>([])
  busy = $state(false)

  constructor(store: Store, settings: Settings) {
    this.#store = store
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
      this.entries = (await (await this.#fileStore()).list())
        .filter(isBackup)
        .sort((a, b) => b.modified - a.modified)
    } catch (error) {
      notices.complain({ code: 'folder-unavailable', detail: String(error) })
    }
  }

  /** Backs up, verifies, and lets old ones go. */
  async now(tell = true): Promise<void> {
    if (this.busy) return
    const made = await this.make()
    if (!made.ok) notices.complain(made.problem)
    else if (tell) notices.tell(t('settings.backupMade', { name: made.value }))
  }

  /** The same, with the backup's name as its outcome. */
  async make(): Promise<Outcome<string>> {
    this.busy = true
    try {
      const made = await backUp(this.#store, await this.#fileStore(), new Date())
      await this.refresh()
      if (!made.ok) return made
      this.#tellLeftOut(made.value.leftOut)
      return ok(made.value.name)
    } catch (error) {
      return failed('folder-unavailable', undefined, String(error))
    } finally {
      this.busy = false
    }
  }

  #tellLeftOut(names: readonly string[]): void {
    if (names.length > 0) notices.complain({ code: 'backup-partial', about: names.join('、') })
  }

  /** One backup as a file of the editor's own. */
  async saveCopy(): Promise<Outcome<boolean>> {
    const now = new Date()
    const { bytes, leftOut } = await makeBackup(this.#store, now.toISOString())
    this.#tellLeftOut(leftOut)
    return saveFile(backupName(now, leftOut.length === 0), bytes, 'application/zip')
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

  async restoreEntry(name: string): Promise<Outcome<Restored>> {
    const bytes = await (await this.#fileStore()).read(name)
    return bytes ? this.restore(bytes, name) : failed('backup-invalid', name)
  }

  /** Adds what a backup has and the library lacks; nothing that is there is taken away or changed. */
  async restore(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Outcome<Restored>> {
    const backup = await readBackup(bytes, name)
    if (!backup.ok) return backup
    const { pages, decisions, removed, versions, references, settings } = backup.value
    const known = new Set(await this.#store.references.toCollection().primaryKeys())
    const lists = references.filter(({ id }) => !known.has(id))
    await addLists(this.#store, lists)
    const restored = await restoreSettings(this.#store, settings)
    await this.#settings.load()
    const had = new Set(await this.#store.decisions.toCollection().primaryKeys())
    const reads: Reads = { ...pageMaker(this.#settings), open: (file) => work('open', file) }
    let [added, binned] = [0, 0]
    for (const page of pages) {
      const own = decisions.filter(({ source }) => source === page.page.sha256)
      const done = await restorePage(this.#store, reads, page, own)
      if (!done.ok) return done
      if (done.value.isNew) added++
      if (done.value.warning) notices.complain(done.value.warning)
    }
    for (const page of removed) {
      const done = await restoreToBin(this.#store, reads, page)
      if (!done.ok) return done
      if (done.value.isNew) binned++
      if (done.value.warning) notices.complain(done.value.warning)
    }
    for (const version of versions) {
      const done = await restoreFormer(this.#store, reads, version)
      if (!done.ok) return done
      if (done.value.warning) notices.complain(done.value.warning)
    }
    return ok({
      pages: added,
      decisions: decisions.filter(({ id }) => !had.has(id)).length,
      removed: binned,
      lists: lists.length,
      settings: restored,
    })
  }

  async #fileStore(): Promise<FileStore> {
    if (window.galley) return window.galley.fileStores.backups
    const { folder } = this.#settings
    if (!folder) return opfsFileStore('backups')
    // Permission ends with the session; asking again needs a click, so until then the private space serves.
    const granted = (await folder.queryPermission({ mode: 'readwrite' })) === 'granted'
    return granted ? folderFileStore(folder) : opfsFileStore('backups')
  }
}
