import type { Source, SourceFile } from '../../core/1-page/source'
import { isDecision } from '../../core/schemas/decision'
import type { Decision } from '../../core/4-review/decision'
import {
  aboutCopy,
  aboutEncoding,
  aboutList,
  byThing,
  inForce,
  isListRemoved,
  newFact,
  stateOfCopy,
  type CopyState,
  type Fact,
} from '../store/facts'
import { addPages, loadPage, replaceArticles, type NewPage } from '../store/pages'
import { contentIn, fileToRead, sourceOf } from '../store/content-file'
import type { Store } from '../store/schema'
import { keepAside } from '../store/set-aside'
import type { PageRow } from '../store/rows'
import { completeJournal } from './complete-journal'
import type { Journal } from './journal'
import type { Journalled } from './journal-read'

/** What recovery has others do: reading pages, and laying them out as the library keeps them. */
export interface PageMaker {
  /** Settings and lists have come back: pages are to be read with them. */
  readonly learn: () => Promise<unknown>
  /** Null where it can't be read. */
  readonly source: (file: SourceFile) => Promise<Source | null>
  readonly layOut: (
    source: Source,
    decisions: readonly Decision[],
    row: Pick<PageRow, 'openedAt' | 'copy'>,
    bytes: Uint8Array<ArrayBuffer> | undefined,
  ) => Promise<NewPage>
}

/** What the comparison of database and journal found and mended. */
export interface RecoveryReport {
  readonly pages: number
  readonly decisions: number
  /** Pages that lie in the bin again. */
  readonly removed: number
  readonly lists: number
  /** Keys of settings. */
  readonly settings: readonly string[]
  readonly drafts: number
  /** What the journal lacked and was given. */
  readonly journalled: number
  /** Lines of the journal with something unsound in them, that were not set aside before. */
  readonly setAside: number
  /** Pages of the journal whose text is gone or damaged, by name. */
  readonly unreadable: readonly string[]
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
  if (isNew) await store.facts.put(newFact({ kind: 'made' }, { about: DATABASE, by: '', before: [] }))
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
    ({ id, about }) => !known.has(id) && /^(?:copy|encoding|list):/.test(about),
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

/** The pages of the journal that the database lacks, and the decisions of those that it has. */
class PageRecovery {
  readonly #store: Store
  readonly #journal: Journal
  readonly #maker: PageMaker
  readonly #journalled: Journalled
  readonly #facts: ReadonlyMap<string, readonly Fact[]>
  readonly #unreadable: string[] = []

  constructor(
    store: Store,
    journal: Journal,
    maker: PageMaker,
    journalled: Journalled,
    facts: ReadonlyMap<string, readonly Fact[]>,
  ) {
    this.#store = store
    this.#journal = journal
    this.#maker = maker
    this.#journalled = journalled
    this.#facts = facts
  }

