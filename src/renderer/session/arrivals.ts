import { hashOfText } from '../../core/1-page/source'
import { ok, type Outcome } from '../../core/problem'
import { t } from '../wording/wording.svelte'
import { pickOne, takePending, type Picked } from './files'
import { notices } from './notices.svelte'
import type { Services } from './services'

/** All ways into the library: files, folders, what is dropped or pasted, exports, backups. */
export class Arrivals {
  readonly #services: Services
  readonly #show: (page: string) => Promise<void>

  /** `show` opens a page: what arrives alone is shown. */
  constructor(services: Services, show: (page: string) => Promise<void>) {
    this.#services = services
    this.#show = show
  }

  async bring(picked: Picked): Promise<void> {
    const { opening, library } = this.#services
    const opened = await opening.open(picked)
    await library.refresh()
    const [only] = opened
    if (picked.files.length === 1 && only !== undefined) await this.#show(only)
  }

  /** What the shell was started with, or was asked to open since. */
  async bringPending(): Promise<void> {
    await this.bring(await takePending())
  }

  /** The clipboard's text, or the given one, as a page of its own. */
  async paste(given?: string): Promise<void> {
    const text = given ?? (await navigator.clipboard.readText().catch(() => ''))
    if (text.trim() === '') {
      notices.tell(t('opening.pasteEmpty'))
      return
    }
    const bytes = new TextEncoder().encode(text)
    // The same text again is the same page, whenever it was pasted.
    const time = new Date().toLocaleString('sv').slice(0, 16).replace(':', '.')
    const name = t('opening.pastedName', { time: `${time} ${hashOfText(text).slice(0, 4)}` })
    await this.bring({
      files: [{ name, size: bytes.length, bytes: () => Promise.resolve(bytes) }],
      problems: [],
    })
  }

  async importReview(): Promise<Outcome<unknown>> {
    const picked = await pickOne('export')
    if (!picked.ok || !picked.value) return picked
    const { store, settings, library } = this.#services
    const { name, bytes } = picked.value
    const { importExports } = await import('./exporting')
    const imported = await importExports(store, settings, name, bytes)
    await library.refresh()
    if (!imported.ok) return imported
    notices.tell(t('opening.imported', { count: imported.value.length }))
    const [only] = imported.value
    if (imported.value.length === 1 && only !== undefined) await this.#show(only)
    return imported
  }

  /** Restores a backup: one of the rolling ones by its name, else a file that the editor picks. */
  async restore(from?: string): Promise<Outcome<unknown>> {
    const { backups, references, library } = this.#services
    const picked = from === undefined ? await pickOne('backup') : ok(null)
    if (!picked.ok || (from === undefined && !picked.value)) return picked
    const restored = picked.value
      ? await backups.restore(picked.value.bytes, picked.value.name)
      : await backups.restoreEntry(from ?? '')
    if (restored.ok) {
      await references.load()
      notices.tell(t('settings.restored', { ...restored.value }))
    }
    await library.refresh()
    return restored
  }
}
