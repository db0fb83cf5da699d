import { expect, it } from 'vitest'
import { isSamePage, mayBeVersionOf, plainName } from '../../../src/core/4-review/versions/recognise'

it.each([
  ['A01要闻.txt', 'A01要闻（2）.docx'],
  ['A01要闻.txt', 'A01要闻_v2.txt'],
  ['A01要闻.txt', 'A01要闻 二校.txt'],
  ['A01要闻一校样.pdf', 'A01要闻清样.pdf'],
  ['临江晚报-A03.md', '临江晚报-A03 副本.md'],
])('%s and %s are called the same', (one, other) => {
  expect(plainName(one)).toBe(plainName(other))
})

it.each([
  ['A01要闻.txt', 'A02要闻.txt'],
  ['20260314-1.txt', '20260314-2.txt'],
  ['2.txt', '3.txt'],
])('%s and %s are not', (one, other) => {
  expect(plainName(one)).not.toBe(plainName(other))
})

it('finds a page by its name or its folio, and knows it by its text', () => {
  const pages = [
    { name: 'A01要闻.txt' },
    { name: 'x.txt', edition: '2026-03-14', sheet: 'A03' },
    { name: 'y.txt', edition: '2026-03-15', sheet: 'A03' },
  ]
  expect(mayBeVersionOf({ name: 'A01要闻(1).txt' }, pages)).toEqual([pages[0]])
  expect(mayBeVersionOf({ name: 'z.docx', edition: '2026-03-14', sheet: 'A03' }, pages)).toEqual([pages[1]])
  const text = '市委书记指出，要抓紧落实各项工作。'.repeat(2) + '副市长出席，五名职工受到表彰。'
  expect(isSamePage(text, text.replace('抓紧', '抓严'))).toBe(true)
  expect(isSamePage(text, text.slice(0, 10))).toBe(false)
  expect(
    isSamePage(text, '完全是另外的一篇文章，说的是昨天夜里的天气和今天早上的交通情况，没有一句相同。'),
  ).toBe(false)
})
