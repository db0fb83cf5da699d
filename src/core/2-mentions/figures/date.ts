import { readNumber } from '../../text/numerals'
import { approximately } from './approximate'
import { timeOf } from './clock'
import type { FigureValue } from './figure'
import { dayOf, momentAt, type Moment } from './moment'
import { before, type FigureMatch, type FigureRule } from './rule'

const NUMERALS = '0123456789〇零一二两三四五六七八九十廿卅'
const STARTS = `${NUMERALS}今去明前后当次同本上下来翌农正腊冬大元公西民中昨晚早晨凌清傍深夜半午这光宣咸道嘉乾雍康顺崇万永洪贞昭平令`
const DASH = /(?:——|--|[—–\-~至到]|一(?=\d))/y
/** What lists days and months: 25和26日, 七、八、九月. */
const LISTED =
  /(?<first>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、和及](?:\d{1,2}|[一二三四五六七八九十]{1,3}))*?[、和及](?=(?<last>\d{1,2}|[一二三四五六七八九十]{1,3})(?<sign>[日号月]))/y

interface Range {
  readonly from: Moment
  readonly to?: Moment
  readonly end: number
}

/** 25—26日, 五到六点, 2019—2023年: the first lacks its sign, which the second has. */
const SHARED =
  /(?<first>\d{1,4}|[〇零一二三四五六七八九]{4}|[一二两三四五六七八九十]{1,3})(?:——|--|[—–\-~至到和及])(?=(?:\d{1,4}|[〇零一二三四五六七八九十两]{1,4})(?<sign>[日号年时点]))/y

/** What of the words that dates and times begin with may stand behind each of their characters. */
const WORDS = new Map<string, string>()
for (const word of '今年 今天 今日 今晚 今晨 今早 今夜 今（ 今( 昨( 明( 去年 明年 明晚 明早 明（ 前年 前1 前2 前3 前4 前5 前6 前7 前8 前9 后年 当年 当月 当天 当日 当晚 次年 次月 次日 同年 同月 本年 本月 上年 上月 上个 上午 下月 下个 下午 来年 翌年 翌日 农历 正月 正午 腊月 冬月 大年 元月 公元 西元 民国 中华 中午 昨晚 昨夜 昨（ 昨日 晚上 晚间 早上 早晨 早间 清晨 清早 凌晨 傍晚 深夜 半夜 午后 午间 午夜 夜间 夜里 夜晚 这个 光绪 宣统 同治 咸丰 道光 嘉庆 嘉靖 乾隆 雍正 康熙 顺治 崇祯 万历 永乐 洪武 贞观 明治 大正 昭和 平成 令和'.split(
  ' ',
))
  WORDS.set(word.charAt(0), (WORDS.get(word.charAt(0)) ?? '') + word.charAt(1))
/** 晚7点, 晨6时: an hour right behind. */
const BEFORE_HOUR = '晚早晨夜'

function mayBegin(text: string, at: number): boolean {
  const char = text.charAt(at)
  const behind = WORDS.get(char)
  if (/[今昨明]/.test(char) && text.charAt(at + 1) === ' ') return true
  if (behind === undefined) return !BEFORE_HOUR.includes(char) || NUMERALS.includes(text.charAt(at + 1))
  const next = text.charAt(at + 1)
  return (
    behind.includes(next) ||
    NUMERALS.includes(char) ||
    (BEFORE_HOUR.includes(char) && NUMERALS.includes(next))
  )
}

let lastText = ''
let lastAt = -1
let last: Range | null = null

/** Dates and times ask for the same places: the last answer is kept. */
function rangeAt(text: string, at: number): Range | null {
  if (at !== lastAt || text !== lastText) {
    last = mayBegin(text, at) ? readRange(text, at) : null
    lastText = text
    lastAt = at
  }
  return last
}

function readRange(text: string, at: number): Range | null {
  const from = momentAt(text, at)
  if (from) {
    const shared =
      from.isMonth || (from.year !== undefined && from.month === undefined)
        ? sharedAt(text, from.end, from)
        : null
    if (shared) return shared
    const listed = from.day === undefined && !from.clock ? listAt(text, from.end, from) : null
    if (listed) return listed
    const to = secondAt(text, from)
    return to ? { from, to, end: to.end } : { from, end: from.end }
  }
  return sharedAt(text, at)
}

