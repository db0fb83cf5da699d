import { ALLOWED, B, E, M, O, S, TAGS } from './model'

/** A stretch of text with how likely exactly this span is one of the kind asked for, 0 to 1. */
export interface TaggedSpan {
  readonly start: number
  readonly end: number
  readonly probability: number
}

/** What all taggings of a text together say of its spans. */
export interface Posterior {
  /** The share of exactly this span, 0 to 1; as many steps as it has characters. */
  readonly probability: (start: number, end: number) => number
  /** Every span with at least this share, in the order of their beginnings; they may overlap. */
  readonly spansFrom: (least: number) => TaggedSpan[]
}

/** Steps that may be, as pairs of tags. */
const STEPS: readonly (readonly [from: number, to: number])[] = ALLOWED.flatMap((row, from) =>
  row.flatMap((isAllowed, to) => (isAllowed ? [[from, to] as const] : [])),
)

/**
 * Sums over all taggings, forwards and backwards, scaled at each character; linear in the text. `scores` are of each
 * tag at each of `n` characters, logarithms over those of Outside; `transitions` what each step from tag to tag weighs.
 */
export function posteriorOf(transitions: Float64Array, scores: Float32Array, n: number): Posterior {
  const ways = transitions.map(Math.exp)
  const way = (from: number, to: number): number => ways[from * TAGS + to] as number
  const [toM, toE, middle, last] = [way(B, M), way(B, E), way(M, M), way(M, E)]
  const here = new Float64Array(n * TAGS)
  const ahead = new Float64Array(n * TAGS)
  const back = new Float64Array(n * TAGS)
  for (let i = 0; i < n; i++) {
    const at = i * TAGS
    let sum = 0
    const high = highest(scores, at)
    for (let tag = 0; tag < TAGS; tag++) here[at + tag] = Math.exp((scores[at + tag] as number) - high)
    if (i === 0) for (const tag of [O, B, S]) ahead[tag] = 1
    else
      for (const [from, to] of STEPS)
        ahead[at + to] = (ahead[at + to] as number) + (ahead[at - TAGS + from] as number) * way(from, to)
    for (let tag = 0; tag < TAGS; tag++)
      sum += ahead[at + tag] = (ahead[at + tag] as number) * (here[at + tag] as number)
    // From here on a character's weights are over what all taggings up to it weigh.
    for (let tag = 0; tag < TAGS; tag++) {
      ahead[at + tag] = (ahead[at + tag] as number) / sum
      here[at + tag] = (here[at + tag] as number) / sum
    }
  }
  if (n > 0) for (const tag of [O, E, S]) back[(n - 1) * TAGS + tag] = 1
  let whole = 0
  for (const tag of [O, E, S]) whole += ahead[(n - 1) * TAGS + tag] ?? 0
  for (const tag of [O, E, S]) if (n > 0) back[(n - 1) * TAGS + tag] = 1 / whole
  for (let i = n - 2; i >= 0; i--) {
    const at = i * TAGS
    for (const [from, to] of STEPS)
      back[at + from] =
        (back[at + from] as number) +
        way(from, to) * (here[at + TAGS + to] as number) * (back[at + TAGS + to] as number)
  }
  const of = (i: number, tag: number): number =>
    (ahead[i * TAGS + tag] as number) * (back[i * TAGS + tag] as number)
  const probability = (start: number, end: number): number => {
    if (start < 0 || end > n || end <= start) return 0
    if (end - start === 1) return Math.min(1, of(start, S))
    let share = ahead[start * TAGS + B] as number
    for (let i = start + 1; i < end - 1; i++)
      share *= (i === start + 1 ? toM : middle) * (here[i * TAGS + M] as number)
    share *= (end - start === 2 ? toE : last) * (here[(end - 1) * TAGS + E] as number)
    return Math.min(1, share * (back[(end - 1) * TAGS + E] as number))
  }
  return { probability, spansFrom }

  function spansFrom(least: number): TaggedSpan[] {
    const spans: TaggedSpan[] = []
    for (let i = 0; i < n; i++) {
      if (of(i, S) >= least) spans.push({ start: i, end: i + 1, probability: Math.min(1, of(i, S)) })
      if (of(i, B) < least) continue
      let share = ahead[i * TAGS + B] as number
      for (let k = i + 1; k < n; k++) {
        const at = k * TAGS
        const ends = share * (k === i + 1 ? toE : last) * (here[at + E] as number) * (back[at + E] as number)
        if (ends >= least) spans.push({ start: i, end: k + 1, probability: Math.min(1, ends) })
        share *= (k === i + 1 ? toM : middle) * (here[at + M] as number)
        if (share * (back[at + M] as number) < least) break
      }
    }
    return spans
  }
}

/** The highest score of a character; that of Outside is 0. */
function highest(scores: Float32Array, at: number): number {
  let high = 0
  for (let tag = 1; tag < TAGS; tag++) high = Math.max(high, scores[at + tag] as number)
  return high
}
