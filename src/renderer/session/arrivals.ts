import { hashOfText } from '../../core/1-page/source'
import { ok, type Outcome } from '../../core/problem'
import { t } from '../wording/wording.svelte'
import { attempt } from './attempt'
import type { Restored } from './backups.svelte'
import { pickOne, takePending, type Chosen, type Pending, type Picked } from './files'
import { notices } from './notices.svelte'
import { clipboardContent, contentOf, type Pasted } from './pasted'
import { chosenOf, purposeOf, type Purpose } from './purposes'
import type { Services } from './services'

/** What the window shows of what arrives. */
interface Shown {
  /** Opens a page: what arrives alone is shown. */
  readonly page: (page: string) => Promise<void>
  /** Asks what the columns of a list are. */
  readonly list: (file: Chosen) => void
}

/** All ways into the library: files, folders, what is dropped or pasted, exports, backups. */
export class Arrivals {
  readonly #services: Services
  readonly #show: Shown

  constructor(services: Services, show: Shown) {
    this.#services = services
    this.#show = show
  }

  /** Pages are opened; a list, an export or a backup among them is taken for what it is. */
  async bring({ files, problems }: Picked): Promise<void> {
    const pages: Pending[] = []
    for (const file of files) {
      const purpose = await purposeOf(file)
      if (purpose === 'page') pages.push(file)
      else await attempt(() => this.#take(file, purpose), file.name)
    }
    if (pages.length > 0 || problems.length > 0) await this.#open({ files: pages, problems })
  }

  async #open(picked: Picked): Promise<void> {
    const { opening, library, saver } = this.#services
    const opened = await opening.open(picked)
    await library.refresh()
    saver.tell({ pages: opened })
    const [only] = opened
    if (picked.files.length === 1 && only !== undefined) await this.#show.page(only)
  }

  async #take(file: Pending, purpose: Exclude<Purpose, 'page'>): Promise<Outcome<unknown>> {
    const chosen = await chosenOf(file, purpose)
    if (!chosen.ok) return chosen
    if (purpose === 'export') return this.#importFrom(chosen.value)
    if (purpose === 'backup') return this.#restoreFrom(chosen.value)
    this.#show.list(chosen.value)
    return ok(null)
  }

  /** What the shell was started with, or was asked to open since. */
  async bringPending(): Promise<void> {
    await this.bring(await takePending())
  }

  /** What the clipboard holds, or what is given, as a page of its own. */
  async paste(given?: Pasted): Promise<void> {
    const { content, ending } = contentOf(given ?? (await clipboardContent()))
    if (content.trim() === '') {
      notices.tell(t('opening.pasteEmpty'))
      return
    }
    const bytes = new TextEncoder().encode(content)
    // The same text again is the same page, whenever it was pasted.
    const time = new Date().toLocaleString('sv').slice(0, 16).replace(':', '.')
    const name = `${t('opening.pastedName', { time: `${time} ${hashOfText(content).slice(0, 4)}` })}${ending}`
    await this.bring({
      files: [{ name, size: bytes.length, bytes: () => Promise.resolve(bytes) }],
      problems: [],
    })
  }

  async importReview(): Promise<Outcome<unknown>> {
    const picked = await pickOne('export')
    return picked.ok && picked.value ? this.#importFrom(picked.value) : picked
  }

  async #importFrom({ name, bytes }: Chosen): Promise<Outcome<unknown>> {
    const { store, settings, library, saver } = this.#services
    const { importExports } = await import('./exporting')
    const imported = await importExports(store, settings, name, bytes)
    await library.refresh()
    if (!imported.ok) return imported
    saver.tell({ pages: imported.value })
    notices.tell(t('opening.imported', { count: imported.value.length }))
    const [only] = imported.value
    if (imported.value.length === 1 && only !== undefined) await this.#show.page(only)
    return imported
  }

  /** Restores a backup: one of the rolling ones by its name, else a file that the editor picks. */
  async restore(from?: string): Promise<Outcome<unknown>> {
    const { backups } = this.#services
    if (from !== undefined) return this.#restored(await backups.restoreEntry(from))
    const picked = await pickOne('backup')
    return picked.ok && picked.value ? this.#restoreFrom(picked.value) : picked
  }

  async #restoreFrom({ name, bytes }: Chosen): Promise<Outcome<unknown>> {
    return this.#restored(await this.#services.backups.restore(bytes, name))
  }

  async #restored(restored: Outcome<Restored>): Promise<Outcome<unknown>> {
    const { references, library } = this.#services
    if (restored.ok) {
      await references.load()
      notices.tell(t('settings.restored', { ...restored.value }))
    }
    await library.refresh()
    return restored
  }
}
