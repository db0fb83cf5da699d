import type { Finding } from '../../core/3-findings/finding'
import {
  saidOf,
  type House,
  type HouseRules,
  type Suppression,
} from '../../core/3-findings/configuration/house'
import { NATIONAL_WEIGHTS, type ErrorWeights } from '../../core/5-reports/error-rate'
import { ok, type Language, type Outcome } from '../../core/problem'
import { keptRules, keptSuppressions, keptWeights, SUPPRESSIONS } from '../../core/schemas/settings'
import { storageProblem } from '../store/open-store'
import type { Store } from '../store/schema'
import { changeSetting, readSetting, writeSetting } from '../store/settings'
import { language, setLanguage, t } from '../wording/wording.svelte'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** How large text is, of what it comes as. */
export const TEXT_SIZES = [0.9, 1, 1.15, 1.3, 1.5] as const
type TextSize = (typeof TEXT_SIZES)[number]

export interface Panes {
  readonly side: number
  readonly detail: number
}
const PANES: Panes = { side: 40, detail: 46 }

/** What the editor has chosen, kept in the store. */
export class Settings {
  readonly #store: Store
  theme = $state<Theme>('system')
  textSize = $state<TextSize>(1)
  reviewer = $state('')
  /** Is a page that can be drawn shown beside its text? */
  picture = $state(true)
  /** Shares of the review's window in percent: of what stands beside the text, and in that of what is at the cursor. */
  panes = $state.raw<Panes>(PANES)
  /** A folder the browser may write backups to, where one was chosen. */
  folder = $state.raw<FileSystemDirectoryHandle | null>(null)

  /** Rules that the newsroom wants otherwise than they come. */
  rules = $state.raw<HouseRules>({})
  /** Findings suppressed in a day's edition or always, the newest first. */
  suppressions = $state.raw<readonly Suppression[]>([])

  /** What an error counts; the national method's unless the newsroom has its own. */
  weights = $state.raw<ErrorWeights>(NATIONAL_WEIGHTS)

  constructor(store: Store) {
    this.#store = store
  }

  /** Whose decisions these are, also where no name was given. */
  get signature(): string {
    return this.reviewer.trim() || t('common.unsigned')
  }

  async load(): Promise<void> {
    const [chosen, theme, reviewer, picture, folder, rules, suppressions, weights, size, panes] =
      await Promise.all(
        [
          ...['language', 'theme', 'reviewer', 'picture', 'backup-folder', 'rules', SUPPRESSIONS, 'weights'],
          ...['text-size', 'panes'],
        ].map((key) => readSetting(this.#store, key)),
      )
    const preferred =
      navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en'
    this.#apply(
      chosen === 'zh' || chosen === 'en' ? chosen : preferred,
      THEMES.find((known) => known === theme) ?? 'system',
    )
    this.#enlarge(TEXT_SIZES.find((known) => known === size) ?? 1)
    this.reviewer = typeof reviewer === 'string' ? reviewer : ''
    this.picture = picture !== false
    this.panes = { ...PANES, ...sharesIn(panes) }
    this.rules = keptRules(rules).value
    this.weights = keptWeights(weights).value ?? NATIONAL_WEIGHTS
    this.suppressions = keptSuppressions(suppressions).value
    this.folder = folder instanceof FileSystemDirectoryHandle ? folder : null
  }

  setLanguage(to: Language): Promise<Outcome<null>> {
    return this.#set('language', to, language(), (chosen) => {
      this.#apply(chosen, this.theme)
    })
  }

  setTheme(to: Theme): Promise<Outcome<null>> {
    return this.#set('theme', to, this.theme, (chosen) => {
      this.#apply(language(), chosen)
    })
  }

  setTextSize(to: TextSize): Promise<Outcome<null>> {
    return this.#set('text-size', to, this.textSize, (chosen) => {
      this.#enlarge(chosen)
    })
  }

  setPanes(panes: Panes): Promise<Outcome<null>> {
    return this.#set('panes', panes, this.panes, (chosen) => (this.panes = chosen))
  }

  setReviewer(name: string): Promise<Outcome<null>> {
    return this.#set('reviewer', name, this.reviewer, (chosen) => (this.reviewer = chosen))
  }

  showPicture(isShown: boolean): Promise<Outcome<null>> {
    return this.#set('picture', isShown, this.picture, (chosen) => (this.picture = chosen))
  }

  setFolder(folder: FileSystemDirectoryHandle): Promise<Outcome<null>> {
    return this.#set('backup-folder', folder, this.folder, (chosen) => (this.folder = chosen))
  }

  /** How the newsroom wants its findings. */
  get house(): House {
    return { rules: this.rules, suppressions: this.suppressions }
  }

  setRules(rules: HouseRules): Promise<Outcome<null>> {
    return this.#set('rules', rules, this.rules, (chosen) => (this.rules = chosen))
  }

  setWeights(weights: ErrorWeights): Promise<Outcome<null>> {
    return this.#set('weights', weights, this.weights, (chosen) => (this.weights = chosen))
  }

  /** Suppresses what a finding says wherever it is said: in the edition of one day, or (null) always. */
  suppress(finding: Finding, reason: string, day: string | null): Promise<Outcome<null>> {
    const at = new Date().toISOString()
    const suppression: Suppression = { said: saidOf(finding), day, reason, by: this.signature, at }
    return this.#changeSuppressions((suppressions) => [suppression, ...suppressions])
  }

  revoke(suppression: Suppression): Promise<Outcome<null>> {
    const { said, day, at } = suppression
    return this.#changeSuppressions((suppressions) =>
      suppressions.filter((other) => other.said !== said || other.day !== day || other.at !== at),
    )
  }

  /** Changes what is stored, not what this window has: another may have added to it. */
  #changeSuppressions(
    change: (suppressions: readonly Suppression[]) => readonly Suppression[],
  ): Promise<Outcome<null>> {
    return this.#show(
      this.suppressions,
      change(this.suppressions),
      (chosen) => (this.suppressions = chosen),
      async () => {
        const stored = await changeSetting(this.#store, SUPPRESSIONS, (now) =>
          change(keptSuppressions(now).value),
        )
        this.suppressions = keptSuppressions(stored).value
      },
    )
  }

  #set<T>(key: string, to: T, before: T, show: (value: T) => void): Promise<Outcome<null>> {
    return this.#show(before, to, show, () => writeSetting(this.#store, key, to))
  }

  /** Shows a choice at once and stores it. Problems: those of storing; then what was chosen before is shown again. */
  async #show<T>(
    before: T,
    to: T,
    show: (value: T) => void,
    store: () => Promise<void>,
  ): Promise<Outcome<null>> {
    show(to)
    try {
      await store()
      return ok(null)
    } catch (error) {
      show(before)
      return { ok: false, problem: storageProblem(error) }
    }
  }

  #enlarge(to: TextSize): void {
    this.textSize = to
    document.documentElement.style.fontSize = `${to * 100}%`
  }

  #apply(to: Language, theme: Theme): void {
    setLanguage(to)
    this.theme = theme
    document.documentElement.dataset['theme'] = theme
    void window.galley?.setLanguage(to)
  }
}

/** What of a stored value are shares of the window. */
const sharesIn = (value: unknown): Partial<Panes> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      ([key, share]) => key in PANES && typeof share === 'number' && share >= 20 && share <= 75,
    ),
  )
