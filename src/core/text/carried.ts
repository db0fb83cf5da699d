import type { Span } from './span'
import { isInsideCharacter } from './whole-characters'

/**
 * Where a part of a text stands in what replaces that text: by what both begin and end with, else where its words
 * stand in the replacement once; a part that is rewritten is all that was rewritten around it.
 */
export function carried(original: string, replacement: string, part: Span): Span {
  const { before, after } = sharedEnds(original, replacement)
  const shift = replacement.length - original.length
  const rewritten = { start: before, end: original.length - after }
  if (part.end <= rewritten.start) return { start: part.start, end: part.end }
  if (part.start >= rewritten.end) return { start: part.start + shift, end: part.end + shift }
  if (part.start > rewritten.start || part.end < rewritten.end) {
    const words = original.slice(part.start, part.end)
    const at = replacement.indexOf(words)
    if (at >= 0 && replacement.indexOf(words, at + 1) < 0) return { start: at, end: at + words.length }
  }
  return {
    start: Math.min(part.start, rewritten.start),
    end: Math.max(part.end, rewritten.end) + shift,
  }
}

/** How many units two texts share at their beginnings, and at their ends behind that; no character is cut in two. */
export function sharedEnds(a: string, b: string): { before: number; after: number } {
  const most = Math.min(a.length, b.length)
  let before = 0
  while (before < most && a[before] === b[before]) before++
  while (isInsideCharacter(a, before) || isInsideCharacter(b, before)) before--
  let after = 0
  while (after < most - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after++
  while (after > 0 && (isInsideCharacter(a, a.length - after) || isInsideCharacter(b, b.length - after)))
    after--
  return { before, after }
}
