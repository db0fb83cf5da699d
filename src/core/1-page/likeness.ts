/** How alike two texts are by the character pairs they share; made for telling which article a paragraph is from. */
export interface Likeness {
  /** Cosine of the weighted pair counts, 0 to 1. */
  between: (a: PairCounts, b: PairCounts) => number
}

export type PairCounts = ReadonlyMap<string, number>

const HAN_PAIR = /^[\u4e00-\u9fff]{2}$/

/** Counts the pairs of neighbouring Han characters. */
export function countPairs(text: string): PairCounts {
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (HAN_PAIR.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Pairs that occur in few of the paragraphs weigh more (inverse document frequency). */
export function likenessOver(paragraphs: readonly PairCounts[]): Likeness {
  const spread = new Map<string, number>()
  for (const counts of paragraphs)
    for (const pair of counts.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1)
  const weight = (pair: string, count: number) =>
    Math.min(count, 3) * Math.log((paragraphs.length + 1) / (spread.get(pair) ?? 1))
  const norm = (counts: PairCounts) => {
    let sum = 0
    for (const [pair, count] of counts) sum += weight(pair, count) ** 2
    return Math.sqrt(sum)
  }
  return {
    between: (a, b) => {
      const [small, large] = a.size < b.size ? [a, b] : [b, a]
      let dot = 0
      for (const [pair, count] of small) {
        const other = large.get(pair)
        if (other !== undefined) dot += weight(pair, count) * weight(pair, other)
      }
      return dot / (norm(a) * norm(b) || 1)
    },
  }
}

/** Adds up counts of several blocks. */
export function mergePairs(all: readonly PairCounts[]): PairCounts {
  const merged = new Map<string, number>()
  for (const counts of all)
    for (const [pair, count] of counts) merged.set(pair, (merged.get(pair) ?? 0) + count)
  return merged
}
