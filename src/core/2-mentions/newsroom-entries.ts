import type { Localized } from '../localized'
import type { Span } from '../text/span'

const OWN_WRITING: Localized = {
  zh: '本程序编写时按常识整理，尚未与公布的名单逐条核对',
  en: 'written for this program from general knowledge; not yet compared with published lists, entry by entry',
}

/** The lists that come with the program: what an entry is, what is said beside it, and where all of it is from. */
export const BUILT_IN_LISTS = [
  {
    id: 'office-holders',
    label: { zh: '公职人员', en: 'Office-holders' },
    entry: { zh: '姓名', en: 'Name' },
    detail: { zh: '职务（空格分开）', en: 'Titles, parted by spaces' },
    source: OWN_WRITING,
  },
  {
    id: 'institutions',
    label: { zh: '机构', en: 'Institutions' },
    entry: { zh: '规范名称', en: 'Name in its one form' },
    detail: null,
    source: OWN_WRITING,
  },
  {
    id: 'divisions',
    label: { zh: '行政区划', en: 'Administrative divisions' },
    entry: { zh: '市县', en: 'City or county' },
    detail: { zh: '所属省市（空格分开）', en: 'Belongs to, parted by spaces' },
    source: {
      zh: 'modood/Administrative-divisions-of-China（WTFPL）',
      en: 'modood/Administrative-divisions-of-China (WTFPL)',
    },
  },
  {
    id: 'laws',
    label: { zh: '法律名称', en: 'Laws' },
    entry: { zh: '名称，不带国名', en: 'Title, without the country' },
    detail: null,
    source: OWN_WRITING,
  },
  {
    id: 'set-phrases',
    label: { zh: '固定表述', en: 'Set phrases' },
    entry: { zh: '规范表述', en: 'Phrase in its one form' },
    detail: null,
    source: OWN_WRITING,
  },
  {
    id: 'advised-terms',
    label: { zh: '慎用、不用的说法', en: 'Words advised against' },
    entry: { zh: '说法', en: 'Word' },
    detail: { zh: '建议', en: 'Advice' },
    source: {
      zh: '本程序按新闻单位公布的用语规范之意选编，尚未逐条核对',
      en: 'our own choice, in the sense of published style guides; not yet compared with them, entry by entry',
    },
  },
  {
    id: 'common-slips',
    label: { zh: '常见别字', en: 'Common misspellings' },
    entry: { zh: '误', en: 'Wrong' },
    detail: { zh: '正', en: 'Right' },
    source: {
      zh: '本程序整理，在四百余万字新闻里逐条查过',
      en: 'put together for this program; each was looked for in four million characters of news',
    },
  },
] as const satisfies readonly {
  id: string
  label: Localized
  entry: Localized
  detail: Localized | null
  source: Localized
}[]

export type BuiltInList = (typeof BUILT_IN_LISTS)[number]['id']
export const BUILT_IN_IDS: readonly BuiltInList[] = BUILT_IN_LISTS.map(({ id }) => id)

/** A line of a built-in list. */
export interface EntryOf {
  readonly list: BuiltInList
  readonly entry: string
}

/** A line of the newsroom’s own: it is used before ours, and in place of ours of the same name. */
export interface OwnEntry extends EntryOf {
  readonly detail?: string
}

/** What the newsroom has changed of the built-in lists. */
export interface NewsroomEntries {
  readonly own: readonly OwnEntry[]
  /** Lines of ours that say nothing any more. */
  readonly off: readonly EntryOf[]
}

export const NO_ENTRIES: NewsroomEntries = { own: [], off: [] }

export const isSameEntry = (a: EntryOf, b: EntryOf): boolean => a.list === b.list && a.entry === b.entry

/** The newsroom’s own lines of one list. */
export const ownOf = ({ own }: NewsroomEntries, list: BuiltInList): readonly OwnEntry[] =>
  own.filter((one) => one.list === list)

/**
 * Does the newsroom not want to hear what a line of ours says of a place? It is switched off, the newsroom has a line of its own
 * in its place, or what is written there is a line of the newsroom’s own.
 */
export function isOverruled(newsroom: NewsroomEntries, from: EntryOf, text: string, at: Span): boolean {
  if (newsroom.off.some((one) => isSameEntry(one, from))) return true
  return ownOf(newsroom, from.list).some(
    ({ entry }) => entry === from.entry || (OF_RIGHT_FORMS.has(from.list) && stands(text, at, entry)),
  )
}

/** Lists of what is right: what is written as in one of them is no slip of another. */
const OF_RIGHT_FORMS: ReadonlySet<BuiltInList> = new Set([
  'office-holders',
  'institutions',
  'laws',
  'set-phrases',
])

const stands = (text: string, { start, end }: Span, entry: string): boolean => {
  const around = text.slice(Math.max(0, start - entry.length), end + entry.length)
  const from = start - Math.max(0, start - entry.length)
  for (let at = around.indexOf(entry); at >= 0; at = around.indexOf(entry, at + 1))
    if (at <= from && at + entry.length >= from + end - start) return true
  return false
}
