import { describe, expect, it } from 'vitest'
import { DecisionLog } from '../../../src/core/4-review/log'
import { recheck, withRechecked } from '../../../src/core/4-review/recheck'
import { reviewFinding } from '../../../src/core/4-review/review'
import { AnalysisCache } from '../../../src/core/2-mentions/analysis-cache'
import { article } from '../../bench/texts'
import { knowledge, read } from '../../knowledge'

const TEXT = '会议于4月31日召开。。3名获奖者分别是：周明远、林可欣。'

describe('a recheck', () => {
  const page = read(TEXT, '版.txt')
  const changed = (quote: string, text: string) => {
    const start = TEXT.indexOf(quote)
    return { start, end: start + quote.length, text }
  }
  const rules = (changes: Parameters<typeof recheck>[1]) =>
    recheck(page.page, changes, knowledge, []).map(({ rule, at }) => [rule, TEXT.slice(at.start, at.end)])

  it('finds what a correction leaves, at its place in the original', () => {
    expect(rules([])).toEqual([
      ['impossible-date', '4月31日'],
      ['doubled-mark', '。。'],
      ['list-count', '3名'],
    ])
    expect(rules([changed('4月31日', '四月三十日的上午')])).toEqual([
      ['doubled-mark', '。。'],
      ['list-count', '3名'],
    ])
  })

  it('finds what a correction brings about, at the corrected place', () => {
    expect(rules([changed('3名', '2名'), changed('林可欣', '周明远')])).toContainEqual([
      'name-twice',
      '林可欣',
    ])
  })

  it('what is found no more is settled, what was dismissed stays so, and what is new is open', () => {
    const log = new DecisionLog()
    const reviewed = page.findings.map((finding) => reviewFinding(finding, log))
    const after = recheck(page.page, [changed('。。', '。'), changed('林可欣', '周明远')], knowledge, [])
    expect(withRechecked(reviewed, after, log).map(({ finding, state }) => [finding.rule, state])).toEqual([
      ['impossible-date', 'open'],
      ['doubled-mark', 'applied'],
      ['list-count', 'open'],
      ['name-twice', 'open'],
    ])
  })
})

it('places nothing in a block of which nothing is left, and reads on behind it', () => {
  const text = '昨天上午，新区的重点项目正式开\n\n工，各方到场，市民代\n\n表祝贺。'
  const { page } = read(text)
  const [head, middle, tail] = page.blocks
  if (!head || !middle || !tail) throw new Error('three blocks')
  const joins = [
    { first: head.id, second: middle.id },
    { first: middle.id, second: tail.id },
  ]
  const broken = { ...page, articles: page.articles.map((article) => ({ ...article, joins })) }
  const found = (quote: string, now: string) => {
    const start = text.indexOf(quote)
    const changes = [{ start, end: start + quote.length, text: now }]
    return recheck(broken, changes, knowledge, []).map(({ at, related }) =>
      [at, ...related].map((span) => [span.start, text.slice(span.start, span.end)]),
    )
  }
  const [before, behind, last] = [
    [11, '目正式开'],
    [17, '工，各方'],
    [29, '表祝贺。'],
  ]
  expect(found('昨天', '今天')).toEqual([
    [before, behind],
    [[23, '，市民代'], last],
  ])
  expect(found('工，各方到场，市民代', '')).toEqual([[before, last]])
  expect(found('表祝贺。', '')).toEqual([[before, behind]])
})

it('reads a correction over a break once', () => {
  const text = '昨天上午，新区的重点项目正式“开\n\n工，各方到场，市民代表祝贺。'
  const { page } = read(text)
  const start = text.indexOf('“开\n\n工')
  const found = (now: string) =>
    recheck(page, [{ start, end: start + 5, text: now }], knowledge, []).map(({ rule }) => rule)
  expect(found('“开工')).toContain('unpaired-marks')
  expect(found('“开工”')).not.toContain('unpaired-marks')
  expect(found('开。。工').filter((rule) => rule === 'doubled-mark')).toHaveLength(1)
})

it('finds the same whether it has the page in its cache or reads it anew, correction after correction', () => {
  const text = Array.from({ length: 6 }, (_, i) => article(i, 12)).join('\n\n')
  const { page, mentions } = read(text, '版.md')
  const cache = new AnalysisCache()
  const names = mentions.all.filter(({ type }) => type === 'name').slice(0, 12)
  expect(names.length).toBe(12)
  const changes: { start: number; end: number; text: string }[] = []
  for (const { start, end, quote } of names) {
    changes.push({ start, end, text: `${quote.slice(0, -1)}某` })
    expect(recheck(page, changes, knowledge, [], cache)).toEqual(recheck(page, changes, knowledge, []))
  }
})