/** 22时至次日6时. */
const NEXT_DAY = /^(?:次日|翌日|第二天|隔天)/

/** A time of the day that follows; where the month may be over, which one that is can't be read. */
function onDayBehind({ year, month, day }: Moment, to: Moment): Moment {
  if (day === undefined) return to
  const next = Number(day) + 1
  const isRead = next <= SHORTEST_MONTH
  return clean({
    ...to,
    year,
    month,
    day: String(next).padStart(2, '0'),
    ...(isRead ? {} : { isWrong: true }),
  })
}
const SHORTEST_MONTH = 28

function secondAt(text: string, from: Moment): Moment | null {
  DASH.lastIndex = from.end
  const match = DASH.exec(text)
  if (!match) return null
  const behind = from.end + match[0].length
  const next = from.clock ? (NEXT_DAY.exec(text.slice(behind, behind + 3))?.[0] ?? '') : ''
  const to = momentAt(text, behind + next.length, true)
  if (next !== '') return to?.clock && to.day === undefined ? onDayBehind(from, to) : null
  if (!to || to.isWord) return null
  // 3月5日至2024: what ends a span of days is a day, of hours an hour.
  if ((from.clock && !to.clock) || (to.clock && !from.clock && from.day === undefined)) return null
  if (from.day !== undefined && to.day === undefined && !to.clock) return null
  if (from.day === undefined && from.month !== undefined && to.month === undefined) return null
  if (
    from.month === undefined &&
    from.day === undefined &&
    !from.clock &&
    ((to.month !== undefined && to.year === undefined) || to.clock)
  )
    return null
  return to
}

function sharedAt(text: string, at: number, base?: Moment): Range | null {
  const part = base
    ? ''
    : (/^(?:上午|下午|中午|凌晨|清晨|早上|早晨|晚上|晚间|傍晚|晚|早)/.exec(text.slice(at, at + 2))?.[0] ?? '')
  SHARED.lastIndex = at + part.length
  const match = SHARED.exec(text)
  const { first = '', sign = '' } = match?.groups ?? {}
  if (!match || (sign === '年' ? !/^(?:[12]\d{3}|.{4})$/.test(first) : first.length > 3)) return null
  if (part !== '' && !/[时点]/.test(sign)) return null
  if (!part && !base && /[时点]/.test(sign) && !/^\d/.test(first)) return null
  if (/[第\d.:]$/.test(before(text, at, 1)) && !base) return null
  const to = momentAt(text, SHARED.lastIndex, true)
  if (!to || (/[日号]/.test(sign) ? to.day === undefined : sign === '年' ? to.year === undefined : !to.clock))
    return null
  const alone = momentAt(`${part}${first}${sign}，`, 0)
  if (!alone) return null
  if (!base && to.month !== undefined && sign !== '年') return null
  const from = base ? { ...base, ...alone, month: base.month, year: base.year } : alone
  return { from: clean(from), to, end: to.end }
}

type Loose = Omit<Moment, 'year' | 'month'> & {
  readonly year?: string | undefined
  readonly month?: string | undefined
}

/** Without what is absent. */
const clean = ({ year, month, ...rest }: Loose): Moment => ({
  ...rest,
  ...(year === undefined ? {} : { year }),
  ...(month === undefined ? {} : { month }),
})

function valueOf({ from, to }: Range): string | undefined {
  const first = edtf(from)
  if (to === undefined || first === undefined) return first
  const part = from.clock?.part
  const last = edtf(inherited(from, to), part)
  return last === undefined ? undefined : `${first}/${last}`
}

/** 10月25—26日: the second is of the month and year of the first. */
function inherited(from: Moment, to: Moment): Moment {
  const isDated = to.day !== undefined || to.month !== undefined || to.year !== undefined
  if (!isDated && to.clock) return clean({ ...from, clock: to.clock, end: to.end })
  const month = to.month ?? (to.day === undefined ? undefined : from.month)
  return clean({ ...to, year: to.year ?? from.year, month })
}

