import { addDecimals, normalDecimal, type Decimal } from './decimal'
import { Reader, timesTen } from './numeral-reader'

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  貳: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
/** Two or three tens in one character. */
const TENS: Readonly<Record<string, number>> = { 廿: 2, 卅: 3, 卌: 4 }
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 }
/** Behind these 千, 百 and 兆 belong to a unit of measure: 千克, 百帕, 兆瓦. */
const PREFIXED = /[克米瓦卡帕伏赫焦牛巴升]|字节|比特|安[时培]|电子/y
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
/** No number that a page prints is longer; a pattern would run over a megabyte of digits. */
const LONGEST = 48

/** What the digits of Chinese numerals are written with, for building patterns. */
export const CHINESE_DIGITS = '〇零○一二两三四五六七八九'
/** Everything a Chinese numeral can begin with. */
export const CHINESE_NUMERALS = `${Object.keys(DIGITS).join('')}${Object.keys(SMALL_UNITS).join('')}廿卅卌万萬亿億几幾数數上`

/** Full-width digits and points as half-width ones; length kept, so that offsets stay. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％＋－／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** A number as it stands in a text. */
export interface NumberRead {
  readonly end: number
  /** Null where it says no one number: 两三, 几百, 数千. */
  readonly value: Decimal | null
  readonly form: 'arabic' | 'chinese' | 'mixed'
  /** A unit of tens that stands alone counts one of itself, where something is said to be beside it: 百余, 万名. */
  readonly bare: boolean
  /** 十几, 几百, 两三: about so many. */
  readonly vague: boolean
}

function arabicAt(text: string, at: number): string | null {
  ARABIC.lastIndex = at
  const match = ARABIC.exec(text)
  return match && match[0].length <= LONGEST ? match[0] : null
}

const belongsToUnit = (text: string, at: number): boolean => {
  PREFIXED.lastIndex = at
  return PREFIXED.test(text)
}

/** Digit behind digit: 二〇二三; and pairs that say about how many: 两三, 七八. */
function digitsAt(text: string, at: number): string {
  let end = at
  while (end - at < LONGEST && DIGITS[text.charAt(end)] !== undefined) end++
  return text.slice(at, end)
}

const isPair = (pair: string): boolean => {
  const [a, b] = [...pair].map((digit) => DIGITS[digit] ?? 0)
  return a !== undefined && b !== undefined && a > 0 && (b === a + 1 || (a === 3 && b === 5))
}

/** The longest number that begins at an offset, in Arabic, Chinese or mixed writing; null where none does. */
export function numberAt(text: string, at: number): NumberRead | null {
  const reader = new Reader()
  let [hasArabic, hasChinese] = [false, false]
  let pos = at
  const limit = Math.min(text.length, at + LONGEST)
  // 数十, 几百, 上千: a word for some before a unit of tens.
  if (/[几幾数數上]/.test(text.charAt(at)) && /[十百千万萬亿億]/.test(text.charAt(at + 1))) {
    reader.isVague = text.charAt(at) !== '上'
    reader.digit('1')
    pos++
  }
  while (pos < limit) {
    const next = tokenAt(text, pos, reader, { hasArabic, isFirst: pos === at })
    if (next === null) break
    if (next.isArabic) hasArabic = true
    else hasChinese = true
    pos = next.end
    if (next.isLast) break
  }
  if (pos === at || (pos === at + 1 && /[几幾数數上]/.test(text.charAt(at)))) return null
  return finished(text, at, pos, reader, hasArabic, hasChinese)
}

function finished(
  text: string,
  at: number,
  pos: number,
  reader: Reader,
  hasArabic: boolean,
  hasChinese: boolean,
): NumberRead {
  const form = hasArabic ? (hasChinese ? 'mixed' : 'arabic') : 'chinese'
  const vague = reader.isVague
  let value = vague ? null : reader.total()
  let end = pos
  const point = value === null ? null : fractionAt(text, pos)
  if (point && form === 'chinese' && value !== null) {
    value = addDecimals(value, `0.${point.digits}`)
    end = point.end
    const scale = LARGE_UNITS[text.charAt(end)]
    if (scale !== undefined && reader.parts.length === 0) {
      value = timesTen(value, scale)
      end++
      const above = LARGE_UNITS[text.charAt(end)]
      if (above !== undefined && above > scale) {
        value = timesTen(value, above)
        end++
      }
    }
  }
  return { end, value, form, vague, bare: reader.isBare && end - at === 1 }
}

/** 点五: the digits behind the point of a Chinese numeral. A 十 behind them makes it a time (八点二十). */
function fractionAt(text: string, at: number): { digits: string; end: number } | null {
  if (!/[点點]/.test(text.charAt(at))) return null
  const written = digitsAt(text, at + 1)
  if (written === '' || /[两兩]/.test(written)) return null
  const end = at + 1 + written.length
  if (/[十拾百千]/.test(text.charAt(end))) return null
  return { digits: [...written].map((digit) => DIGITS[digit]).join(''), end }
}

