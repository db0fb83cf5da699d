import type { Upgrade } from './upgrade'

/** A page has versions: the former ones are kept behind the one that took their place. */
export const versions: Upgrade = {
  version: 7,
  stores: { versions: 'copy, page, next' },
}
