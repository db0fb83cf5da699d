import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { readArranged } from '../../../src/core/article-path'
import { pageOf } from '../../../src/core/1-page/to-page'
import { DecisionLog } from '../../../src/core/4-review/log'
import { reviewOf } from '../../../src/core/4-review/review'
import { toExport } from '../../../src/core/6-export/export-page'
import { validateExport } from '../../../src/core/6-export/validate'
import { Journal } from '../../../src/renderer/file-store/journal'
import { aboutPage } from '../../../src/renderer/session/about-page'
import { newPage } from '../../../src/renderer/session/index-page'
import { labelPages } from '../../../src/renderer/store/labels'
import { addPages, loadPage } from '../../../src/renderer/store/pages'
import { Store } from '../../../src/renderer/store/schema'
import { takeVersion } from '../../../src/renderer/store/versions'
import { Editor } from '../../core/4-review/decided'
import { knowledge, sourceOf } from '../../knowledge'
import { MemoryFileStore } from '../machine'

vi.mock('../../../src/renderer/worker/client', async () => (await import('./core-as-worker')).coreAsWorker)

const WAS = '# 春耕会召开\n\n市委书记沈怀舟指出，10名职工受到表彰。\n'
const NOW = WAS.replace('10名', '12名')
const AT = '2024-03-14T20:00:00.000Z'

const readText = (text: string) => readArranged(pageOf(sourceOf(text, 'A02.md')), knowledge)

async function library() {
  const store = new Store('galley', { indexedDB: new IDBFactory(), IDBKeyRange })
  await store.open()
  store.second = new Journal(new MemoryFileStore(), 's1-0')
  const read = readText(WAS)
  const editor = new Editor(read.page)
  editor.decide({ kind: 'edit', anchor: editor.anchor('沈怀舟') }, { kind: 'replace', text: '沈怀州' })
  await addPages(store, [newPage(reviewOf(read, editor.log), undefined, editor.log, AT)])
  const stored = await loadPage(store, read.page.source.sha256)
  if (!stored) throw new Error('the page was not stored')
  return { store, stored }
}

it('a page that never came back is the first version, in the issue that editors say', async () => {
  const { store, stored } = await library()
  const page = { sha256: stored.source.sha256, copy: stored.copy }
  await labelPages(store, [{ page, label: { edition: '2024-03-15', tags: ['要闻'] } }])
  expect(await aboutPage(store, stored)).toEqual({
    folio: { edition: '2024-03-15' },
    version: { number: 1, former: null },
  })
})

it('one that came back is exported with what became of the version before', async () => {
  const { store, stored } = await library()
  const [read, log] = [readText(NOW), new DecisionLog()]
  await takeVersion(store, stored.source.sha256, newPage(reviewOf(read, log), undefined, log, AT))
  const now = await loadPage(store, read.page.source.sha256)
  if (!now) throw new Error('the later version was not stored')
  const exported = toExport(reviewOf(read, log), log, await aboutPage(store, now))
  expect(exported.pageVersion).toMatchObject({
    number: 2,
    former: { name: 'A02.md', sha256: stored.source.sha256 },
  })
  expect(exported.pageVersion?.changes.map(({ kind, to }) => [kind, to])).toEqual([
    ['forgotten', '沈怀舟'],
    ['new', '2'],
  ])
  expect(validateExport(exported)).toMatchObject({ ok: true })
})
