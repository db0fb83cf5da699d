import { expect, it } from 'vitest'
import {
  filtered,
  ORDERS,
  linesOf,
  pageLine,
  sorted,
  type Filter,
  type PageLine,
} from '../../src/renderer/session/library-lines'
import { forColumns } from '../../src/renderer/store/columns/counts'
import type { ArticleRow, PageLabel, PageRow } from '../../src/renderer/store/rows'
import { hashOfText } from '../../src/core/1-page/source'

const OPENED = '2026-03-14T12:00:00.000Z'
let ordinal = 0

const article = (page: string, row: Partial<ArticleRow>): ArticleRow => ({
  ...{ ordinal: ++ordinal, page, id: `a${ordinal}`, title: '标题', pageName: '版.txt', state: 'new' },
  ...{ ...forColumns(0), total: 2, reviewer: '', openedAt: OPENED, changedAt: OPENED, people: [] },
  ...row,
})

function line(
  name: string,
  row: Partial<PageRow> = {},
  articles: readonly Partial<ArticleRow>[] = [{}],
  label: PageLabel = {},
): PageLine {
  const sha256 = hashOfText(name)
  const page = {
    ...{ sha256, name, format: 'txt', encoding: 'utf-8', size: 1, openedAt: OPENED, copy: name },
    ...row,
  } as PageRow
  return pageLine({ row: page, label, articles: articles.map((one) => article(sha256, one)) })
}

const ALL: Filter = {
  ...{ state: 'all', edition: '', person: '', reviewer: '', tag: '', search: '', matches: null },
}
const names = (pages: readonly PageLine[]): string[] => pages.map(({ name }) => name)

it('a page is what its articles are: the worst of them leads, and what is left is counted', () => {
  const page = line('a', {}, [
    { state: 'done', settled: 2, reviewer: '甲', changedAt: '2026-03-14T13:00:00.000Z' },
    { state: 'new', findings: 1 },
  ])
  expect(page).toMatchObject({ state: 'in-review', settled: 2, total: 4, findings: 1, reviewers: ['甲'] })
  expect(page.changedAt).toBe('2026-03-14T13:00:00.000Z')
  expect(line('b', {}, [{ state: 'done' }, { state: 'attention' }]).state).toBe('attention')
  expect(line('c', {}, [{ state: 'done' }, { state: 'done' }]).state).toBe('done')
})

it('the day is what an editor says, else what the page says, else when it was opened', () => {
  expect(line('a', { edition: '2026-03-15' }, [], { edition: '2026-03-16' }).edition).toBe('2026-03-16')
  expect(line('a', { edition: '2026-03-15' }).edition).toBe('2026-03-15')
  expect(line('a').edition).toBe('2026-03-14')
})

it('editions come latest first, their pages as they lie in the paper, those without a number behind', () => {
  const pages = [
    line('无版次', { edition: '2026-03-14' }),
    line('十版', { edition: '2026-03-14', sheet: 'A10' }),
    line('B一', { edition: '2026-03-14', sheet: 'B01' }),
    line('二版', { edition: '2026-03-14', sheet: 'A02' }),
    line('次日', { edition: '2026-03-15', sheet: 'A01' }),
  ]
  const order = sorted(pages, ORDERS[0])
  expect(names(order)).toEqual(['次日', '二版', '十版', 'B一', '无版次'])
  const lines = linesOf(order, { isGrouped: true, isOpen: (key) => key === '2026-03-14' })
  expect(lines.map(({ kind }) => kind)).toEqual(['edition', 'edition', 'page', 'page', 'page', 'page'])
})

it('a page is shown with those of its articles that are asked for, and counts them alone', () => {
  const pages = [
    line('a', {}, [{ people: ['柳青禾'], findings: 3 }, { people: ['韩若兰'] }], { tags: ['头版'] }),
    line('b', {}, [{ people: ['韩若兰'], state: 'done', reviewer: '乙' }]),
  ]
  const [named] = filtered(pages, { ...ALL, person: '韩' })
  expect([named?.articles.length, named?.findings]).toEqual([1, 0])
  expect(names(filtered(pages, { ...ALL, tag: '头版' }))).toEqual(['a'])
  expect(names(filtered(pages, { ...ALL, reviewer: '乙' }))).toEqual(['b'])
  expect(names(filtered(pages, { ...ALL, state: 'done' }))).toEqual(['b'])
})

it('a search finds articles by their text and people, and pages by what they are called and tagged', () => {
  const pages = [line('a', {}, [{ people: ['柳青禾'] }, {}], { tags: ['头版'] }), line('要闻', {}, [{}])]
  const found = (search: string, matches: number[] = []) =>
    filtered(pages, { ...ALL, search, matches: new Set(matches) }).map(({ articles }) => articles.length)
  expect(found('柳')).toEqual([1])
  expect(found('头版')).toEqual([2])
  expect(found('要闻')).toEqual([1])
  expect(found('没有')).toEqual([])
  expect(found('文', [pages[1]?.articles[0]?.ordinal ?? 0])).toEqual([1])
})
