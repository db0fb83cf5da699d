import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { hashOfText } from '../../src/core/1-page/source'
import { makeBackup, readBackup } from '../../src/renderer/file-store/backup'
import { restorePage } from '../../src/renderer/session/restoring'
import { erase, removePages } from '../../src/renderer/store/bin'
import { labelPages, readLabels } from '../../src/renderer/store/labels'
import { readLibrary } from '../../src/renderer/store/library'
import { Store } from '../../src/renderer/store/schema'
import { UPGRADES } from '../../src/renderer/store/upgrades'
import { takeVersion } from '../../src/renderer/store/versions'
import { backupReads, backupWork, laidOut, Machine, sourceOf } from './machine'

const TEXT = '柳青禾昨日到任。'
const LABEL = { name: '要闻版', edition: '2026-03-14', sheet: 'A01', tags: ['两会'] }

async function labelled(machine = new Machine()) {
  const { window } = await machine.start()
  const copy = await window.open(TEXT)
  const page = { sha256: hashOfText(TEXT), copy }
  await labelPages(window.store, [{ page, label: { tags: ['旧'] } }])
  await labelPages(window.store, [{ page, label: LABEL }])
  await window.journal.idle()
  return { machine, window, store: window.store, copy }
}

const shownIn = async (store: Store) => (await readLibrary(store)).map(({ label }) => label)

it('what a page was called last is what it is called', async () => {
  expect(await shownIn((await labelled()).store)).toEqual([LABEL])
})

it('a page is called the same when its database was lost', async () => {
  const { machine } = await labelled()
  machine.loseDatabase()
  expect(await shownIn((await machine.start()).window.store)).toEqual([LABEL])
})

it('its later version is called the same', async () => {
  const { store } = await labelled()
  const later = laidOut(
    sourceOf('柳青禾今日到任。'),
    [],
    { openedAt: new Date().toISOString(), copy: 'later' },
    undefined,
  )
  await takeVersion(store, hashOfText(TEXT), later)
  expect(await shownIn(store)).toEqual([LABEL])
})

it('nothing is left of it in database and journal when the page is deleted for good', async () => {
  const { machine, store, window, copy } = await labelled()
  await removePages(store, [hashOfText(TEXT)])
  await erase(store, [copy])
  await window.journal.idle()
  expect((await readLabels(store)).size).toBe(0)
  const { window: next } = await machine.start()
  await next.journal.purge((one) => one === copy, [hashOfText(TEXT)])
  expect(machine.fileStore.text()).not.toContain('要闻版')
})

it('a backup has it, and gives it back', async () => {
  const { store } = await labelled()
  const made = await makeBackup(store, new Date().toISOString(), backupWork)
  const backup = await readBackup(made.bytes, 'b', backupWork)
  const other = (await new Machine().start()).window.store
  if (!backup.ok) throw new Error(backup.problem.code)
  for (const page of backup.value.pages) await restorePage(other, backupReads, page, [])
  expect(await shownIn(other)).toEqual([LABEL])
})

it('a database of version 7 opens with its pages in the editions that they name', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  const former = new Dexie('galley', options)
  for (const { version, stores } of UPGRADES.filter((upgrade) => upgrade.version <= 7))
    former.version(version).stores(stores)
  const own = { openedAt: '2026-03-14T12:00:00.000Z', copy: 'c' }
  const put = async (text: string, name: string, more: object) => {
    const { sha256, format, encoding, size } = sourceOf(text, name)
    await former.table('pages').put({ sha256, name, format, encoding, size, ...own, ...more })
  }
  await put('甲', 'x.txt', { folio: '2026-03-15 A03' })
  await put('乙', '2026-03-16 A05.txt', {})
  await put('丙', '无名.txt', {})
  former.close()
  const store = new Store('galley', options)
  const rows = new Map((await readLibrary(store)).map(({ row }) => [row.name, row]))
  expect(rows.get('x.txt')).toMatchObject({ edition: '2026-03-15', sheet: 'A03' })
  expect(rows.get('x.txt')).not.toHaveProperty('folio')
  expect(rows.get('2026-03-16 A05.txt')).toMatchObject({ edition: '2026-03-16', sheet: 'A05' })
  expect(rows.get('无名.txt')).not.toHaveProperty('edition')
})
