import { aboutCopy, aboutEncoding, byThing, newFact, stateOfCopy, type Fact, type FactWhat } from './facts'
import { forgetLabels } from './labels'
import { forgetLooked } from './looked'
import { addPages, keepAgain, type NewPage } from './pages'
import type { Store } from './schema'
import type { BinRow, ContentRow } from './rows'
import { forgetTexts } from './search'
import { versionsOf } from './versions'
import { withdraw } from './withdraw'

type Turn = Extract<FactWhat['kind'], 'removed' | 'put-back' | 'erased'>

/** Writes of all copies of a page that are in one state that they are in another now. */
async function turnCopies(
  store: Store,
  page: string,
  copies: readonly string[] | null,
  turn: Turn,
): Promise<{ copies: string[]; facts: Fact[] }> {
  const known = byThing(await store.facts.where('page').equals(page).toArray())
  const about = copies
    ? copies.map(aboutCopy)
    : [...known].flatMap(([thing, facts]) =>
        thing.startsWith('copy:') && stateOfCopy(facts) === 'open' ? [thing] : [],
      )
  const facts = about.map((thing) =>
    newFact({ kind: turn }, { about: thing, page, by: store.signature(), before: known.get(thing) ?? [] }),
  )
  await store.facts.bulkPut(facts)
  return { copies: about.map((thing) => thing.slice('copy:'.length)), facts }
}

/** Puts pages into the bin, with all that was decided on them. Gives what went there, by its copy. */
export async function removePages(store: Store, hashes: readonly string[]): Promise<string[]> {
  const gone: string[] = []
  for (const sha256 of hashes) {
    const facts = await store.transaction('rw', [...store.ofLibrary, store.bin], async () => {
      const row = await store.pages.get(sha256)
      if (!row) return []
      const turned = await turnCopies(store, sha256, null, 'removed')
      const [first] = turned.facts
      await store.bin.put({
        copy: row.copy,
        copies: [...new Set([row.copy, ...turned.copies])],
        page: sha256,
        row,
        ...(await withdraw(store, sha256)),
        removedAt: first?.at ?? new Date().toISOString(),
        by: store.signature(),
      })
      gone.push(row.copy)
      return turned.facts
    })
    store.second.append(facts.map((fact) => ({ fact })))
  }
  return gone
}

/**
 * Takes a page out of the bin, laid out with its decisions and those of a copy that was opened meanwhile. False where
 * it is not in the bin any more.
 */
export async function putBack(store: Store, copy: string, page: NewPage): Promise<boolean> {
  const facts = await store.transaction('rw', [...store.ofLibrary, store.bin], async () => {
    const row = await store.bin.get(copy)
    if (!row) return null
    await store.bin.delete(copy)
    await store.drafts.bulkPut([...row.drafts])
    const turned = await turnCopies(store, row.page, row.copies, 'put-back')
    await addPages(store, [page])
    return turned.facts
  })
  if (!facts) return false
  store.second.append(facts.map((fact) => ({ fact })))
  return true
}

/** Deletes pages of the bin for good: their texts, decisions, drafts, and what the search knows of them. */
export async function erase(store: Store, copies: readonly string[]): Promise<void> {
  const facts = await store.transaction('rw', [...store.ofLibrary, store.bin, store.versions], async () => {
    const rows = (await store.bin.bulkGet([...copies])).filter((row) => row !== undefined)
    const written: Fact[] = []
    const texts: string[] = []
    let last = 0
    await store.bin.bulkDelete(rows.map(({ copy }) => copy))
    const all = rows.flatMap((row) => [...row.copies])
    await forgetLabels(store, all)
    await forgetLooked(store, all)
    for (const row of rows) {
      written.push(...(await turnCopies(store, row.page, row.copies, 'erased')).facts)
      texts.push(await forgetContent(store, row))
      if (await isKept(store, row.page)) continue
      // Its former versions go with it.
      for (const version of await versionsOf(store, row.page)) {
        written.push(...(await turnCopies(store, version.page, [version.copy], 'erased')).facts)
        await store.versions.delete(version.copy)
        await forgetLabels(store, [version.copy])
        texts.push(await forgetContent(store, version))
        last = Math.max(last, version.lastOrdinal)
      }
    }
    await forgetTexts(
      store,
      texts,
      rows.reduce((highest, row) => Math.max(highest, row.lastOrdinal), last),
    )
    return written
  })
  store.second.append(facts.map((fact) => ({ fact })))
}

/** Is a page in the library, in the bin, or a former version? */
const isKept = async (store: Store, page: string): Promise<boolean> =>
  (await store.pages.get(page)) !== undefined ||
  (await store.bin.where('page').equals(page).count()) +
    (await store.versions.where('page').equals(page).count()) >
    0

/** Deletes a page's text unless another copy has it; gives all that it could be found by. */
async function forgetContent(
  store: Store,
  { page, row, people }: Pick<BinRow, 'page' | 'row' | 'people'>,
): Promise<string> {
  const content = await store.contents.get(page)
  if (!(await isKept(store, page))) await store.contents.delete(page)
  return [content?.text ?? '', row.name, ...people].join('\n')
}

/** Puts a page into the bin that was in one before: unless it is in the library, or there already. */
export async function addToBin(store: Store, row: BinRow, content: ContentRow): Promise<boolean> {
  const fact = await store.transaction(
    'rw',
    [store.pages, store.contents, store.bin, store.facts],
    async () => {
      const isThere =
        (await store.pages.get(row.page)) ?? (await store.bin.where('page').equals(row.page).first())
      if (isThere) return null
      await store.contents.put(content)
      await store.bin.put(row)
      const removal = newFact(
        { kind: 'removed' },
        { about: aboutCopy(row.copy), page: row.page, by: row.by, before: [] },
      )
      await store.facts.put(removal)
      return removal
    },
  )
  if (!fact) return false
  keepAgain(store, row.row, content.bytes !== undefined)
  store.second.append([{ fact }, ...row.decisions.map((decision) => ({ decision, copy: row.copy }))])
  return true
}

/** Gives pages of the bin another text: their rows, with their decisions, and the content where it is that of the bin alone. */
export async function replaceInBin(
  store: Store,
  rows: readonly BinRow[],
  content: ContentRow | null,
): Promise<void> {
  const facts = await store.transaction('rw', [store.contents, store.bin, store.facts], async () => {
    if (content) await store.contents.put(content)
    await store.bin.bulkPut([...rows])
    const written: Fact[] = []
    for (const { row, copy, page } of rows) {
      const about = aboutEncoding(copy)
      const before = await store.facts.where('about').equals(about).toArray()
      const what = { kind: 'encoding', encoding: row.encoding } as const
      written.push(newFact(what, { about, page, by: store.signature(), before }))
    }
    await store.facts.bulkPut(written)
    return written
  })
  for (const { row } of rows) keepAgain(store, row, true)
  store.second.append([
    ...facts.map((fact) => ({ fact })),
    ...rows.flatMap(({ copy, decisions }) => decisions.map((decision) => ({ decision, copy }))),
  ])
}

/** The page of this hash that lies in the bin, if any. */
export const inBin = (store: Store, sha256: string): Promise<BinRow | undefined> =>
  store.bin.where('page').equals(sha256).first()

/** What is in the bin, removed last first. */
export const binRows = async (store: Store): Promise<BinRow[]> =>
  (await store.bin.toArray()).sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1))
