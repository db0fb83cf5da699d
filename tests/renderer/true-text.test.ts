import { describe, expect, it } from 'vitest'
import { hashOf, toSource, type Source } from '../../src/core/1-page/source'
import type { Decision } from '../../src/core/4-review/decision'
import { holdToFile, type Reads } from '../../src/renderer/session/true-text'
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
async function imported(bytes: Uint8Array, text: string, encoding: Source['encoding']) {
  const { window } = await new Machine().start()
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
