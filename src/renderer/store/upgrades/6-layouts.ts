import type { Upgrade } from './upgrade'

/** Files that are no text came in: a page may have a layout, and no encoding. A former program must not read those. */
export const layouts: Upgrade = { version: 6, stores: {} }
