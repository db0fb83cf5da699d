import { aboutList, byThing, inForce, isListRemoved, newFact, type Fact } from '../store/facts'
import type { Store } from '../store/schema'
import { keepAside } from '../store/set-aside'
import { completeJournal } from './complete-journal'
import type { Journal } from './journal'
import type { Journalled } from './journal-read'
import { PageRecovery, type PageMaker, type RecoveredPages } from './page-recovery'

/** What the comparison of database and journal found and mended. */
export interface RecoveryReport extends RecoveredPages {
  readonly lists: number
  /** Keys of settings. */
  readonly settings: readonly string[]
  readonly drafts: number
  /** What the journal lacked and was given. */
  readonly journalled: number
  /** Lines of the journal with something unsound in them, that were not set aside before. */
  readonly setAside: number
  /** Keys of settings that no journal can hold: they must be set again. */
  readonly unkept: readonly string[]
}

/** Compares the two copies, and gives each what it lost. Nothing that is there is ever taken away. */
export async function recover(store: Store, journal: Journal, maker: PageMaker): Promise<RecoveryReport> {
  const journalled = await journal.read()
  const setAside = await keepAside(store, 'journal', journalled.unsound)
  const isNew = (await store.facts.where('about').equals(DATABASE).count()) === 0
  const facts = await restoreFacts(store, journalled)
  const lists = await restoreLists(store, journalled, facts)
  const settings = await restoreSettings(store, journalled)
  if (lists + settings.settings.length > 0) await maker.learn()
  const pages = await new PageRecovery(store, journal, maker, journalled, facts).run()
  const drafts = isNew ? await restoreDrafts(store, journalled) : 0
  // Where some page did not come back, its drafts did not either: the next start brings both.
  if (isNew && pages.failed === null)
    await store.facts.put(newFact({ kind: 'made' }, { about: DATABASE, by: '', before: [] }))
  return {
    ...pages,
    ...settings,
    lists,
    drafts,
    setAside,
    journalled: await completeJournal(store, journalled),
  }
}

/** A database says of itself that it was made: one that does not is new, and what is not in it was not finished there. */
const DATABASE = 'database'

/** What both copies know of copies of pages and of lists; the database has it all then. */
async function restoreFacts(store: Store, { facts }: Journalled): Promise<Map<string, Fact[]>> {
  const stored = await store.facts.toArray()
  const known = new Set(stored.map(({ id }) => id))
  const missing = [...facts.values()].filter(
    ({ id, about }) => !known.has(id) && /^(?:copy|encoding|list|label|looked):/.test(about),
  )
  await store.facts.bulkPut(missing)
  return byThing([...stored, ...missing])
}

async function restoreLists(
  store: Store,
  { lists }: Journalled,
  facts: ReadonlyMap<string, readonly Fact[]>,
): Promise<number> {
  const known = new Set(await store.references.toCollection().primaryKeys())
  const missing = [...lists.values()].filter(
    ({ id }) => !known.has(id) && !isListRemoved(facts.get(aboutList(id)) ?? []),
  )
  await store.references.bulkPut(missing)
  return missing.length
}

/** A setting that the database lacks, or has an older one of. Where windows differ, the latest one is taken. */
async function restoreSettings(
  store: Store,
  { facts }: Journalled,
): Promise<Pick<RecoveryReport, 'settings' | 'unkept'>> {
  const [settings, unkept]: [string[], string[]] = [[], []]
  for (const [about, all] of byThing(facts.values())) {
    if (!about.startsWith('setting:')) continue
    const key = about.slice('setting:'.length)
    const last = inForce(all)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1)
    if (last?.what.kind !== 'set') continue
    const row = await store.settings.get(key)
    if (row && (!row.fact || !last.over.includes(row.fact.id))) continue
    const { what, ...fact } = last
    if (typeof what.value === 'object' && what.value !== null && 'unkept' in what.value) {
      if (!row) unkept.push(key)
      continue
    }
    await store.settings.put({ key, value: what.value, fact })
    settings.push(key)
  }
  return { settings, unkept }
}

async function restoreDrafts(store: Store, { drafts }: Journalled): Promise<number> {
  let count = 0
  for (const { draft, copy } of drafts.values()) {
    if ((await store.pages.get(draft.source))?.copy !== copy) continue
    await store.drafts.put(draft)
    count++
  }
  return count
}
