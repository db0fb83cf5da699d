import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashOfText } from '../../src/core/1-page/source'
import { binRows, erase, putBack, removePages } from '../../src/renderer/store/bin'
import { searchText } from '../../src/renderer/store/search'
import { Machine, plainMaker, sourceOf } from './machine'

const TEXT = '柳青禾昨日到任。市里的新桥通车了。'
const HASH = hashOfText(TEXT)
const NOTHING = { pages: 0, decisions: 0, removed: 0, lists: 0, settings: [], drafts: 0, unreadable: [] }

describe('a page that was removed and opened again', () => {
  afterEach(() => void vi.useRealTimers())

  it('has nothing decided after a restart, and nobody is alarmed', async () => {
    const machine = new Machine()
    const first = await machine.window()
    await first.decide(TEXT, await first.open(TEXT), 10)
    await removePages(first.store, [HASH])
    await first.open(TEXT)
    expect(await first.decided(TEXT)).toEqual([])
    await first.journal.idle()
    first.close()
    const { window, found } = await machine.start()
    expect(found).toMatchObject(NOTHING)
    expect(await window.decided(TEXT)).toEqual([])
    window.close()
  })

  it('keeps what is decided then in another window when the database is lost, and that alone', async () => {
    const machine = new Machine()
    const [one, two] = [await machine.window(), await machine.window()]
    await one.decide(TEXT, await one.open(TEXT), 10)
    await removePages(one.store, [HASH])
    const copy = await two.open(TEXT)
    await two.decide(TEXT, copy, 12)
    const made = await two.decided(TEXT)
    expect(made).toHaveLength(12)
    // The first window writes on: its file is the later one.
    await one.open('另一版的正文。')
    await Promise.all([one.journal.idle(), two.journal.idle()])
    machine.loseDatabase()
    const { window, found } = await machine.start()
    expect(found).toMatchObject({ pages: 2, decisions: 12, removed: 1 })
    expect(await window.decided(TEXT)).toEqual(made)
    expect((await binRows(window.store)).map(({ decisions }) => decisions.length)).toEqual([10])
  })

  it('is what it is whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 2, 14, 20) })
    const machine = new Machine()
    const [one, two] = [await machine.window(), await machine.window()]
    await one.decide(TEXT, await one.open(TEXT), 10)
    vi.setSystemTime(Date.UTC(2020, 0, 1))
    await removePages(one.store, [HASH])
    vi.setSystemTime(Date.UTC(2019, 0, 1))
    await two.decide(TEXT, await two.open(TEXT), 12)
    const made = await two.decided(TEXT)
    await Promise.all([one.journal.idle(), two.journal.idle()])
    machine.loseDatabase()
    const { window } = await machine.start()
    expect(await window.decided(TEXT)).toEqual(made)
    expect(made).toHaveLength(12)
  })

  it('takes no part in what a window decides that has the removed copy open', async () => {
    const machine = new Machine()
    const [one, two] = [await machine.window(), await machine.window()]
    const old = await one.open(TEXT)
    await one.decide(TEXT, old, 2)
    await removePages(two.store, [HASH])
    const copy = await two.open(TEXT)
    expect(await one.decide(TEXT, old, 3)).toEqual(['removed', 'removed', 'removed'])
    await two.decide(TEXT, copy, 1)
    expect(await two.decided(TEXT)).toHaveLength(1)
    expect((await binRows(two.store))[0]?.decisions).toHaveLength(5)
  })
})

describe('the bin', () => {
  const back = async (machine: Machine) => {
    const { window } = await machine.start()
    const [row] = await binRows(window.store)
    const source = sourceOf(TEXT)
    const page = await plainMaker.layOut(source, row?.decisions ?? [], row?.row ?? never(), undefined)
    return { window, put: await putBack(window.store, row?.copy ?? '', page) }
  }
  const never = (): never => {
    throw new Error('the bin is empty')
  }

  it('gives a page back with everything, also after the database is lost', async () => {
    const machine = new Machine()
    const first = await machine.window()
    await first.decide(TEXT, await first.open(TEXT), 7)
    const made = await first.decided(TEXT)
    await removePages(first.store, [HASH])
    expect(await first.decided(TEXT)).toEqual([])
    await first.journal.idle()
    const { window, put } = await back(machine)
    expect(put).toBe(true)
    expect(await window.decided(TEXT)).toEqual(made)
    await window.journal.idle()
    machine.loseDatabase()
    const again = await machine.start()
    expect(await again.window.decided(TEXT)).toEqual(made)
    expect(await binRows(again.window.store)).toEqual([])
  })

  it('gives a page back once', async () => {
    const machine = new Machine()
    const first = await machine.window()
    await first.open(TEXT)
    await removePages(first.store, [HASH])
    await first.journal.idle()
    expect((await back(machine)).put).toBe(true)
    const { window } = await machine.start()
    const page = await plainMaker.layOut(sourceOf(TEXT), [], { openedAt: '', copy: 'x' }, undefined)
    expect(await putBack(window.store, 'x', page)).toBe(false)
  })

  it('leaves nothing of what is erased: not in the database, the search, the journal or the page files', async () => {
    const machine = new Machine()
    const first = await machine.window()
    const copy = await first.open(TEXT, '柳青禾.txt')
    await first.decide(TEXT, copy, 5)
    await first.open('新桥的另一版正文。', '另一版.txt')
    await removePages(first.store, [HASH])
    expect(await first.store.contents.get(HASH)).toBeDefined()
    expect(await first.store.postings.get(['青禾', 0])).toBeDefined()
    await erase(first.store, [copy])
    await first.journal.purge((gone) => gone === copy, [HASH])
    await first.journal.idle()
    expect(await first.store.contents.get(HASH)).toBeUndefined()
    expect(await first.store.bin.count()).toBe(0)
    const key: [string, number] = ['青禾', 0]
    expect(await first.store.postings.get(key)).toBeUndefined()
    expect(await searchText(first.store, '新桥')).toEqual(new Set([2]))
    expect(machine.fileStore.text()).not.toContain('柳青')
    expect([...machine.fileStore.files.keys()]).not.toContain(`page-${HASH}.bin`)
    first.close()
    machine.loseDatabase()
    const { window, found } = await machine.start()
    expect(found).toMatchObject({ pages: 1, decisions: 0, removed: 0 })
    expect(await window.decided(TEXT)).toEqual([])
    expect(await window.decide(TEXT, copy, 1)).toEqual(['erased'])
  })

  it('keeps the content that another copy of the page still has', async () => {
    const machine = new Machine()
    const first = await machine.window()
    const old = await first.open(TEXT)
    await removePages(first.store, [HASH])
    await first.open(TEXT)
    await erase(first.store, [old])
    expect((await first.store.contents.get(HASH))?.text).toBe(TEXT)
    expect(await searchText(first.store, '新桥')).toEqual(new Set([2]))
  })
})
