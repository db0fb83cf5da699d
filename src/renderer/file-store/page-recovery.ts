import type { Source, SourceFile } from '../../core/1-page/source'
import { isDecision } from '../../core/schemas/decision'
import type { Decision } from '../../core/4-review/decision'
import { aboutCopy, aboutEncoding, inForce, stateOfCopy, type CopyState, type Fact } from '../store/facts'
import { addPages, loadPage, replaceArticles, type NewPage } from '../store/pages'
import { contentIn, fileToRead, sourceOf } from '../store/content-file'
import type { Store } from '../store/schema'
import type { DraftRow, PageRow } from '../store/rows'
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

/** What came back of the journal's pages. */
export interface RecoveredPages {
  readonly pages: number
  readonly decisions: number
  /** Pages that lie in the bin again. */
  readonly removed: number
  /** Pages of the journal whose text is gone or damaged, by name. */
  readonly unreadable: readonly string[]
  /** The first page that did not come back, by its name, and why; the next start tries again. */
  readonly failed: { readonly name: string; readonly error: unknown } | null
}

/** The pages of the journal that the database lacks, and the decisions of those that it has. */
export class PageRecovery {
  readonly #store: Store
  readonly #journal: Journal
  readonly #maker: PageMaker
  readonly #journalled: Journalled
  readonly #facts: ReadonlyMap<string, readonly Fact[]>
  readonly #unreadable: string[] = []
  #failed: RecoveredPages['failed'] = null

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

  async run(): Promise<RecoveredPages> {
    const lost = await this.#lostDecisions()
    const known = new Set(await this.#store.pages.toCollection().primaryKeys())
    let [pages, decisions, removed] = [await this.#restoreContents(), 0, 0]
    for (const { row, bytes } of this.#journalled.pages.values()) {
      if (known.has(row.sha256) || this.#stateOf(row.copy) !== 'open') continue
      const own = lost.get(row.sha256)?.get('open') ?? []
      if (!(await this.#alone(row, () => this.#restore(row, bytes, own)))) continue
      known.add(row.sha256)
      pages++
      decisions += own.length
      lost.get(row.sha256)?.delete('open')
    }
    for (const [sha256, byState] of lost) {
      const own = byState.get('open') ?? []
      const page = own.length > 0 ? await this.#store.pages.get(sha256) : undefined
      if (!page) continue
      await this.#alone(page, async () => {
        decisions += await this.#addTo(sha256, own)
      })
    }
    for (const { row, bytes } of this.#journalled.pages.values())
      if (this.#stateOf(row.copy) === 'removed')
        if (await this.#alone(row, () => this.#restoreToBin(row, bytes))) removed++
    for (const { row, bytes } of this.#journalled.pages.values())
      if (this.#stateOf(row.copy) === 'superseded')
        await this.#alone(row, () => this.#restoreVersion(row, bytes))
    return { pages, decisions, removed, unreadable: this.#unreadable, failed: this.#failed }
  }

  /** Brings one page back; where that fails the others do not wait for it. */
  async #alone<T>({ name }: { readonly name: string }, bring: () => Promise<T>): Promise<T | null> {
    try {
      return await bring()
    } catch (error) {
      this.#failed ??= { name, error }
      return null
    }
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
    const former = (await this.#store.versions.toArray()).map(({ row }) => row)
    for (const { sha256, copy } of [...(await this.#store.pages.toArray()), ...former]) {
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

  #decisionsOf(copy: string): Decision[] {
    return [...this.#journalled.decisions.values()]
      .filter((line) => line.copy === copy && isDecision(line.decision))
      .map(({ decision }) => decision)
  }

  #draftsOf(copy: string): DraftRow[] {
    return [...this.#journalled.drafts.values()].filter((one) => one.copy === copy).map(({ draft }) => draft)
  }

  /** A former version, behind the page that took its place. */
  async #restoreVersion(row: PageRow, asBytes: boolean): Promise<void> {
    const { sha256, copy } = row
    const [fact] = inForce(this.#facts.get(aboutCopy(copy)) ?? [])
    if (fact?.what.kind !== 'superseded' || (await this.#store.versions.get(copy))) return
    const content = await this.#contentOf(row, asBytes)
    if (!content) return
    const { text, layout, encoding } = content.source
    await this.#store.transaction('rw', this.#store.versions, this.#store.contents, async () => {
      if (!(await this.#store.contents.get(sha256)))
        await this.#store.contents.put({
          sha256,
          text,
          ...(layout ? { layout } : {}),
          ...(asBytes && content.bytes ? { bytes: content.bytes } : {}),
        })
      if (fact.what.kind !== 'superseded') return
      await this.#store.versions.put({
        copy,
        page: sha256,
        next: fact.what.next,
        row: { ...row, encoding },
        people: [],
        lastOrdinal: 0,
        decisions: this.#decisionsOf(copy),
        drafts: this.#draftsOf(copy),
        archivedAt: fact.at,
        by: fact.by,
      })
    })
  }

  async #restoreToBin(row: PageRow, asBytes: boolean): Promise<boolean> {
    const { sha256, copy } = row
    if ((await this.#store.bin.where('copies').equals(copy).count()) > 0) return false
    const content = await this.#contentOf(row, asBytes)
    if (!content) return false
    const decisions = this.#decisionsOf(copy)
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
        drafts: this.#draftsOf(copy),
        removedAt: removal?.at ?? new Date().toISOString(),
        by: removal?.by ?? '',
      })
    })
    return true
  }
}
