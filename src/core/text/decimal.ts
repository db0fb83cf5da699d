/**
 * Exact decimals as text ("158.5", "-0.03"): never floats, because 1.1 × 1e8 is 110000000.00000001,
 * a contradiction that would be ours and not the author's.
 */
export type Decimal = string

interface Scaled {
  readonly units: bigint
  /** Digits behind the point. */
  readonly scale: number
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?$/

function parse(text: Decimal): Scaled {
  const match = PATTERN.exec(text)
  if (!match) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`)
  const fraction = match[3] ?? ''
  return { units: BigInt(`${match[1] === '-' ? '-' : ''}${match[2]}${fraction}`), scale: fraction.length }
}

function print({ units, scale }: Scaled): Decimal {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return fraction ? `${sign}${whole}.${fraction}` : `${sign === '-' && whole === '0' ? '' : sign}${whole}`
}

const level = (a: Scaled, scale: number): bigint => a.units * 10n ** BigInt(scale - a.scale)

/** The shortest way to write the same number: 007.50 gives 7.5. Throws RangeError on anything else. */
export const normalDecimal = (text: Decimal): Decimal => print(parse(text))

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const x = parse(a)
  const y = parse(b)
  const scale = Math.max(x.scale, y.scale)
  return print({ units: level(x, scale) + level(y, scale), scale })
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const x = parse(a)
  const y = parse(b)
  return print({ units: x.units * y.units, scale: x.scale + y.scale })
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const x = parse(a)
  const y = parse(b)
  const scale = Math.max(x.scale, y.scale)
  const difference = level(x, scale) - level(y, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
