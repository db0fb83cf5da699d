import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { codeOf, leftOutOf, marksOf, open } from './opened'

const ROOT =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
const odtOf = (body: string, manifest = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${ROOT}><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
const p = (inner: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${inner}</text:p>`

it('reads titles, headings, spaces, tables by rows, text boxes once, notes at the end', async () => {
  const box = `<draw:frame><draw:text-box>${p('编者按：本期关注港口。')}</draw:text-box></draw:frame>`
  const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`
  const source = await open(
    '稿.odt',
    odtOf(
      [
        p('二期码头今起试运行', 'P1'),
        '<text:h text:outline-level="1">泊位四个</text:h>',
        p(
          `会议<text:s text:c="2"/>召开<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('据港务局。')}</text:note-body></text:note>。${box}`,
        ),
        `<table:table><table:table-row>${cell('柏松年')}${cell('12')}</table:table-row></table:table>`,
        p('第一行。<text:line-break/>第二行。'),
      ].join(''),
    ),
  )
  expect(marksOf(source)).toEqual([
    ['headline', '二期码头今起试运行'],
    ['subhead', '泊位四个'],
    [null, '会议  召开。'],
    [null, '编者按：本期关注港口。'],
    [null, '柏松年\t12'],
    [null, '第一行。'],
    [null, '第二行。'],
    [null, '据港务局。'],
  ])
  expect(leftOutOf(source)).toEqual({ notes: [1, 8] })
})

it('takes insertions for text and deletions not, and tells of both and of comments', async () => {
  const changes = `<text:tracked-changes><text:changed-region text:id="a"><text:deletion>${p('韩若兰')}</text:deletion></text:changed-region><text:changed-region text:id="b"><text:insertion/></text:changed-region></text:tracked-changes>`
  const source = await open(
    '稿.odt',
    odtOf(
      `${changes}${p('会议召开。')}${p('市长<text:change text:change-id="a"/><text:change-start text:change-id="b"/>韩若岚<text:change-end text:change-id="b"/>出席。<office:annotation><text:p>核</text:p></office:annotation>')}`,
    ),
  )
  expect(source.text).toBe('会议召开。\n市长韩若岚出席。\n')
  expect(leftOutOf(source)).toEqual({ deletions: [1, 2], insertions: [1, 2], comments: [1, 2] })
})

it('refuses what has a password, no text, or is something else', async () => {
  expect(await codeOf('密.odt', odtOf(p('会'), '<encryption-data/>'))).toBe('file-encrypted')
  expect(await codeOf('空.odt', odtOf(p('')))).toBe('file-no-text')
  expect(await codeOf('别.odt', zipSync({ 'a.txt': strToU8('会') }))).toBe('file-broken')
  expect(await codeOf('断.odt', odtOf(p('会')).subarray(0, 300))).toBe('file-broken')
  expect(await codeOf('多.odt', odtOf(p(`会<text:s text:c="999999999"/>议`)))).toBe('ok')
})
