/** A text some of whose characters are left out, and where each of its own stands in the whole. */
export interface ClosedText {
  readonly text: string
  /** Null where nothing is left out. */
  readonly offsets: Uint32Array | null
}

/** Leaves characters out: what was spaced for layout is read as if it were not. */
export function without(text: string, drop: ReadonlySet<number>): ClosedText {
  if (drop.size === 0) return { text, offsets: null }
  const offsets = new Uint32Array(text.length - drop.size)
  const parts: string[] = []
  let from = 0
  let length = 0
  for (let i = 0; i < text.length; i++) {
    if (drop.has(i)) {
      parts.push(text.slice(from, i))
      from = i + 1
    } else offsets[length++] = i
  }
  return { text: parts.join('') + text.slice(from), offsets }
}

/** Spans found in a closed text, as they lie in the whole; characters left out inside belong to them. */
export function opened<T extends { readonly start: number; readonly end: number }>(
  found: readonly T[],
  { offsets }: ClosedText,
): readonly T[] {
  if (!offsets) return found
  return found.map((one) => ({
    ...one,
    start: offsets[one.start] ?? one.start,
    end: (offsets[one.end - 1] ?? one.end - 1) + 1,
  }))
}
