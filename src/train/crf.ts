import {
  AROUND,
  FEATURES,
  GROUP_AT,
  GROUPS,
  groupsOf,
  ROW_IN,
  ROWS,
} from '../core/2-mentions/tagger/features'
import { ALLOWED, B, E, M, O, S, TAGS, WEIGHED, ZERO, type NameModel } from '../core/2-mentions/tagger/model'
import type { LabelledText } from './corpora'
import { seeded } from './random'

/** A sentence ready for training: weight rows of each character and its right tag. */
export interface Example {
  readonly rows: Uint32Array
  readonly tags: Uint8Array
}

export function toExample({ text, spans }: LabelledText): Example {
  const groups = groupsOf(text)
  const rows = new Uint32Array(text.length * FEATURES)
  for (let i = 0; i < text.length; i++)
    for (let f = 0; f < FEATURES; f++)
      rows[i * FEATURES + f] =
        (groups[(i + AROUND) * GROUPS.length + (GROUP_AT[f] as number)] as number) + (ROW_IN[f] as number)
  const tags = new Uint8Array(text.length)
  for (const { type, start, end } of spans) {
    if (type !== 'name') continue
    tags.fill(M, start, end)
    tags[start] = end - start === 1 ? S : B
    if (end - start > 1) tags[end - 1] = E
  }
  return { rows, tags }
}

interface Options {
  readonly epochs: number
  readonly rate: number
  /** Added to the score of every step into a name: sentences like the training ones have more unseen names. */
  readonly boldness: number
  readonly seed: number
}

/**
 * Trains a linear-chain conditional random field by AdaGrad, a sentence at a time, in an order drawn from the seed;
 * the weights of the last epochs are averaged. The same data and seed give the same bytes.
 */
export function trainCrf(
  examples: readonly Example[],
  options: Options,
  tell: (line: string) => void,
): NameModel {
  const weights = new Float32Array(ROWS * WEIGHED)
  const squares = new Float32Array(ROWS * WEIGHED).fill(1)
  const transitions = new Float64Array(TAGS * TAGS)
  const transitionSquares = new Float64Array(TAGS * TAGS).fill(1)
  const average = new Float32Array(ROWS * WEIGHED)
  const order = examples.map((_, i) => i)
  const random = seeded(options.seed)
  const averagedEpochs = Math.max(1, Math.floor(options.epochs / 3))
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const index of order) {
      const example = examples[index]
      if (example && example.tags.length > 0) loss += learn(example)
    }
    if (epoch >= options.epochs - averagedEpochs)
      for (let i = 0; i < average.length; i++)
        average[i] = (average[i] as number) + (weights[i] as number) / averagedEpochs
    tell(`epoch ${epoch + 1}/${options.epochs}  loss ${(loss / examples.length).toFixed(4)}`)
  }
  for (const before of [O, E, S])
    for (const tag of [B, S])
      transitions[before * TAGS + tag] = (transitions[before * TAGS + tag] as number) + options.boldness
  return quantise(average, transitions)

  function learn({ rows, tags }: Example): number {
    const n = tags.length
    const scores = new Float64Array(n * TAGS)
    for (let i = 0; i < n; i++)
      for (let f = 0; f < FEATURES; f++) {
        const at = (rows[i * FEATURES + f] as number) * WEIGHED
        for (let t = 1; t < TAGS; t++)
          scores[i * TAGS + t] = (scores[i * TAGS + t] as number) + (weights[at + t - 1] as number)
      }
    const { marginals, pairs, logZ } = forwardBackward(scores, transitions, n)
    let gold = 0
    for (let i = 0; i < n; i++) {
      const right = tags[i] as number
      gold += scores[i * TAGS + right] as number
      if (i > 0) gold += transitions[(tags[i - 1] as number) * TAGS + right] as number
      for (let t = 1; t < TAGS; t++) {
        const gradient = (t === right ? 1 : 0) - (marginals[i * TAGS + t] as number)
        if (Math.abs(gradient) < 1e-4) continue
        for (let f = 0; f < FEATURES; f++) {
          const row = rows[i * FEATURES + f] as number
          const at = row * WEIGHED + t - 1
          const square = (squares[at] as number) + gradient * gradient
          squares[at] = square
          const weight = weights[at] as number
          weights[at] = weight + (options.rate * gradient) / Math.sqrt(square)
        }
      }
      if (i > 0)
        pairs[(tags[i - 1] as number) * TAGS + right] =
          (pairs[(tags[i - 1] as number) * TAGS + right] as number) - 1
    }
    for (let p = 0; p < pairs.length; p++) {
      const gradient = -(pairs[p] as number)
      if (Math.abs(gradient) < 1e-6) continue
      transitionSquares[p] = (transitionSquares[p] as number) + gradient * gradient
      transitions[p] =
        (transitions[p] as number) + (options.rate * gradient) / Math.sqrt(transitionSquares[p] as number)
    }
    return logZ - gold
  }
}

