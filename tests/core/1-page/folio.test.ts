import { expect, it } from 'vitest'
import { folioOf } from '../../../src/core/1-page/folio'

it.each([
  ['临江晚报 2026年3月14日 A03.txt', '', { edition: '2026-03-14', sheet: 'A03' }],
  ['a.txt', '2026年3月14日 星期六 第3版\n\n正文', { edition: '2026-03-14', sheet: '03' }],
  ['20260314A03.txt', '', { edition: '2026-03-14', sheet: 'A03' }],
  ['2026-03-14_A03.txt', '', { edition: '2026-03-14', sheet: 'A03' }],
  ['临江晚报-A03.md', '正文', { sheet: 'A03' }],
  ['a.txt', 'A05 文体\n\n正文', { sheet: 'A05' }],
  ['a.txt', '正文\n\n2026年3月14日 星期六', { edition: '2026-03-14' }],
  ['a.txt', '正文', {}],
])('%s with %j has the folio it gives', (name, text, folio) => {
  expect(folioOf(name, text)).toEqual(folio)
})

it.each([
  ['记者昨日获悉，2026年3月14日，全市将举行植树活动。'],
  ['G20峰会在临江开幕'],
  ['临江晚报讯 记者从2026年3月14日召开的全市春耕备耕现场推进会上获悉，今年全市的粮食播种面积稳中有增'],
])('%s is no folio', (text) => {
  expect(folioOf('a.txt', text)).toEqual({})
})
