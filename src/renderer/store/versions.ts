import type { Decision } from '../../core/4-review/decision'
import { aboutCopy, newFact, type Fact } from './facts'
import { passLabel } from './labels'
import { addPages, keepAgain, type NewPage } from './pages'
import type { ContentRow, VersionRow } from './rows'
import type { Store } from './schema'
import { withdraw } from './withdraw'

/**
 * Lets a page take the place of its former version: that leaves the library's list and is kept behind it, with all
 * that was decided and begun on it; together, or not at all. False where the former is not in the library any more.
 */
export async function takeVersion(store: Store, former: string, page: NewPage): Promise<boolean> {
  const facts = await store.transaction('rw', [...store.ofLibrary, store.versions], async () => {
    const row = await store.pages.get(former)
    if (!row || former === page.page.sha256) return null
    const superseding = await supersede(store, row.copy, former, page.page.sha256)
    const { people, lastOrdinal, decisions, drafts } = await withdraw(store, former)
    await store.versions.put({
      ...{ copy: row.copy, page: former, next: page.page.sha256, row },
      ...{ people, lastOrdinal, decisions, drafts },
      archivedAt: superseding.at,
      by: store.signature(),
    })
    await addPages(store, [page])
    const label = await passLabel(store, row.copy, page.page)
    return label ? [superseding, label] : [superseding]
  })
  if (facts) store.second.append(facts.map((fact) => ({ fact })))
  return facts !== null
}

async function supersede(store: Store, copy: string, page: string, next: string): Promise<Fact> {
  const about = aboutCopy(copy)
  const before = await store.facts.where('about').equals(about).toArray()
  const fact = newFact({ kind: 'superseded', next }, { about, page, by: store.signature(), before })
  await store.facts.put(fact)
  return fact
}

/** The former versions of a page, the latest first. */
export async function versionsOf(store: Store, page: string): Promise<VersionRow[]> {
  const found: VersionRow[] = []
  const seen = new Set([page])
  for (let after = [page]; after.length > 0;) {
    const rows = await store.versions.where('next').anyOf(after).toArray()
    const fresh = rows.filter((row) => !seen.has(row.page))
    for (const row of fresh) {
      seen.add(row.page)
      found.push(row)
    }
    after = fresh.map((row) => row.page)
  }
  return found.sort((a, b) => (a.archivedAt < b.archivedAt ? 1 : -1))
}

/** The page that is now what one was a former version of; null where it was none, or that is not in the library. */
export async function latestOf(store: Store, page: string): Promise<string | null> {
  const seen = new Set<string>()
  for (let at = page; !seen.has(at);) {
    seen.add(at)
    if (at !== page && (await store.pages.get(at))) return at
    const row = await store.versions.where('page').equals(at).first()
    if (!row) return null
    at = row.next
  }
  return null
}

/** Gives a former version the decisions that it lacks: they were made in a window, or on a machine, that did not know. */
export async function addToVersion(
  store: Store,
  page: string,
  decisions: readonly Decision[],
): Promise<string | null> {
  return store.transaction('rw', store.versions, async () => {
    const row = await store.versions.where('page').equals(page).first()
    if (!row) return null
    const known = new Set(row.decisions.map(({ id }) => id))
    const missing = decisions.filter(({ id }) => !known.has(id))
    await store.versions.put({ ...row, decisions: [...row.decisions, ...missing] })
    return row.copy
  })
}

/** Puts back a former version that was one before: unless its page is there in whatever place. */
export async function restoreVersion(store: Store, row: VersionRow, content: ContentRow): Promise<boolean> {
  const fact = await store.transaction(
    'rw',
    [store.pages, store.bin, store.contents, store.versions, store.facts],
    async () => {
      const { page } = row
      const isThere =
        (await store.pages.get(page)) ??
        (await store.bin.where('page').equals(page).first()) ??
        (await store.versions.where('page').equals(page).first())
      if (isThere) return null
      await store.contents.put(content)
      await store.versions.put(row)
      return supersede(store, row.copy, page, row.next)
    },
  )
  if (!fact) return false
  keepAgain(store, row.row, content.bytes !== undefined)
  store.second.append([{ fact }, ...row.decisions.map((decision) => ({ decision, copy: row.copy }))])
  return true
}
