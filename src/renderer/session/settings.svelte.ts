import type { Language } from '../../core/problem'
import type { Store } from '../store/schema'
import { readSetting, writeSetting } from '../store/settings'
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

  constructor(store: Store) {
    this.#store = store
  }

  /** Whose decisions these are, also where no name was given. */
  get signature(): string {
    return this.reviewer.trim() || t('common.unsigned')
  }

  async load(): Promise<void> {
    const [chosen, theme, reviewer, folder] = await Promise.all(
      ['language', 'theme', 'reviewer', 'backup-folder'].map((key) => readSetting(this.#store, key)),
    )
    const preferred =
      navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en'
    this.#apply(
      chosen === 'zh' || chosen === 'en' ? chosen : preferred,
      THEMES.find((known) => known === theme) ?? 'system',
    )
    this.reviewer = typeof reviewer === 'string' ? reviewer : ''
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

  #apply(to: Language, theme: Theme): void {
    setLanguage(to)
    this.theme = theme
    document.documentElement.dataset['theme'] = theme
    void window.galley?.setLanguage(to)
  }
}
