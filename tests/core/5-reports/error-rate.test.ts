import { expect, it } from 'vitest'
import { DecisionLog } from '../../../src/core/4-review/log'
import { errorRate, NATIONAL_WEIGHTS } from '../../../src/core/5-reports/error-rate'
import { review } from '../../../src/core/article-path'
import type { Decision } from '../../../src/core/4-review/decision'
import type { FindingKey } from '../../../src/core/identities'
import { anchorOf } from '../../../src/core/text/anchor'
import { read } from '../../knowledge'

const decide = (
  text: string,
  at: { start: number; end: number },
  what: Decision['what'],
  key?: FindingKey,
): Decision => ({
  id: `d${at.start}${what.kind}`,
  act: `a${at.start}`,
  source: 's',
  at: '2026-01-01T00:00:00.000Z',
  by: '甲',
  over: [],
  subject: key === undefined ? { kind: 'edit', anchor: anchorOf(text, at) } : { kind: 'finding', key },
  what,
})
/** So many plain characters that the page has 1,000: one error counts ten on ten thousand. */
const page = (begun: string): string =>
  begun + '坡上草木青青溪边石头圆圆，'.repeat(100).slice(0, 1000 - begun.replace(/[\s#]/g, '').length)
const rateOf = (text: string, decisions: readonly Decision[] = []) =>
  errorRate(review(read(text, '版.md'), new DecisionLog(decisions)), NATIONAL_WEIGHTS)

it('a page without errors has none', () => {
  expect(rateOf(page('今天有雨。'))).toEqual({
    original: 0,
    corrected: 0,
    brought: 0,
    characters: 1000,
  })
})

it('a mark counts a tenth, a date one', () => {
  expect(rateOf(page('会议结束。。')).original).toBeCloseTo(1)
  expect(rateOf(page('会议4月31日召开。')).original).toBeCloseTo(10)
})

it('what is corrected is an error of the page as it came, and none of it as it is', () => {
  const text = page('会议4月31日召开。')
  const edit = decide(text, { start: 2, end: 7 }, { kind: 'replace', text: '4月30日' })
  const { original, corrected } = rateOf(text, [edit])
  expect(original).toBeCloseTo(10)
  expect(corrected).toBe(0)
})

it('the page as it came has as many errors however one of them is mended', () => {
  const text = page('市委书记市委书记出席会议。')
  const [came, mended] = [
    rateOf(text),
    rateOf(text, [decide(text, { start: 4, end: 8 }, { kind: 'replace', text: '' })]),
  ]
  expect(came.original).toBeGreaterThan(0)
  expect(mended).toMatchObject({ original: came.original, corrected: 0 })
})

it('an error that a correction brings is none of the page as it came', () => {
  const text = page('会议4月30日召开。')
  const edit = decide(text, { start: 2, end: 7 }, { kind: 'replace', text: '4月31日' })
  const corrected = rateOf(text, [edit])
  expect(corrected.brought).toBe(corrected.corrected)
  // The correction itself counts as one: somebody saw an error there.
  expect(corrected.original).toBeCloseTo(
    rateOf(text, [{ ...edit, what: { kind: 'replace', text: '4月29日' } }]).original,
  )
})

it('a finding that was dismissed is no error', () => {
  const text = page('会议结束。。')
  const [finding] = read(text, '版.md').findings
  const dismissed = decide(text, { start: 0, end: 1 }, { kind: 'dismiss', reason: '' }, finding?.key)
  expect(rateOf(text, [dismissed])).toMatchObject({ original: 0, corrected: 0 })
})

it('in a headline it counts twice; the same error three times at the most', () => {
  expect(rateOf(page('# 会议4月31日召开\n\n')).original).toBeCloseTo(20)
  const often = Array.from({ length: 5 }, () => '4月31日开会。').join('')
  expect(rateOf(page(often)).original).toBeCloseTo(30)
})
