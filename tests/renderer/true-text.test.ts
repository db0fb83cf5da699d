import { describe, expect, it } from 'vitest'
import { hashOf, toSource, type Source } from '../../src/core/1-page/source'
import type { Decision } from '../../src/core/4-review/decision'
import { holdToFile, type Reads } from '../../src/renderer/session/true-text'
import { restorePage, restoreToBin } from '../../src/renderer/session/restoring'
import { inBin, removePages } from '../../src/renderer/store/bin'
import { addPages, loadPage } from '../../src/renderer/store/pages'
import { decisionOn, Machine, plainMaker, type LibraryWindow } from './machine'

/** 市长韩若兰出席会议。 in GBK, which no encoder of this machine writes. */
const GBK = Uint8Array.from('cad0b3a4baabc8f4c0bcb3f6cfafbbe1d2e9a1a3'.match(/../g) ?? [], (pair) =>
  parseInt(pair, 16),
)
const TRUE = '市长韩若兰出席会议。'
const UTF8 = new TextEncoder().encode(TRUE)
const reads: Reads = { layOut: plainMaker.layOut, open: toSource }

/** A library with a page that came with an export: the hash of a true file, and this text. */
async function imported(
  bytes: Uint8Array,
  text: string,
  encoding: Source['encoding'],
  machine = new Machine(),
) {
  const { window } = await machine.start()
  const sha256 = hashOf(bytes)
  const source: Source = { sha256, name: '版.txt', format: 'txt', encoding, size: bytes.length, text }
  const at = text.indexOf('韩若兰')
  const made = (id: number, start: number, end: number): Decision => ({
    ...decisionOn(text, id),
    source: sha256,
    subject: { kind: 'mention', type: 'name', anchor: anchorIn(text, start, end) },
  })
  const decisions = [made(1, at, at + 3), made(2, 0, 2)]
  const row = { openedAt: '2024-03-14T20:00:00.000Z', copy: 'c' }
  await addPages(window.store, [await plainMaker.layOut(source, decisions, row, undefined)])
  return { window, sha256 }
}

const anchorIn = (text: string, start: number, end: number) => ({
  ...{ start, end, quote: text.slice(start, end) },
  ...{ before: text.slice(0, start), after: text.slice(end, end + 16) },
})

const opened = (window: LibraryWindow, sha256: string, bytes: Uint8Array<ArrayBuffer>) =>
  holdToFile(window.store, reads, sha256, { name: '版.txt', bytes })

describe('a page that an export brought', () => {
  it.each([
    ['GB18030', GBK, 'gb18030'],
    ['UTF-8', UTF8, 'utf-8'],
  ] as const)('with another text than its file has (%s) gets the file’s', async (_name, bytes, encoding) => {
    const { window, sha256 } = await imported(bytes, '县长不到场。市长韩若兰出席会议。', encoding)
    expect(await opened(window, sha256, bytes)).toEqual({
      ok: true,
      value: { code: 'text-replaced', about: '版.txt', detail: '1' },
    })
    const page = await loadPage(window.store, sha256)
    expect(page?.source.text).toBe(TRUE)
    expect((await window.store.contents.get(sha256))?.bytes).toEqual(bytes)
    const anchors = page?.decisions.map(({ subject }) => 'anchor' in subject && subject.anchor)
    expect(anchors).toMatchObject([
      { start: 2, end: 5, quote: '韩若兰' },
      { start: 0, end: 2, quote: '县长' },
    ])
    expect(await opened(window, sha256, bytes)).toEqual({ ok: true, value: null })
  })

  it('comes back so when the database is lost', async () => {
    const machine = new Machine()
    const { window } = await machine.start()
    const source: Source = {
      ...{ sha256: hashOf(UTF8), name: '版.txt', format: 'txt', encoding: 'utf-8', size: UTF8.length },
      text: `别的。${TRUE}`,
    }
    const row = { openedAt: '2024-03-14T20:00:00.000Z', copy: 'c' }
    await addPages(window.store, [await plainMaker.layOut(source, [], row, undefined)])
    await opened(window, source.sha256, UTF8)
    await window.journal.idle()
    machine.loseDatabase()
    const after = await machine.start()
    expect((await loadPage(after.window.store, source.sha256))?.source.text).toBe(TRUE)
  })

  it('with the text of its file stays as it is, and gets the bytes', async () => {
    const { window, sha256 } = await imported(GBK, TRUE, 'gb18030')
    const before = await loadPage(window.store, sha256)
    expect(await opened(window, sha256, GBK)).toEqual({ ok: true, value: null })
    expect(await loadPage(window.store, sha256)).toEqual(before)
    expect((await window.store.contents.get(sha256))?.bytes).toEqual(GBK)
  })
})

