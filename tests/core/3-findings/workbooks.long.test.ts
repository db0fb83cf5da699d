import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/core/3-findings/references/formats'
import { cell, workbook } from './workbook-files'

describe('a spreadsheet', () => {
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
})
