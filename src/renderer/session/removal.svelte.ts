import type { Outcome } from '../../core/problem'
import { t } from '../wording/wording.svelte'
import { attempt } from './attempt'
import { Bin } from './bin.svelte'
import { notices } from './notices.svelte'
import type { PageSession } from './page-session.svelte'
import type { Services } from './services'
import { removeArticle } from './structure-actions'

/** Removing pages, putting them back and deleting them for good, each with what the editor is told of it. */
export class Removal {
  readonly bin: Bin
  readonly #services: Services
  /** The pages of which it is asked whether they are to be removed. */
  asked = $state.raw<readonly string[]>([])
  /** How the article that was removed last comes back; null where a page was removed since. */
  #articleBack: (() => Promise<unknown>) | null = null

  constructor(services: Services) {
    const { store, journal, saver, maker, backups } = services
    this.#services = services
    this.bin = new Bin(store, journal, saver, maker, () => backups.make())
  }

  /** False where nothing is selected. */
  ask(): boolean {
    this.asked = this.#services.library.chosen.map(({ sha256 }) => sha256)
    return this.asked.length > 0
  }

  async remove(): Promise<Outcome<unknown>> {
    const { library } = this.#services
    this.#articleBack = null
    const removed = await this.bin.remove(this.asked)
    library.selectNone()
    await library.refresh()
    const undo = { label: t('bin.undo'), run: () => void attempt(() => this.undo()) }
    if (removed.ok) notices.tell(t('bin.removed', { count: removed.value }), undo)
    return removed
  }

  /** Takes an article off its page, which stays. False where it is the page's only one, or not there any more. */
  async removeArticle(sha256: string, id: string): Promise<boolean> {
    const { store, saver, settings, library } = this.#services
    const { layOut } = await import('./open-page')
    const page = (await layOut(store, saver, settings, sha256))?.page
    const article = page?.read.page.articles.find((one) => one.id === id)
    if (!page || !article || page.read.page.articles.length < 2) return false
    const title = page.titleOf(article)
    await removeArticle(page, article)
    const renew = async (): Promise<void> => {
      await page.whenRead()
      library.touch(sha256)
      await library.renew()
    }
    const back = async (): Promise<void> => {
      this.#articleBack = null
      await page.undo()
      await renew()
      notices.tell(t('library.articleBack', { title }))
    }
    this.#articleBack = back
    await renew()
    notices.tell(t('library.articleRemoved', { title }), {
      label: t('bin.undo'),
      run: () => void attempt(back),
    })
    return true
  }

  async undo(): Promise<unknown> {
    if (this.#articleBack) return this.#articleBack()
    return this.#tell(await this.bin.undo())
  }

  async putBack(copies: readonly string[]): Promise<unknown> {
    return this.#tell(await this.bin.putBack(copies))
  }

  async #tell(done: Outcome<number> | null): Promise<unknown> {
    if (done?.ok) notices.tell(t('bin.back', { count: done.value }))
    if (done) await this.#services.library.refresh()
    return done
  }

  async erase(copies: readonly string[]): Promise<Outcome<unknown>> {
    const erased = await this.bin.erase(copies)
    if (erased.ok) notices.tell(t('bin.erased', { name: erased.value }))
    return erased
  }

  /** Another window removed, put back or erased copies: says so where the page that is open here is among them. */
  async hear(moved: readonly string[], open: PageSession | undefined): Promise<void> {
    if (moved.length > 0) await this.bin.refresh()
    if (!open || !moved.includes(open.copy)) return
    const { store } = this.#services
    if (await store.versions.get(open.copy)) {
      notices.tell(t('versions.came', { name: open.source.name }))
      return
    }
    const inBin = (await store.bin.where('copies').equals(open.copy).first())?.copy
    const isOpen = (await store.pages.get(open.source.sha256))?.copy === open.copy
    const putBack = {
      label: t('bin.putBack'),
      run: () => void attempt(() => this.putBack([inBin ?? ''])),
    }
    if (inBin !== undefined) notices.complain({ code: 'page-removed', about: open.source.name }, putBack)
    else if (!isOpen) notices.complain({ code: 'page-erased', about: open.source.name })
  }
}
