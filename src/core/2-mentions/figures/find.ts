import { opened } from '../../text/closed'
import type { Span } from '../../text/span'
import { readingOf } from '../reading-characters'
import { addressesIn } from './address'
import type { FigureValue } from './figure'
import { FIGURE_RULES } from './index'
import { isIdiomAt } from './idioms'
import { inOneForm, readable } from './readable'
import type { FigureRule } from './rule'
import { beginsUnit } from './units'

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

/**
 * Finds the figures of one segment, left to right, the longest reading at each place. `reading` is the segment in
 * simplified characters, one for one, where the caller has it.
 */
export function findFigures(segment: string, reading = readingOf(segment)): readonly FoundFigure[] {
  const closed = readable(reading)
  return opened(figuresIn(closed.text), closed).map((figure) => asWritten(figure, segment))
}

/** A unit as the page writes it, in its own script. Currencies and percent have a name of their own. */
function asWritten(figure: FoundFigure, segment: string): FoundFigure {
  const { unit, kind } = figure.value
  if (unit === undefined || kind === 'money' || kind === 'percent' || kind === 'points') return figure
  const quote = segment.slice(figure.start, figure.end).replace(/\s/g, '')
  const at = quote.includes(unit) ? -1 : inOneForm(readingOf(quote)).lastIndexOf(unit)
  return at < 0 ? figure : { ...figure, value: { ...figure.value, unit: quote.slice(at, at + unit.length) } }
}

function figuresIn(text: string): FoundFigure[] {
  const found: FoundFigure[] = []
  const addresses = addressesIn(text)
  let nextAddress = 0
  for (let at = 0; at < text.length; at++) {
    const rules = RULES_BY_START.get(text.charCodeAt(at))
    if (!rules) continue
    while ((addresses[nextAddress]?.end ?? Infinity) <= at) nextAddress++
    const address = addresses[nextAddress]
    if (address && address.start <= at) {
      at = address.end - 1
      continue
    }
    if (isRunaway(text, at)) {
      while (CHINESE_NUMERAL.test(text.charAt(at + 1))) at++
      continue
    }
    const isInside = found.at(-1)?.end !== at && isInsideNumeral(text, at)
    const best = isInside ? null : bestAt(text, at, rules)
    if (best) {
      found.push(best)
      at = best.end - 1
    } else at = skipNumber(text, at)
  }
  return found
}

/** 周三, 星期一: the numeral is the weekday's, unless how often is said (每周三次). */
const isWeekday = (text: string, at: number): boolean =>
  /[一二三四五六]/.test(text.charAt(at)) &&
  (text.charAt(at - 1) === '周' || text.startsWith('星期', at - 2) || text.startsWith('礼拜', at - 2)) &&
  !(/[每一两]/.test(text.charAt(at - 2)) && /^[次趟回节场班]/.test(text.slice(at + 1)))

/** 七|八点, 二|三十万: what goes before belongs to the number, and the whole was none. */
const isInsideNumeral = (text: string, at: number): boolean =>
  /[二三四五六七八九十百千万亿]/.test(text.charAt(at)) && /[二三四五六七八九]/.test(text.charAt(at - 1))

const LONE = /[一二三四五六七八九两]/
const GOES_ON =
  /[\d〇零一二两三四五六七八九十百千万亿几拾佰仟—–\-~至到分比又成折倍届大半时点月号死伤亡世年季/和及余多馀、]/

/** 一定, 三维: a lone numeral with nothing behind it that a figure could go on with. */
const isLoneNumeral = (text: string, at: number): boolean =>
  LONE.test(text.charAt(at)) && !beginsUnit(text, at + 1) && !GOES_ON.test(text.charAt(at + 1))

function bestAt(text: string, start: number, rules: readonly FigureRule[]): FoundFigure | null {
  if (start > 0 && /[A-Za-z0-9]/.test(text.charAt(start)) && WORD_CHARACTER.test(text.charAt(start - 1)))
    return null
  if (isWeekday(text, start)) return null
  let best: FoundFigure | null = null
  const isLone = isLoneNumeral(text, start)
  for (const rule of rules) {
    if (isLone && !rule.mayBeSet) continue
    if (rule.isLast && best) continue
    const match = rule.match(text, start)
    if (!match || match.end - start > LONGEST || (best && match.end <= best.end)) continue
    if (rule.mayBeSet || !isIdiomAt(text, start)) best = { start, end: match.end, value: match.value, rule }
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
