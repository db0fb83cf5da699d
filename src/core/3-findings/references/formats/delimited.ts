import Papa from 'papaparse'
import { decode } from '../../../1-page/encoding/decode'
import type { Table } from '../columns'
import type { ListFormat } from './list-format'

/** Names alone, however they are parted: a line each, or 、 and spaces between. */
const NAMES_ONLY = /[、，,\s\u3000]+/

/** Text to a table: as its commas or tabs have it; text without either is names, one after the other. */
export function tableOf(text: string): Table {
  if (!/[\t,，;]/.test(text))
    return text
      .split(/\r?\n/)
      .flatMap((line) => (line.includes('、') ? line.split(NAMES_ONLY) : [line]))
      .map((name) => [name.trim()])
  const { data } = Papa.parse<string[]>(text.includes('\t') ? text : text.replaceAll('，', ','), {
    delimiter: text.includes('\t') ? '\t' : '',
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