  async run(): Promise<Pick<RecoveryReport, 'pages' | 'decisions' | 'removed' | 'unreadable'>> {
    const lost = await this.#lostDecisions()
    const known = new Set(await this.#store.pages.toCollection().primaryKeys())
    let [pages, decisions, removed] = [await this.#restoreContents(), 0, 0]
    for (const { row, bytes } of this.#journalled.pages.values()) {
      if (known.has(row.sha256) || this.#stateOf(row.copy) !== 'open') continue
      const own = lost.get(row.sha256)?.get('open') ?? []
      if (!(await this.#restore(row, bytes, own))) continue
      known.add(row.sha256)
      pages++
      decisions += own.length
      lost.get(row.sha256)?.delete('open')
    }
    for (const [sha256, byState] of lost) {
      const own = byState.get('open') ?? []
      if (own.length > 0 && known.has(sha256)) decisions += await this.#addTo(sha256, own)
    }
    for (const { row, bytes } of this.#journalled.pages.values())
      if (this.#stateOf(row.copy) === 'removed' && (await this.#restoreToBin(row, bytes))) removed++
    return { pages, decisions, removed, unreadable: this.#unreadable }
  }

  #stateOf(copy: string): CopyState {
    return stateOfCopy(this.#facts.get(aboutCopy(copy)) ?? [])
  }

  /** Decisions of the journal that the database lacks, by page and by what has become of their copy of it. */
  async #lostDecisions(): Promise<Map<string, Map<CopyState, Decision[]>>> {
    const stored = new Set(await this.#store.decisions.toCollection().primaryKeys())
    const lost = new Map<string, Map<CopyState, Decision[]>>()
    for (const { decision, copy } of this.#journalled.decisions.values()) {
      const state = this.#stateOf(copy)
      if (stored.has(decision.id) || state === 'erased' || !isDecision(decision)) continue
      const byState = lost.get(decision.source) ?? new Map<CopyState, Decision[]>()
      const own = byState.get(state) ?? []
      own.push(decision)
      lost.set(decision.source, byState.set(state, own))
    }
    return lost
  }

  /** The content as it was read last; null, and told, where it is gone or damaged. */
  async #contentOf(
    row: PageRow,
    asBytes: boolean,
  ): Promise<{ source: Source; bytes: Uint8Array<ArrayBuffer> } | null> {
    const [changed] = inForce(this.#facts.get(aboutEncoding(row.copy)) ?? [])
    const encoding = changed?.what.kind === 'encoding' ? changed.what.encoding : row.encoding
    const bytes = await this.#journal.content(row, asBytes)
    const asRead = { ...row, encoding }
    const read =
      bytes && (asBytes ? await this.#maker.source(fileToRead(asRead, bytes)) : contentIn(bytes, asRead))
    if (!read) {
      this.#unreadable.push(row.name)
      return null
    }
    return { source: sourceOf(asRead, read), bytes }
  }

  /** The text of pages that the database knows of and has no text of any more. Gives how many came back. */
  async #restoreContents(): Promise<number> {
    const there = new Set(await this.#store.contents.toCollection().primaryKeys())
    let count = 0
    for (const { sha256, copy } of await this.#store.pages.toArray()) {
      const kept = there.has(sha256) ? undefined : this.#journalled.pages.get(copy)
      const content = kept && (await this.#contentOf(kept.row, kept.bytes))
      if (!content) continue
      const { source, bytes } = content
      const { text, layout } = source
      await this.#store.contents.put({
        sha256,
        text,
        ...(layout ? { layout } : {}),
        ...(kept.bytes ? { bytes } : {}),
      })
      count++
    }
    return count
  }

  async #restore(row: PageRow, asBytes: boolean, decisions: readonly Decision[]): Promise<boolean> {
    const content = await this.#contentOf(row, asBytes)
    if (!content) return false
    const { source, bytes } = content
    await addPages(this.#store, [
      await this.#maker.layOut(source, decisions, row, asBytes ? bytes : undefined),
    ])
    return true
  }

  /** Decisions of a page that is still there; its lines in the library are made anew. */
  async #addTo(sha256: string, missing: readonly Decision[]): Promise<number> {
    await this.#store.decisions.bulkPut([...missing])
    const stored = await loadPage(this.#store, sha256)
    if (!stored) return 0
    const { source, decisions } = stored
    const { articles, page } = await this.#maker.layOut(source, decisions, stored, undefined)
    await replaceArticles(this.#store, page, articles)
    return missing.length
  }

  async #restoreToBin(row: PageRow, asBytes: boolean): Promise<boolean> {
    const { sha256, copy } = row
    if ((await this.#store.bin.where('copies').equals(copy).count()) > 0) return false
    const content = await this.#contentOf(row, asBytes)
    if (!content) return false
    const decisions = [...this.#journalled.decisions.values()]
      .filter((line) => line.copy === copy && isDecision(line.decision))
      .map(({ decision }) => decision)
    const laid = await this.#maker.layOut(content.source, decisions, row, asBytes ? content.bytes : undefined)
    const removal = inForce(this.#facts.get(aboutCopy(copy)) ?? []).at(-1)
    await this.#store.transaction('rw', this.#store.bin, this.#store.contents, async () => {
      if (!(await this.#store.contents.get(sha256))) await this.#store.contents.put(laid.content)
      await this.#store.bin.put({
        copy,
        copies: [copy],
        page: sha256,
        row: laid.page,
        titles: laid.articles.map(({ row: { title } }) => title),
        people: [...new Set(laid.articles.flatMap(({ row: { people } }) => people))],
        lastOrdinal: 0,
        decisions,
        drafts: [...this.#journalled.drafts.values()]
          .filter((one) => one.copy === copy)
          .map(({ draft }) => draft),
        removedAt: removal?.at ?? new Date().toISOString(),
        by: removal?.by ?? '',
      })
    })
    return true
  }
}