/** Scaled forward and backward sums: probability of each tag at each place, and expected counts of each pair. */
function forwardBackward(scores: Float64Array, transitions: Float64Array, n: number) {
  const potential = new Float64Array(n * TAGS)
  let shift = 0
  for (let i = 0; i < n; i++) {
    let high = -Infinity
    for (let t = 0; t < TAGS; t++) high = Math.max(high, scores[i * TAGS + t] as number)
    for (let t = 0; t < TAGS; t++) potential[i * TAGS + t] = Math.exp((scores[i * TAGS + t] as number) - high)
    shift += high
  }
  const step = new Float64Array(TAGS * TAGS)
  for (let a = 0; a < TAGS; a++)
    for (let b = 0; b < TAGS; b++)
      step[a * TAGS + b] = ALLOWED[a]?.[b] ? Math.exp(transitions[a * TAGS + b] as number) : 0
  const forward = new Float64Array(n * TAGS)
  const backward = new Float64Array(n * TAGS)
  const scale = new Float64Array(n)
  const closes = (t: number) => (t === B || t === M ? 0 : 1)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let t = 0; t < TAGS; t++) {
      let value = i === 0 ? (t === M || t === E ? 0 : 1) : 0
      if (i > 0)
        for (let before = 0; before < TAGS; before++)
          value += (forward[(i - 1) * TAGS + before] as number) * (step[before * TAGS + t] as number)
      value *= (potential[i * TAGS + t] as number) * (i === n - 1 ? closes(t) : 1)
      forward[i * TAGS + t] = value
      sum += value
    }
    scale[i] = sum
    for (let t = 0; t < TAGS; t++) forward[i * TAGS + t] = (forward[i * TAGS + t] as number) / sum
  }
  for (let t = 0; t < TAGS; t++) backward[(n - 1) * TAGS + t] = closes(t)
  const pairs = new Float64Array(TAGS * TAGS)
  for (let i = n - 1; i > 0; i--)
    for (let before = 0; before < TAGS; before++) {
      let sum = 0
      for (let t = 0; t < TAGS; t++) {
        const flow =
          ((step[before * TAGS + t] as number) *
            (potential[i * TAGS + t] as number) *
            (backward[i * TAGS + t] as number)) /
          (scale[i] as number)
        sum += flow
        pairs[before * TAGS + t] =
          (pairs[before * TAGS + t] as number) + (forward[(i - 1) * TAGS + before] as number) * flow
      }
      backward[(i - 1) * TAGS + before] = sum
    }
  const marginals = new Float64Array(n * TAGS)
  let logZ = shift
  for (let i = 0; i < n; i++) {
    logZ += Math.log(scale[i] as number)
    for (let t = 0; t < TAGS; t++)
      marginals[i * TAGS + t] = (forward[i * TAGS + t] as number) * (backward[i * TAGS + t] as number)
  }
  return { marginals, pairs, logZ }
}

/** To 8 bits: the scale is set by the 99.99th percentile, the few larger weights are cut. */
function quantise(weights: Float32Array, transitions: Float64Array): NameModel {
  const sizes = Float32Array.from(
    weights.filter((w) => w !== 0),
    Math.abs,
  ).sort()
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127
  const bytes = Uint8Array.from(weights, (w) => ZERO + Math.max(-127, Math.min(127, Math.round(w / scale))))
  return { weights: new Uint32Array(bytes.buffer), transitions, scale: Math.fround(scale) }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
}