function edtf(moment: Moment, goesOn?: string): string | undefined {
  const { clock } = moment
  const hasDate = moment.day !== undefined || moment.month !== undefined || moment.year !== undefined
  const date = hasDate ? dayOf(moment) : ''
  if (date === undefined) return undefined
  if (!clock) return date
  const time = timeOf(clock, goesOn)
  return time === undefined ? undefined : date === '' ? time : `${date}T${time}`
}

function figureOf(text: string, at: number, range: Range): FigureMatch {
  const { from, to, end } = range
  const kind: FigureValue['kind'] = (to ?? from).clock || from.clock ? 'time' : 'date'
  const value = valueOf(range)
  const about = (to ?? from).clock?.about ?? /^(?:左右|前后|上下)/.exec(text.slice(end, end + 2))?.[0] ?? ''
  const said = approximately(text, at, { behind: about === '多' ? '左右' : about })
  const rest = kind === 'time' || said.approximate === 'about' ? said : {}
  const length = (to ?? from).clock ? 0 : about.length
  return { end: end + length, value: { kind, ...(value === undefined ? {} : { value }), ...rest } }
}

export const date: FigureRule = {
  id: 'date',
  label: { zh: '日期', en: 'Date' },
  starts: STARTS,
  match: (text, at) => {
    const range = rangeAt(text, at) ?? listAt(text, at)
    if (!range || range.from.clock || range.to?.clock) return null
    if (range.from.isMonth && !range.to && !isMonth(text, at, range.from)) return null
    return figureOf(text, at, range)
  },
  examples: [
    { text: '3月5—6日举行', finds: [['3月5—6日', 'XXXX-03-05/XXXX-03-06']] },
    { text: '2024年5月8日下午，', finds: [['2024年5月8日下午', '2024-05-08']] },
    { text: '二〇二三年十月', finds: [['二〇二三年十月', '2023-10']] },
    { text: '今年7月下旬开工', finds: [['今年7月下旬', 'XXXX-07']] },
    { text: '2021 年 4 月任职', finds: [['2021 年 4 月', '2021-04']] },
    { text: '12日上午的座谈会', finds: [['12日上午', 'XXXX-XX-12']] },
    { text: '今年6月份启动', finds: [['今年6月份', 'XXXX-06']] },
    { text: '1998年至2003年4月任职', finds: [['1998年至2003年4月', '1998/2003-04']] },
    { text: '七、八月多雨', finds: [['七、八月', 'XXXX-07/XXXX-08']] },
    { text: '114年6月7日', finds: [['114年6月7日', '2025-06-07']] },
    { text: '社区9日停水', finds: [['9日', 'XXXX-XX-09']] },
    { text: '于二十六日正式开馆', finds: [['二十六日', 'XXXX-XX-26']] },
    { text: '2019—2023年', finds: [['2019—2023年', '2019/2023']] },
    { text: '2024-03-07公布', finds: [['2024-03-07', '2024-03-07']] },
    { text: '4月28日至5月3日', finds: [['4月28日至5月3日', 'XXXX-04-28/XXXX-05-03']] },
    { text: '8月，新馆开放', finds: [['8月', 'XXXX-08']] },
    { text: '于11月竣工', finds: [['11月', 'XXXX-11']] },
    { text: '公元前256年', finds: [['公元前256年', '-0255']] },
    { text: '民國112年8月', finds: [['民國112年8月', '2023-08']] },
    { text: '今（17）日上午', finds: [['今（17）日上午', 'XXXX-XX-17']] },
    { text: '14和15日停电', finds: [['14和15日', 'XXXX-XX-14/XXXX-XX-15']] },
    { text: '2016年底建成', finds: [['2016年底', '2016']] },
    { text: '三月二十四，小雨', finds: [['三月二十四', 'XXXX-03-24']] },
    { text: '光绪三十一年', finds: [['光绪三十一年', '1905']] },
    { text: '自1992年以来', finds: [['1992年', '1992']] },
    { text: '98年4月', finds: [['98年4月', 'XX98-04']] },
    { text: '2007年前后', finds: [['2007年前后', '2007']] },
    { text: '5号楼', finds: [] },
    { text: '加90号汽油', finds: [] },
    { text: '福山路28号大院', finds: [] },
    { text: '25号上午', finds: [['25号上午', 'XXXX-XX-25']] },
    { text: '13月40日', finds: [['13月40日', undefined]] },
    { text: '过了8个月', finds: [] },
  ],
}

