import { isDecision } from '../../core/schemas/decision'
import { arrangedPage } from '../../core/article-path'
import type { Source } from '../../core/1-page/source'
import { DecisionLog } from '../../core/4-decisions/log'
import type { Decision } from '../../core/4-decisions/decision'
import { folded } from '../session/folded'
import { indexedArticles, newPage } from '../session/index-page'
import type { Settings } from '../session/settings.svelte'
import { addPages, loadPage, replaceArticles } from '../store/pages'
import type { PageRow, Store } from '../store/schema'
import { work } from '../worker/client'
import type { Journal } from './journal'

/** What the comparison of database and journal found and mended. */
export interface RecoveryReport {
  readonly pagesRestored: number
  readonly decisionsRestored: number
  /** What the journal lacked and was given. */
  readonly journalled: number
  /** Pages of the journal whose text is gone or damaged, by name. */
  readonly unreadable: readonly string[]
}

/** Compares the two copies, and gives each what it lost. Nothing is ever taken away. */
export async function recover(store: Store, journal: Journal, settings: Settings): Promise<RecoveryReport> {
  const journalled = await journal.read()
  const [pageKeys, decisionKeys] = await Promise.all([
    store.pages.toCollection().primaryKeys(),
    store.decisions.toCollection().primaryKeys(),
  ])
  const known = new Set(pageKeys)
  const stored = new Set(decisionKeys)
  const missing = [...journalled.decisions.values()].filter(
    (decision) =>
      !stored.has(decision.id) && !journalled.removed.has(decision.source) && isDecision(decision),
  )
  const unreadable: string[] = []
  let pagesRestored = 0
  for (const page of journalled.pages.values()) {
    if (known.has(page.sha256) || journalled.removed.has(page.sha256)) continue
    const restored = await restorePage(
      store,
      journal,
      settings,
      page,
      journalled.withBytes.has(page.sha256),
      missing,
    )
    if (restored) pagesRestored++
    else unreadable.push(page.name)
  }
  await restoreDecisions(
    store,
    settings,
    missing.filter(({ source }) => known.has(source)),
  )
  return {
    pagesRestored,
    decisionsRestored: missing.length,
    journalled: await completeJournal(store, journal, journalled),
    unreadable,
  }
}

async function restorePage(
  store: Store,
  journal: Journal,
  settings: Settings,
  row: PageRow,
  asBytes: boolean,
  decisions: readonly Decision[],
): Promise<boolean> {
  const bytes = await journal.content(row, asBytes)
  if (!bytes) return false
  const encoding = asBytes ? row.encoding : 'utf-8'
  const opened = await work('read', { name: row.name, bytes, encoding })
  if (!opened.ok) return false
  const source: Source = {
    ...opened.value.page.source,
    sha256: row.sha256,
    encoding: row.encoding,
    size: row.size,
  }
  const log = new DecisionLog(decisions.filter((decision) => decision.source === row.sha256))
  const read = await work('reread', arrangedPage(source, log))
  const fold = await folded(read, log, row.openedAt, settings)
  await addPages(store, [newPage(fold, asBytes ? bytes : undefined, log, row.openedAt)])
  return true
}

/** Decisions of pages that are still there; their lines in the library are made anew. */
async function restoreDecisions(
  store: Store,
  settings: Settings,
  missing: readonly Decision[],
): Promise<void> {
  await store.decisions.bulkPut([...missing])
  for (const sha256 of new Set(missing.map(({ source }) => source))) {
    const stored = await loadPage(store, sha256)
    if (!stored) continue
    const log = new DecisionLog(stored.decisions)
    const read = await work('reread', arrangedPage(stored.source, log))
    const fold = await folded(read, log, stored.openedAt, settings)
    await replaceArticles(store, sha256, indexedArticles(fold, log, stored.openedAt))
  }
}

/** What only the database has goes to the journal: the second copy was lost, or is new. */
async function completeJournal(
  store: Store,
  journal: Journal,
  journalled: { pages: ReadonlyMap<string, PageRow>; decisions: ReadonlyMap<string, Decision> },
): Promise<number> {
  let count = 0
  for (const sha256 of await store.pages.toCollection().primaryKeys()) {
    if (journalled.pages.has(sha256)) continue
    const [page, content] = await Promise.all([store.pages.get(sha256), store.contents.get(sha256)])
    if (page && content) await journal.keepPage(page, content.text, content.bytes)
    count++
  }
  const absent = (await store.decisions.toCollection().primaryKeys()).filter(
    (id) => !journalled.decisions.has(id),
  )
  const decisions = (await store.decisions.bulkGet(absent)).filter((decision) => decision !== undefined)
  if (decisions.length > 0) await journal.append(decisions.map((decision) => ({ decision })))
  return count + decisions.length
}
