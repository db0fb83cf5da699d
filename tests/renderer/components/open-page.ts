import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { DecisionLog } from '../../../src/core/4-review/log'
import { reviewOf } from '../../../src/core/4-review/review'
import { newPage } from '../../../src/renderer/session/index-page'
import { PageSession } from '../../../src/renderer/session/page-session.svelte'
import { Saver } from '../../../src/renderer/session/saver.svelte'
import { Selection } from '../../../src/renderer/session/selection.svelte'
import { Settings } from '../../../src/renderer/session/settings.svelte'
import { Journal } from '../../../src/renderer/file-store/journal'
import { addPages, loadPage } from '../../../src/renderer/store/pages'
import { Store } from '../../../src/renderer/store/schema'
import { read } from '../../knowledge'
import { MemoryFileStore } from '../machine'

/** A page laid out for review, over a database and a journal in memory. */
export async function openPage(text: string) {
  const store = new Store('galley', { indexedDB: new IDBFactory(), IDBKeyRange })
  await store.open()
  const journal = new Journal(new MemoryFileStore(), 's1-0')
  store.second = journal
  const [readPage, log, openedAt] = [read(text), new DecisionLog(), '2024-03-14T20:00:00.000Z']
  await addPages(store, [newPage(reviewOf(readPage, log), undefined, log, openedAt)])
  const stored = await loadPage(store, readPage.page.source.sha256)
  if (!stored) throw new Error('the page was not stored')
  const [settings, saver] = [new Settings(store), new Saver(store, journal)]
  const page = new PageSession(readPage, stored, store, saver, settings)
  await page.whenRead()
  return { store, saver, settings, page, selection: new Selection(page) }
}
