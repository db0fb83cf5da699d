import type { Localized } from '../../problem'
import type { Decimal } from '../../text/decimal'

export type FigureKind =
  | 'date'
  | 'period'
  | 'time'
  | 'duration'
  | 'length'
  | 'area'
  | 'weight'
  | 'volume'
  | 'measure'
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'ordinal'
  | 'ratio'
  | 'multiple'
  | 'code'
  | 'slogan'

export const FIGURE_KIND_LABELS: Readonly<Record<FigureKind, Localized>> = {
  date: { zh: '日期', en: 'Date' },
  period: { zh: '时期', en: 'Period' },
  time: { zh: '时刻', en: 'Time' },
  duration: { zh: '时长', en: 'Duration' },
  length: { zh: '长度', en: 'Length' },
  area: { zh: '面积', en: 'Area' },
  weight: { zh: '重量', en: 'Weight' },
  volume: { zh: '体积', en: 'Volume' },
  measure: { zh: '计量', en: 'Measure' },
  count: { zh: '数量', en: 'Count' },
  money: { zh: '金额', en: 'Money' },
  percent: { zh: '百分比', en: 'Percentage' },
  points: { zh: '百分点', en: 'Percentage points' },
  ordinal: { zh: '序数', en: 'Ordinal' },
  ratio: { zh: '比例', en: 'Ratio' },
  multiple: { zh: '倍数', en: 'Multiple' },
  code: { zh: '代号', en: 'Code' },
  slogan: { zh: '数字口号', en: 'Numeral slogan' },
}

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
