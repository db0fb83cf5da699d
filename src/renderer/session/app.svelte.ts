import { createContext } from 'svelte'
import type { EncodingId } from '../../core/1-page/encoding/encodings'
import { ok, type Outcome } from '../../core/problem'
import type { Span } from '../../core/text/span'
import type { CommandId } from '../page/keys/commands'
import { t } from '../wording/wording.svelte'
import { Arrivals } from './arrivals'
import { attempt } from './attempt'
import type { Chosen, Picked } from './files'
import { Leaving } from './leaving.svelte'
import { notices } from './notices.svelte'
import type { OpenPage } from './open-page'
import { Removal } from './removal.svelte'
import { servicesOn, type Foundations, type Services } from './services'

/** A screen is opened by the command of its name; the review by opening a page. */
export type ScreenId = CommandId | 'review'

/** A dialog that any screen can call up. */
export type Box = 'palette' | 'help' | 'export' | 'remove'

/** What the window shows, and what can be done from any of its screens. */
export class App {
  readonly services: Services
  readonly arrivals: Arrivals
  readonly leaving: Leaving
  readonly removal: Removal
  screen = $state<ScreenId>('library')
  /** The page laid out for review; it stays while a screen that belongs to it is shown. */
  open = $state.raw<OpenPage | null>(null)
  box = $state<Box | null>(null)
  /** Are the marks and the first keys being shown on the sample? */
  isTouring = $state(false)
  /** Lists that were dropped on the window, and whose columns are still to be told. */
  arrivedLists = $state.raw<readonly Chosen[]>([])

  constructor(foundations: Foundations) {
    this.services = servicesOn(foundations)
    this.arrivals = new Arrivals(this.services, {
      page: (page) => this.show(page),
      list: (file) => {
        this.arrivedLists = [...this.arrivedLists, file]
        this.screen = 'names'
      },
    })
    this.leaving = new Leaving(this.services)
    this.removal = new Removal(this.services)
    const { opening, saver, library } = this.services
    opening.returning.onmoved = (moved) => {
      saver.tell({ moved })
    }
    saver.onwritten = (page) => {
      library.touch(page)
      if (this.screen === 'library') void attempt(() => library.renew())
    }
    opening.returning.onshow = () => {
      if (this.open) this.go('versions')
    }
  }

  /** The open page, for a screen that is shown only where there is one. */
  get page(): OpenPage {
    if (!this.open) throw new Error(`the screen ${this.screen} is shown without a page`)
    return this.open
  }

  go(screen: ScreenId): void {
    if (screen === 'library') void attempt(() => this.toLibrary())
    else this.screen = screen
  }

  /** Back to where a screen was called from: the open page, else the library. */
  back(): void {
    if (this.open) this.screen = 'review'
    else this.toLibrary()
  }

  /** Back from where what pages are read with may have been changed: the open page is read anew, the cursor stays. */
  async backAnew(): Promise<void> {
    const { open } = this
    if (!open) return this.toLibrary()
    const mention = open.selection.mention?.id
    await this.show(open.page.source.sha256)
    if (mention !== undefined && this.open?.page.list.some(({ id }) => id === mention))
      this.goMention(mention)
  }

  toLibrary(): Promise<void> {
    const { library } = this.services
    if (this.open) {
      const { sha256 } = this.open.page.source
      library.touch(sha256)
      library.current ??= sha256
    }
    this.screen = 'library'
    this.open = null
    return library.renew()
  }

  /** Opens a stored page at an article, or at the first mention that is left; and at words that were searched for. */
  async show(sha256: string, article?: string, words = ''): Promise<void> {
    const { store, saver, settings, library } = this.services
    const { layOut } = await import('./open-page')
    const laid = await layOut(store, saver, settings, sha256)
    if (!laid) {
      notices.tell(t('library.gone'))
      await library.refresh()
      return
    }
    this.open = laid
    const wanted = laid.page.read.page.articles.find(({ id }) => id === article)
    if (wanted) laid.selection.goArticle(wanted.id)
    else laid.selection.stepLeft(1)
    if (words !== '') await laid.finder.showFirst(words, wanted?.blocks)
    this.screen = 'review'
  }

  /** Shows what the marks are and the keys do, on the first of the samples. */
  async tour({ files, problems }: Picked): Promise<void> {
    this.isTouring = true
    await this.arrivals.bring({ files: files.slice(0, 1), problems })
  }

  /** To a stretch of the open page's text. */
  goPlace(span: Span): void {
    this.screen = 'review'
    this.open?.selection.goPlace(span)
  }

  /** To a mention's place in the original of the open page. */
  goMention(mention: string): void {
    this.screen = 'review'
    this.open?.selection.go(mention)
  }

  async changeEncoding(encoding: EncodingId): Promise<Outcome<unknown>> {
    const { page } = this.page
    if (encoding === page.source.encoding) return ok(null)
    if (page.log.size > 0) {
      notices.tell(t('review.encodingLocked'))
      return ok(null)
    }
    const { sha256 } = page.source
    const { reencode } = await import('./open-page')
    const done = await reencode(this.services.store, this.services.settings, sha256, encoding)
    if (done.ok) await this.show(sha256)
    return done
  }

  /** Asks whether the selected pages are to be removed. */
  askRemove(): void {
    if (this.removal.ask()) this.box = 'remove'
  }

  async startExport(): Promise<void> {
    if (await this.leaving.start(this.screen === 'review' ? this.open : null)) this.box = 'export'
  }
}

/** The window's own, for every component in it. */
export const [useApp, provideApp] = createContext<App>()