/** 25和26日, 七、八月: days of one month or months of one year, behind it where it is said. */
function listAt(text: string, at: number, base?: Moment): Range | null {
  LISTED.lastIndex = at
  const { first = '', last = '', sign = '' } = LISTED.exec(text)?.groups ?? {}
  if (first === '' || (first === '一' && at === 0) || (!base && /[第初\d.点个]$/.test(before(text, at, 1))))
    return null
  const from = momentAt(`${first}${sign}，`, 0, true)
  const to = momentAt(text, LISTED.lastIndex, true)
  if (!from || !to || to.clock || to.year !== undefined || isWrongOrder(first, last)) return null
  const isOfMonth = sign !== '月'
  if (isOfMonth ? to.day === undefined || to.month !== undefined : !to.isMonth) return null
  if (base && isOfMonth !== (base.month !== undefined || base.isWord === true)) return null
  const { year, month } = base ?? {}
  return { from: clean({ ...from, year, month: month ?? from.month }), to, end: to.end }
}

const isWrongOrder = (first: string, last: string): boolean =>
  Number(readNumber(first)) >= Number(readNumber(last))

/** 每3月, 数月: a month alone is one where nothing says that months are counted. */
const isMonth = (text: string, at: number, { year, month }: Moment): boolean =>
  year !== undefined ||
  month === undefined ||
  !/[第数几每满个]$/.test(before(text, at, 1)) ||
  /每年$/.test(before(text, at, 2))

export const time: FigureRule = {
  id: 'time',
  label: { zh: '时刻', en: 'Time' },
  starts: STARTS,
  match: (text, at) => {
    const range = rangeAt(text, at)
    if (!range?.from.clock && !range?.to?.clock) return null
    return figureOf(text, at, range)
  },
  examples: [
    { text: '下午4：10抵达', finds: [['下午4：10', '16:10']] },
    { text: '8:30—11:00', finds: [['8:30—11:00', '08:30/11:00']] },
    { text: '晚上七点半开演', finds: [['晚上七点半', '19:30']] },
    { text: '15时20分', finds: [['15时20分', '15:20']] },
    { text: '7月9日18时40分许', finds: [['7月9日18时40分许', 'XXXX-07-09T18:40']] },
    { text: '9日下午两点', finds: [['9日下午两点', 'XXXX-XX-09T14:00']] },
    { text: '2026年3月4日（星期三）晚8时', finds: [['2026年3月4日（星期三）晚8时', '2026-03-04T20:00']] },
    { text: '下午1点半到3点', finds: [['下午1点半到3点', '13:30/15:00']] },
    { text: '20时至23时管制', finds: [['20时至23时', '20:00/23:00']] },
    { text: '22:30至次日5:00禁鸣', finds: [['22:30至次日5:00', '22:30/05:00']] },
    {
      text: '7月9日22时到次日4时施工',
      finds: [['7月9日22时到次日4时', 'XXXX-07-09T22:00/XXXX-07-10T04:00']],
    },
    { text: '7月31日22时至翌日凌晨4时', finds: [['7月31日22时至翌日凌晨4时', undefined]] },
    { text: '早上六到七点', finds: [['早上六到七点', '06:00/07:00']] },
    { text: '2024-05-06 07:08', finds: [['2024-05-06 07:08', '2024-05-06T07:08']] },
    { text: '凌晨零时二十分', finds: [['凌晨零时二十分', '00:20']] },
    { text: '晚上12点关门', finds: [['晚上12点', '24:00']] },
    { text: '提出三点要求', finds: [] },
    { text: '新时代', finds: [] },
    { text: '一时难以平静', finds: [] },
  ],
}
