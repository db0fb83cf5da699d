import { personOf } from '../../2-mentions/mention'
import { surnameLength } from '../../2-mentions/lexicon/surnames'
import { folded } from '../../text/compatibility-forms'
import type { Localized } from '../../problem'
import type { ReferenceEntry } from './reference'

/** A table as it stands in a file: rows of cells, the heading among them where there is one. */
export type Table = readonly (readonly string[])[]

/** What a column of a reference table can hold, with the headings that say so. */
export const COLUMNS = [
  {
    id: 'name',
    label: { zh: '姓名', en: 'Name' },
    headings:
      /^(?:名字|人名|中文名|(?!家|父|母|配偶|联系|推荐|介绍|经办|填|审核|指导|英文|外文|俄文|拼音)[\u4e00-\u9fff]{0,4}姓名|(?:干部|职工|学生|选手|作者)名|获奖者|获奖人|当选人|name)$/i,
  },
  {
    id: 'title',
    label: { zh: '职务', en: 'Title' },
    headings:
      /^(?:(?!家|父|母|配偶|联系|推荐|介绍|经办|填|审核|指导)[\u4e00-\u9fff]{0,4}(?:职务|职位|职称)|岗位|职务职称|头衔|title|post)$/i,
  },
  {
    id: 'organisation',
    label: { zh: '单位', en: 'Organisation' },
    headings: /^(?:单位|工作单位|所在单位|机构|部门|organi[sz]ation|unit)$/i,
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
  /** Which row is the heading, from 0; what stands above it is the list's title. Null where there is none. */
  readonly heading: number | null
  readonly columns: readonly (ColumnId | null)[]
}

const HAN_NAME = /^[\u4e00-\u9fff·•]{2,12}$|^[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff]$/
/** Below so many rows of title nobody looks for the heading. */
const TITLE_ROWS = 10

/** Guesses where the heading is, and what the columns are: by it, else the first whose cells look like names. */
export function guessMapping(table: Table): Mapping {
  const heading = table.slice(0, TITLE_ROWS).findIndex((row) => columnsBy(row).includes('name'))
  if (heading >= 0) return mappingBy(table, heading)
  const share = (i: number): number => {
    const cells = table.map((row) => clean(row[i] ?? '')).filter((cell) => cell !== '')
    return cells.reduce((sum, cell) => sum + nameLike(cell), 0) / (cells.length || 1)
  }
  const columns = columnsBy(Array.from({ length: widthOf(table) }, () => ''))
  const likeliest = columns.map((_, i) => i).sort((a, b) => share(b) - share(a) || a - b)[0]
  return { heading: null, columns: columns.map((_, i) => (i === likeliest ? 'name' : null)) }
}

/** How much a cell looks like a name, 0 to 1: 一等奖 and 临江一中 have as many characters, and no surname. */
function nameLike(cell: string): number {
  if (!HAN_NAME.test(cell) || cell.length > 4) return 0
  return surnameLength(cell) > 0 ? 1 : 0.5
}

/** What the columns are where the heading is the row given. */
export function mappingBy(table: Table, heading: number): Mapping {
  const head = table[heading] ?? []
  const columns = columnsBy(Array.from({ length: widthOf(table) }, (_, i) => head[i] ?? ''))
  return { heading, columns: columns.map((id, i) => (columns.indexOf(id) === i ? id : null)) }
}

const widthOf = (table: Table): number => table.reduce((most, row) => Math.max(most, row.length), 0)

/** 姓 名, 姓名（中文）: what a row says of its columns. */
const columnsBy = (row: readonly string[]): (ColumnId | null)[] =>
  row.map((cell) => {
    const heading = withoutAdditions(clean(cell)).replace(/[\s:：]/g, '')
    return COLUMNS.find(({ headings }) => headings.test(heading))?.id ?? null
  })

/** A cell without what is not seen in it, and with radicals and compatibility forms as the common characters. */
const clean = (cell: string): string =>
  folded(cell)
    .text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()

/** 林若溪（女，回族）, 姓名（中文）: what is added in brackets is no part of it. */
const withoutAdditions = (cell: string): string => cell.replace(/\s*[（(【[][^（）()【】[\]]*[）)】\]]/g, '')

/** 2024-05-01 of 2024年5月1日, 2024.5.1, 2024/5: the day, or the first of the month. Undefined for what is none. */
function isoDay(cell: string): string | undefined {
  const match = /^(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?/.exec(cell.trim())
  if (!match) return undefined
  const [, year = '', month = '', day = '1'] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * The entries of a table; rows without a name are passed over, spaces for layout and additions in brackets taken out of
 * names. Two rows of one person, one below the other, are one entry with both titles.
 */
export function toEntries(table: Table, { heading, columns }: Mapping): ReferenceEntry[] {
  const entries: ReferenceEntry[] = []
  for (const [i, cells] of table.entries()) {
    if (heading !== null && i <= heading) continue
    const cell = (id: ColumnId): string => clean(cells[columns.indexOf(id)] ?? '')
    const name = personOf(withoutAdditions(cell('name')))
    if (name === '') continue
    const [organisation, group, from, to] = [
      cell('organisation'),
      cell('group'),
      isoDay(cell('from')),
      isoDay(cell('to')),
    ]
    const entry = {
      row: i + 1,
      name,
      titles: parts(cell('title')),
      aliases: parts(cell('alias')).map(personOf),
      ...(organisation === '' ? {} : { organisation }),
      ...(group === '' ? {} : { group }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
    const above = entries.at(-1)
    if (above && goesOn(above, entry))
      entries[entries.length - 1] = { ...above, titles: [...above.titles, ...entry.titles] }
    else entries.push(entry)
  }
  return entries
}

/** A merged cell with two rows beside it: the same person with another title. */
const goesOn = (above: ReferenceEntry, entry: ReferenceEntry): boolean =>
  above.name === entry.name &&
  above.organisation === entry.organisation &&
  above.group === entry.group &&
  entry.titles.length > 0 &&
  !entry.titles.some((title) => above.titles.includes(title))

const parts = (cell: string): string[] => cell.split(/[、，,；;\r\n]/).flatMap((part) => part.trim() || [])
