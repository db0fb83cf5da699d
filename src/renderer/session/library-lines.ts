import { ARTICLE_STATES, type ArticleState } from '../../core/4-review/decision'
import { COLUMNS } from '../store/columns'
import { sumOf, type Counts } from '../store/columns/counts'
import type { KeptPage } from '../store/library'
import type { Localized } from '../../core/localized'
import type { ArticleRow, PageLabel } from '../store/rows'
import { editionOf } from './editions'

/** A page as the library shows it. */
export interface PageLine extends Counts {
  readonly sha256: string
  readonly copy: string
  readonly name: string
  /** The file's name, where the page is called otherwise. */
  readonly file: string
  /** The day of its issue (ISO): the day it was opened on where it says none. */
  readonly edition: string
  readonly sheet: string
  readonly tags: readonly string[]
  /** What editors have said of it. */
  readonly label: PageLabel
  readonly articles: readonly ArticleRow[]
  readonly state: ArticleState
  readonly reviewers: readonly string[]
  readonly changedAt: string
}

/** What articles are shown; an empty text asks nothing. */
export interface Filter {
  readonly state: ArticleState | 'all'
  readonly edition: string
  readonly person: string
  readonly reviewer: string
  readonly tag: string
  readonly search: string
  /** Ordinals of the articles whose text has what is searched for; null while nothing is. */
  readonly matches: ReadonlySet<number> | null
}

/** An order that the pages can be put in. A new one is an entry of `ORDERS`. */
export interface Order {
  readonly id: string
  readonly label: Localized
  /** Are the pages of one day shown together, under it? */
  readonly isGrouped?: true
  readonly compare: (a: PageLine, b: PageLine) => number
}

/** One line of the list. */
export type Line =
  | {
      readonly kind: 'edition'
      readonly key: string
      readonly edition: string
      readonly pages: readonly PageLine[]
    }
  | { readonly kind: 'page'; readonly key: string; readonly page: PageLine; readonly isOpen: boolean }
  | { readonly kind: 'article'; readonly key: string; readonly page: PageLine; readonly article: ArticleRow }

/** The pages that a line is about. */
export const pagesOf = (line: Line): readonly PageLine[] =>
  line.kind === 'edition' ? line.pages : [line.page]

/** What a page shows of its articles, of all or of those that were asked for. */
function summed(articles: readonly ArticleRow[]) {
  const states = new Set(articles.map(({ state }) => state))
  const state = states.has('attention')
    ? 'attention'
    : states.size === 1
      ? (articles[0]?.state ?? 'new')
      : states.size === 0
        ? 'new'
        : 'in-review'
  return {
    articles,
    state,
    ...sumOf(articles),
    reviewers: [...new Set(articles.map(({ reviewer }) => reviewer).filter((name) => name !== ''))],
    changedAt: articles.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), ''),
  } as const
}

export const pageLine = ({ row, label, articles }: KeptPage): PageLine => ({
  sha256: row.sha256,
  copy: row.copy,
  name: label.name ?? row.name,
  file: row.name,
  edition: editionOf(row, label),
  sheet: label.sheet ?? row.sheet ?? '',
  tags: label.tags ?? [],
  label,
  ...summed(articles),
})

/** The pages with an article that is asked for, each with those of its articles. */
export function filtered(pages: readonly PageLine[], filter: Filter): PageLine[] {
  const { state, edition, person, reviewer, tag, matches } = filter
  const search = filter.search.toLowerCase()
  return pages.flatMap((page) => {
    if (edition !== '' && page.edition !== edition) return []
    if (tag !== '' && !page.tags.includes(tag)) return []
    const isNamed =
      search !== '' &&
      [page.name, page.sheet, ...page.tags].some((text) => text.toLowerCase().includes(search))
    const articles = page.articles.filter(
      (article) =>
        (state === 'all' || article.state === state) &&
        (reviewer === '' || article.reviewer === reviewer) &&
        (person === '' || article.people.some((name) => name.startsWith(person))) &&
        (matches === null ||
          isNamed ||
          matches.has(article.ordinal ?? -1) ||
          article.people.some((name) => name.startsWith(filter.search))),
    )
    if (articles.length === page.articles.length) return articles.length > 0 ? [page] : []
    return articles.length === 0 ? [] : [{ ...page, ...summed(articles) }]
  })
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true })

/** Pages of one edition as they lie in the paper; those without a number behind, as they are called. */
const inPaper = (a: PageLine, b: PageLine): number =>
  Number(a.sheet === '') - Number(b.sheet === '') ||
  COLLATOR.compare(a.sheet, b.sheet) ||
  COLLATOR.compare(a.name, b.name)

const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)

const mostOf = ({ id, order }: { readonly id: keyof Counts; readonly order: Localized }): Order => ({
  id,
  label: order,
  compare: (a, b) => b[id] - a[id] || later(a.changedAt, b.changedAt),
})

/** All of them; the library opens with the first. */
export const ORDERS: readonly [Order, ...Order[]] = [
  {
    id: 'edition',
    label: { zh: '日期和版次', en: 'Date and page' },
    isGrouped: true,
    compare: (a, b) => later(a.edition, b.edition) || inPaper(a, b),
  },
  {
    id: 'changedAt',
    label: { zh: '最近改动', en: 'Last changed' },
    compare: (a, b) => later(a.changedAt, b.changedAt),
  },
  { id: 'name', label: { zh: '名称', en: 'Name' }, compare: (a, b) => COLLATOR.compare(a.name, b.name) },
  ...COLUMNS.flatMap((column) => ('order' in column ? [mostOf(column)] : [])),
]

export const sorted = (pages: readonly PageLine[], { compare }: Order): PageLine[] => [...pages].sort(compare)

/** How the list is laid out: by edition or not, and which of its pages and editions stand open. */
export interface Layout {
  readonly isGrouped: boolean
  readonly isOpen: (key: string) => boolean
}

/** Pages in order as lines. */
export function linesOf(pages: readonly PageLine[], { isGrouped, isOpen }: Layout): Line[] {
  const lines: Line[] = []
  const add = (page: PageLine): void => {
    const key = page.sha256
    lines.push({ kind: 'page', key, page, isOpen: isOpen(key) })
    if (!isOpen(key)) return
    for (const article of page.articles)
      lines.push({ kind: 'article', key: `${key} ${article.id}`, page, article })
  }
  if (!isGrouped) {
    pages.forEach(add)
    return lines
  }
  for (const [edition, own] of byEdition(pages)) {
    lines.push({ kind: 'edition', key: edition, edition, pages: own })
    if (isOpen(edition)) own.forEach(add)
  }
  return lines
}

function byEdition(pages: readonly PageLine[]): Map<string, PageLine[]> {
  const editions = new Map<string, PageLine[]>()
  for (const page of pages) {
    const own = editions.get(page.edition)
    if (own) own.push(page)
    else editions.set(page.edition, [page])
  }
  return editions
}

/** How many articles there are of each state. */
export function countStates(pages: readonly PageLine[]): Record<ArticleState, number> {
  const counts = Object.fromEntries(ARTICLE_STATES.map((state) => [state, 0])) as Record<ArticleState, number>
  for (const { articles } of pages) for (const { state } of articles) counts[state]++
  return counts
}
