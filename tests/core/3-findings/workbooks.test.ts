import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/core/3-findings/references/formats'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const OFFICE = 'http://schemas.openxmlformats.org'

/** A workbook of one sheet, as its rows are written. */
function workbook(rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"/>`,
    'xl/workbook.xml': `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]))
  return new Uint8Array(zipSync({ ...files, ...more }))
}

const cell = (at: string, text: string): string =>
  `<c${at === '' ? '' : ` r="${at}"`} t="inlineStr"><is><t>${text}</t></is></c>`

describe('a spreadsheet', () => {
  it('is read', async () => {
    const rows = `<row r="1">${cell('A1', '姓名')}${cell('B1', '职务')}</row><row r="3">${cell('B3', '市长')}</row>`
    expect(await readTable('表.xlsx', workbook(rows))).toEqual({
      ok: true,
      value: [
        ['姓名', '职务'],
        ['', '市长'],
      ],
    })
  })

  it('whose cells do not say where they stand is read in their order', async () => {
    const rows = `<row>${cell('', '姓名')}${cell('', '职务')}</row><row>${cell('', '柏松年')}${cell('', '市长')}</row>`
    expect(await readTable('表.xlsx', workbook(rows))).toEqual({
      ok: true,
      value: [
        ['姓名', '职务'],
        ['柏松年', '市长'],
      ],
    })
  })

  it('with a value in its very last cell is over the limit', async () => {
    const rows = `<row r="1">${cell('A1', '姓名')}</row><row r="1048576">${cell('XFD1048576', '柏松年')}</row>`
    expect(await readTable('表.xlsx', workbook(rows))).toMatchObject({ problem: { code: 'list-too-large' } })
  })

  it('that is only coloured down to there is read', async () => {
    const rows = `<row r="1">${cell('A1', '姓名')}<c r="B1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"></c></row><row r="1048577" s="2"/>`
    expect(await readTable('表.xlsx', workbook(rows))).toEqual({ ok: true, value: [['姓名']] })
  })

  it('of a few kilobytes that unpacks to a gigabyte is over the limit', async () => {
    const bomb = new Uint8Array(49 * 1024 * 1024).fill(32)
    const bytes = workbook('', { 'xl/sharedStrings.xml': bomb })
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await readTable('表.xlsx', bytes)).toMatchObject({ problem: { code: 'list-too-large' } })
  })

  it('of a million rows is over the limit, and so is a text', async () => {
    const rows = Array.from(
      { length: 110_000 },
      (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, '柏松年')}</row>`,
    ).join('')
    expect(await readTable('表.xlsx', workbook(rows))).toMatchObject({ problem: { code: 'list-too-large' } })
    const text = strToU8('柏松年\n'.repeat(110_000))
    expect(await readTable('表.txt', text)).toMatchObject({ problem: { code: 'list-too-large' } })
  })

  it('that lies about its size is not believed', async () => {
    const bytes = workbook(`<row r="1">${cell('A1', '姓名'.repeat(5000))}</row>`)
    const view = new DataView(bytes.buffer)
    // The uncompressed sizes in the central directory, made small.
    for (let at = 0; at + 28 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect((await readTable('表.xlsx', bytes)).ok).toBe(false)
  })
})
