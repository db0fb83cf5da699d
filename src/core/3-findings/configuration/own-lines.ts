import {
  BUILT_IN_LISTS,
  type EntryOf,
  type NewsroomEntries,
  type OwnEntry,
} from '../../2-mentions/newsroom-entries'
import { failed, ok, type Outcome } from '../../problem'
import type { Table } from '../references/columns'

/** What stands beside a line of ours that is to say nothing any more. */
const OFF = /^(?:停用|off)$/i

/**
 * The newsroom’s own lines of the built-in lists, from a table: the list (by its name or id), the line, what is said beside
 * it; 停用 there switches one of ours off. A first row of other words is its heading. Problem: lines-invalid.
 */
export function toOwnLines(table: Table, name: string): Outcome<NewsroomEntries> {
  const own: OwnEntry[] = []
  const off: EntryOf[] = []
  for (const [i, row] of table.entries()) {
    const [named = '', entry = '', detail = ''] = row.map((cell) => cell.trim())
    const list = BUILT_IN_LISTS.find(({ id, label }) =>
      [id, label.zh, label.en].some((one) => one.toLowerCase() === named.toLowerCase()),
    )?.id
    if (list === undefined && i === 0) continue
    if (list === undefined || entry === '') return failed('lines-invalid', name, row.join(' '))
    if (OFF.test(detail)) off.push({ list, entry })
    else own.push({ list, entry, ...(detail === '' ? {} : { detail }) })
  }
  return ok({ own, off })
}
