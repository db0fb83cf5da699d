import type { Table } from 'dexie'
import { isDecision } from '../../core/schemas/decision'
import { isReferenceList } from '../../core/schemas/reference'
import { KEPT_SETTINGS } from '../../core/schemas/settings'
import type { Store } from './schema'
import type { AsideRow } from './rows'
import {
  isArticleRow,
  isBinRow,
  isContentRow,
  isDraftRow,
  isFact,
  isVersionRow,
  mendedPage,
} from './sound-rows'

/** Rows to one look: a screenful of them takes less than a frame. A page's content may be 20 MB. */
const AT_ONCE = 200
const CONTENTS_AT_ONCE = 4

/** What became of a row: it is sound, something stands in its place, or nothing does. */
type Verdict = 'sound' | { readonly instead: unknown } | 'unsound'

const by =
  (isSound: (row: unknown) => boolean) =>
  (row: unknown): Verdict =>
    isSound(row) ? 'sound' : 'unsound'

function ofPage(row: unknown): Verdict {
  const mended = mendedPage(row, new Date().toISOString())
  if (mended === row) return 'sound'
  return mended ? { instead: mended } : 'unsound'
}

function ofSetting(row: unknown): Verdict {
  const { key, value } = (row ?? {}) as { key?: unknown; value?: unknown }
  const keep = Object.entries(KEPT_SETTINGS).find(([known]) => known === key)?.[1]
  const kept = keep?.(value)
  if (!kept || kept.whole || value === null) return 'sound'
  return kept.value === null ? 'unsound' : { instead: { ...(row as object), value: kept.value } }
}

const TABLES = {
  pages: ofPage,
  settings: ofSetting,
  references: by(isReferenceList),
  facts: by(isFact),
  drafts: by(isDraftRow),
  bin: by(isBinRow),
  versions: by(isVersionRow),
  articles: by(isArticleRow),
  decisions: by(isDecision),
  contents: by(isContentRow),
} as const satisfies Partial<Record<keyof Store, (row: unknown) => Verdict>>

/** What was set aside: how much, and the pages (their hashes) whose lines in the library are gone with it. */
export interface SetAside {
  readonly count: number
  readonly pages: readonly string[]
}

/**
 * Looks through the store for rows that the program could not work with, and puts them where they are kept and harm
 * nothing; what of one is sound stays in its place.
 */
export async function setUnsoundAside(store: Store): Promise<SetAside> {
  let count = 0
  const pages = new Set<string>()
  for (const [name, judge] of Object.entries(TABLES)) {
    const table = store.table<unknown>(name)
    const keys = await table.toCollection().primaryKeys()
    const atOnce = name === 'contents' ? CONTENTS_AT_ONCE : AT_ONCE
    for (let i = 0; i < keys.length; i += atOnce) {
      const aside = await lookAt(store, table, keys.slice(i, i + atOnce), judge)
      count += aside.length
      for (const { row } of aside) {
        const page = (row as { page?: unknown } | null)?.page
        if (name === 'articles' && typeof page === 'string') pages.add(page)
      }
    }
  }
  if (count === 0) return { count, pages: [] }
  // A line may not even say whose it was.
  const shown = new Set(await store.articles.orderBy('page').uniqueKeys())
  for (const page of await store.pages.toCollection().primaryKeys()) if (!shown.has(page)) pages.add(page)
  return { count, pages: [...pages] }
}

async function lookAt(
  store: Store,
  table: Table<unknown>,
  keys: readonly unknown[],
  judge: (row: unknown) => Verdict,
): Promise<AsideRow[]> {
  const rows = await table.bulkGet([...keys])
  const unsound = rows.flatMap((row, i) => {
    const verdict = row === undefined ? 'sound' : judge(row)
    return verdict === 'sound' ? [] : [{ key: keys[i], row, verdict }]
  })
  if (unsound.length === 0) return []
  const at = new Date().toISOString()
  const aside = unsound.map(({ key, row }): AsideRow => ({ table: table.name, key, row, at }))
  await store.transaction('rw', table, store.aside, async () => {
    await store.aside.bulkAdd(aside)
    for (const { key, verdict } of unsound)
      if (verdict === 'unsound') await table.delete(key)
      else await table.put(verdict.instead)
  })
  return aside
}

/**
 * Keeps what another source than the database holds and the program could not work with. What is kept already is not
 * kept again: a journal is read at every start. Gives how much was new.
 */
export async function keepAside(store: Store, source: string, values: readonly unknown[]): Promise<number> {
  if (values.length === 0) return 0
  const kept = await store.aside.filter(({ table }) => table === source).toArray()
  const known = new Set(kept.map(({ row }) => JSON.stringify(row)))
  const fresh = values.filter((row) => !known.has(JSON.stringify(row)))
  const at = new Date().toISOString()
  await store.aside.bulkAdd(fresh.map((row) => ({ table: source, key: null, row, at })))
  return fresh.length
}

/** All that was ever set aside, as the text of a file. */
export const asideAsText = async (store: Store): Promise<string> =>
  `${JSON.stringify(await store.aside.toArray(), null, 2)}\n`
