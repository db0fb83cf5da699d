import type { Upgrade } from './upgrade'

/** Reference lists came; every import is kept as a version of its list. */
export const references: Upgrade = {
  version: 3,
  stores: { references: 'id, name, importedAt' },
}
