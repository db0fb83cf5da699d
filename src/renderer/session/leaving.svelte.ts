import type { OutputFormat } from '../../core/6-export/formats/output-format'
import type { Outcome } from '../../core/problem'
import { t } from '../wording/wording.svelte'
import { notices } from './notices.svelte'
import type { OpenPage } from './open-page'
import type { Services } from './services'

/** What is to leave the program: the open page or one of its articles, else the selected pages of the library. */
export class Leaving {
  readonly #services: Services
  #open = $state.raw<OpenPage | null>(null)
  #pages = $state.raw<readonly string[]>([])

  constructor(services: Services) {
    this.#services = services
  }

  /** False where nothing is selected. */
  async start(open: OpenPage | null): Promise<boolean> {
    this.#open = open
    this.#pages = open ? [] : this.#services.library.chosen.map(({ sha256 }) => sha256)
    return open !== null || this.#pages.length > 0
  }

  /** What the editor can choose to export. */
  readonly scopes = $derived(
    this.#open
      ? [
          { id: 'page', label: t('exporting.scopePage') },
          { id: 'article', label: t('exporting.scopeArticle') },
        ]
      : [{ id: 'selection', label: t('exporting.scopeSelection', { count: this.#pages.length }) }],
  )

  async export(format: OutputFormat, scope: string): Promise<Outcome<unknown>> {
    const { store, settings } = this.#services
    const { exportOpen, exportStored } = await import('./exporting')
    const done = this.#open
      ? await exportOpen(store, this.#open.page, settings, format, articlesOf(this.#open, scope))
      : await exportStored(store, settings, this.#pages, format)
    if (done.ok && done.value !== null) notices.tell(t('exporting.done', { name: done.value }))
    return done
  }
}

/** The article that the cursor is in, where only that one is to leave. */
const articlesOf = ({ selection: { articleId } }: OpenPage, scope: string): string[] | undefined =>
  scope === 'article' && articleId !== null ? [articleId] : undefined
