import type { Finding } from '../../core/3-findings/finding'
import { saidOf, type House, type HouseRules, type Waiver } from '../../core/3-findings/house'
import { NATIONAL_WEIGHTS, type ErrorWeights } from '../../core/4-decisions/error-rate'
import type { Language } from '../../core/problem'
import type { Store } from '../store/schema'
import { changeSetting, readSetting, writeSetting } from '../store/settings'
import { language, setLanguage, t } from '../wording/wording.svelte'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What the editor has chosen, kept in the store. */
export class Settings {
  readonly #store: Store
  theme = $state<Theme>('system')
  reviewer = $state('')
  /** A folder the browser may write backups to, where one was chosen. */
  folder = $state.raw<FileSystemDirectoryHandle | null>(null)

  /** Rules that the desk wants otherwise than they come. */
  rules = $state.raw<HouseRules>({})
  /** Findings dismissed for a day's edition or for good, the newest first. */
  waivers = $state.raw<readonly Waiver[]>([])

  /** What an error counts; the national method's unless the desk has its own. */
  weights = $state.raw<ErrorWeights>(NATIONAL_WEIGHTS)

  constructor(store: Store) {
    this.#store = store
  }

  /** Whose decisions these are, also where no name was given. */
  get signature(): string {
    return this.reviewer.trim() || t('common.unsigned')
  }

  async load(): Promise<void> {
    const [chosen, theme, reviewer, folder, rules, waivers, weights] = await Promise.all(
      ['language', 'theme', 'reviewer', 'backup-folder', 'rules', 'waivers', 'weights'].map((key) =>
        readSetting(this.#store, key),
      ),
    )
    const preferred =
      navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en'
    this.#apply(
      chosen === 'zh' || chosen === 'en' ? chosen : preferred,
      THEMES.find((known) => known === theme) ?? 'system',
    )
    this.reviewer = typeof reviewer === 'string' ? reviewer : ''
    this.rules = (rules as HouseRules | undefined) ?? {}
    this.weights = (weights as ErrorWeights | undefined) ?? NATIONAL_WEIGHTS
    this.waivers = (waivers as Waiver[] | undefined) ?? []
    this.folder = folder instanceof FileSystemDirectoryHandle ? folder : null
  }

  async setLanguage(to: Language): Promise<void> {
    this.#apply(to, this.theme)
    await writeSetting(this.#store, 'language', to)
  }

  async setTheme(to: Theme): Promise<void> {
    this.#apply(language(), to)
    await writeSetting(this.#store, 'theme', to)
  }

  async setReviewer(name: string): Promise<void> {
    this.reviewer = name
    await writeSetting(this.#store, 'reviewer', name)
  }

  async setFolder(folder: FileSystemDirectoryHandle): Promise<void> {
    this.folder = folder
    await writeSetting(this.#store, 'backup-folder', folder)
  }

  /** How the desk wants its findings. */
  get house(): House {
    return { rules: this.rules, waivers: this.waivers }
  }

  async setRules(rules: HouseRules): Promise<void> {
    this.rules = rules
    await writeSetting(this.#store, 'rules', rules)
  }

  async setWeights(weights: ErrorWeights): Promise<void> {
    this.weights = weights
    await writeSetting(this.#store, 'weights', weights)
  }

  /** Dismisses what a finding says wherever it is said: on pages of one day, or (null) for good. */
  async waive(finding: Finding, reason: string, day: string | null): Promise<void> {
    const at = new Date().toISOString()
    const waiver: Waiver = { said: saidOf(finding), day, reason, by: this.signature, at }
    await this.#changeWaivers((waivers) => [waiver, ...waivers])
  }

  async revoke(waiver: Waiver): Promise<void> {
    const { said, day, at } = waiver
    await this.#changeWaivers((waivers) =>
      waivers.filter((other) => other.said !== said || other.day !== day || other.at !== at),
    )
  }

  /** Changes what is stored, not what this window has: another may have added to it. */
  async #changeWaivers(change: (waivers: readonly Waiver[]) => readonly Waiver[]): Promise<void> {
    this.waivers = change(this.waivers)
    const stored = await changeSetting(this.#store, 'waivers', (now) =>
      change(Array.isArray(now) ? (now as Waiver[]) : []),
    )
    this.waivers = stored as readonly Waiver[]
  }

  #apply(to: Language, theme: Theme): void {
    setLanguage(to)
    this.theme = theme
    document.documentElement.dataset['theme'] = theme
    void window.galley?.setLanguage(to)
  }
}
