import fc from 'fast-check'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { hashOfText } from '../../src/core/1-page/source'
import { renewLines } from '../../src/renderer/file-store/renew-lines'
import { openStore } from '../../src/renderer/store/open-store'
import { loadPage } from '../../src/renderer/store/pages'
import { readLibrary } from '../../src/renderer/store/library'
import { asideAsText, setUnsoundAside } from '../../src/renderer/store/set-aside'
import { UPGRADES } from '../../src/renderer/store/upgrades'
import { decisionOn, Machine, plainMaker } from './machine'

const TEXT = '柳青禾昨日到任。市里的新桥通车了。'
const HASH = hashOfText(TEXT)
const TABLES = [
  'contents',
  'pages',
  'settings',
  'references',
  'facts',
  'drafts',
  'bin',
  'articles',
  'decisions',
] as const

describe('what the program could not work with', () => {
  it('is set aside whole, and all the rest stays', async () => {
    const window = await new Machine().window()
    const { store } = window
    await window.decide(TEXT, await window.open(TEXT), 3)
    const bad = { ...decisionOn(TEXT, 99), at: '9999-99-99T00:00:00.000Z' }
    await store.decisions.put(bad)
    expect(await setUnsoundAside(store)).toEqual({ count: 1, pages: [] })
    expect((await loadPage(store, HASH))?.decisions).toHaveLength(3)
    expect(JSON.parse(await asideAsText(store))).toMatchObject([{ table: 'decisions', key: 'd99', row: bad }])
    expect(await setUnsoundAside(store)).toEqual({ count: 0, pages: [] })
    store.close()
  })

  it('takes a page with a date that is none along, for what is decided on it', async () => {
    const window = await new Machine().window()
    await window.decide(TEXT, await window.open(TEXT, '要闻.txt'), 2)
    await window.store.pages.update(HASH, { openedAt: 'yesterday', size: -1 })
    expect((await setUnsoundAside(window.store)).count).toBe(1)
    const page = await loadPage(window.store, HASH)
    expect(page).toMatchObject({ source: { name: '要闻.txt', text: TEXT } })
    expect(Date.parse(page?.openedAt ?? '')).not.toBeNaN()
    expect(page?.decisions).toHaveLength(2)
    window.close()
  })

  it('leaves of a word list the words, and never an empty one', async () => {
    const { store } = await new Machine().window()
    const words = { name: ['', '柳青禾'], title: [], organisation: [], stop: [' '] }
    await store.settings.put({ key: 'words', value: words })
    await store.settings.put({ key: 'weights', value: 'heavy' })
    expect((await setUnsoundAside(store)).count).toBe(2)
    expect((await store.settings.get('words'))?.value).toEqual({ ...words, name: ['柳青禾'], stop: [] })
    expect(await store.settings.get('weights')).toBeUndefined()
    store.close()
  })

  it('comes back from the journal where it is what a page says', async () => {
    const machine = new Machine()
    const window = await machine.window()
    await window.decide(TEXT, await window.open(TEXT), 2)
    await window.journal.idle()
    await window.store.contents.put({ sha256: HASH, text: 7 } as never)
    expect((await setUnsoundAside(window.store)).count).toBe(1)
    window.close()
    const { window: next, found } = await machine.start()
    expect(found.pages).toBe(1)
    expect((await loadPage(next.store, HASH))?.source.text).toBe(TEXT)
    expect(await next.decided(TEXT)).toHaveLength(2)
    next.close()
  })

  it('is made anew where it is a line of the library', async () => {
    const window = await new Machine().window()
    await window.decide(TEXT, await window.open(TEXT), 2)
    const [ordinal] = await window.store.articles.toCollection().primaryKeys()
    await window.store.articles.put({ ordinal: Number(ordinal), title: 7 } as never)
    expect(await readLibrary(window.store)).toMatchObject([{ articles: [] }])
    const { count, pages } = await setUnsoundAside(window.store)
    expect({ count, pages }).toEqual({ count: 1, pages: [HASH] })
    await renewLines(window.store, plainMaker, pages)
    expect(await window.store.articles.toArray()).toMatchObject([{ page: HASH, settled: 2 }])
    window.close()
  })

  it('may be every row of every table, whatever stands in it: nothing throws, and nothing is lost', async () => {
    const keys = {
      contents: 'sha256',
      pages: 'sha256',
      settings: 'key',
      references: 'id',
      facts: 'id',
    } as const
    const key = (table: string): string =>
      ({ ...keys, drafts: 'key', bin: 'copy', articles: 'ordinal', decisions: 'id' })[table] ?? 'id'
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 4 }), async (values) => {
        const window = await new Machine().window()
        const { store } = window
        for (const table of TABLES)
          for (const [i, value] of values.entries())
            await store
              .table(table)
              .put({ value, at: value, what: value, [key(table)]: table === 'articles' ? i + 1 : `k${i}` })
        const { count } = await setUnsoundAside(store)
        // A setting that the program does not know of harms nothing.
        expect(count).toBe(values.length * (TABLES.length - 1))
        expect(await store.aside.count()).toBe(count)
        expect(await loadPage(store, HASH)).toBeNull()
        expect((await setUnsoundAside(store)).count).toBe(0)
        window.close()
      }),
      { numRuns: 15 },
    )
  })
})

it('a database that a newer program has written is not opened, and not touched', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange }
  const newest = Math.max(...UPGRADES.map(({ version }) => version))
  const written = await new Promise<IDBDatabase>((resolve) => {
    const request = options.indexedDB.open('galley', (newest + 1) * 10)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('newer')
    }
    request.onsuccess = () => {
      resolve(request.result)
    }
  })
  written.close()
  expect(await openStore('galley', options)).toMatchObject({ ok: false, problem: { code: 'storage-newer' } })
  const [{ version } = { version: 0 }] = await options.indexedDB.databases()
  expect(version).toBe((newest + 1) * 10)
})
