import { unzipSync, zipSync } from 'fflate'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { hashOf, hashOfText } from '../../src/core/1-page/source'
import type { Source } from '../../src/core/1-page/source'
import type { Decision } from '../../src/core/4-review/decision'
import { anchorOf } from '../../src/core/text/anchor'
import type { FileStore } from '../../src/preload/contract'
import type { BackupWork } from '../../src/renderer/file-store/backup'
import { Journal, type JournalTimes } from '../../src/renderer/file-store/journal'
import type { PageMaker } from '../../src/renderer/file-store/page-recovery'
import { recover, type RecoveryReport } from '../../src/renderer/file-store/recover'
import type { Reads } from '../../src/renderer/session/true-text'
import { recordTransaction, type Recorded } from '../../src/renderer/store/decisions'
import { addPages, loadPage, type NewPage } from '../../src/renderer/store/pages'
import { forColumns } from '../../src/renderer/store/columns/counts'
import { Store } from '../../src/renderer/store/schema'
import type { PageRow } from '../../src/renderer/store/rows'

/** A folder of files in memory, that can be made silent or full. */
export class MemoryFileStore implements FileStore {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly modified = new Map<string, number>()
  mode: 'well' | 'silent' | 'full' = 'well'
  #writes = 0

  append = (name: string, text: string): Promise<void> =>
    this.write(
      name,
      new TextEncoder().encode(new TextDecoder().decode(this.files.get(name) ?? new Uint8Array()) + text),
    )
  write = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    if (this.mode === 'silent') await new Promise(() => undefined)
    if (this.mode === 'full') throw new DOMException('the disk is full', 'QuotaExceededError')
    this.files.set(name, bytes)
    this.modified.set(name, ++this.#writes)
  }
  read = (name: string): Promise<Uint8Array<ArrayBuffer> | null> =>
    Promise.resolve(this.files.get(name) ?? null)
  list = () =>
    Promise.resolve(
      [...this.files].map(([name, bytes]) => ({
        name,
        size: bytes.length,
        modified: this.modified.get(name) ?? 0,
      })),
    )
  remove = (name: string): Promise<void> => {
    this.files.delete(name)
    return Promise.resolve()
  }
  text = (): string =>
    [...this.files].map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`).join('\n')
}

/** Pages of one article with the whole text: what recovery needs of reading, without the reading. */
export const plainMaker: PageMaker = {
  learn: () => Promise.resolve(),
  source: ({ name, bytes }) => Promise.resolve(sourceOf(new TextDecoder().decode(bytes), name)),
  layOut: (source, decisions, row, bytes) => Promise.resolve(laidOut(source, decisions, row, bytes)),
}

/** What the worker does for backups, here. */
export const backupWork = ((task: string, input: unknown) => {
  if (task === 'hash') return Promise.resolve(hashOf(input as Uint8Array))
  if (task === 'pack') return Promise.resolve(zipSync(input as Record<string, Uint8Array>))
  return Promise.resolve(unzipSync(input as Uint8Array))
}) as BackupWork

/** How the pages of a backup are read, here. */
export const backupReads: Reads = {
  ...plainMaker,
  open: async (file) => {
    const value = await plainMaker.source(file)
    if (!value) throw new Error('not read')
    return { ok: true, value }
  },
}

export function sourceOf(text: string, name = '版.txt'): Source {
  const size = new TextEncoder().encode(text).length
  return { sha256: hashOfText(text), name, format: 'txt', encoding: 'utf-8', size, text }
}

export function laidOut(
  source: Source,
  decisions: readonly Decision[],
  { openedAt, copy }: Pick<PageRow, 'openedAt' | 'copy'>,
  bytes: Uint8Array<ArrayBuffer> | undefined,
): NewPage {
  const { text, ...page } = source
  const row = {
    page: page.sha256,
    id: 'a',
    title: text.slice(0, 4),
    pageName: page.name,
    state: 'new' as const,
    ...forColumns(0),
    settled: decisions.length,
    total: decisions.length,
    reviewer: '',
    openedAt,
    changedAt: openedAt,
    people: [],
  }
  return {
    page: { ...page, openedAt, copy },
    content: { sha256: page.sha256, text, ...(bytes ? { bytes } : {}) },
    articles: [{ row, text }],
    decisions,
  }
}

/** One machine: its database and its journal, with any number of windows. */
export class Machine {
  readonly fileStore = new MemoryFileStore()
  #databases = new IDBFactory()
  #windows = 0
  #decided = 0

  loseDatabase(): void {
    this.#databases = new IDBFactory()
  }

  async window(times: Partial<JournalTimes> = {}): Promise<LibraryWindow> {
    const store = new Store('galley', { indexedDB: this.#databases, IDBKeyRange })
    await store.open()
    store.signature = () => '校对甲'
    const journal = new Journal(this.fileStore, `s${++this.#windows}-0`, times)
    store.second = journal
    return new LibraryWindow(store, journal, () => ++this.#decided)
  }

  /** A window that has compared the two copies, as every start does. */
  async start(maker = plainMaker): Promise<{ window: LibraryWindow; found: RecoveryReport }> {
    const window = await this.window()
    const found = await recover(window.store, window.journal, maker)
    await window.journal.idle()
    return { window, found }
  }
}

export class LibraryWindow {
  readonly store: Store
  readonly journal: Journal
  readonly #count: () => number

  constructor(store: Store, journal: Journal, count: () => number) {
    this.store = store
    this.journal = journal
    this.#count = count
  }

  /** Opens a file of this text; its copy. */
  async open(text: string, name?: string): Promise<string> {
    const source = sourceOf(text, name)
    const [openedAt, copy] = [new Date().toISOString(), crypto.randomUUID()]
    await addPages(this.store, [laidOut(source, [], { openedAt, copy }, new TextEncoder().encode(text))])
    return (await loadPage(this.store, source.sha256))?.copy ?? ''
  }

  /** Makes decisions on a copy of the page of this text. */
  async decide(text: string, copy: string, count: number): Promise<Recorded[]> {
    const recorded: Recorded[] = []
    for (let i = 0; i < count; i++)
      recorded.push(
        await recordTransaction(this.store, {
          page: hashOfText(text),
          copy,
          decisions: [decisionOn(text, this.#count())],
          rows: [],
          finishedDraft: null,
        }),
      )
    return recorded
  }

  /** The ids of what is decided on a page in the library. */
  async decided(text: string): Promise<string[]> {
    const page = await loadPage(this.store, hashOfText(text))
    return (page?.decisions ?? []).map(({ id }) => id).sort()
  }

  close(): void {
    this.store.close()
  }
}

export const decisionOn = (text: string, n: number): Decision => ({
  id: `d${n}`,
  act: `a${n}`,
  source: hashOf(new TextEncoder().encode(text)),
  at: new Date(Date.now() + n).toISOString(),
  by: '校对甲',
  over: [],
  subject: { kind: 'mention', type: 'name', anchor: anchorOf(text, { start: 0, end: 2 }) },
  what: { kind: 'accept' },
})
