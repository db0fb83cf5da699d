import readSheet from 'read-excel-file/universal'
import type { ListFormat } from './list-format'
import { tamed } from './workbook'

/** A cell as text; a date as its day. */
const cellText = (cell: unknown): string =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : String(cell)

export const spreadsheet: ListFormat = {
  id: 'xlsx',
  extensions: ['xlsx'],
  label: { zh: 'Excel 表格（XLSX，读第一张表）', en: 'Excel (XLSX, its first sheet)' },
  read: async (bytes) => {
    const [first] = await readSheet(tamed(bytes).slice().buffer)
    return (first?.data ?? []).map((row) => row.map(cellText))
  },
}
