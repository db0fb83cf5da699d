import { loadPage, type StoredPage } from '../store/pages'
import type { Store } from '../store/schema'

/** The day (ISO, local) that a page was opened on: pages of one day are one edition. */
export const dayOf = (openedAt: string): string => new Date(openedAt).toLocaleDateString('sv')

/** The days that there are editions of, the latest first. */
export async function editionDays(store: Store): Promise<string[]> {
  const pages = await store.pages.toArray()
  return [...new Set(pages.map(({ openedAt }) => dayOf(openedAt)))].sort().reverse()
}

/** The pages of a day's edition with what was decided on them. */
export async function editionOf(store: Store, day: string): Promise<StoredPage[]> {
  const pages = (await store.pages.toArray()).filter(({ openedAt }) => dayOf(openedAt) === day)
  const loaded = await Promise.all(pages.map(({ sha256 }) => loadPage(store, sha256)))
  return loaded.filter((page) => page !== null)
}
