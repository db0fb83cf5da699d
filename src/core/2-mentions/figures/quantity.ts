import type { Localized } from '../../problem'
import { addDecimals, multiplyDecimals, type Decimal } from '../../text/decimal'
import { amountAt, type Amount } from './amount'
import { aboutAt, approximately } from './approximate'
import type { FigureKind, FigureValue } from './figure'
import { NUMBER_STARTS, type FigureExample, type FigureMatch, type FigureRule } from './rule'
import { beginsUnit, tableOf, unitAt, type Unit, type UnitFound, type UnitTable } from './units'

/** A quantity as it stands: a number or two with what is counted behind. */
export interface Quantity {
  readonly text: string
  readonly start: number
  /** Behind the unit, before words like 左右. */
  readonly end: number
  readonly low: Amount | null
  readonly high: Amount
  readonly unit: Unit
}

/** Is the number one numeral, and one of these? */
export const isLone = ({ text, high }: Quantity, numerals: RegExp): boolean =>
  high.end - high.start === 1 && numerals.test(text.charAt(high.start))

interface QuantityKind {
  readonly id: string
  readonly kind: FigureKind
  readonly label: Localized
  readonly units: readonly Unit[]
  /** Characters besides numerals that such a figure can begin with. */
  readonly starts?: string
  /** Says that a match is none: 一个 as "a", 十分 as "very". */
  readonly unless?: (quantity: Quantity) => boolean
  /** 两米半: the unit may be followed by half of it. */
  readonly halves?: boolean
  readonly examples: readonly FigureExample[]
}

const DASHES = new Set([...'—–-~至到'].map((dash) => dash.charCodeAt(0)))
const isDash = (code: number): boolean => DASHES.has(code)
const DASH_AT = /(?:——|--|[—–\-~至到])(?=[\d一二两三四五六七八九十百千万亿几数负\-零])/y

function dashAt(text: string, at: number): number | null {
  if (!isDash(text.charCodeAt(at))) return null
  DASH_AT.lastIndex = at
  const match = DASH_AT.exec(text)
  return match ? at + match[0].length : null
}

/** A number in digits or of several numerals: what is behind it is counted. */
const isFull = ({ number, value, start, end }: Amount): boolean =>
  number.form === 'chinese' ? end - start > 1 : !/^(?:19|20)\d\d$/.test(value ?? '')

/** A number and a unit of a table, or a range of them (3—5万元, 48万元至52万元). */
export function quantityAt(table: UnitTable, text: string, at: number): Quantity | null {
  const first = amountAt(text, at)
  if (!first || !(beginsUnit(text, first.end) || isDash(text.charCodeAt(first.end)))) return null
  const unit = unitAt(table, text, first.end, isFull(first))
  const second = secondAt(table, text, unit?.end ?? first.end)
  if (second && isSame(unit, second.unit))
    return {
      text,
      start: at,
      end: second.unit.end,
      low: first,
      high: second.amount,
      unit: second.unit.unit,
    }
  return unit && { text, start: at, end: unit.end, low: null, high: first, unit: unit.unit }
}

function secondAt(table: UnitTable, text: string, at: number): { amount: Amount; unit: UnitFound } | null {
  const behind = dashAt(text, at)
  if (behind === null) return null
  const amount = amountAt(text, behind)
  const unit = amount && unitAt(table, text, amount.end, isFull(amount))
  return amount && unit ? { amount, unit } : null
}

const isSame = (one: UnitFound | null, other: UnitFound): boolean =>
  one === null || (one.unit.name ?? one.unit.written) === (other.unit.name ?? other.unit.written)

/** What a quantity says; a range has the value low/high. */
export function valueOf(kind: FigureKind, quantity: Quantity, behind: string): FigureValue {
  const { text, start, low, high, unit } = quantity
  const scaled = (value: Decimal | null): Decimal | null =>
    value === null || unit.factor === undefined ? value : multiplyDecimals(value, unit.factor)
  const value = scaled(high.value)
  const from = low === null ? undefined : scaled(lowValue(text, low, high))
  const read: FigureValue = {
    kind,
    unit: unit.name ?? unit.written,
    ...approximately(text, start, {
      inside: high.isMore || unit.written.includes('多'),
      behind,
      isDuration: kind === 'duration',
    }),
  }
  if (value === null || from === null) return read
  return { ...read, value: from === undefined ? value : `${from}/${value}` }
}

