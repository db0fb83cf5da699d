import { readNumber } from '../../text/numerals'

/** A time of day as it is written. */
export interface Clock {
  readonly part?: string
  readonly hour: number
  readonly minute: number
  readonly second?: number
  readonly end: number
  /** 许, 左右 behind it. */
  readonly about: string
  /** What makes it sure that an hour is meant, where no part of the day and no date stands before it. */
  readonly isSure: boolean
}

const HOUR = '(?:\\d{1,2}|零|〇|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])'
const MINUTE = '(?:[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九](?=分))'
const COLON = /(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?!\d))?(?![\d:])/y
const NOT_OCLOCK =
  '代|间|候|期|刻|常|装|速|段|尚|光|节|而|效|任|有|下|今|事|局|评|差|长|不|隔|空|钟|刊|髦|序|区|报|限|值'
const SPOKEN = new RegExp(
  `(?<hour>${HOUR})(?:(?<sign>时)(?!${NOT_OCLOCK})|(?<dot>点)(?<oclock>钟)?)(?:(?<half>半(?![数径个天年]))|(?<quarter>[一三]刻)|(?<whole>整|正(?=[，。；、]))|(?<minute>\\d{2}(?![\\d.%万亿元名个人])|\\d(?=分)|${MINUTE})(?<minutes>分)?(?:(?<second>\\d{1,2}|${MINUTE.replace('(?=分)', '(?=秒)')})秒)?)?`,
  'y',
)
const ABOUT = /(?:许|左右|前后|多(?!名|个|人|种))/y
const PART =
  '(?:[今昨明当]晚|[今昨明]夜|[今明]早|今晨|上午|下午|中午|正午|午后|午间|午夜|傍晚|晚间|晚上|晚(?!报|会|宴|餐|饭|年|婚|期|点|自|高|些|于|到|来|辈|清|唐|稻|生|熟|归)|凌晨|清晨|清早|早上|早晨|早间|早(?=[\\d一二三四五六七八九十]{1,3}[点时:])|深夜|夜间|夜里|夜晚|半夜|夜(?=[\\d一二三四五六七八九十]{1,3}[点时:]|[，。、；）\\s]|$)|晨(?=\\d))'
const PART_AT = new RegExp(`${PART}`, 'y')

/** A part of the day that begins at an offset. */
export function partAt(text: string, at: number): string {
  PART_AT.lastIndex = at
  return PART_AT.exec(text)?.[0] ?? ''
}

/** A time of day that begins at an offset, with the part of the day before it where there is one. */
export function clockAt(text: string, at: number): Clock | null {
  const part = partAt(text, at)
  const from = at + part.length + (text.charAt(at + part.length) === ' ' ? 1 : 0)
  const read = colonAt(text, from) ?? spokenAt(text, from)
  if (!read) return null
  ABOUT.lastIndex = read.end
  const about = ABOUT.exec(text)?.[0] ?? ''
  return {
    ...read,
    ...(part === '' ? {} : { part }),
    end: read.end + about.length,
    about,
    isSure: read.isSure || about !== '',
  }
}

type Read = Omit<Clock, 'part' | 'about'>

function colonAt(text: string, at: number): Read | null {
  COLON.lastIndex = at
  const match = COLON.exec(text)
  const { hour, minute, second } = match?.groups ?? {}
  if (!match || Number(hour) > 24 || Number(minute) > 59) return null
  const seconds = second === undefined ? {} : { second: Number(second) }
  return { hour: Number(hour), minute: Number(minute), ...seconds, end: COLON.lastIndex, isSure: true }
}

const OCLOCK_BEFORE = /(?:约|于|从|自|到|至|在|近|早|晚|时间|每天|每日|的)$/
const OCLOCK_BEHIND = /^(?:$|[以之]?[前后]|开|起|出|到|至|[，。；、）])/

function spokenAt(text: string, at: number): Read | null {
  SPOKEN.lastIndex = at
  const match = SPOKEN.exec(text)
  if (!match?.groups) return null
  const { hour = '', sign, oclock, half, quarter, whole, minute, minutes, second } = match.groups
  const h = Number(readNumber(hour) ?? NaN)
  const m = half
    ? 30
    : quarter
      ? quarter.startsWith('一')
        ? 15
        : 45
      : Number(readNumber(minute ?? '0') ?? NaN)
  if (Number.isNaN(h) || Number.isNaN(m) || m > 59) return null
  let end = SPOKEN.lastIndex
  const isExact =
    [oclock, half, quarter, whole, minutes].some((one) => one !== undefined) ||
    /^(?:\d\d|.十|[零〇])/.test(minute ?? '')
  const isArabic = /^\d/.test(hour)
  const behind = text.slice(end, end + 3)
  const isBetween = OCLOCK_BEHIND.test(behind)
  const isHour =
    sign !== undefined
      ? isArabic || (hour.length > 1 && isBetween) || /^零/.test(hour)
      : isArabic && isBetween
  const isSaid =
    isBetween &&
    OCLOCK_BEFORE.test(text.slice(Math.max(0, at - 2), at)) &&
    (sign === undefined || hour.length > 1)
  // 3点5: points with a decimal, and no minutes.
  if (minute !== undefined && !isExact) end -= minute.length
  const seconds = second === undefined ? {} : { second: Number(readNumber(second) ?? 0) }
  return { hour: h, minute: m, ...seconds, end, isSure: isExact || isHour || isSaid }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** hh:mm on the 24-hour clock, by the part of the day that is said or goes on; undefined where there is no such time. */
export function timeOf({ hour, minute, second, part: own }: Clock, goesOn?: string): string | undefined {
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined
  const part = own ?? goesOn ?? ''
  return `${two(onDay(hour, part))}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`
}

function onDay(hour: number, part: string): number {
  if (/凌晨|清晨|早|上午|晨/.test(part)) return hour === 12 && /凌晨/.test(part) ? 0 : hour
  if (/下午|傍晚|午后/.test(part)) return hour < 12 ? hour + 12 : hour
  if (/中午|正午|午间/.test(part)) return hour > 0 && hour < 4 ? hour + 12 : hour
  // 晚上12点 ends the day; 深夜1点 is of the next.
  if (/晚|夜/.test(part)) return hour === 12 ? 24 : hour > 4 && hour < 12 ? hour + 12 : hour
  return hour
}
