import { expect, it } from 'vitest'
import { daysOfSheets } from '../../../src/core/2-mentions/figures/page-day'
import { resolved } from '../../../src/core/2-mentions/figures/resolve'
import { pageFrom, read } from '../../knowledge'

const dayOf = (text: string): string | null => daysOfSheets(pageFrom(text, 'page.txt'))[0] ?? null

it.each([
  ['2026年5月8日 星期五 第3版\n\n早稻开镰，今年种了一万亩。', '2026-05-08'],
  ['第3版 2026年5月8日\n\n早稻开镰，今年种了一万亩。', '2026-05-08'],
  ['临江日报 2026-05-08 | 要闻\n\n早稻开镰，今年种了一万亩。', '2026-05-08'],
  ['二〇二六年五月八日 星期五\n\n早稻开镰，今年种了一万亩。', '2026-05-08'],
  ['早稻开镰\n\n本报临江2026年5月8日电 记者从市里获悉，今年早稻已经开镰，种了一万亩。', '2026-05-08'],
  ['早稻开镰，今年种了一万亩。', null],
  ['2019年5月6日，老馆拆除。', null],
  ['活动定于2026年5月8日（星期五）在江边举行，市民可以自行前往，不收门票，请自带雨具，注意安全。', null],
  ['2026年13月8日 星期五\n\n早稻开镰。', null],
  ['2026年2月30日 星期五\n\n早稻开镰。', null],
])('%j is of %s', (text, day) => {
  expect(dayOf(text)).toBe(day)
})

it.each([
  ['10月25—26日', 'XXXX-10-25/XXXX-10-26', '2023-10-27', '2023-10-25/2023-10-26'],
  ['12月28日', 'XXXX-12-28', '2024-01-02', '2023-12-28'],
  ['1月3日', 'XXXX-01-03', '2023-12-30', '2024-01-03'],
  ['12月30日至1月2日', 'XXXX-12-30/XXXX-01-02', '2023-12-29', '2023-12-30/2024-01-02'],
  ['25日', 'XXXX-XX-25', '2023-10-27', '2023-10-25'],
  ['30日', 'XXXX-XX-30', '2023-10-02', '2023-09-30'],
  ['30日', 'XXXX-XX-30', '2023-03-02', '2023-03-30'],
  ['29日至2日', 'XXXX-XX-29/XXXX-XX-02', '2023-10-01', '2023-09-29/2023-10-02'],
  ['今年2月份', 'XXXX-02', '2023-10-27', '2023-02'],
  ['去年12月', 'XXXX-12', '2023-10-27', '2022-12'],
  ['明年3月5日', 'XXXX-03-05', '2023-10-27', '2024-03-05'],
  ['当年6月', 'XXXX-06', '2023-10-27', 'XXXX-06'],
  ['本月5日', 'XXXX-XX-05', '2023-10-27', '2023-10-05'],
  ['上月28日', 'XXXX-XX-28', '2024-01-02', '2023-12-28'],
  ['今年上半年', 'XXXX-01/XXXX-06', '2023-10-27', '2023-01/2023-06'],
  ['四季度', 'XXXX-10/XXXX-12', '2023-10-27', '2023-10/2023-12'],
  ['前三季度', 'XXXX-01/XXXX-09', '2023-10-27', '2023-01/2023-09'],
  ['2022年5月', '2022-05', '2023-10-27', '2022-05'],
])('%s, %s, is on a page of %s %s', (quote, value, day, expected) => {
  expect(resolved({ kind: 'date', value }, quote, day).value).toBe(expected)
})

it.each([
  ['3月5日下午3：20', 'XXXX-03-05T15:20', '2024-03-07', '2024-03-05T15:20'],
  ['12日9时至11时', 'XXXX-XX-12T09:00/XXXX-XX-12T11:00', '2024-03-14', '2024-03-12T09:00/2024-03-12T11:00'],
  ['晚7点', '19:00', '2024-03-14', '19:00'],
])('%s, %s, is on a page of %s %s', (quote, value, day, expected) => {
  expect(resolved({ kind: 'time', value }, quote, day).value).toBe(expected)
})

it('leaves what is no date alone', () => {
  const count = { kind: 'count', value: '10', unit: '名' } as const
  expect(resolved(count, '10名', '2023-10-27')).toBe(count)
})

it('dates the figures of each page by its own day', () => {
  const [one, other] = [
    '2023年10月27日 星期五\n\n会议10月25—26日举行。',
    '2025年3月1日 星期六\n\n会议2月27日举行。',
  ]
  const values = read(`${one}\f${other}`, 'page.txt').mentions.all.flatMap(({ type, value }) =>
    type === 'figure' ? [value.value] : [],
  )
  expect(values).toEqual(expect.arrayContaining(['2023-10-25/2023-10-26', '2025-02-27']))
})