describe('one that lies in the bin', () => {
  const ALTERED = '县长不到场。市长韩若兰出席会议。'

  it('gets the text of its file when that is opened, with its decisions in their places', async () => {
    const { window, sha256 } = await imported(GBK, ALTERED, 'gb18030')
    await removePages(window.store, [sha256])
    expect(await opened(window, sha256, GBK)).toEqual({
      ok: true,
      value: { code: 'text-replaced', about: '版.txt', detail: '1' },
    })
    const row = await inBin(window.store, sha256)
    expect(row).toMatchObject({ titles: ['市长韩若'], row: { encoding: 'gb18030' } })
    expect(row?.decisions.map(({ subject }) => 'anchor' in subject && subject.anchor)).toMatchObject([
      { start: 2, end: 5, quote: '韩若兰' },
      { start: 0, end: 2, quote: '县长' },
    ])
    expect(await window.store.contents.get(sha256)).toEqual({ sha256, text: TRUE, bytes: GBK })
    expect(await opened(window, sha256, GBK)).toEqual({ ok: true, value: null })
  })

  it('and stands open as another copy gets it in both', async () => {
    const { window, sha256 } = await imported(UTF8, ALTERED, 'utf-8')
    await removePages(window.store, [sha256])
    const source = {
      sha256,
      name: '又.txt',
      format: 'txt',
      encoding: 'utf-8',
      size: 1,
      text: ALTERED,
    } as const
    const row = { openedAt: '2024-03-15T20:00:00.000Z', copy: 'd' }
    await addPages(window.store, [await plainMaker.layOut(source, [], row, undefined)])
    expect(await opened(window, sha256, UTF8)).toMatchObject({ value: { about: '又.txt', detail: '0' } })
    expect((await loadPage(window.store, sha256))?.source.text).toBe(TRUE)
    expect((await inBin(window.store, sha256))?.decisions[0]?.subject).toMatchObject({ anchor: { start: 2 } })
  })

  it('comes back to the bin so when the database is lost', async () => {
    const machine = new Machine()
    const { window, sha256 } = await imported(UTF8, ALTERED, 'utf-8', machine)
    await removePages(window.store, [sha256])
    await opened(window, sha256, UTF8)
    await window.journal.idle()
    machine.loseDatabase()
    const after = await machine.start()
    expect((await inBin(after.window.store, sha256))?.decisions[0]?.subject).toMatchObject({
      anchor: { start: 2, end: 5 },
    })
    expect((await after.window.store.contents.get(sha256))?.bytes).toEqual(UTF8)
  })

  it('keeps its file when an export brings the page without it', async () => {
    const machine = new Machine()
    const { window } = await machine.start()
    await window.open(TRUE)
    const sha256 = hashOf(UTF8)
    await removePages(window.store, [sha256])
    const source = { sha256, name: '又.txt', format: 'txt', encoding: 'utf-8', size: 1, text: TRUE } as const
    const row = { openedAt: '2024-03-15T20:00:00.000Z', copy: 'd' }
    await addPages(window.store, [await plainMaker.layOut(source, [], row, undefined)])
    expect((await window.store.contents.get(sha256))?.bytes).toEqual(UTF8)
    await window.journal.idle()
    machine.loseDatabase()
    const after = await machine.start()
    expect((await loadPage(after.window.store, sha256))?.source.text).toBe(TRUE)
    expect(after.found.removed).toBe(1)
  })
})

