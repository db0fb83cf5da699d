import type { Localized } from '../../problem'
import { CHINESE_DIGITS } from '../../text/numerals'
import type { FigureKind, FigureValue } from './figure'

/** What stands around a match, in the width-normalised text of the segment. */
export interface FigureContext {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface FigureExample {
  readonly text: string
  /** The figures expected of this kind, as written, each with its value where it has one. */
  readonly finds: readonly (readonly [quote: string, value?: string | undefined, unit?: string])[]
}

/** How one kind of figure is recognised and read. A new kind is one file and one entry in index.ts. */
export interface FigureRule {
  readonly kind: FigureKind
  readonly label: Localized
  /** Characters a figure of this kind can begin with. */
  readonly starts: string
  /** Sticky; tried at each place that begins with one of `starts`. */
  readonly pattern: RegExp
  /** What it says; null when it is no figure of this kind after all. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    context: FigureContext,
  ) => FigureValue | null
  readonly examples: readonly FigureExample[]
}

export const ARABIC_STARTS = '0123456789'
export const CHINESE_STARTS = `${CHINESE_DIGITS}十百千万亿`
export const NUMBER_STARTS = ARABIC_STARTS + CHINESE_STARTS

/** Pattern sources, to be composed. They contain no groups of their own. */
export const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
export const CHINESE = `[${CHINESE_DIGITS}十百千万亿]+(?:点[${CHINESE_DIGITS}]+)?`
export const NUMBER = `(?:${ARABIC}(?:[十百千]?(?:万亿|[万亿])|[百千])?|${CHINESE})`
/** An approximation's word between number and unit. */
export const MORE = '(?:[余多]|好几)'
/** ... and behind the unit. */
export const ABOUT = '(?:左右|以上|以下|以内|上下|有余|多(?![少个名位项次年种]))'
export const DASH = '[—–\\-~～至到]{1,2}'

export const pattern = (source: string): RegExp => new RegExp(source, 'uy')
