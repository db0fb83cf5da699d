import { B, E, M, O, S, TAGS } from './model'

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

/**
 * Sums over all taggings, forwards and backwards, scaled at each character; linear in the text. `scores` are of each
 * tag at each of `n` characters, logarithms over those of Outside; `transitions` what each step from tag to tag weighs.
 */
export function posteriorOf(transitions: Float64Array, scores: Float32Array, n: number): Posterior {
  const ways = transitions.map(Math.exp)
  const [toM, toE, middle, last] = [B * TAGS + M, B * TAGS + E, M * TAGS + M, M * TAGS + E].map(
    (step) => ways[step] as number,
  ) as [number, number, number, number]
  const { here, ahead } = forwards(ways, scores, n)
  const back = backwards(ways, here, ahead, n)
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

/**
 * What all taggings up to each character weigh by its tag (`ahead`), and what its own scores weigh (`here`), both over
 * their sum at that character. Written out: 13 of 25 steps may be, and a loop over them takes three times as long.
 */
function forwards(t: Float64Array, scores: Float32Array, n: number) {
  const here = new Float64Array(n * TAGS)
  const ahead = new Float64Array(n * TAGS)
  const [oo, ob, os, bm, be, mm, me, eo, eb, es, so, sb, ss] = weightsOfSteps(t)
  // The text begins outside a name.
  let [o, b, m, e, s] = [0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const at = i * TAGS
    const high = highest(scores, at)
    const [hereO, hereB, hereM, hereE, hereS] = [
      Math.exp((scores[at + O] as number) - high),
      Math.exp((scores[at + B] as number) - high),
      Math.exp((scores[at + M] as number) - high),
      Math.exp((scores[at + E] as number) - high),
      Math.exp((scores[at + S] as number) - high),
    ]
    const nextO = (i === 0 ? 1 : o * oo + e * eo + s * so) * hereO
    const nextB = (i === 0 ? 1 : o * ob + e * eb + s * sb) * hereB
    const nextM = (b * bm + m * mm) * hereM
    const nextE = (b * be + m * me) * hereE
    const nextS = (i === 0 ? 1 : o * os + e * es + s * ss) * hereS
    const sum = nextO + nextB + nextM + nextE + nextS
    ahead[at + O] = o = nextO / sum
    ahead[at + B] = b = nextB / sum
    ahead[at + M] = m = nextM / sum
    ahead[at + E] = e = nextE / sum
    ahead[at + S] = s = nextS / sum
    here[at + O] = hereO / sum
    here[at + B] = hereB / sum
    here[at + M] = hereM / sum
    here[at + E] = hereE / sum
    here[at + S] = hereS / sum
  }
  return { here, ahead }
}

/** What all taggings behind each character weigh by its tag, so that it times `ahead` is the tag's share. */
function backwards(t: Float64Array, here: Float64Array, ahead: Float64Array, n: number): Float64Array {
  const back = new Float64Array(n * TAGS)
  if (n === 0) return back
  const [oo, ob, os, bm, be, mm, me, eo, eb, es, so, sb, ss] = weightsOfSteps(t)
  const final = (n - 1) * TAGS
  // The text ends outside a name.
  const ends = [O, E, S]
  const whole = ends.reduce<number>((sum, tag) => sum + (ahead[final + tag] as number), 0)
  for (const tag of ends) back[final + tag] = 1 / whole
  for (let i = n - 2; i >= 0; i--) {
    const at = i * TAGS
    const next = at + TAGS
    const nextO = (here[next + O] as number) * (back[next + O] as number)
    const nextB = (here[next + B] as number) * (back[next + B] as number)
    const nextM = (here[next + M] as number) * (back[next + M] as number)
    const nextE = (here[next + E] as number) * (back[next + E] as number)
    const nextS = (here[next + S] as number) * (back[next + S] as number)
    back[at + O] = oo * nextO + ob * nextB + os * nextS
    back[at + B] = bm * nextM + be * nextE
    back[at + M] = mm * nextM + me * nextE
    back[at + E] = eo * nextO + eb * nextB + es * nextS
    back[at + S] = so * nextO + sb * nextB + ss * nextS
  }
  return back
}

type Steps = readonly [
  ...[oo: number, ob: number, os: number, bm: number, be: number, mm: number, me: number],
  ...[eo: number, eb: number, es: number, so: number, sb: number, ss: number],
]

/** The weight of each step that may be. */
function weightsOfSteps(t: Float64Array): Steps {
  const way = (from: number, to: number): number => t[from * TAGS + to] as number
  return [
    ...([way(O, O), way(O, B), way(O, S), way(B, M), way(B, E), way(M, M), way(M, E)] as const),
    ...([way(E, O), way(E, B), way(E, S), way(S, O), way(S, B), way(S, S)] as const),
  ]
}

/** The highest score of a character; that of Outside is 0. */
function highest(scores: Float32Array, at: number): number {
  let high = 0
  for (let tag = 1; tag < TAGS; tag++) high = Math.max(high, scores[at + tag] as number)
  return high
}
