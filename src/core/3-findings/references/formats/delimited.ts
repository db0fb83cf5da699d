import Papa from 'papaparse'
import { decode } from '../../../1-page/encoding/decode'
import type { Table } from '../columns'
import type { ListFormat } from './list-format'

/** Names alone, however they are parted: a line each, or 、 and spaces between. */
const NAMES_ONLY = /[、，,\s\u3000]+/

/** What Excel writes first where the cells are not parted by commas. */
const SAID = /^\ufeff?sep=(.)\r?\n/i
/** What cells are parted by, the likelier first; which it is the rows themselves tell, quoted cells aside. */
const DELIMITERS = ['\t', ',', ';', '|']

/** Text to a table: as its commas or tabs have it; text without either is names, one after the other. */
export function tableOf(text: string): Table {
  const said = SAID.exec(text)
  const rows = said ? text.slice(said[0].length) : text
  if (!said && !/[\t,，;|]/.test(rows))
    return rows
      .split(/\r?\n/)
      .flatMap((line) => (line.includes('、') ? line.split(NAMES_ONLY) : [line]))
      .map((name) => [name.trim()])
  // A full-width comma parts cells only where nothing else does: else it stands inside them.
  const isFullWidth = !said && !/[\t,;|]/.test(rows)
  const { data } = Papa.parse<string[]>(isFullWidth ? rows.replaceAll('，', ',') : rows, {
    delimiter: said?.[1] ?? '',
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: true,
  })
  return data
}

export const delimited: ListFormat = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'txt'],
  label: { zh: '文本名单（CSV、TXT）', en: 'Text list (CSV, TXT)' },
  read: (bytes) => {
    const decoded = decode(bytes, '')
    if (!decoded.ok) throw new Error(decoded.problem.code)
    return tableOf(decoded.value.text)
  },
}
