import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { hashOfText } from '../../src/core/1-page/source'
import { makeBackup, readBackup } from '../../src/renderer/file-store/backup'
import { restoreFormer, restorePage } from '../../src/renderer/session/restoring'
import { erase, removePages } from '../../src/renderer/store/bin'
import { aboutCopy, stateOfCopy } from '../../src/renderer/store/facts'
import { readLooked, writeLooked } from '../../src/renderer/store/looked'
import { loadPage } from '../../src/renderer/store/pages'
import { Store } from '../../src/renderer/store/schema'
import { UPGRADES } from '../../src/renderer/store/upgrades'
import { latestOf, takeVersion, versionsOf } from '../../src/renderer/store/versions'
import {
  backupReads as reads,
  backupWork as does,
  decisionOn,
  laidOut,
  Machine,
  sourceOf,
  type LibraryWindow,
} from './machine'

const FIRST = '柳青禾昨日到任。'
const SECOND = '柳青禾昨天到任。'
const THIRD = '柳青禾今天到任。'

/** Takes a text as the later version of a page, with so many decisions of its own carried over. */
function takeText({ store }: LibraryWindow, former: string, text: string): Promise<boolean> {
  const own = { openedAt: new Date().toISOString(), copy: crypto.randomUUID() }
  const page = laidOut(sourceOf(text), [], own, new TextEncoder().encode(text))
  return takeVersion(store, hashOfText(former), page)
}

async function three(machine = new Machine()) {
  const { window } = await machine.start()
  const copy = await window.open(FIRST)
  await window.decide(FIRST, copy, 3)
  await takeText(window, FIRST, SECOND)
  await takeText(window, SECOND, THIRD)
  await window.journal.idle()
  return { machine, window, store: window.store, copy }
}

const textsOf = async (store: Store): Promise<string[]> => {
  const rows = await versionsOf(store, hashOfText(THIRD))
  return Promise.all(rows.map(async ({ page }) => (await store.contents.get(page))?.text ?? ''))
}

describe('a page that comes back', () => {
  it('takes the place of the former, which is kept behind it with all that was decided', async () => {
    const { store } = await three()
    expect(await store.pages.toCollection().primaryKeys()).toEqual([hashOfText(THIRD)])
    expect((await store.articles.toArray()).map(({ page }) => page)).toEqual([hashOfText(THIRD)])
    const [second, first] = await versionsOf(store, hashOfText(THIRD))
    expect([second?.decisions.length, first?.decisions.length]).toEqual([0, 3])
    expect(await textsOf(store)).toEqual([SECOND, FIRST])
    expect(await latestOf(store, hashOfText(FIRST))).toBe(hashOfText(THIRD))
  })

  it('is taken once, and not over a page that is gone', async () => {
    const { window } = await three()
    expect(await takeText(window, FIRST, '别的。')).toBe(false)
    expect(await loadPage(window.store, hashOfText('别的。'))).toBeNull()
  })

  it('keeps what a window decides that has the former open', async () => {
    const { window, store, copy } = await three()
    expect(await window.decide(FIRST, copy, 1)).toEqual(['superseded'])
    expect((await store.versions.get(copy))?.decisions).toHaveLength(4)
    expect(await store.decisions.count()).toBe(0)
  })

  it('keeps what was ticked off, also when the database is lost, and until it is listed again', async () => {
    const { machine, window, store } = await three()
    const [former] = await versionsOf(store, hashOfText(THIRD))
    const page = await store.pages.get(hashOfText(THIRD))
    if (!former || !page) throw new Error('no versions')
    const compared = { page, former: former.copy }
    await writeLooked(store, compared, 'new@0-2', true)
    await writeLooked(store, compared, 'forgotten@3-4', true)
    await writeLooked(store, compared, 'forgotten@3-4', false)
    expect([...(await readLooked(store, compared))]).toEqual(['new@0-2'])
    await window.journal.idle()
    machine.loseDatabase()
    const again = await machine.start()
    expect([...(await readLooked(again.window.store, compared))]).toEqual(['new@0-2'])
  })

  it('comes back with its former versions when the database is lost', async () => {
    const { machine } = await three()
    machine.loseDatabase()
    const { window, found } = await machine.start()
    expect(found).toMatchObject({ pages: 1, removed: 0, unreadable: [] })
    const { store } = window
    expect(await store.pages.toCollection().primaryKeys()).toEqual([hashOfText(THIRD)])
    expect(await textsOf(store)).toEqual([SECOND, FIRST])
    const [, first] = await versionsOf(store, hashOfText(THIRD))
    expect(first?.decisions).toHaveLength(3)
    const again = await machine.start()
    expect(again.found).toMatchObject({ pages: 0, decisions: 0, journalled: 0 })
  })

  it('gives a journal that was lost its former versions', async () => {
    const { machine } = await three()
    machine.fileStore.files.clear()
    await machine.start()
    machine.loseDatabase()
    const { window } = await machine.start()
    expect(await textsOf(window.store)).toEqual([SECOND, FIRST])
  })

  it('takes its versions to the bin, and they are erased with it', async () => {
    const { store, copy } = await three()
    const [removed = ''] = await removePages(store, [hashOfText(THIRD)])
    expect(await textsOf(store)).toEqual([SECOND, FIRST])
    await erase(store, [removed])
    expect([await store.versions.count(), await store.contents.count()]).toEqual([0, 0])
    const facts = await store.facts.where('about').equals(aboutCopy(copy)).toArray()
    expect(stateOfCopy(facts)).toBe('erased')
  })
})

