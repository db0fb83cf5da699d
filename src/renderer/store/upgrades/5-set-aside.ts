import type { Upgrade } from './upgrade'

/** Rows that could not be understood are kept apart from those that can. */
export const setAside: Upgrade = {
  version: 5,
  stores: { aside: '++id, table' },
}
