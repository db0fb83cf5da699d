import { readNumber } from '../../text/numerals'
import { pattern, type FigureRule } from './rule'

const MONTH = '(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])'
const QUARTERS = ['', '01/XXXX-03', '04/XXXX-06', '07/XXXX-09', '10/XXXX-12']
const QUARTER_END = ['', '03', '06', '09', '12']
const YEAR =
  '(?:(?<year>[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})年|(?<relative>今年|去年|明年|前年|当年)(?:的)?)?'

const inYear = (value: string, year: string | undefined): string =>
  year === undefined ? value : value.replaceAll('XXXX', readNumber(year) ?? 'XXXX')

export const period: FigureRule = {
  kind: 'period',
  label: { zh: '时期', en: 'Period' },
  starts: '0123456789一二三四五六七八九前第上下今去明当同十本',
  pattern: pattern(
    `${YEAR}(?:(?<from>${MONTH})月?份?(?:—|-|至|到|~)(?<nextYear>[12]\\d{3}年)?(?<till>${MONTH})月(?!\\d{1,2}[日号])份?|前(?<first>[一二两三1-3])个?季度|第?(?<quarter>[一二三四1-4])季度|(?<half>上半年|下半年)|(?:前|1[—\\-至到])(?<months>\\d{1,2}|[一二两三四五六七八九十]{1,2})个?月份?|(?<same>(?<=去年|上年)同期))|去年同期|上年同期|(?:(?:上|本|\\d{1,2}|[一二][一二三四五六七八九十]{0,2}|十[一二三四五六七八九])世纪)?(?:[一二三四五六七八九]十|\\d0|[12]\\d{2}0)年代(?:初|末|中期)?|(?:上|本|\\d{1,2}|二十一?|十[一二三四五六七八九])世纪(?:初|末|中叶)?|十[一二三四五六]五(?:期间|时期|规划)?`,
  ),
  read: ({ year, first, quarter, half, months, from, till, nextYear }) => {
    if (from !== undefined && till !== undefined) {
      const [a, b] = [from, till].map((month) => (readNumber(month) ?? '').padStart(2, '0'))
      const end = nextYear === undefined ? inYear('XXXX', year) : nextYear.slice(0, 4)
      return { kind: 'period', value: `${inYear('XXXX', year)}-${a ?? ''}/${end}-${b ?? ''}` }
    }
    if (first !== undefined)
      return {
        kind: 'period',
        value: inYear(`XXXX-01/XXXX-${QUARTER_END[Number(readNumber(first))] ?? ''}`, year),
      }
    if (quarter !== undefined)
      return { kind: 'period', value: inYear(`XXXX-${QUARTERS[Number(readNumber(quarter))] ?? ''}`, year) }
    if (half !== undefined)
      return {
        kind: 'period',
        value: inYear(half === '上半年' ? 'XXXX-01/XXXX-06' : 'XXXX-07/XXXX-12', year),
      }
    if (months !== undefined) {
      const last = readNumber(months)
      if (last === null || Number(last) > 12) return null
      return { kind: 'period', value: inYear(`XXXX-01/XXXX-${last.padStart(2, '0')}`, year) }
    }
    return { kind: 'period' }
  },
  examples: [
    { text: '2022年前三季度', finds: [['2022年前三季度', '2022-01/2022-09']] },
    { text: '四季度开局', finds: [['四季度', 'XXXX-10/XXXX-12']] },
    { text: '今年上半年', finds: [['今年上半年', 'XXXX-01/XXXX-06']] },
    { text: '比去年同期多', finds: [['去年同期']] },
    { text: '前8个月', finds: [['前8个月', 'XXXX-01/XXXX-08']] },
    { text: '今年1月至4月', finds: [['今年1月至4月', 'XXXX-01/XXXX-04']] },
    { text: '2025年3—5月', finds: [['2025年3—5月', '2025-03/2025-05']] },
    { text: '2025年11月至2026年3月供暖', finds: [['2025年11月至2026年3月', '2025-11/2026-03']] },
    { text: '三月至五月', finds: [['三月至五月', 'XXXX-03/XXXX-05']] },
    { text: '上半场', finds: [] },
  ],
}
