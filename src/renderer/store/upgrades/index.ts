import type { Transaction } from 'dexie'
import { first } from './1-first'
import { findings } from './2-findings'
import { references } from './3-references'
import { copies } from './4-copies'
import { setAside } from './5-set-aside'

/** One version of the schema: what it declares, and how rows of the version before become its own. */
export interface Upgrade {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>
}

/** In order, none ever changed once shipped. */
export const UPGRADES: readonly Upgrade[] = [first, findings, references, copies, setAside]
