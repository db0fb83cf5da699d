import type { Localized } from '../../problem'
import type { Decimal } from '../../text/decimal'

/** A kind of figure, with what the rest of the program asks of it. */
export interface FigureKindFacts {
  readonly id: string
  readonly label: Localized
  /** Is one in a headline held against those of its kind in the text? */
  readonly isCompared?: true
  /** Does it say when? A title never goes over such a one. */
  readonly isTemporal?: true
  /** Is it no size, or one that gets better by getting less (a rank, a time)? Then a rise is not held against its numbers. */
  readonly isRanked?: true
}

/** The kinds that several rules find, or that other files speak of; a rule may bring another (`FigureRule.kind`). */
export const COMMON_KINDS = [
  { id: 'date', label: { zh: '日期', en: 'Date' }, isTemporal: true, isRanked: true },
  { id: 'period', label: { zh: '时期', en: 'Period' }, isTemporal: true, isRanked: true },
  { id: 'time', label: { zh: '时刻', en: 'Time' }, isTemporal: true, isRanked: true },
  { id: 'duration', label: { zh: '时长', en: 'Duration' }, isCompared: true, isRanked: true },
  { id: 'length', label: { zh: '长度', en: 'Length' }, isCompared: true },
  { id: 'area', label: { zh: '面积', en: 'Area' }, isCompared: true },
  { id: 'weight', label: { zh: '重量', en: 'Weight' }, isCompared: true },
  { id: 'volume', label: { zh: '体积', en: 'Volume' }, isCompared: true },
  { id: 'measure', label: { zh: '计量', en: 'Measure' } },
  { id: 'count', label: { zh: '数量', en: 'Count' }, isCompared: true },
  { id: 'money', label: { zh: '金额', en: 'Money' }, isCompared: true },
  { id: 'percent', label: { zh: '百分比', en: 'Percentage' }, isCompared: true },
  { id: 'points', label: { zh: '百分点', en: 'Percentage points' } },
  { id: 'ordinal', label: { zh: '序数', en: 'Ordinal' }, isRanked: true },
  { id: 'ratio', label: { zh: '比例', en: 'Ratio' }, isRanked: true },
  { id: 'multiple', label: { zh: '倍数', en: 'Multiple' }, isCompared: true },
  { id: 'code', label: { zh: '代号', en: 'Code' }, isRanked: true },
  { id: 'slogan', label: { zh: '数字口号', en: 'Numeral slogan' }, isRanked: true },
] as const satisfies readonly FigureKindFacts[]

/** Names a kind in what is stored and exported; its facts are `figureKind`'s to give. */
export type FigureKind = (typeof COMMON_KINDS)[number]['id'] | (string & Record<never, never>)

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
