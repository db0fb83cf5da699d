import { readNumber } from '../../text/numerals'
import { clockAt, partAt, type Clock } from './clock'
import { before } from './rule'

/** A date, a time or both, as written: parts it leaves out are absent. */
export interface Moment {
  readonly end: number
  /** Four digits, with a minus for years before the first, as EDTF has them. */
  readonly year?: string
  readonly month?: string
  readonly day?: string
  /** A number in the place of a month, a day or a year that there is none such: 13月40日. */
  readonly isWrong?: boolean
  /** A day of the farmers' calendar: which of ours it is the page does not say. */
  readonly isLunar?: boolean
  readonly clock?: Clock
  /** 3月 alone, 3月底. */
  readonly isMonth?: boolean
  /** Only a word that has no numeral (今年): no figure by itself. */
  readonly isWord?: boolean
}

const CN = '[一二三四五六七八九十廿卅]'
/** Reigns that pages date by, each with the year before its first. */
const ERAS = new Map(
  Object.entries({
    民国: 1911,
    光绪: 1874,
    宣统: 1908,
    同治: 1861,
    咸丰: 1850,
    道光: 1820,
    嘉庆: 1795,
    乾隆: 1735,
    雍正: 1722,
    康熙: 1661,
    顺治: 1643,
    崇祯: 1627,
    万历: 1572,
    嘉靖: 1521,
    永乐: 1402,
    洪武: 1367,
    贞观: 626,
    明治: 1867,
    大正: 1911,
    昭和: 1925,
    平成: 1988,
    令和: 2018,
  }),
)
const YEAR = new RegExp(
  `(?<era>公元前|西元前|公元|西元|中华民国|${[...ERAS.keys()].join('|')})?(?<year>\\d{1,4}|[〇零一二三四五六七八九]{3,4}|两千|[一二三四五六七八九十百]{1,4}|元(?=年))年(?!代|级|(?<!\\d{4}年)(?:龄|薪|轻|轮|迈|幼|货|画|利|息|均|检)|多|余(?!下)|(?<![1-9]年)来(?!到|临))(?:度(?!假|过))?(?<edge>底|初|末|年底|年初|年末)?`,
  'y',
)
const YEAR_WORD = /(?:今年|去年|明年|前年|后年|当年|次年|同年|本年|上年|来年|翌年)(?:度(?!假))?/y
const MONTH_WORD = /(?:本月|上月|下月|当月|上个月|下个月|同月|次月|这个月)/y
const MONTH = new RegExp(
  `(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九元正腊冬])月(?!(?<!\\d月)(?:球|饼|亮|薪|租|嫂|子|宫|考|票|卡|供|刊|结|息|食|牙|经|光|历|台|均|龄|活|色|老))`,
  'y',
)
const MONTH_EDGE = /份?(?:月?[底初末](?!级)|[上中下]{1,2}旬)?/y
const DAY_OF_MONTH = new RegExp(`(?<day>\\d{1,2}|${CN}{1,3})(?<sign>[日号])(?!线|楼)`, 'y')
const DAY = new RegExp(
  `(?<day>\\d{1,2}|${CN}{1,3})(?<sign>日(?!元|圆|币|均|内|用|期|游|龄|行政拘留)|号(?!线|楼|院|机|文|令|馆|门|店|桥|公路|厅|会议|墓|坑|地|卫|飞|星|球|种))`,
  'y',
)
const LUNAR_DAY =
  /(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[一二]?十[一二三四五六七八九]?(?![日号\d])|三十(?=[，。、夜晚]))/y
const BARE_DAY = new RegExp(
  `(?<day>\\d{1,2}|${CN}{2,3}|${CN})(?=$|[，。、；）)])(?!、(?:\\d{1,2}|${CN}{1,3})[日号、])`,
  'y',
)
const ISO =
  /(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d.])|(?<year2>(?:19|20)\d{2}) (?<month2>[01]\d) (?<day2>[0-3]\d)(?! ?\d)/y
const DAY_WORD = /(?:当天|当日|次日|翌日)(?=上午|下午|中午|凌晨|清晨|早上|早晨|晚上|晚间|傍晚|深夜|晚)/y
const BRACKETED = /[今昨明] ?[（(] ?(?<day>\d{1,2})日? ?[)）] ?[日天]?/y
const WEEKDAY = /[（(](?:星期|周|礼拜)[一二三四五六日天][）)]/y

const at1 = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
const number = (written: string): number =>
  Number(readNumber(written === '元' || written === '正' ? '一' : written) ?? NaN)
const two = (n: number): string => String(n).padStart(2, '0')

interface Parts {
  year?: string
  month?: string
  day?: string
  isWrong?: boolean
  isLunar?: boolean
  isMonth?: boolean
  isWord?: boolean
  end: number
}

