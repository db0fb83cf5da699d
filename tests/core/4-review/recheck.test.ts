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
