import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/core/3-findings/references/formats'
import { cell, workbook } from './workbook-files'

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

  it('that lies about its size is not believed', async () => {
    const bytes = workbook(`<row r="1">${cell('A1', '姓名'.repeat(5000))}</row>`)
    const view = new DataView(bytes.buffer)
    // The uncompressed sizes in the central directory, made small.
    for (let at = 0; at + 28 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect((await readTable('表.xlsx', bytes)).ok).toBe(false)
  })
})
