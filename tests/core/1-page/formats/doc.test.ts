import { expect, it } from 'vitest'
import {
  compoundFile,
  DELETED,
  docOf,
  HIDDEN,
  IN_TABLE,
  INSERTED,
  ROW_END,
  SPECIAL,
  type DocFile,
} from './doc-files'
import { codeOf, leftOutOf, marksOf, open } from './opened'

const opened = (file: DocFile) => open('稿.doc', docOf(file))

it('reads what is styled as headings and kickers by their roles, in pieces of either kind', async () => {
  const source = await opened({
    pieces: [
      { text: '港城二期\r二期码头今起试运行\r泊位四个\r电话 ' },
      { text: '0731-82200000 \u0093OK\u0094', isWestern: true },
      { text: '。\v第二行。\r' },
    ],
    paragraphs: [{ style: 3 }, { style: 1 }, { style: 2 }],
  })
  expect(source.format).toBe('doc')
  expect(marksOf(source)).toEqual([
    ['kicker', '港城二期'],
    ['headline', '二期码头今起试运行'],
    ['subhead', '泊位四个'],
    [null, '电话 0731-82200000 “OK”。'],
    [null, '第二行。'],
  ])
  expect(leftOutOf(source)).toEqual({})
})

it('takes insertions for text, deletions and hidden words not, and tells of each with where it is', async () => {
  const source = await opened({
    pieces: [
      { text: '会议召开。\r市长' },
      { text: '韩若兰', changes: DELETED },
      { text: '韩若岚', changes: INSERTED },
      { text: '出席。' },
      { text: '待核', changes: HIDDEN },
      { text: '\x05', changes: SPECIAL },
      { text: '图\x01', changes: SPECIAL },
      // The mark between two paragraphs: they are one.
      { text: '\r', changes: DELETED },
      { text: '会后视察。\r' },
    ],
  })
  expect(source.text).toBe('会议召开。\n市长韩若岚出席。会后视察。\n')
  expect(leftOutOf(source)).toEqual({
    deletions: [2, 2],
    insertions: [1, 2],
    hidden: [1, 2],
    comments: [1, 2],
    pictures: [1, 2],
  })
})

it('sets a row of a table in one line where each cell has one paragraph, and notes at the end', async () => {
  const cell = { changes: IN_TABLE }
  const source = await opened({
    pieces: [
      { text: '名单\r柏松年\x0712\x07\x07韩若岚\r副市长\x0715\x07\x07完' },
      { text: '\x02', changes: SPECIAL },
      { text: '\r' },
      { text: '\x02', changes: SPECIAL },
      { text: ' 据港务局。\r' },
    ],
    notes: 8,
    paragraphs: [{}, cell, cell, { changes: ROW_END }, cell, cell, cell, { changes: ROW_END }],
  })
  expect(source.text).toBe('名单\n柏松年\t12\n韩若岚\n副市长\n15\n完\n 据港务局。\n')
  expect(leftOutOf(source)).toEqual({ notes: [1, 7] })
})

it('reads what a field comes to, not what it is made by; of a reading over a character the character', async () => {
  const source = await opened({
    pieces: [
      { text: '据\x13HYPERLINK "http://a.example"\x14新华网\x15报道，住在' },
      { text: '\x13 EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(lín),临)\x15江。\x13 PAGE' },
      { text: '\r下一段。\r' },
    ],
  })
  expect(source.text).toBe('据新华网报道，住在临江。\n下一段。\n')
  expect(leftOutOf(source)).toEqual({ ruby: [1, 1] })
})

it('refuses in one word what is encrypted, too old, empty, cut off, or something else', async () => {
  const page = { pieces: [{ text: '会议召开。\r' }] }
  expect(await codeOf('稿.doc', docOf({ ...page, flags: 0x100 }))).toBe('file-encrypted')
  expect(await codeOf('稿.doc', compoundFile({ EncryptedPackage: [1] }))).toBe('file-encrypted')
  expect(await codeOf('稿.doc', docOf({ ...page, version: 0x65 }))).toBe('format-old-word')
  expect(await codeOf('稿.doc', docOf({ pieces: [{ text: '\r\r' }] }))).toBe('file-no-text')
  expect(await codeOf('稿.doc', compoundFile({ Workbook: [1] }))).toBe('file-broken')
  expect(await codeOf('稿.doc', docOf(page).subarray(0, 700))).toBe('file-broken')
  expect(await codeOf('稿.doc', '会议召开。')).toBe('file-broken')
})

it('a chain of sectors that leads in a circle ends', async () => {
  const bytes = docOf({ pieces: [{ text: '会议召开。\r'.repeat(2000) }] })
  const table = new DataView(bytes.buffer).getUint32(76, true)
  const spoilt = new DataView(bytes.buffer, (table + 1) * 512)
  spoilt.setUint32(4 * 9, 8, true)
  expect(['ok', 'file-broken']).toContain(await codeOf('稿.doc', bytes))
})