interface Token {
  readonly end: number
  readonly isArabic?: boolean
  /** Nothing can follow: 二〇二三. */
  readonly isLast?: boolean
}

function tokenAt(
  text: string,
  pos: number,
  reader: Reader,
  { hasArabic, isFirst }: { hasArabic: boolean; isFirst: boolean },
): Token | null {
  const char = text.charAt(pos)
  if (char >= '0' && char <= '9') {
    const written = arabicAt(text, pos)
    if (written === null || !reader.digit(normalDecimal(written.replaceAll(',', '')), true)) return null
    return { end: pos + written.length, isArabic: true }
  }
  const end = pos + 1
  const tens = TENS[char]
  if (tens !== undefined) {
    if (reader.section.digit !== null) return null
    reader.digit(String(tens))
    return reader.small(10, false) ? { end } : null
  }
  if (/[几幾]/.test(char)) return someAt(pos, reader, isFirst)
  const digit = DIGITS[char]
  if (digit !== undefined) return chineseDigitAt(text, pos, reader, isFirst)
  if (isVagueHead(text, pos) && isFirst) return null
  const small = SMALL_UNITS[char]
  if (small !== undefined) {
    if (small === 10 && hasArabic && reader.section.digit !== null) return null
    if (small > 10 && (reader.section.digit === null || hasArabic) && belongsToUnit(text, end)) return null
    if (small > 10 && belongsToUnit(text, end) && text.charAt(end) !== '米') return null
    return reader.small(small, isFirst) ? { end } : null
  }
  const large = LARGE_UNITS[char]
  if (large === undefined) return null
  // 兆 is a number beside other numerals and before money; else a unit of measure.
  if (large === 12 && !/[\d一二两三四五六七八九十百千亿億元美日韩]/.test(text.charAt(end))) return null
  return reader.large(large, isFirst) ? { end } : null
}

const isVagueHead = (text: string, pos: number): boolean =>
  /[数數上]/.test(text.charAt(pos)) && SMALL_UNITS[text.charAt(pos + 1)] !== undefined

/** 几 in 十几, 30几万, 一百零几万: some more than what stands before. */
function someAt(pos: number, reader: Reader, isFirst: boolean): Token | null {
  if (isFirst || reader.section.lastUnit === 10_000) {
    const digit = reader.section.digit
    // 30几万: the tens are whole.
    if (digit === null || !/^[1-9]\d*0$/.test(digit)) return null
    reader.isVague = true
    return { end: pos + 1 }
  }
  if (reader.section.digit !== null) return null
  reader.isVague = true
  return { end: pos + 1 }
}

function chineseDigitAt(text: string, pos: number, reader: Reader, isFirst: boolean): Token | null {
  const run = digitsAt(text, pos)
  const first = run.charAt(0)
  const value = DIGITS[first] ?? 0
  if (run.length === 1) {
    if (value === 0) return reader.zero() ? { end: pos + 1 } : null
    if (/[两兩]/.test(first) && !reader.isEmpty && !isUnit(text.charAt(pos + 1))) return null
    return isLoneTail(text, pos, reader) || !reader.digit(String(value)) ? null : { end: pos + 1 }
  }
  if (value === 0 && !isFirst) {
    // 一百零五: the digit behind is read next.
    return reader.zero() ? { end: pos + 1 } : null
  }
  const behind = text.charAt(pos + run.length)
  const hasUnit = isUnit(behind)
  if (run.length === 2 && isPair(run) && reader.section.digit === null) {
    reader.isVague = true
    reader.digit(String(value))
    return { end: pos + 2 }
  }
  if (!isFirst || (hasUnit && run.length > 2)) return null
  if (run.length === 2 && !/[〇零○]/.test(run)) return null
  reader.digit(String(BigInt([...run].map((c) => String(DIGITS[c])).join(''))))
  return { end: pos + run.length, isLast: true }
}

const isUnit = (char: string): boolean => SMALL_UNITS[char] !== undefined || LARGE_UNITS[char] !== undefined

/** 两亿|一期工程: what is counted behind a number is no lone digit of it. */
function isLoneTail(text: string, pos: number, reader: Reader): boolean {
  if (reader.isEmpty || reader.section.sawZero || reader.section.lastUnit === 10) return false
  const behind = text.charAt(pos + 1)
  return (
    /[一两兩]/.test(text.charAt(pos)) &&
    behind !== '' &&
    !isUnit(behind) &&
    !/[元块塊人，。、；：）！？,.\s]/.test(behind)
  )
}

/**
 * Reads an Arabic, Chinese or mixed number (1.2万亿, 三千二百, 二〇二三, 3,400, 百分号 left out) as an exact
 * decimal. Null where it can't be read: never a guess.
 */
export function readNumber(written: string): Decimal | null {
  const text = halfWidth(written).replace(/\s/g, '')
  const number = numberAt(text, 0)
  if (number === null || number.end !== text.length) return null
  return number.bare && LARGE_UNITS[text] !== undefined ? null : number.value
}
