import { multiplyDecimals, type Decimal } from '../../text/decimal'
import { numberAt, type NumberRead } from '../../text/numerals'
import { before } from './rule'

/** A number with its sign and what says that it is more: -3.5亿, 20多万, 三百余. */
export interface Amount {
  readonly start: number
  readonly end: number
  /** Null where it says no one number. */
  readonly value: Decimal | null
  readonly number: NumberRead
  /** 余, 多 or 来 stands inside, or 上 before: so many and some more. */
  readonly isMore: boolean
  readonly isNegative: boolean
}

const SIGN = /(?:零下|负|-)(?=[\d一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾])/y
/** What a hyphen before a figure must stand behind to be a minus: 气温-5℃, and not 中国-30年. */
const MINUS_BEHIND = /(?:^|[\s，。；：、（(“:,~至到为是达约于在比示温值率幅润益利净亏损额余差高深])$/
/** 山区-9℃, 沪指-0.7%: degrees and percent are no part of a name, whatever stands before the sign. */
const MINUS_BEFORE = /-\d+(?:\.\d+)?(?:[—–~至到-]-?\d+(?:\.\d+)?)?(?:℃|°C|摄氏度|华氏度|%|个百分点)/y
const HAN = /[\u4e00-\u9fff](?<![〇零一二两三四五六七八九十百千万亿])$/
const MORE = /(?:[余馀]|多(?!半|数|少)|来(?![自到源说]))(?<scale>[万亿])?(?<above>亿)?/y

/** The same place is asked for by every kind that begins with a number: the last answers are kept. */
let lastText = ''
let answers = new Map<number, Amount | null>()

/** The amount that begins at an offset; null where none does. */
export function amountAt(text: string, at: number): Amount | null {
  if (text !== lastText) {
    lastText = text
    answers = new Map()
  }
  const known = answers.get(at)
  if (known !== undefined) return known
  const amount = readAmount(text, at)
  answers.set(at, amount)
  return amount
}

function readAmount(text: string, at: number): Amount | null {
  SIGN.lastIndex = at
  const sign = SIGN.exec(text)?.[0] ?? ''
  if (sign !== '' && !isSign(text, at, sign)) return null
  const number = numberAt(text, at + sign.length)
  if (number === null || isCapital(text, number, at + sign.length)) return null
  const isNegative = sign !== ''
  const more = number.vague && text.charAt(at) !== '上' ? null : moreAt(text, number)
  let value = number.value
  if (value !== null && more) value = multiplyDecimals(value, more.times)
  if (value !== null && isNegative && value !== '0') value = `-${value}`
  const isMore = more !== null || text.charAt(at) === '上'
  return { start: at, end: more?.end ?? number.end, value, number, isMore, isNegative }
}

/** 陆, 伍 alone are surnames: capitals are numerals in company. */
const isCapital = (text: string, { end }: NumberRead, at: number): boolean =>
  end === at + 1 && !text.startsWith('又', end) && /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text.charAt(at))

function isSign(text: string, at: number, sign: string): boolean {
  if (sign === '负') return !/[胜平战\d欠抱担辜肩]/.test(text.charAt(at - 1))
  MINUS_BEFORE.lastIndex = at
  return (
    sign === '零下' ||
    MINUS_BEHIND.test(before(text, at, 1)) ||
    (HAN.test(before(text, at, 1)) && MINUS_BEFORE.test(text))
  )
}

function moreAt(text: string, number: NumberRead): { end: number; times: Decimal } | null {
  MORE.lastIndex = number.end
  const match = MORE.exec(text)
  if (!match) return null
  const last = text.charAt(number.end - 1)
  // 十来个, 二十来岁; 万余株. A lone digit has none: 三多.
  if (match[0].startsWith('来') ? !/[十百千万]/.test(last) : /[一二两三四五六七八九]/.test(last)) return null
  const { scale, above } = match.groups ?? {}
  const times = `1${scale === undefined ? '' : scale === '万' ? '0000' : '00000000'}${above ? '00000000' : ''}`
  return { end: number.end + match[0].length, times }
}
