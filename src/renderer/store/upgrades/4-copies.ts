import type { Upgrade } from './upgrade'
import { formerOpening } from '../facts'

/** Removing became a fact and a bin: every page is a copy now, and a page of before is its first, called by its hash. */
export const copies: Upgrade = {
  version: 4,
  stores: { facts: 'id, about, page', bin: 'copy, page, *copies' },
  upgrade: async (transaction) => {
    const pages = transaction.table<{ sha256: string; openedAt: string; copy?: string }>('pages')
    const opened = (await pages.toArray()).map(({ sha256, openedAt }) => formerOpening(sha256, openedAt))
    await pages.toCollection().modify((page) => {
      page.copy ??= page.sha256
    })
    await transaction.table('facts').bulkPut(opened)
  },
}