describe('a backup', () => {
  const page = (bytes: Uint8Array, encoding: Source['encoding']) => ({
    ...{ sha256: hashOf(bytes), name: '版.txt', format: 'txt' as const, encoding, size: bytes.length },
    ...{ openedAt: '2024-03-14T20:00:00.000Z', copy: 'b' },
  })
  const decided = (start: number, end: number): Decision => ({
    ...decisionOn(TRUE, 9),
    source: hashOf(GBK),
    subject: { kind: 'mention', type: 'name', anchor: anchorIn(TRUE, start, end) },
  })

  it('with the file itself puts right what an export had altered, and adds its decisions in their places', async () => {
    const { window, sha256 } = await imported(GBK, '县长不到场。市长韩若兰出席会议。', 'gb18030')
    const backed = { page: page(GBK, 'gb18030'), content: GBK, asBytes: true }
    expect(await restorePage(window.store, reads, backed, [decided(5, 9)])).toEqual({
      ok: true,
      value: { isNew: false, warning: { code: 'text-replaced', about: '版.txt', detail: '1' } },
    })
    const restored = await loadPage(window.store, sha256)
    expect(restored?.source.text).toBe(TRUE)
    expect(
      restored?.decisions.map(({ subject }) => 'anchor' in subject && subject.anchor.quote).sort(),
    ).toEqual(['出席会议', '县长', '韩若兰'])
    expect(restored?.decisions.find(({ id }) => id === 'd1')?.subject).toMatchObject({ anchor: { start: 2 } })
  })

  it('puts right what lies in the bin too', async () => {
    const { window, sha256 } = await imported(GBK, '县长不到场。市长韩若兰出席会议。', 'gb18030')
    await removePages(window.store, [sha256])
    const removed = {
      ...{ titles: [], people: [], removedAt: '2024-03-14T20:00:00.000Z', by: '' },
      decisions: [],
    }
    const backed = { page: page(GBK, 'gb18030'), content: GBK, asBytes: true, removed }
    expect(await restoreToBin(window.store, reads, backed)).toMatchObject({
      value: { isNew: false, warning: { code: 'text-replaced' } },
    })
    expect((await inBin(window.store, sha256))?.decisions[0]?.subject).toMatchObject({ anchor: { start: 2 } })
  })

  it('with another text than the file that is open leaves the text, and moves its decisions to it', async () => {
    const { window, sha256 } = await imported(GBK, TRUE, 'gb18030')
    await opened(window, sha256, GBK)
    const altered = `按：${TRUE}`
    const content = new TextEncoder().encode(altered)
    const own: Decision = {
      ...decisionOn(TRUE, 9),
      source: sha256,
      subject: { kind: 'mention', type: 'name', anchor: anchorIn(altered, 7, 11) },
    }
    const backed = { page: page(GBK, 'gb18030'), content, asBytes: false }
    expect(await restorePage(window.store, reads, backed, [own])).toMatchObject({ value: { warning: null } })
    const restored = await loadPage(window.store, sha256)
    expect(restored?.source.text).toBe(TRUE)
    expect(restored?.decisions.find(({ id }) => id === 'd9')?.subject).toMatchObject({ anchor: { start: 5 } })
  })

  it('without the file says where its text cannot be held against the hash', async () => {
    const { window } = await new Machine().start()
    const of = (text: string) => ({
      page: page(GBK, 'gb18030'),
      content: new TextEncoder().encode(text),
      asBytes: false,
    })
    const again = (await new Machine().start()).window
    expect(await restorePage(window.store, reads, of(`\u3000\u3000${TRUE}`), [])).toMatchObject({
      value: { isNew: true, warning: { code: 'text-unproved', about: '版.txt' } },
    })
    expect(await restorePage(again.store, reads, of(TRUE), [])).toMatchObject({ value: { warning: null } })
    const third = (await new Machine().start()).window
    expect(await restorePage(third.store, reads, of(`不是${TRUE}`), [])).toMatchObject({
      value: { warning: { code: 'text-unproved' } },
    })
  })
})
