import type { Store } from '../store/schema'
import type { PageRow } from '../store/rows'
import { keepAgain } from '../store/pages'
import { settingFacts, writeSetting } from '../store/settings'
import type { Journalled } from './journal-read'

/**
 * Gives the journal what only the database has: it was lost, is new, or did not answer for a while. Gives how much
 * that was.
 */
export async function completeJournal(store: Store, journalled: Journalled): Promise<number> {
  const { second } = store
  let count = 0
  const pages = await store.pages.toArray()
  const elsewhere = [...(await store.bin.toArray()), ...(await store.versions.toArray())]
  const rows = [...pages, ...elsewhere.map(({ row }) => row)]
  for (const row of rows) {
    if (isKept(row, journalled)) continue
    keepAgain(store, row, (await store.contents.get(row.sha256))?.bytes !== undefined)
    count++
  }
  count += await completeDecisions(store, pages, journalled)
  const facts = (await store.facts.toArray()).filter(({ id }) => !journalled.facts.has(id))
  const lists = (await store.references.toArray()).filter(({ id }) => !journalled.lists.has(id))
  const settings = await completeSettings(store, journalled)
  second.append([...facts.map((fact) => ({ fact })), ...lists.map((list) => ({ list })), ...settings])
  await completeDrafts(store, pages, journalled)
  return count + facts.length + lists.length + settings.length
}

/** Has the journal the page's line and all of its content? A file of bytes is as long as what was opened. */
function isKept({ copy, sha256, size }: PageRow, { pages, contents }: Journalled): boolean {
  const [line, kept] = [pages.get(copy), contents.get(sha256) ?? 0]
  return line !== undefined && (line.bytes ? kept === size : kept > 0)
}

async function completeDecisions(
  store: Store,
  pages: readonly PageRow[],
  { decisions }: Journalled,
): Promise<number> {
  const copyOf = new Map(pages.map(({ sha256, copy }) => [sha256, copy]))
  const absent = (await store.decisions.toCollection().primaryKeys()).filter((id) => !decisions.has(id))
  const open = (await store.decisions.bulkGet(absent)).filter((decision) => decision !== undefined)
  const lines = open.map((decision) => ({ decision, copy: copyOf.get(decision.source) ?? decision.source }))
  for (const row of [...(await store.bin.toArray()), ...(await store.versions.toArray())])
    for (const decision of row.decisions)
      if (!decisions.has(decision.id)) lines.push({ decision, copy: row.copy })
  store.second.append(lines)
  return lines.length
}

/** Also what the former version set, which has no fact yet: it is set once more. */
async function completeSettings(store: Store, { facts }: Journalled) {
  for (const { key, value, fact } of await store.settings.toArray())
    if (!fact) await writeSetting(store, key, value)
  return settingFacts(await store.settings.toArray())
    .filter(({ id }) => !facts.has(id))
    .map((fact) => ({ fact }))
}

async function completeDrafts(
  store: Store,
  pages: readonly PageRow[],
  { drafts }: Journalled,
): Promise<void> {
  const copyOf = new Map(pages.map(({ sha256, copy }) => [sha256, copy]))
  for (const draft of await store.drafts.toArray()) {
    const copy = copyOf.get(draft.source)
    const known = drafts.get(draft.id ?? '')?.draft.turn ?? -1
    if (draft.id !== undefined && copy !== undefined && known < (draft.turn ?? 0))
      store.second.append([{ draft, copy }])
  }
}
