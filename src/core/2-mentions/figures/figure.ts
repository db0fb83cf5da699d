import type { Decimal } from '../../text/decimal'

export const FIGURE_KINDS = [
  'date',
  'period',
  'time',
  'duration',
  'length',
  'area',
  'weight',
  'volume',
  'measure',
  'count',
  'money',
  'percent',
  'points',
  'ordinal',
  'ratio',
  'multiple',
  'code',
  'slogan',
] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

export type Approximate = 'about' | 'over' | 'under'

/**
 * What a figure says. `value` is an exact decimal, an interval "a/b", EDTF for dates, or absent where it can't be
 * read: never a guess, never 0 for unknown.
 */
export interface FigureValue {
  readonly kind: FigureKind
  readonly value?: Decimal
  readonly unit?: string
  readonly approximate?: Approximate
}
