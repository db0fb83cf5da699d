import type { Journal } from '../file-store/journal'
import type { PageMaker } from '../file-store/page-recovery'
import type { Store } from '../store/schema'
import { Backups } from './backups.svelte'
import { Library } from './library.svelte'
import { Opening } from './opening.svelte'
import { pageMaker } from './page-maker'
import type { References } from './references.svelte'
import { Saver } from './saver.svelte'
import type { Settings } from './settings.svelte'

/** What `main.ts` makes before anything is shown. */
export interface Foundations {
  readonly store: Store
  readonly journal: Journal
  readonly settings: Settings
  readonly references: References
}

/** What every screen stands on: one of each, for as long as the window lives. */
export interface Services extends Foundations {
  readonly library: Library
  readonly opening: Opening
  readonly saver: Saver
  readonly backups: Backups
  readonly maker: PageMaker
}

export const servicesOn = (foundations: Foundations): Services => {
  const { store, journal, settings, references } = foundations
  return {
    ...foundations,
    library: new Library(store),
    opening: new Opening(store, settings),
    saver: new Saver(store, journal),
    backups: new Backups(store, settings),
    maker: pageMaker(settings, references),
  }
}
