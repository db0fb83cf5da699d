import type { Component } from 'svelte'
import type { ScreenId } from '../session/app.svelte'
import Library from './library/Library.svelte'

/** A screen of the program. Its component takes no properties: what it needs it has of the window's `App`. */
export interface Screen {
  readonly id: ScreenId
  /** Shown only where a page is open. */
  readonly needsPage?: true
  /** Has it keys of its own, a scope of the keyboard map by its name? */
  readonly hasKeys?: true
  readonly load: () => Promise<{ readonly default: Component }>
}

/** All screens; the first is shown at the start. What few open is fetched when it is opened. */
export const SCREENS: readonly [Screen, ...Screen[]] = [
  { id: 'library', hasKeys: true, load: () => Promise.resolve({ default: Library }) },
  { id: 'review', needsPage: true, hasKeys: true, load: () => import('./review/Review.svelte') },
  { id: 'names', load: () => import('./names/Names.svelte') },
  { id: 'order', needsPage: true, load: () => import('./order/Order.svelte') },
  { id: 'versions', needsPage: true, hasKeys: true, load: () => import('./versions/Versions.svelte') },
  { id: 'ledger', load: () => import('./ledger/Ledger.svelte') },
  { id: 'bin', load: () => import('./bin/Bin.svelte') },
  { id: 'settings', load: () => import('./settings/Settings.svelte') },
]
