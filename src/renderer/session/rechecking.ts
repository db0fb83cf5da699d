import type { Page } from '../../core/1-page/page'
import type { Finding } from '../../core/3-findings/finding'
import type { Change } from '../../core/4-review/changes'

/** What is checked: the page as it is arranged, with what is changed of its text. */
interface Checked {
  readonly page: Page
  readonly changes: readonly Change[]
}

interface Asked {
  /** What is to be checked now. */
  readonly current: () => Checked
  /** Checks it, off the interface's thread. */
  readonly check: (checked: Checked) => Promise<readonly Finding[]>
  /** Called with what a check found; with null where nothing is changed and what was read stands. */
  readonly found: (findings: readonly Finding[] | null) => unknown
}

/** Checks a page as corrected, one check at a time: what is decided meanwhile is checked right after. */
export class Rechecking {
  readonly #asked: Asked
  #running: Promise<void> | null = null
  #stale = false
  #checkedFor = ''

  constructor(asked: Asked) {
    this.#asked = asked
  }

  /** What is checked against changed (the page was read again, with other lists or words): nothing checked stands. */
  forget(): void {
    this.#checkedFor = ''
  }

  /** Resolves when what there was to check when it was asked is checked. */
  run(): Promise<void> {
    this.#stale = true
    this.#running ??= this.#checkAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #checkAll(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      const checked = this.#asked.current()
      // Accepting changes nothing that is printed: what was checked so stands.
      const printed = JSON.stringify([checked.page.articles, checked.changes])
      if (printed === this.#checkedFor) continue
      this.#checkedFor = printed
      await this.#asked.found(checked.changes.length > 0 ? await this.#asked.check(checked) : null)
    }
  }
}
