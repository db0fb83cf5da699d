import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flushSync, mount, unmount } from 'svelte'
import { expect, it, vi } from 'vitest'
import { exportPage, readPage } from '../../../src/core/article-path'
import { isInputName, isOpenable } from '../../../src/core/1-page/formats/format-of'
import { figureKind } from '../../../src/core/2-mentions/figures/kinds'
import { ruleOf } from '../../../src/core/3-findings/rules/rule-of'
import { DecisionLog } from '../../../src/core/4-review/log'
import { reviewOf } from '../../../src/core/4-review/review'
import { validateExport } from '../../../src/core/6-export/validate'
import App from '../../../src/renderer/App.svelte'
import { Journal } from '../../../src/renderer/file-store/journal'
import { newPage } from '../../../src/renderer/session/index-page'
import { ORDERS } from '../../../src/renderer/session/library-lines'
import { Library } from '../../../src/renderer/session/library.svelte'
import { References } from '../../../src/renderer/session/references.svelte'
import { Settings } from '../../../src/renderer/session/settings.svelte'
import { addPages, loadPage } from '../../../src/renderer/store/pages'
import { Store } from '../../../src/renderer/store/schema'
import { knowledge } from '../../knowledge'
import { galley } from '../../node/galley'
import { MemoryFileStore } from '../machine'

vi.mock('../../../src/renderer/worker/client', async () => ({
  ...(await import('./core-as-worker')).coreAsWorker,
  warm: () => undefined,
}))

/** Adds an entry to a list where the list stands: what is made of the list has it, as if it were written there. */
const { added } = vi.hoisted(() => ({
  added: async (original: () => Promise<unknown>, list: string, entry: () => Promise<unknown>) => {
    const module = (await original()) as Record<string, readonly unknown[]>
    return { ...module, [list]: [...(module[list] ?? []), await entry()] }
  },
}))
vi.mock('../../../src/core/1-page/formats', (original) =>
  added(original, 'INPUT_FORMATS', async () => (await import('./stubs')).inputFormat),
)
vi.mock('../../../src/core/2-mentions/figures', (original) =>
  added(original, 'FIGURE_RULES', async () => (await import('./stubs')).figureRule),
)
vi.mock('../../../src/core/3-findings/rules', (original) =>
  added(original, 'RULES', async () => (await import('./stubs')).rule),
)
vi.mock('../../../src/core/6-export/formats', (original) =>
  added(original, 'OUTPUT_FORMATS', async () => (await import('./stubs')).outputFormat),
)
vi.mock('../../../src/renderer/store/columns', (original) =>
  added(original, 'COLUMNS', async () => (await import('./stubs')).column),
)
vi.mock('../../../src/renderer/screens', (original) =>
  added(original, 'SCREENS', async () => (await import('./stubs')).screen),
)
vi.mock('../../../src/renderer/page/keys/commands', (original) =>
  added(original, 'COMMANDS', async () => (await import('./stubs')).command),
)

const TEXT =
  '# 12‡报已经送达各车间\n\n今早13‡报已经送达各车间，其中有一份试样。\n\n# 今日要闻\n\n会议召开。\n'
const bytes = new TextEncoder().encode(TEXT)

async function opened() {
  const read = await readPage({ name: '今日要闻版.stub', bytes }, knowledge)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

it('a file of a new format is opened, and its new figures and checks are found in it and compared', async () => {
  expect([isInputName('版.stub'), isOpenable('版.stub')]).toEqual([true, true])
  const { page, mentions, findings } = await opened()
  expect(page.source.format).toBe('stub')
  expect(mentions.all.filter(({ type }) => type === 'figure').map(({ quote }) => quote)).toEqual([
    '12‡',
    '13‡',
  ])
  expect(figureKind('stub').label.zh).toBe('样')
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['stub', 'figure-conflict']))
  expect(ruleOf('stub')?.errorKind).toBe('text')
})

it('what was found of it is exported, and the export is valid', async () => {
  const exported = exportPage(await opened(), new DecisionLog())
  expect(exported.mentions.some(({ kind }) => kind === 'stub')).toBe(true)
  expect(exported.errorRate?.original).toBeGreaterThan(0)
  expect(validateExport(JSON.parse(JSON.stringify(exported)))).toMatchObject({ ok: true })
})

it('leaves in a new format by the command line', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'galley-stub-')), '版.stub')
  writeFileSync(path, TEXT)
  expect(await galley(['extract', path, '--stub'])).toEqual({
    status: 0,
    stdout: `样：${String(TEXT.length)}\n`,
    stderr: '',
  })
  expect((await galley(['--help'])).stdout).toContain('--stub')
})

async function library() {
  const store = new Store('galley', { indexedDB: new IDBFactory(), IDBKeyRange })
  await store.open()
  const [read, log] = [await opened(), new DecisionLog()]
  await addPages(store, [newPage(reviewOf(read, log), bytes, log, '2024-03-14T20:00:00.000Z')])
  return { store, sha256: read.page.source.sha256 }
}

it('lies in the library, which is put in order by a new column that its rows hold', async () => {
  const { store, sha256 } = await library()
  expect((await loadPage(store, sha256))?.source.format).toBe('stub')
  const shorter = new TextEncoder().encode('会议召开。')
  const other = await readPage({ name: '一.stub', bytes: shorter }, knowledge)
  if (!other.ok) throw new Error(other.problem.code)
  const log = new DecisionLog()
  await addPages(store, [newPage(reviewOf(other.value, log), shorter, log, '2024-03-15T20:00:00.000Z')])
  expect((await store.articles.toArray()).map((row) => (row as { stub?: number }).stub)).toContain(5)
  const shown = new Library(store)
  await shown.refresh()
  const order = ORDERS.find(({ id }) => id === 'stub')
  if (!order) throw new Error('the order is not in the list')
  const names = (): string[] => shown.pages.map(({ name }) => name)
  shown.order = order
  expect(names()).toEqual(['今日要闻版.stub', '一.stub'])
  shown.filter = { ...shown.filter, state: 'new' }
  expect(names()).toEqual(['今日要闻版.stub', '一.stub'])
})

it('a new screen is opened by the key of its command', { timeout: 20_000 }, async () => {
  const { store } = await library()
  const [settings, journal] = [new Settings(store), new Journal(new MemoryFileStore(), 's1-0')]
  store.second = journal
  const app = mount(App, {
    target: document.body,
    props: { store, journal, settings, references: new References(store) },
  })
  flushSync()
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '9', altKey: true, cancelable: true }))
  // A screen is fetched when it is first opened.
  await vi.waitFor(
    () => {
      flushSync()
      expect(document.querySelector('[data-testid="stub"]')?.textContent).toBe('样')
    },
    { timeout: 10_000 },
  )
  await unmount(app)
})
