import type { Localized } from '../../problem'
import { CHINESE_DIGITS, CHINESE_NUMERALS } from '../../text/numerals'
import type { FigureKindFacts, FigureValue } from './figure'

/** What stands around a match, in the text as it is read: one script, one width, no spaces set for layout. */
export interface FigureContext {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface FigureExample {
  readonly text: string
  /** The figures expected of this rule, as written, each with its value where it has one. */
  readonly finds: readonly (readonly [quote: string, value?: string | undefined, unit?: string])[]
}

export interface FigureMatch {
  readonly end: number
  readonly value: FigureValue
}

/** How one kind of figure is recognised and read. A new kind is one file and one entry in index.ts. */
export interface FigureRule {
  /** Names the rule in evidence and in the table of how often it is right. */
  readonly id: string
  readonly label: Localized
  /** The kind of what it finds, where no other rule finds the same. */
  readonly kind?: FigureKindFacts
  /** Characters a figure of this kind can begin with. */
  readonly starts: string
  /** Asked only where no other rule finds anything: what is counted is in no table. */
  readonly isLast?: true
  /** May begin with a set phrase (万分之三) or a lone numeral; no other rule finds anything there. */
  readonly mayBeSet?: true
  /** What begins at an offset of the text, and what it says; null where nothing of this kind does. */
  readonly match: (text: string, at: number) => FigureMatch | null
  readonly examples: readonly FigureExample[]
}

export const ARABIC_STARTS = '0123456789'
export const NUMBER_STARTS = `${ARABIC_STARTS}${CHINESE_NUMERALS}`

/** Pattern sources, to be composed. They contain no groups of their own. */
export const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,18})(?:\.\d{1,12})?`
export const CHINESE = `[${CHINESE_DIGITS}十百千万亿]{1,18}`
export const DASH = '(?:[—–\\-~至到]|——|--)'

/** A rule's match by one pattern, sticky: tried at each place that begins with one of its characters. */
export function byPattern(
  source: string,
  read: (groups: Readonly<Record<string, string | undefined>>, context: FigureContext) => FigureValue | null,
): FigureRule['match'] {
  const pattern = new RegExp(source, 'uy')
  return (text, at) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || match[0] === '') return null
    const end = at + match[0].length
    const value = read(match.groups ?? {}, { text, start: at, end })
    return value && { end, value }
  }
}

/** Up to so many characters before an offset. */
export const before = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at)
