import { AROUND, FEATURES, GROUP_AT, GROUPS, groupsOf, ROW_IN } from './features'
import { networkScores } from './network/kinds'
import { B, E, M, O, S, TAGS, ZERO, type NameModel } from './model'
import { posteriorOf, type Posterior, type TaggedSpan } from './posterior'

/** What the zeros of a character's weights add up to. */
const BIAS = FEATURES * ZERO

/** What the model says of one text. */
export interface Tagged extends Posterior {
  /** The likeliest names. */
  readonly spans: readonly TaggedSpan[]
}

/** What the network's word counts beside the field's: with `STEPS` the best on development texts of nine kinds. */
const SHARE = 0.5

/**
 * Finds names in one segment of text. Linear in its length. Where there is a network both are asked, and their scores
 * add up: the one knows sequences of characters, the other what they mean.
 */
export function tagNames(model: NameModel, text: string): Tagged {
  const scores = emissionScores(model, text)
  if (!model.network) return taggedBy(scores, model.transitions, text.length)
  const said = networkScores(model.network, text, 'name')
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) + SHARE * (said[i] as number)
  return taggedBy(scores, model.transitions, text.length)
}

/** What scores of tags at each of `n` characters say of a text, with what each step from tag to tag weighs. */
export function taggedBy(scores: Float32Array, transitions: Float64Array, n: number): Tagged {
  const posterior = posteriorOf(transitions, scores, n)
  if (n === 0) return { spans: [], ...posterior }
  const tags = bestTags(transitions, scores, n)
  const spans: TaggedSpan[] = []
  for (let i = 0; i < n; i++) {
    const tag = tags[i]
    if (tag !== B && tag !== S) continue
    let end = i + 1
    if (tag === B) while (end < n && tags[end - 1] !== E) end++
    spans.push({ start: i, end, probability: posterior.probability(i, end) })
    i = end - 1
  }
  return { spans, ...posterior }
}

/**
 * Emission score of every tag at every character, in natural units (scale applied); outside a name it is 0. The four
 * weights of a row are summed two at a time, in the halves of two whole numbers.
 */
function emissionScores({ weights, scale }: NameModel, text: string): Float32Array {
  const n = text.length
  const groups = groupsOf(text)
  const scores = new Float32Array(n * TAGS)
  for (let i = 0; i < n; i++) {
    const first = (i + AROUND) * GROUPS.length
    let beginAndEnd = 0
    let middleAndSingle = 0
    for (let f = 0; f < FEATURES; f++) {
      const row = (groups[first + (GROUP_AT[f] as number)] as number) + (ROW_IN[f] as number)
      const four = weights[row] as number
      beginAndEnd += four & 0x00ff00ff
      middleAndSingle += (four >>> 8) & 0x00ff00ff
    }
    const to = i * TAGS
    scores[to + B] = ((beginAndEnd & 0xffff) - BIAS) * scale
    scores[to + M] = ((middleAndSingle & 0xffff) - BIAS) * scale
    scores[to + E] = ((beginAndEnd >>> 16) - BIAS) * scale
    scores[to + S] = ((middleAndSingle >>> 16) - BIAS) * scale
  }
  return scores
}

/**
 * Viterbi over the allowed transitions, written out: of 25 pairs of tags 13 are allowed, and a loop over all with a
 * look at each takes three times as long. The text begins and ends outside a name.
 */
function bestTags(t: Float64Array, scores: Float32Array, n: number): Uint8Array {
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
