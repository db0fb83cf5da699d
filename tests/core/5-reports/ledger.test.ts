import { expect, it } from 'vitest'
import { ledgerOf, ledgerPage } from '../../../src/core/5-reports/ledger'
import { DecisionLog } from '../../../src/core/4-review/log'
import { review } from '../../../src/core/article-path'
import { read } from '../../knowledge'

const page = (name: string, text: string) =>
  ledgerPage(name, name, review(read(text, `${name}.txt`), new DecisionLog()))

const edition = [
  page('一版', '市长韩若兰出席会议。韩若兰指出，要抓紧。副市长梁守义参加。'),
  page('二版', '市长韩若岚看望职工。市长梁守义讲话。村民柳长生说。'),
]

it('names everyone of an edition, with pages and titles', () => {
  const entries = ledgerOf(edition)
  expect(entries.find(({ name }) => name === '柳长生')).toMatchObject({
    count: 1,
    titles: [{ title: '村民', count: 1, places: [{ sha256: '二版' }] }],
    places: [{ sha256: '二版', page: '二版', count: 1 }],
    conflicts: [],
  })
  expect(entries.find(({ name }) => name === '梁守义')?.places.map(({ page }) => page)).toEqual([
    '一版',
    '二版',
  ])
})

it('puts those first whom something speaks against, across pages', () => {
  const against = ledgerOf(edition)
    .filter(({ conflicts }) => conflicts.length > 0)
    .map(({ name, conflicts }) => [name, ...conflicts])
  expect(against).toEqual([
    ['韩若兰', { kind: 'spelling', other: '韩若岚', spelling: 'sound' }],
    ['梁守义', { kind: 'rank', titles: ['市长', '副市长'] }],
    ['韩若岚', { kind: 'spelling', other: '韩若兰', spelling: 'sound' }],
  ])
  expect(
    ledgerOf(edition)
      .slice(0, 3)
      .every(({ conflicts }) => conflicts.length > 0),
  ).toBe(true)
})

it('leads from a title to each page that says it, at the person it is said of', () => {
  const titles = ledgerOf(edition).find(({ name }) => name === '梁守义')?.titles
  expect(titles?.map(({ title, places }) => [title, places.map(({ page }) => page)])).toEqual([
    ['副市长', ['一版']],
    ['市长', ['二版']],
  ])
})
