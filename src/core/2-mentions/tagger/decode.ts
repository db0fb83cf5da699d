import { normalCodes } from './characters'
import { FEATURES, writeFeatures } from './features'
import { ALLOWED, B, E, M, O, S, TAGS, type NameModel } from './model'

/** A stretch of text the model takes for a name, with the model's own probability of exactly this span. */
export interface TaggedSpan {
  readonly start: number
  readonly end: number
  readonly probability: number
}

/** Characters of context on each side within which the probability is summed: further ones change it by < 0.1%. */
const REACH = 8

/** Finds names in one segment of text. Linear in its length. */
export function tagNames(model: NameModel, text: string): TaggedSpan[] {
  const n = text.length
  if (n === 0) return []
  const scores = emissionScores(model, normalCodes(text), n)
  const tags = bestTags(model, scores, n)
  const spans: TaggedSpan[] = []
  for (let i = 0; i < n; i++) {
    const tag = tags[i]
    if (tag !== B && tag !== S) continue
    let end = i + 1
    if (tag === B) while (end < n && tags[end - 1] !== E) end++
    spans.push({ start: i, end, probability: probabilityOf(model, scores, n, i, end) })
    i = end - 1
  }
  return spans
}

/** Emission score of every tag at every character, in natural units (scale applied). */
function emissionScores({ emissions, scale }: NameModel, codes: Uint16Array, n: number): Float32Array {
  const scores = new Float32Array(n * TAGS)
  const slots = new Uint32Array(FEATURES)
  for (let i = 0; i < n; i++) {
    writeFeatures(codes, i, slots, 0)
    let o = 0
    let b = 0
    let m = 0
    let e = 0
    let s = 0
    for (let f = 0; f < FEATURES; f++) {
      const at = (slots[f] as number) * TAGS
      o += emissions[at] as number
      b += emissions[at + 1] as number
      m += emissions[at + 2] as number
      e += emissions[at + 3] as number
      s += emissions[at + 4] as number
    }
    const to = i * TAGS
    scores[to] = o * scale
    scores[to + 1] = b * scale
    scores[to + 2] = m * scale
    scores[to + 3] = e * scale
    scores[to + 4] = s * scale
  }
  return scores
}

/**
 * Viterbi over the allowed transitions, written out: of 25 pairs of tags 13 are allowed, and a loop over all with a
 * look at each takes three times as long. The text begins and ends outside a name.
 */
function bestTags({ transitions: t }: NameModel, scores: Float32Array, n: number): Uint8Array {
  const back = new Uint8Array(n * TAGS)
  const way = (from: number, to: number): number => t[from * TAGS + to] as number
  const [oo, ob, os] = [way(O, O), way(O, B), way(O, S)]
  const [eo, eb, es] = [way(E, O), way(E, B), way(E, S)]
  const [so, sb, ss] = [way(S, O), way(S, B), way(S, S)]
  const [bm, be, mm, me] = [way(B, M), way(B, E), way(M, M), way(M, E)]
  let o = scores[O] as number
  let b = scores[B] as number
  let m = -Infinity
  let e = -Infinity
  let s = scores[S] as number
  for (let i = 1; i < n; i++) {
    const at = i * TAGS
    let bestO = o + oo
    let bestB = o + ob
    let bestS = o + os
    let fromO: number = O
    let fromB: number = O
    let fromS: number = O
    if (e + eo > bestO) [bestO, fromO] = [e + eo, E]
    if (s + so > bestO) [bestO, fromO] = [s + so, S]
    if (e + eb > bestB) [bestB, fromB] = [e + eb, E]
    if (s + sb > bestB) [bestB, fromB] = [s + sb, S]
    if (e + es > bestS) [bestS, fromS] = [e + es, E]
    if (s + ss > bestS) [bestS, fromS] = [s + ss, S]
    const staysM = m + mm > b + bm
    const staysE = m + me > b + be
    back[at + O] = fromO
    back[at + B] = fromB
    back[at + M] = staysM ? M : B
    back[at + E] = staysE ? M : B
    back[at + S] = fromS
    const nextM = (staysM ? m + mm : b + bm) + (scores[at + M] as number)
    e = (staysE ? m + me : b + be) + (scores[at + E] as number)
    m = nextM
    o = bestO + (scores[at + O] as number)
    b = bestB + (scores[at + B] as number)
    s = bestS + (scores[at + S] as number)
  }
  const tags = new Uint8Array(n)
  let tag: number = e > o && e >= s ? E : s > o ? S : O
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = tag
    tag = back[i * TAGS + tag] ?? O
  }
  return tags
}

/** Share of all taggings of the surroundings that have exactly this name: forward sums, free against fixed. */
function probabilityOf(
  model: NameModel,
  scores: Float32Array,
  n: number,
  start: number,
  end: number,
): number {
  const from = Math.max(0, start - REACH)
  const to = Math.min(n, end + REACH)
  const free = logSum(model, scores, from, to, () => true)
  const fixed = logSum(model, scores, from, to, (i, tag) => {
    if (i < start || i >= end) return i !== end || (tag !== M && tag !== E)
    if (end - start === 1) return tag === S
    return tag === (i === start ? B : i === end - 1 ? E : M)
  })
  return Math.min(1, Math.exp(fixed - free))
}

function logSum(
  { transitions }: NameModel,
  scores: Float32Array,
  from: number,
  to: number,
  may: (i: number, tag: number) => boolean,
): number {
  let previous: number[] = []
  for (let i = from; i < to; i++) {
    const current: number[] = []
    for (let tag = 0; tag < TAGS; tag++) {
      let sum = i === from ? 0 : -Infinity
      if (i > from)
        for (let before = 0; before < TAGS; before++)
          if (ALLOWED[before]?.[tag])
            sum = logAdd(sum, (previous[before] ?? -Infinity) + (transitions[before * TAGS + tag] as number))
      current.push(may(i, tag) ? sum + (scores[i * TAGS + tag] as number) : -Infinity)
    }
    previous = current
  }
  return previous.reduce(logAdd, -Infinity)
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b
  if (b === -Infinity) return a
  const high = Math.max(a, b)
  const gap = Math.min(a, b) - high
  // Below this the sum is the larger one to the last digit that is shown.
  return gap < -12 ? high : high + Math.log1p(Math.exp(gap))
}
