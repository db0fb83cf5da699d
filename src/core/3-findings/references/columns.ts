import { personOf } from '../../2-mentions/mention'
import type { Localized } from '../../problem'
import type { ReferenceEntry } from './reference'

/** A table as it stands in a file: rows of cells, the heading among them where there is one. */
export type Table = readonly (readonly string[])[]

/** What a column of a reference table can hold, with the headings that say so. */
export const COLUMNS = [
  {
    id: 'name',
    label: { zh: '姓名', en: 'Name' },
    headings: /^(?:姓\s*名|名字|人名|获奖者|获奖人|当选人|代表姓名|name)$/i,
  },
  {
    id: 'title',
    label: { zh: '职务', en: 'Title' },
    headings: /^(?:职\s*务|职务职称|职称|现任职务|头衔|title|post)$/i,
  },
  {
    id: 'organisation',
    label: { zh: '单位', en: 'Organisation' },
    headings: /^(?:单\s*位|工作单位|所在单位|机构|部门|organi[sz]ation|unit)$/i,
  },
  {
    id: 'group',
    label: { zh: '组别', en: 'Group' },
    headings: /^(?:组别|类别|奖项|奖次|等次|等级|代表团|称号|group|award|category)$/i,
  },
  {
    id: 'alias',
    label: { zh: '别名', en: 'Also known as' },
    headings: /^(?:别名|曾用名|笔名|又名|艺名|alias)$/i,
  },
  {
    id: 'from',
    label: { zh: '起', en: 'From' },
    headings: /^(?:起|任职时间|任职日期|生效|开始|from|since)$/i,
  },
  { id: 'to', label: { zh: '止', en: 'To' }, headings: /^(?:止|离任时间|免职时间|失效|结束|to|until)$/i },
] as const satisfies readonly { id: string; label: Localized; headings: RegExp }[]

export type ColumnId = (typeof COLUMNS)[number]['id']

/** Which column of the table is what; null for one that is passed over. */
export interface Mapping {
  /** Is the first row a heading? */
  readonly heading: boolean
  readonly columns: readonly (ColumnId | null)[]
}

const HAN_NAME = /^[\u4e00-\u9fff·•]{2,12}$|^[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff]$/

/** Guesses what the columns are: by their headings, else the first whose cells look like names. */
export function guessMapping(table: Table): Mapping {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0)
  const head = table[0] ?? []
  const byHeading = Array.from({ length: width }, (_, i): ColumnId | null => {
    const heading = (head[i] ?? '').trim()
    return COLUMNS.find(({ headings }) => headings.test(heading))?.id ?? null
  })
  if (byHeading.includes('name')) return { heading: true, columns: onceEach(byHeading) }
  const share = (i: number): number => {
    const cells = table.map((row) => (row[i] ?? '').trim()).filter((cell) => cell !== '')
    return cells.filter((cell) => HAN_NAME.test(cell) && cell.length <= 4).length / (cells.length || 1)
  }
  const likeliest = Array.from({ length: width }, (_, i) => i).sort((a, b) => share(b) - share(a) || a - b)[0]
  return { heading: false, columns: byHeading.map((_, i) => (i === likeliest ? 'name' : null)) }
}

const onceEach = (columns: readonly (ColumnId | null)[]): (ColumnId | null)[] =>
  columns.map((id, i) => (columns.indexOf(id) === i ? id : null))

/** 2024-05-01 of 2024年5月1日, 2024.5.1, 2024/5: the day, or the first of the month. Undefined for what is none. */
function isoDay(cell: string): string | undefined {
  const match = /^(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?/.exec(cell.trim())
  if (!match) return undefined
  const [, year = '', month = '', day = '1'] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The entries of a table; rows without a name are passed over, and spaces for layout taken out of names. */
export function toEntries(table: Table, { heading, columns }: Mapping): ReferenceEntry[] {
  return table.flatMap((cells, i): ReferenceEntry[] => {
    if (heading && i === 0) return []
    const cell = (id: ColumnId): string => (cells[columns.indexOf(id)] ?? '').trim()
    const name = personOf(cell('name'))
    if (name === '') return []
    const [organisation, group, from, to] = [
      cell('organisation'),
      cell('group'),
      isoDay(cell('from')),
      isoDay(cell('to')),
    ]
    return [
      {
        row: i + 1,
        name,
        titles: parts(cell('title')),
        aliases: parts(cell('alias')).map(personOf),
        ...(organisation === '' ? {} : { organisation }),
        ...(group === '' ? {} : { group }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ]
  })
}

const parts = (cell: string): string[] => cell.split(/[、，,；;]/).flatMap((part) => part.trim() || [])