/** Ticks places off, or lists them again, of the last page held against the one before; gives those ticked off. */
async function withTicks(store: Store, ticks: Readonly<Record<string, boolean>>): Promise<string[]> {
  const [former] = await versionsOf(store, hashOfText(THIRD))
  const page = await store.pages.get(hashOfText(THIRD))
  if (!former || !page) throw new Error('no versions')
  const compared = { page, former: former.copy }
  for (const [place, isLooked] of Object.entries(ticks)) await writeLooked(store, compared, place, isLooked)
  return [...(await readLooked(store, compared))].sort()
}

describe('a backup of pages with versions', () => {
  it('has them, and gives them back once', async () => {
    const { store } = await three()
    const { bytes, leftOut } = await makeBackup(store, new Date().toISOString(), does)
    expect(leftOut).toEqual([])
    const backup = await readBackup(bytes, 'b.zip', does)
    if (!backup.ok) throw new Error(backup.problem.code)
    const { window } = await new Machine().start()
    for (const page of backup.value.pages) await restorePage(window.store, reads, page, [])
    for (let i = 0; i < 2; i++)
      for (const version of backup.value.versions) await restoreFormer(window.store, reads, version)
    expect(await textsOf(window.store)).toEqual([SECOND, FIRST])
    expect(await window.store.versions.count()).toBe(2)
  })

  it('has what was ticked off, and lists nothing again that was ticked off since', async () => {
    const { store } = await three()
    const ticked = await withTicks(store, { 'new@0-2': true, 'forgotten@3-4': true, 'figure@5-6': false })
    expect(ticked).toEqual(['forgotten@3-4', 'new@0-2'])
    const { bytes } = await makeBackup(store, new Date().toISOString(), does)
    const backup = await readBackup(bytes, 'b.zip', does)
    if (!backup.ok) throw new Error(backup.problem.code)
    const { window } = await new Machine().start()
    for (const page of backup.value.pages) await restorePage(window.store, reads, page, [])
    for (const version of backup.value.versions) await restoreFormer(window.store, reads, version)
    expect(await withTicks(window.store, {})).toEqual(ticked)
    expect(await withTicks(window.store, { 'new@0-2': false })).toEqual(['forgotten@3-4'])
    for (const version of backup.value.versions) await restoreFormer(window.store, reads, version)
    expect(await withTicks(window.store, {})).toEqual(['forgotten@3-4'])
  })

  it('of before the later version came makes no second row of the same page', async () => {
    const { window } = await new Machine().start()
    const { store } = window
    await window.decide(FIRST, await window.open(FIRST), 1)
    const backup = await readBackup(
      (await makeBackup(store, new Date().toISOString(), does)).bytes,
      'b',
      does,
    )
    if (!backup.ok) throw new Error(backup.problem.code)
    await takeText(window, FIRST, SECOND)
    const own = [...backup.value.decisions, decisionOn(FIRST, 77)]
    for (const page of backup.value.pages) await restorePage(store, reads, page, own)
    expect(await store.pages.toCollection().primaryKeys()).toEqual([hashOfText(SECOND)])
    expect((await versionsOf(store, hashOfText(SECOND)))[0]?.decisions).toHaveLength(2)
  })
})

it('a database of version 6 opens with all that it had, and can keep versions', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  const former = new Dexie('galley', options)
  for (const { version, stores } of UPGRADES.filter((upgrade) => upgrade.version <= 6))
    former.version(version).stores(stores)
  const { text, ...source } = sourceOf(FIRST)
  const openedAt = '2024-03-14T20:00:00.000Z'
  await former.table('pages').put({ ...source, openedAt, copy: 'c' })
  await former.table('contents').put({ sha256: source.sha256, text })
  await former.table('decisions').put(decisionOn(FIRST, 1))
  former.close()
  const store = new Store('galley', options)
  expect((await loadPage(store, source.sha256))?.decisions).toHaveLength(1)
  const own = { openedAt, copy: 'd' }
  expect(await takeVersion(store, source.sha256, laidOut(sourceOf(SECOND), [], own, undefined))).toBe(true)
  expect((await versionsOf(store, hashOfText(SECOND))).map(({ copy }) => copy)).toEqual(['c'])
})
