import { addDecimals, multiplyDecimals, normalDecimal, type Decimal } from './decimal'

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
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const LARGE_UNITS: readonly (readonly [string, Decimal])[] = [
  ['万亿', '1000000000000'],
  ['亿', '100000000'],
  ['億', '100000000'],
  ['万', '10000'],
  ['萬', '10000'],
]

/** What the digits of Chinese numerals are written with, for building patterns. */
export const CHINESE_DIGITS = '〇零○一二两三四五六七八九'

/** Full-width digits and points as half-width ones; length kept, so that offsets stay. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％＋－／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/**
 * Reads an Arabic, Chinese or mixed number (1.2万亿, 三千二百, 二〇二三, 3,400, 百分号 left out) as an exact
 * decimal. Null where it can't be read: never a guess.
 */
export function readNumber(written: string): Decimal | null {
  const text = halfWidth(written).replace(/[,\s]/g, '')
  if (text === '') return null
  if (/^\d+(\.\d+)?$/.test(text)) return normalDecimal(text)
  for (const [unit, size] of LARGE_UNITS) {
    const at = text.lastIndexOf(unit)
    if (at < 0) continue
    const head = at === 0 ? null : readNumber(text.slice(0, at))
    const tailText = text.slice(at + unit.length)
    if (head === null) return null
    const high = multiplyDecimals(head, size)
    if (tailText === '') return high
    const tail = readTail(tailText, size)
    return tail === null ? null : addDecimals(high, tail)
  }
  return readBelowTenThousand(text)
}

/** 万 followed by one bare digit means thousands (三万二): read so only where it is all Chinese. */
function readTail(text: string, above: Decimal): Decimal | null {
  const digit = DIGITS[text]
  if (digit !== undefined && digit > 0) return multiplyDecimals(String(digit), above.slice(0, -1))
  return readNumber(text)
}

function readBelowTenThousand(text: string): Decimal | null {
  const point = text.indexOf('点')
  if (point > 0) {
    const whole = readBelowTenThousand(text.slice(0, point))
    const fraction = readDigits(text.slice(point + 1))
    return whole === null || fraction === null ? null : normalDecimal(`${whole}.${fraction}`)
  }
  const mixed = /^(\d+(?:\.\d+)?)([十百千])$/.exec(text)
  if (mixed?.[1] !== undefined && mixed[2] !== undefined)
    return multiplyDecimals(mixed[1], String(SMALL_UNITS[mixed[2]]))
  // 二〇二四 is read digit by digit; 两三 is two or three, and no number.
  const digits = text.length === 2 && !/[〇零○]/.test(text) ? null : readDigits(text)
  if (digits !== null) return normalDecimal(digits)
  return readPositional(text)
}

/** 二〇二三: digit after digit. */
function readDigits(text: string): string | null {
  let result = ''
  for (const c of text) {
    const digit = DIGITS[c]
    if (digit === undefined) return null
    result += digit
  }
  return result === '' ? null : result
}

/** 三千二百零五, 十二, 两百五: digits with their units. */
function readPositional(text: string): Decimal | null {
  let total = 0
  let digit: number | null = null
  let lastUnit = 10000
  let sawZero = false
  for (const c of text) {
    const unit = SMALL_UNITS[c]
    if (unit !== undefined) {
      if (unit >= lastUnit) return null
      if (digit === null && unit !== 10 && text.length > 1) return null
      total += (digit ?? 1) * unit
      lastUnit = unit
      digit = null
      sawZero = false
      continue
    }
    const value = DIGITS[c]
    if (value === undefined || digit !== null) return null
    if (value === 0) sawZero = true
    else digit = value
  }
  // 两百五 is 250: a last bare digit counts in the next unit down, unless 零 stands before it.
  if (digit !== null)
    total += lastUnit === 10000 || lastUnit === 10 || sawZero ? digit : digit * (lastUnit / 10)
  return String(total)
}
