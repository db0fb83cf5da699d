import type { Transaction } from 'dexie'

/** One version of the schema: what it declares, and how rows of the version before become its own. */
export interface Upgrade {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>
}
