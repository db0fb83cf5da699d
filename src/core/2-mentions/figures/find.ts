import { opened, without } from '../../text/closed'
import { halfWidth } from '../../text/numerals'
import type { Span } from '../../text/span'
import type { FigureValue } from './figure'
import { FIGURE_RULES } from './index'
import { isIdiomAt } from './idioms'
import type { FigureRule } from './rule'

export interface FoundFigure extends Span {
  readonly value: FigureValue
  readonly rule: FigureRule
}

/** Which rules can begin with a character: most characters begin none, and cost one look-up. */
const RULES_BY_START = new Map<number, FigureRule[]>()
for (const rule of FIGURE_RULES)
  for (const char of new Set(rule.starts)) {
    const code = char.charCodeAt(0)
    RULES_BY_START.set(code, [...(RULES_BY_START.get(code) ?? []), rule])
  }

const WORD_CHARACTER = /[A-Za-z0-9.]/
/** A longer figure would swallow a whole line of digits: no figure a page prints is as long. */
const LONGEST = 48

const CHINESE_NUMERAL = /[〇零○一二两三四五六七八九十百千万亿]/
/** No figure has as many Chinese numerals in a row; a pattern would try them from each one on. */
const RUNAWAY = 24

function isRunaway(text: string, at: number): boolean {
  if (!CHINESE_NUMERAL.test(text.charAt(at + RUNAWAY))) return false
  for (let i = 0; i < RUNAWAY; i++) if (!CHINESE_NUMERAL.test(text.charAt(at + i))) return false
  return true
}

/** Single spaces that typesetting puts around Arabic numerals: 2010 年 4 月, 20 名. */
const AROUND_NUMERALS = /(?<=\d) (?=[\u4e00-\u9fff%℃])|(?<=[年月至]) (?=\d)/g

/** Finds the figures of one segment, left to right, the longest reading at each place. */
export function findFigures(segment: string): readonly FoundFigure[] {
  const text = halfWidth(segment)
  const spaces = text.includes(' ') ? [...text.matchAll(AROUND_NUMERALS)].map(({ index }) => index) : []
  const closed = without(text, new Set(spaces))
  return opened(figuresIn(closed.text), closed)
}

function figuresIn(text: string): FoundFigure[] {
  const found: FoundFigure[] = []
  for (let at = 0; at < text.length; at++) {
    const rules = RULES_BY_START.get(text.charCodeAt(at))
    if (!rules) continue
    if (isRunaway(text, at)) {
      while (CHINESE_NUMERAL.test(text.charAt(at + 1))) at++
      continue
    }
    const best = bestAt(text, at, rules)
    if (best) {
      found.push(best)
      at = best.end - 1
    } else at = skipNumber(text, at)
  }
  return found
}

function bestAt(text: string, start: number, rules: readonly FigureRule[]): FoundFigure | null {
  if (start > 0 && /[A-Za-z0-9]/.test(text.charAt(start)) && WORD_CHARACTER.test(text.charAt(start - 1)))
    return null
  // The window keeps a pattern from running over a megabyte of digits; lookbehind needs a little before it.
  const from = Math.max(0, start - 8)
  const window = text.slice(from, start + LONGEST + 16)
  let best: FoundFigure | null = null
  for (const rule of rules) {
    rule.pattern.lastIndex = start - from
    const match = rule.pattern.exec(window)
    if (!match || match[0].length > LONGEST) continue
    const end = start + match[0].length
    if (best && end <= best.end) continue
    const context = { text: window, start: start - from, end: end - from }
    const value = rule.read(match.groups ?? {}, context)
    if (value && (value.kind === 'slogan' || value.kind === 'ratio' || !isIdiomAt(text, start)))
      best = { start, end, value, rule }
  }
  return best
}

/** A numeral that is no figure is passed whole, so that 十分 does not leave 分 to be read again. */
function skipNumber(text: string, at: number): number {
  let end = at
  while (end + 1 < text.length && /[0-9.,]/.test(text.charAt(end)) && /[0-9.,]/.test(text.charAt(end + 1)))
    end++
  return end
}
