/** Half-open, in UTF-16 code units of Source.text: the unit of String.slice. The only way to say where. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** "3-9": a span as a key. */
export const spanKey = (span: Span): string => `${span.start}-${span.end}`

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** The index of the first of these, in the order of their starts, that starts at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * For asking which of many spans a place overlaps. Takes them in any order; what it gives is in the order of their
 * starts. A question takes a time that grows with the logarithm of their number and with how many come near.
 */
export function overlapsOf<T extends Span>(spans: readonly T[]): (place: Span) => T[] {
  const sorted = [...spans].sort(bySpan)
  // How far the spans up to each reach: what starts before a place may still reach into it.
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return (place) => {
    const found: T[] = []
    for (let i = firstFrom(sorted, place.end) - 1; i >= 0 && (reach[i] ?? 0) > place.start; i--) {
      const span = sorted[i]
      if (span && overlaps(span, place)) found.push(span)
    }
    return found.reverse()
  }
}

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Shrinks a span until it neither begins nor ends with white space; null when nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/**
 * Turns ascending UTF-16 offsets into code-point offsets, for readers in languages that count so.
 * Lone surrogates count as one. Runs once over the text: O(length + offsets).
 */
export function codePointOffsets(text: string, offsets: readonly number[]): Map<number, number> {
  const result = new Map<number, number>()
  let unit = 0
  let point = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    if (offset < 0 || offset > text.length) throw new RangeError(`offset ${offset} outside 0..${text.length}`)
    while (unit < offset) {
      const code = text.codePointAt(unit) ?? 0
      unit += code > 0xffff ? 2 : 1
      point++
    }
    result.set(offset, point)
  }
  return result
}
