import type { Span } from './span'

/** Halves of characters beyond the basic plane, and the selectors that say how the character before them is drawn. */
const SPLITTABLE = /[\ud800-\udfff]|[\ufe00-\ufe0f]/

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00

/** U+FE00–FE0F and U+E0100–E01EF: no character of their own. */
function isSelectorAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0xfe00 && code <= 0xfe0f) return true
  const low = text.charCodeAt(at + 1)
  return code === 0xdb40 && low >= 0xdd00 && low <= 0xddef
}

/** Does an offset lie inside a character: between the halves of a pair, or before a selector that belongs to it? */
export function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) return true
  return isSelectorAt(text, at) && !/\s/.test(text.charAt(at - 1))
}

/** The nearest offset from one on, forward or backward, at which a character begins or ends. */
export function characterEdge(text: string, at: number, direction: 'forward' | 'backward'): number {
  const by = direction === 'forward' ? 1 : -1
  let edge = Math.max(0, Math.min(at, text.length))
  while (isInsideCharacter(text, edge)) edge += by
  return edge
}

/** The offset some characters further on (or back, below zero), no further than the text goes. */
export function moveByCharacters(text: string, at: number, by: number): number {
  const direction = by < 0 ? 'backward' : 'forward'
  let edge = characterEdge(text, at, direction)
  for (let i = 0; i < Math.abs(by); i++) edge = characterEdge(text, edge + Math.sign(by), direction)
  return edge
}

/** A span with the characters that it begins or ends in whole; a span of nothing stays one. */
export function wholeCharacters<S extends Span>(text: string, span: S): S {
  const start = characterEdge(text, span.start, 'backward')
  const end = span.end > span.start ? characterEdge(text, span.end, 'forward') : start
  return start === span.start && end === span.end ? span : { ...span, start, end }
}

/**
 * Spans in order that do not overlap, each of whole characters: a character that two of them share belongs to the
 * first, and a span that is left with nothing goes.
 */
export function allWhole<S extends Span>(text: string, spans: readonly S[]): readonly S[] {
  if (!SPLITTABLE.test(text)) return spans
  let last = 0
  return spans.flatMap((span) => {
    const whole = wholeCharacters(text, span)
    const start = Math.max(last, whole.start)
    last = Math.max(start, whole.end)
    return start < last ? { ...span, start, end: last } : []
  })
}