/** A moment that begins at an offset; null where none does. As the second of a range an hour needs no more to be one. */
export function momentAt(text: string, at: number, isSecond = false): Moment | null {
  const date = isoAt(text, at) ?? bracketedAt(text, at) ?? dateAt(text, at, isSecond)
  const word = date ? null : at1(DAY_WORD, text, at)
  const from = date?.end ?? (word ? at + word[0].length : at)
  const hasDay = date?.day !== undefined || word !== null
  const weekday = hasDay ? (at1(WEEKDAY, text, from)?.[0].length ?? 0) : 0
  const clock = hasDay || !date ? clockIn(text, from, weekday, hasDay, isSecond) : null
  if (clock) return { ...date, end: clock.end, clock }
  if (!date || date.isWord) return null
  if (date.day === undefined && !date.isMonth) return date
  const part = partAt(text, date.end)
  return { ...date, end: date.end + part.length }
}

/** A clock behind a date, over a weekday in brackets; without a date only one that is surely a time. */
function clockIn(
  text: string,
  from: number,
  weekday: number,
  hasDay: boolean,
  isSecond: boolean,
): Clock | null {
  const spaced = hasDay && /[ T]/.test(text.charAt(from)) && /\d/.test(text.charAt(from + 1)) ? 1 : 0
  const clock = clockAt(text, from + weekday) ?? (spaced ? clockAt(text, from + spaced) : null)
  if (!clock) return null
  return hasDay || isSecond || clock.part !== undefined || clock.isSure ? clock : null
}

function isoAt(text: string, at: number): Parts | null {
  const groups = at1(ISO, text, at)?.groups
  if (!groups) return null
  const [year, month, day] = [
    groups['year'] ?? groups['year2'],
    groups['month'] ?? groups['month2'],
    groups['day'] ?? groups['day2'],
  ]
  return withDay({ year: year ?? '', month: two(Number(month)), end: ISO.lastIndex }, Number(day))
}

function bracketedAt(text: string, at: number): Parts | null {
  const match = at1(BRACKETED, text, at)
  return match && withDay({ end: BRACKETED.lastIndex }, Number(match.groups?.['day']))
}

function withDay(parts: Parts, day: number): Parts {
  const isWrong = !(day >= 1 && day <= 31) || Number(parts.month ?? 1) > 12 || Number(parts.month ?? 1) < 1
  return { ...parts, day: isWrong ? 'XX' : two(day), ...(isWrong ? { isWrong } : {}) }
}

function dateAt(text: string, at: number, isSecond: boolean): Parts | null {
  const isFarmers = text.startsWith('农历', at) || text.startsWith('大年', at)
  let parts: Parts = { end: isFarmers ? at + 2 : at }
  const year = yearAt(text, parts.end)
  if (year) parts = year
  const monthWord = at1(MONTH_WORD, text, parts.end)
  if (monthWord) parts = { ...parts, isWord: true, end: MONTH_WORD.lastIndex }
  const month = monthWord ? null : at1(MONTH, text, parts.end)
  if (month) return monthly(text, parts, month.groups?.['month'] ?? '', MONTH.lastIndex, isFarmers)
  if (isFarmers) {
    const lunar = at1(LUNAR_DAY, text, parts.end)
    return lunar && { ...parts, day: 'XX', isLunar: true, end: LUNAR_DAY.lastIndex }
  }
  const day = at1(DAY, text, parts.end)
  const end = DAY.lastIndex
  if (day && (monthWord || (!year && isBareDay(text, at, day, end, isSecond)))) {
    const { isWord, ...rest } = parts
    return withDay(
      { ...rest, end, ...(isWord && !monthWord ? { isWord } : {}) },
      number(day.groups?.['day'] ?? ''),
    )
  }
  return parts.end > at && (year ?? monthWord) ? parts : null
}

/** 98年5月, 13年底: of which century it does not say. */
const isShort = (year: string, edge: string | undefined, hasMonth: boolean): boolean =>
  /^\d\d$/.test(year) && (hasMonth || edge !== undefined)
