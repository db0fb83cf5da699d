import { addDecimals, multiplyDecimals, type Decimal } from './decimal'

/** One section below a unit of ten thousands, while it is read. */
interface Section {
  /** Null where nothing was read yet. */
  value: Decimal | null
  /** The digit that still waits for its unit. */
  digit: Decimal | null
  lastUnit: number
  sawZero: boolean
}

const emptySection = (): Section => ({ value: null, digit: null, lastUnit: 10_000, sawZero: false })
const plus = (a: Decimal | null, b: Decimal): Decimal => (a === null ? b : addDecimals(a, b))
/** A decimal with its point so many places to the right. */
export const timesTen = (value: Decimal, exponent: number): Decimal =>
  multiplyDecimals(value, `1${'0'.repeat(exponent)}`)

/** Reads tokens of one number and keeps where it last stood well. */
export class Reader {
  section = emptySection()
  /** What stands before 万, 亿 and 兆, with the exponent of each. */
  readonly parts: { value: Decimal; exponent: number }[] = []
  isVague = false
  isBare = false
  /** The digit that waits is Arabic: it stands for itself, 1百01. */
  private isArabic = false
  /** The last token was a unit, large or small: a lone digit behind it counts in the next unit down. */
  lastExponent = 0

  get isEmpty(): boolean {
    return this.parts.length === 0 && this.section.value === null && this.section.digit === null
  }

  digit(value: Decimal, isArabic = false): boolean {
    if (this.section.digit !== null) return false
    this.section.digit = value
    this.isArabic = isArabic
    return true
  }

  zero(): boolean {
    if (this.section.digit !== null) return false
    if (this.isEmpty) this.section.digit = '0'
    else this.section.sawZero = true
    return true
  }

  small(unit: number, mayStandAlone: boolean): boolean {
    const { section } = this
    if (unit >= section.lastUnit) return false
    const isTen = unit === 10
    if (section.digit === null && !isTen && !(this.isEmpty && mayStandAlone)) return false
    const digit = section.digit === null || section.digit === '0' ? '1' : section.digit
    if (section.digit === null && !isTen) this.isBare = true
    section.value = plus(section.value, multiplyDecimals(digit, String(unit)))
    section.digit = null
    section.lastUnit = unit
    section.sawZero = false
    this.lastExponent = String(unit).length - 1
    return true
  }

  large(exponent: number, mayStandAlone: boolean): boolean {
    const own = this.sectionValue(false)
    let value = own
    if (own === null && this.parts.length === 0) {
      if (!mayStandAlone) return false
      this.isBare = true
      value = '1'
    }
    // 一万五千亿: what is below the larger unit is counted in it.
    while (this.parts.length > 0) {
      const last = this.parts.at(-1)
      if (!last || last.exponent > exponent || (last.exponent === exponent && own !== null)) break
      this.parts.pop()
      value = plus(value, timesTen(last.value, last.exponent))
    }
    if (value === null) return false
    this.parts.push({ value, exponent })
    this.section = emptySection()
    this.lastExponent = exponent
    return true
  }

  private sectionValue(atEnd: boolean): Decimal | null {
    const { value, digit, lastUnit, sawZero } = this.section
    if (digit === null) return value
    const isTail = atEnd && !sawZero && !this.isArabic && /^[1-9]$/.test(digit) && this.lastExponent > 1
    const isAfterUnit = lastUnit < 10_000 ? lastUnit > 10 : this.parts.length > 0
    return plus(value, isTail && isAfterUnit ? timesTen(digit, this.lastExponent - 1) : digit)
  }

  total(): Decimal | null {
    let sum = this.sectionValue(true)
    for (const { value, exponent } of this.parts) sum = plus(sum, timesTen(value, exponent))
    return sum
  }
}
