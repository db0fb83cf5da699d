import { readNumber } from '../../text/numerals'
import type { FigureValue } from './figure'
import { CHINESE_STARTS, ARABIC_STARTS, DASH, pattern, type FigureRule } from './rule'

const YEAR = '(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})'
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|元(?=月))'
/** Days of the farmers' calendar: which day of ours they are the page does not say. */
const LUNAR =
  '(?:农历)?(?:正|腊|冬|[一二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|十[一二三四五六七八九](?![日号\\d])|三十(?=[，。、夜晚]))|(?:大年|正月)(?:初[一二三四五六七八九十]|三十)'
const DAY_PART = '(?:上午|下午|中午|晚间|晚上|晚|凌晨|清晨|早上|早晨|傍晚|深夜|夜间|当晚|夜)?'
const RELATIVE = '(?:今年|去年|明年|前年|后年|当年|次年|本月|上月|下月|上个月|下个月)'

const two = (written: string): string | null => {
  const value = written === '元' ? '1' : readNumber(written)
  return value === null || value.length > 2 ? null : value.padStart(2, '0')
}

const yearOf = (written: string | undefined): string | null => {
  if (written === undefined) return 'XXXX'
  const value = readNumber(written)
  return value !== null && value.length === 4 ? value : null
}

/** EDTF of one day; null where a part is out of range or can't be read. */
function edtf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const y = yearOf(year)
  if (y === null) return null
  if (month === undefined && day === undefined) return y
  const m = month === undefined ? 'XX' : two(month)
  if (m === null || (m !== 'XX' && (m < '01' || m > '12'))) return null
  if (day === undefined) return `${y}-${m}`
  const d = two(day)
  return d === null || d < '01' || d > '31' ? null : `${y}-${m}-${d}`
}

const asDate = (value: string | null, to?: string | null): FigureValue =>
  value === null || to === null
    ? { kind: 'date' }
    : { kind: 'date', value: to === undefined ? value : `${value}/${to}` }

const NUMBERED = /[第编]/
/** Before the number of a house, a stall, a road or a grade: 福山路38号, C—1—83号. A 号 beyond 31 is no day either. */
const STREET = /[路街巷弄道里村苑区园楼栋座幢\-—A-Za-z]/

export const date: FigureRule = {
  kind: 'date',
  label: { zh: '日期', en: 'Date' },
  starts: `${ARABIC_STARTS}${CHINESE_STARTS}今去明前后当次本上下农正腊冬大`,
  pattern: pattern(
    [
      LUNAR,
      `(?<since>${YEAR})年${DASH}(?<until>${YEAR})年`,
      `(?:本月|上月|下月|当月)(?<dayOf>${SMALL})[日号]${DAY_PART}`,
      `(?:(?<year>${YEAR})年|(?<relative>${RELATIVE}))(?<month>${SMALL})月(?:(?<day>${SMALL})[日号](?:${DASH}(?:(?<toMonth>${SMALL})月)?(?<toDay>${SMALL})[日号])?|(?<dayFrom>${SMALL})${DASH}(?<dayTo>${SMALL})[日号]|[底初]|[上中下]旬)?份?${DAY_PART}`,
      `(?<m1>${SMALL})月(?<d1>${SMALL})(?:[日号])?${DASH}(?:(?<m2>${SMALL})月)?(?<d2>${SMALL})[日号]${DAY_PART}`,
      `(?<m>${SMALL})月(?:(?<d>${SMALL})[日号]${DAY_PART}|份|底|初|中旬|上旬|下旬)`,
      `(?<isoYear>[12]\\d{3})(?<mark>[-./])(?<isoMonth>\\d{1,2})\\k<mark>(?<isoDay>\\d{1,2})(?!\\d)`,
      `(?<from>\\d{1,2})(?:[日号])?${DASH}(?<till>\\d{1,2})(?<tillSign>[日号])${DAY_PART}`,
      `(?<only>\\d{1,2})(?<sign>[日号])(?!线|楼|院|机|文|令|馆|门|店|桥|公路|厅|会议)${DAY_PART}`,
      `(?<alone>${YEAR})(?:${DASH}(?<aloneTo>${YEAR}))?年(?!代)(?:底|初|年底|年初|末)?`,
    ].join('|'),
  ),
  read: (g, { text, start }) => {
    if (g['since'] !== undefined) return asDate(yearOf(g['since']), yearOf(g['until']))
    if (g['dayOf'] !== undefined) return asDate(edtf(undefined, undefined, g['dayOf']))
    if (g['month'] !== undefined) {
      const { month, day, toMonth, toDay, dayFrom, dayTo } = g
      const from = edtf(g['year'], month, day ?? dayFrom)
      if (toDay !== undefined) return asDate(from, edtf(g['year'], toMonth ?? month, toDay))
      return asDate(from, dayTo === undefined ? undefined : edtf(g['year'], month, dayTo))
    }
    if (g['m1'] !== undefined)
      return asDate(edtf(undefined, g['m1'], g['d1']), edtf(undefined, g['m2'] ?? g['m1'], g['d2']))
    if (g['m'] !== undefined) return asDate(edtf(undefined, g['m'], g['d']))
    if (g['isoYear'] !== undefined) return asDate(edtf(g['isoYear'], g['isoMonth'], g['isoDay']))
    // 25日 is a day; 3号楼 was refused by the pattern, and "5号" behind a word for a thing is its number.
    const isNumber = (value: FigureValue, sign: string | undefined): boolean =>
      NUMBERED.test(text.charAt(start - 1)) ||
      (sign === '号' && (!value.value || STREET.test(text.charAt(start - 1))))
    if (g['from'] !== undefined) {
      const days = asDate(edtf(undefined, undefined, g['from']), edtf(undefined, undefined, g['till']))
      return isNumber(days, g['tillSign']) ? null : days
    }
    if (g['only'] !== undefined) {
      const day = asDate(edtf(undefined, undefined, g['only']))
      return isNumber(day, g['sign']) ? null : day
    }
    if (g['alone'] === undefined) return { kind: 'date' }
    return asDate(yearOf(g['alone']), g['aloneTo'] === undefined ? undefined : yearOf(g['aloneTo']))
  },
  examples: [
    { text: '3月5—6日举行', finds: [['3月5—6日', 'XXXX-03-05/XXXX-03-06']] },
    { text: '2024年5月8日下午，', finds: [['2024年5月8日下午', '2024-05-08']] },
    { text: '二〇二三年十月', finds: [['二〇二三年十月', '2023-10']] },
    { text: '今年7月下旬开工', finds: [['今年7月下旬', 'XXXX-07']] },
    { text: '2021 年 4 月任职', finds: [['2021 年 4 月', '2021-04']] },
    { text: '12日上午的座谈会', finds: [['12日上午', 'XXXX-XX-12']] },
    { text: '今年6月份启动', finds: [['今年6月份', 'XXXX-06']] },
    { text: '2019—2023年', finds: [['2019—2023年', '2019/2023']] },
    { text: '2024-03-07公布', finds: [['2024-03-07', '2024-03-07']] },
    { text: '4月28日至5月3日', finds: [['4月28日至5月3日', 'XXXX-04-28/XXXX-05-03']] },
    { text: '5号楼', finds: [] },
    { text: '加90号汽油', finds: [] },
    { text: '福山路28号大院', finds: [] },
    { text: '25号上午', finds: [['25号上午', 'XXXX-XX-25']] },
    { text: '13月40日', finds: [['13月40日', undefined]] },
  ],
}