/** 3—5万: the low end has the high end's 万 where it is written without and would be the smaller by far. */
function lowValue(text: string, low: Amount, high: Amount): Decimal | null {
  const scale = /[万亿]+$/.exec(text.slice(high.start, high.end))?.[0]
  const isBare = low.number.form === 'arabic' && !/[万亿]/.test(text.slice(low.start, high.start))
  if (scale === undefined || !isBare || low.value === null || high.number.form === 'chinese') return low.value
  const times = scale.replace('万', '0000').replace('亿', '00000000')
  const digits = Number.parseFloat(text.slice(high.start, high.end))
  return Number(low.value) <= digits ? multiplyDecimals(low.value, `1${times}`) : low.value
}

/** 43人/平方公里, 15元/斤: so many to one of another. */
const RATE =
  /\/(?:平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|小时|分钟|[吨亩斤克升米秒天日月年人次度户只头台张股份盒瓶件箱辆晚间周时分]|kg|km|m³|m²|mL|ml|L|h|s|d)(?![A-Za-z0-9])/y

function rateAt(text: string, at: number): string {
  RATE.lastIndex = at
  return RATE.exec(text)?.[0] ?? ''
}

const HALF = /半(?!数|夜|[天年径途路个])/y

/** A number and a unit, or a range of them: what counts, money, lengths and the like have in common. */
export function quantity(kind: QuantityKind): FigureRule {
  const table = tableOf(kind.units)
  return {
    id: kind.id,
    label: kind.label,
    starts: `${NUMBER_STARTS}-负零${kind.starts ?? ''}`,
    match: (text, at): FigureMatch | null => {
      const found = quantityAt(table, text, at)
      if (!found || isLoneUnit(found) || kind.unless?.(found)) return null
      HALF.lastIndex = found.end
      if (kind.halves && !found.low && HALF.test(text)) return withHalf(kind.kind, found)
      const rate = rateAt(text, found.end)
      const behind = rate === '' ? aboutAt(text, found.end) : ''
      const value = valueOf(kind.kind, found, behind)
      const isMoney = kind.kind === 'money' || rate === ''
      return {
        end: found.end + rate.length + behind.length,
        value: isMoney ? value : { ...value, unit: `${value.unit ?? ''}${rate}` },
      }
    },
    examples: kind.examples,
  }
}

/** 百姓, 千万别, 万里长征: a unit of tens alone is a number only where more or less is said, or a sum of money. */
function isLoneUnit({ high, low, unit, text, start, end }: Quantity): boolean {
  if (low !== null || high.isMore || !/^[百千万亿]+$/.test(text.slice(high.start, high.end))) return false
  if (isHeading(text, start, end)) return true
  if (!high.number.bare) return false
  if (/^[元名人位辆]$/.test(unit.written) && /[百千万]/.test(text.charAt(start))) return false
  return approximateBefore(text, start) || text.slice(end, end + 2) === '以上' ? false : true
}

/** 总额（万元）, 单位：百万元: what the numbers of a table are counted in. */
const isHeading = (text: string, start: number, end: number): boolean =>
  /单位[:：为]?$/.test(text.slice(Math.max(0, start - 3), start)) ||
  (/[（(][十百千万]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[）)]/.test(text.slice(end, end + 1)))

const approximateBefore = (text: string, start: number): boolean =>
  'approximate' in approximately(text, start)

function withHalf(kind: FigureKind, found: Quantity): FigureMatch {
  const read = valueOf(kind, found, '')
  const value = read.value === undefined ? {} : { value: addDecimals(read.value, '0.5') }
  const behind = aboutAt(found.text, found.end + 1)
  return {
    end: found.end + 1 + behind.length,
    value: { ...read, ...value, ...approximately(found.text, found.start, { behind }) },
  }
}
