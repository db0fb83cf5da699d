import type { LedgerEntry, LedgerPage } from '../../core/5-reports/ledger'
import { readLabels } from '../store/labels'
import { loadPage } from '../store/pages'
import type { PageLabel, PageRow } from '../store/rows'
import type { Store } from '../store/schema'
import { work } from '../worker/client'

/** The day (ISO, local) that a page was opened on. */
export const dayOf = (openedAt: string): string => new Date(openedAt).toLocaleDateString('sv')

/** The day of the issue (ISO) that a page is in: as an editor says, as itself says, or else the day it was opened on. */
export const editionOf = (row: Pick<PageRow, 'edition' | 'openedAt'>, label: PageLabel): string =>
  label.edition ?? row.edition ?? dayOf(row.openedAt)

/** The edition of every page in the library, by its hash. */
async function editions(store: Store): Promise<[string, string][]> {
  const [pages, labels] = await Promise.all([store.pages.toArray(), readLabels(store)])
  return pages.map((row) => [row.sha256, editionOf(row, labels.get(row.copy) ?? {})])
}

/** The days that there are editions of, the latest first. */
export async function editionDays(store: Store): Promise<string[]> {
  return [...new Set((await editions(store)).map(([, edition]) => edition))].sort().reverse()
}

/** Days back from today that are looked over at once, besides a single day's edition; null for the whole library. */
export const PERIODS = [7, 30, null] as const

/** The first day (ISO, local) of the last so many. */
function daysBack(count: number): string {
  const day = new Date()
  day.setDate(day.getDate() - count + 1)
  return day.toLocaleDateString('sv')
}

/** The pages (their hashes) of one day's edition, or of those of the last so many days. */
export async function pagesOf(store: Store, span: string | number | null): Promise<string[]> {
  const from = typeof span === 'number' ? daysBack(span) : (span ?? '')
  return (await editions(store))
    .filter(([, edition]) => (typeof span === 'string' ? edition === span : edition >= from))
    .map(([sha256]) => sha256)
}

/** Pages read to one request: enough to keep the worker busy, few enough to show how far it is. */
const AT_ONCE = 50

/**
 * Everyone named on pages, as reviewed so far; `tell` hears how many are read. Stops where `isStale` says so, and gives
 * nobody then.
 */
export async function ledgerOfPages(
  store: Store,
  hashes: readonly string[],
  tell: (done: number) => void,
  isStale: () => boolean,
): Promise<readonly LedgerEntry[]> {
  const pages: LedgerPage[] = []
  for (let i = 0; i < hashes.length && !isStale(); i += AT_ONCE) {
    const loaded = await Promise.all(hashes.slice(i, i + AT_ONCE).map((sha256) => loadPage(store, sha256)))
    pages.push(
      ...(await work(
        'people',
        loaded.filter((page) => page !== null),
      )),
    )
    tell(Math.min(hashes.length, i + AT_ONCE))
  }
  return isStale() ? [] : work('ledger', pages)
}
