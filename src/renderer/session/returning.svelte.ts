import type { ReadPage } from '../../core/3-findings/read-page'
import { summaryOf } from '../../core/4-review/versions/summary'
import { storageProblem } from '../store/open-store'
import type { Problem } from '../../core/problem'
import type { Store } from '../store/schema'
import { language, t } from '../wording/wording.svelte'
import { notices } from './notices.svelte'
import type { Settings } from './settings.svelte'
import type { Returned } from './version-two'

/** What an editor makes of files that look like later versions; null: they are not opened. */
export type Choice = 'version' | 'page' | null

/** Pages that come back from the layout system: known again, asked about once, taken as versions. */
export class Returning {
  readonly #store: Store
  readonly #settings: Settings
  /** What is being asked about. */
  asked = $state.raw<readonly Returned[]>([])
  #answer: (choice: Choice) => void = () => undefined
  #waiting: Returned[] = []
  /** Called with the copies that a later version has taken the place of. */
  onmoved: (copies: readonly string[]) => void = () => undefined
  /** Shows what the open page says otherwise than its former version. */
  onshow: () => void = () => undefined

  constructor(store: Store, settings: Settings) {
    this.#store = store
    this.#settings = settings
  }

  /** Keeps a file back that is most likely a later version of a page, until it is asked about. */
  async keepsBack(read: ReadPage, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const { formerOf } = await import('./version-two')
    const former = await formerOf(this.#store, read.page.source)
    if (!former) return false
    this.#waiting.push({ read, bytes, ...former })
    return true
  }

  /** Asks what all that was kept back is to be. Gives it, with the choice. */
  async ask(): Promise<{ readonly files: readonly Returned[]; readonly choice: Choice }> {
    const files = this.#waiting
    this.#waiting = []
    if (files.length === 0) return { files, choice: null }
    this.asked = files
    const choice = await new Promise<Choice>((resolve) => {
      this.#answer = resolve
    })
    if (choice === null) notices.tell(t('versions.notOpened', { names: files.map(nameOf).join('、') }))
    return { files, choice }
  }

  answer(choice: Choice): void {
    this.asked = []
    this.#answer(choice)
  }

  /** Takes a file as a later version, and says in one line what became of it. Gives the problem where it can't be. */
  async take(file: Returned): Promise<Problem | null> {
    try {
      const { takeReturned } = await import('./version-two')
      const taken = await takeReturned(this.#store, this.#settings, file)
      if (!taken) return { code: 'page-erased', about: file.formerName }
      this.onmoved([taken.copy])
      const said = summaryOf(taken.comparison.counts)[language()]
      notices.tell(`${nameOf(file)}：${said}`, { label: t('versions.show'), run: () => this.onshow() })
      return null
    } catch (error) {
      return { ...storageProblem(error), about: nameOf(file) }
    }
  }
}

const nameOf = ({ read }: Returned): string => read.page.source.name
