import { failed, MAX_FILE_BYTES, ok, type Outcome } from '../../../problem'
import type { Table } from '../columns'
import type { ListFormat } from './list-format'
import { delimited } from './delimited'
import { spreadsheet } from './spreadsheet'
import { TABLE_LIMITS, TooLarge } from './workbook'

const LIST_FORMATS: readonly ListFormat[] = [spreadsheet, delimited]

/** The table of a list's file, blank rows taken out. Problems: list-unknown, list-unreadable, list-too-large, list-empty. */
export async function readTable(name: string, bytes: Uint8Array): Promise<Outcome<Table>> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'txt'
  const format = LIST_FORMATS.find(({ extensions }) => extensions.includes(extension))
  if (!format) return failed('list-unknown', name)
  try {
    if (bytes.length > MAX_FILE_BYTES) return failed('file-too-large', name)
    const rows = (await format.read(bytes)).filter((row) => row.some((cell) => cell.trim() !== ''))
    if (rows.length > TABLE_LIMITS.rows) return failed('list-too-large', name, `${rows.length}`)
    return rows.length === 0 ? failed('list-empty', name) : ok(rows)
  } catch (error) {
    if (error instanceof TooLarge) return failed('list-too-large', name, error.message)
    return failed('list-unreadable', name, error instanceof Error ? error.message : String(error))
  }
}
