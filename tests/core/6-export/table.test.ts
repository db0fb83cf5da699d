import { describe, expect, it } from 'vitest'
import Papa from 'papaparse'
import { tableCsv } from '../../../src/core/6-export/formats/table'

const cellsOf = (csv: string): string[] => Papa.parse<string[]>(csv.slice(1).trimEnd()).data[1] ?? []

describe('a table for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '\t=1',
    '\r=1',
    '=1\n第二行',
    '－1\n=2',
  ])('has %j as text, not as a formula', (cell) => {
    expect(cellsOf(tableCsv(['名'], [[cell]]))).toEqual([`'${cell}`])
  })

  it.each(['沈怀舟', '3-1', 'a=b', '（＝）', ' =1', ''])('leaves %j as it is', (cell) => {
    expect(cellsOf(tableCsv(['名', '数'], [[cell, -1]]))).toEqual([cell, '-1'])
  })
})
