import type { Localized } from '../../problem'
import { multiplyDecimals, type Decimal } from '../../text/decimal'
import { readNumber } from '../../text/numerals'
import { approximately } from './approximate'
import type { FigureKind, FigureValue } from './figure'
import {
  ABOUT,
  DASH,
  MORE,
  NUMBER,
  NUMBER_STARTS,
  pattern,
  type FigureContext,
  type FigureExample,
  type FigureRule,
} from './rule'

interface QuantityKind {
  readonly kind: FigureKind
  readonly label: Localized
  /** Units as written; longer ones are tried first. */
  readonly units: readonly string[]
  /** Says that a match is none: 一个 as "a", 十分 as "very". */
  readonly unless?: (number: string, unit: string, context: FigureContext) => boolean
  readonly examples: readonly FigureExample[]
}

/** A number and a unit, or a range of them: what counts, money, lengths and the like have in common. */
export function quantity({ kind, label, units, unless, examples }: QuantityKind): FigureRule {
  const unit = `(?:${[...units].sort((a, b) => b.length - a.length).join('|')})`
  return {
    kind,
    label,
    starts: NUMBER_STARTS + '几数上',
    pattern: pattern(
      `(?:(?<low>${NUMBER})(?<lowMore>${MORE})?(?<lowUnit>${unit})?${DASH})?(?<high>上[百千万亿]|${NUMBER}|[几数][十百千万亿]+)(?<more>${MORE})?(?<scale>[万亿])?(?<unit>${unit})(?<about>${ABOUT})?`,
    ),
    read: ({ low, lowUnit, high, more, scale, unit: written, about }, context) => {
      if (high === undefined || written === undefined) return null
      if (unless?.(low ?? high, written, context)) return null
      const value = readQuantity(high, scale)
      const from = low === undefined ? undefined : readLow(low, high, lowUnit)
      const read: FigureValue = {
        kind,
        unit: written,
        ...approximately(context, high.startsWith('上') ? high : more, about),
      }
      if (value === null || from === null) return read
      return { ...read, value: from === undefined ? value : `${from}/${value}` }
    },
    examples,
  }
}

function readQuantity(number: string, scale: string | undefined): Decimal | null {
  // 上百件, 万余株: a bare unit counts one of itself.
  const written = number.startsWith('上') ? number.slice(1) : number
  const value = readNumber(/^[万亿]$/.test(written) ? `一${written}` : written)
  if (value === null || scale === undefined) return value
  return multiplyDecimals(value, scale === '万' ? '10000' : '100000000')
}

/** 3—5万: the low end has the high end's 万 where it is written without and would be the smaller by far. */
function readLow(low: string, high: string, lowUnit: string | undefined): Decimal | null {
  const scale = /[万亿]+$/.exec(high)?.[0]
  const bare =
    scale !== undefined && lowUnit === undefined && !/[万亿]$/.test(low) && low.length <= high.length
  return readNumber(bare ? low + scale : low)
}
