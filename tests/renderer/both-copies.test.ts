import { describe, expect, it } from 'vitest'
import { closeDraft, keepDraft, type Draft } from '../../src/renderer/store/drafts'
import { addLists, removeList } from '../../src/renderer/store/lists'
import { changeSetting, readSetting, writeSetting } from '../../src/renderer/store/settings'
import { SUPPRESSIONS } from '../../src/core/schemas/settings'
import { hashOfText } from '../../src/core/1-page/source'
import type { PageMaker } from '../../src/renderer/file-store/page-recovery'
import { loadPage } from '../../src/renderer/store/pages'
import { Machine, plainMaker } from './machine'

const TEXT = '柳青禾昨日到任。'
const list = (id: string) => ({
  id,
  name: '劳动者',
  origin: '',
  importedAt: '2024-03-14T20:00:00.000Z',
  entries: [],
})
const draft = (text: string, turn: number): Draft => ({
  key: 'k',
  id: 'box',
  turn,
  source: hashOfText(TEXT),
  kind: 'note',
  target: 'm',
  text,
  value: '',
})
const LONGER_THAN_A_KEYSTROKE = 450
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LONGER_THAN_A_KEYSTROKE))

describe('what the editor made besides decisions', () => {
  it('comes back when the database is lost, as it was last, and the report says what', async () => {
    const machine = new Machine()
    const { window } = await machine.start()
    const { store, journal } = window
    const copy = await window.open(TEXT)
    await writeSetting(store, 'rules', { weekday: 'off' })
    await writeSetting(store, 'reviewer', '校对乙')
    await writeSetting(store, 'rules', { weekday: 'note' })
    await addLists(store, [list('kept'), list('gone')])
    await removeList(store, 'gone')
    await keepDraft(store, draft('没写', 1), copy)
    await keepDraft(store, draft('没写完', 2), copy)
    await pause()
    await journal.idle()
    machine.loseDatabase()
    const after = await machine.start()
    expect(after.found).toMatchObject({ pages: 1, lists: 1, drafts: 1, settings: ['rules', 'reviewer'] })
    expect(await readSetting(after.window.store, 'rules')).toEqual({ weekday: 'note' })
    expect(await readSetting(after.window.store, 'reviewer')).toBe('校对乙')
    expect(await after.window.store.references.toCollection().primaryKeys()).toEqual(['kept'])
    expect((await after.window.store.drafts.toArray()).map(({ text }) => text)).toEqual(['没写完'])
    const again = await machine.start()
    expect(again.found).toMatchObject({ pages: 0, lists: 0, drafts: 0, settings: [] })
  })

  it('comes back for all pages but one that cannot be laid out, and for that one at the next start', async () => {
    const machine = new Machine()
    const { window } = await machine.start()
    const texts = [TEXT, '沈怀舟昨日到任。', '韩若兰昨日到任。']
    for (const text of texts) await window.decide(text, await window.open(text), 2)
    await keepDraft(
      window.store,
      draft('没写完', 1),
      (await loadPage(window.store, hashOfText(TEXT)))?.copy ?? '',
    )
    await pause()
    await window.journal.idle()
    machine.loseDatabase()
    const silent: PageMaker = {
      ...plainMaker,
      layOut: (source, ...rest) =>
        source.text === TEXT ? Promise.reject(new Error('no answer')) : plainMaker.layOut(source, ...rest),
    }
    const { found } = await machine.start(silent)
    expect(found).toMatchObject({ pages: 2, decisions: 4, drafts: 0, failed: { name: '版.txt' } })
    const next = await machine.start()
    expect(next.found).toMatchObject({ pages: 1, decisions: 2, drafts: 1, failed: null })
    expect(await next.window.store.decisions.count()).toBe(6)
  })

  it.each([
    ['is not there', null],
    ['was cut off', new Uint8Array()],
  ])('comes back also where the second copy of its text %s, once a start has seen that', async (_, left) => {
    const machine = new Machine()
    const { window } = await machine.start()
    await window.decide(TEXT, await window.open(TEXT), 2)
    await window.journal.idle()
    const content = `page-${hashOfText(TEXT)}.bin`
    if (left) machine.fileStore.files.set(content, left)
    else machine.fileStore.files.delete(content)
    window.close()
    const seen = await machine.start()
    expect(seen.found.journalled).toBe(1)
    seen.window.close()
    machine.loseDatabase()
    expect((await machine.start()).found).toMatchObject({ pages: 1, decisions: 2, unreadable: [] })
    expect((await machine.start()).found.journalled).toBe(0)
  })

  it('is what it was last also where the clock was set back, and a closed box stays closed', async () => {
    const machine = new Machine()
    const { window } = await machine.start()
    const copy = await window.open(TEXT)
    for (const [year, value] of [
      [2024, 'light'],
      [2020, 'dark'],
    ] as const) {
      await writeSetting(window.store, 'theme', value)
      const row = await window.store.settings.get('theme')
      expect(row?.fact?.over).toHaveLength(year === 2024 ? 0 : 1)
    }
    await keepDraft(window.store, draft('写完', 1), copy)
    await pause()
    closeDraft(window.store, 'box')
    await window.journal.idle()
    const lines = machine.fileStore
      .text()
      .replaceAll(/"at":"[^"]*"(?=[^\n]*"dark")/g, '"at":"2001-01-01T00:00:00.000Z"')
    machine.fileStore.files.clear()
    machine.fileStore.files.set('log-x.jsonl', new TextEncoder().encode(lines))
    machine.loseDatabase()
    const after = await machine.start()
    expect(await readSetting(after.window.store, 'theme')).toBe('dark')
    expect(after.found.drafts).toBe(0)
  })

  it('goes to the journal from a database that had it before there was one', async () => {
    const machine = new Machine()
    const before = await machine.window()
    await before.store.settings.put({ key: 'words', value: { name: ['柳青禾'] } })
    await before.store.references.put(list('old'))
    before.close()
    const { window, found } = await machine.start()
    expect(found.settings).toEqual([])
    expect(found.journalled).toBeGreaterThan(0)
    window.close()
    machine.loseDatabase()
    const after = await machine.start()
    expect(after.found).toMatchObject({ lists: 1, settings: ['words'] })
  })

  it('of a kind that no file can hold is told to be missing', async () => {
    class Handle {
      readonly kind = 'directory'
    }
    Object.assign(globalThis, { FileSystemDirectoryHandle: Handle })
    const machine = new Machine()
    const { window } = await machine.start()
    await writeSetting(window.store, 'backup-folder', new Handle())
    await window.journal.idle()
    machine.loseDatabase()
    expect((await machine.start()).found).toMatchObject({ settings: [], unkept: ['backup-folder'] })
    Reflect.deleteProperty(globalThis, 'FileSystemDirectoryHandle')
  })

  it('is added to by two windows without either losing the other’s', async () => {
    const machine = new Machine()
    const [one, two] = [await machine.window(), await machine.window()]
    const adding = (value: string) => (now: unknown) => [...((now as string[] | undefined) ?? []), value]
    await changeSetting(one.store, SUPPRESSIONS, adding('a'))
    await changeSetting(two.store, SUPPRESSIONS, adding('b'))
    expect(await readSetting(one.store, SUPPRESSIONS)).toEqual(['a', 'b'])
  })

  it('comes back neither when a list was removed, nor after it was', async () => {
    const machine = new Machine()
    const { window } = await machine.start()
    await addLists(window.store, [list('a')])
    await removeList(window.store, 'a')
    await window.journal.idle()
    window.close()
    expect((await machine.start()).found.lists).toBe(0)
    const { window: again } = await machine.start()
    await addLists(again.store, [list('a')])
    await again.journal.idle()
    machine.loseDatabase()
    expect((await machine.start()).found.lists).toBe(1)
  })
})