const ERA_OF_REPUBLIC = 1911
const isOfRepublic = (n: number, year: string): boolean => n >= 100 && n < 150 && /^.{3}$/.test(year)
/** 在649年: a year, and not so many. */
const isEarly = (text: string, at: number, year: string): boolean =>
  /^\d{3}$/.test(year) &&
  (/[在于自（(]$/.test(before(text, at, 1)) ||
    (/^$|[。；]$/.test(before(text, at, 1)) &&
      !year.endsWith('0') &&
      /^年[，春夏秋冬]/.test(text.slice(at + 3, at + 5))))

function yearAt(text: string, at: number): Parts | null {
  const word = at1(YEAR_WORD, text, at)
  if (word) return { isWord: true, end: YEAR_WORD.lastIndex }
  const match = at1(YEAR, text, at)
  if (!match?.groups) return null
  const { era, year = '', edge } = match.groups
  const end = YEAR.lastIndex
  const n = number(year)
  if (Number.isNaN(n)) return null
  if (era !== undefined) return { year: ofEra(era, n), end }
  // 98年, 三年 are lengths of time; 三六七年 only where a month is behind.
  const hasMonth = at1(MONTH, text, end) !== null
  if (isShort(year, edge, hasMonth)) return { year: `XX${year}`, end }
  // 114年4月24日 on Taiwan's pages counts from 1911.
  if (hasMonth && isOfRepublic(n, year)) return { year: String(n + ERA_OF_REPUBLIC), end }
  if (isEarly(text, at, year) || (hasMonth && /^\d{3}$/.test(year))) return { year: `0${year}`, end }
  if (
    /^\d/.test(year)
      ? !/^[12]\d{3}$/.test(year)
      : !(
          /^[〇零一二三四五六七八九]{4}$/.test(year) ||
          (hasMonth && /^(?:[〇零一二三四五六七八九]{3}|两千)$/.test(year))
        )
  )
    return null
  return { year: String(n).padStart(4, '0'), end }
}

function ofEra(era: string, n: number): string {
  const first = ERAS.get(era.replace('中华', ''))
  if (first !== undefined) return String(n + first).padStart(4, '0')
  const year = era.endsWith('前') ? n - 1 : n
  return `${era.endsWith('前') && year > 0 ? '-' : ''}${String(year).padStart(4, '0')}`
}

function monthly(text: string, parts: Parts, written: string, at: number, isFarmers: boolean): Parts | null {
  const base: Parts = { end: parts.end, ...(parts.year === undefined ? {} : { year: parts.year }) }
  const isOld = isFarmers || /[正腊冬]/.test(written)
  const lunar = at1(LUNAR_DAY, text, at)
  if (lunar && (isOld || /^(?:初|廿)/.test(lunar[0])))
    return {
      ...base,
      day: 'XX',
      isLunar: true,
      end: LUNAR_DAY.lastIndex + (text.charAt(LUNAR_DAY.lastIndex) === '日' ? 1 : 0),
    }
  if (isOld)
    return {
      ...base,
      isMonth: true,
      isLunar: true,
      end: at1(DAY_OF_MONTH, text, at) ? DAY_OF_MONTH.lastIndex : at,
    }
  const month = number(written)
  const monthOf = { ...base, month: two(month), ...(month < 1 || month > 12 ? { isWrong: true } : {}) }
  const day = at1(DAY_OF_MONTH, text, at)
  if (day) return withDay({ ...monthOf, end: DAY_OF_MONTH.lastIndex }, number(day.groups?.['day'] ?? ''))
  const bare = at1(BARE_DAY, text, at)
  if (bare && number(bare.groups?.['day'] ?? '') <= 31)
    return withDay({ ...monthOf, end: BARE_DAY.lastIndex }, number(bare.groups?.['day'] ?? ''))
  at1(MONTH_EDGE, text, at)
  return { ...monthOf, isMonth: true, end: MONTH_EDGE.lastIndex }
}

/** Before the number of a house, a stall, a road or a grade: 福山路38号, C—1—83号. */
const STREET = /[路街巷弄道里村苑区园楼栋座幢\-—A-Za-z第编\d.]$/
/** A number goes on before it: C—8日, 第3日. */
const CODE_BEFORE = /[—A-Za-z第编\d.]$/
const DAY_BEHIND =
  /^(?:$|[，。、；：！？（）()”\s,至到—–\-~]|[上下中早晚凌傍深夜午]|起|前|后|在|开|举|发|公|将|就|你|我|他|她|电|讯|从|对|与|和|及|为|是|向|赴|抵|出|召|于|宣|表|说|称|晨|当|这|那|通|以|\d)/

/** 25日 is a day, 三日 and 3号机组 need not be one. */
function isBareDay(
  text: string,
  at: number,
  { groups }: RegExpExecArray,
  end: number,
  isSecond: boolean,
): boolean {
  const { day = '', sign } = groups ?? {}
  if (!isSecond && (sign === '号' ? STREET : CODE_BEFORE).test(before(text, at, 1))) return false
  const n = number(day)
  if (
    sign === '号' &&
    !isSecond &&
    /^[”》的]/.test(text.slice(end)) &&
    !/(?:^|[在于到至月是从自的和及由将前截期日，。、；：（“\s])$/.test(before(text, at, 1))
  )
    return false
  if (n > 31 && !isSecond) return false
  if (sign === '号') return /^\d/.test(day) && n >= 1 && n <= 31 && DAY_BEHIND.test(text.slice(end, end + 1))
  if (/^\d/.test(day)) return true
  const isTimed = partAt(text, end) !== ''
  return isTimed || (day.length > 1 && n >= 10 && n <= 31 && !isTerm(text, at, end))
}

/** 为期二十日, 十五日内: so many days. */
const isTerm = (text: string, at: number, end: number): boolean =>
  /^(?:[之以]?内|之?久|游|左右|以上|以下|拘)/.test(text.slice(end, end + 2)) ||
  /(?:为期|历时|长达|持续|连续|共|满|近|约|仅|短短|期限|每|第|经过|用了|不足|不到|超过|处以?|拘留|约为)$/.test(
    before(text, at, 3),
  )

/** EDTF of the date of a moment; undefined where it can't be read. */
export function dayOf({ year, month, day, isWrong, isLunar }: Moment): string | undefined {
  if (isWrong || isLunar) return undefined
  if (month === undefined && day === undefined) return year
  const ofYear = `${year ?? 'XXXX'}-${month ?? 'XX'}`
  return day === undefined ? ofYear : `${ofYear}-${day}`
}
