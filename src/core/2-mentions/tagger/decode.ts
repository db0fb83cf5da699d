import { AROUND, FEATURES, GROUP_AT, GROUPS, groupsOf, ROW_IN } from './features'
import { networkScores } from './network/kinds'
import { B, E, M, S, TAGS, ZERO, type NameModel } from './model'
import { posteriorOf, type Posterior } from './posterior'

/** What the zeros of a character's weights add up to. */
const BIAS = FEATURES * ZERO

/** What field and network count beside each other: the best on development texts of eight kinds. */
const FIELD = 0.7
const NETWORK = 0.8

/**
 * What the models say of the names in one segment of text. Linear in its length. Where there is a network both are
 * asked, and their scores add up: the one knows sequences of characters, the other what they mean.
 */
export function tagNames(model: NameModel, text: string): Posterior {
  const scores = emissionScores(model, text)
  if (model.network) {
    const said = networkScores(model.network, text, 'name')
    for (let i = 0; i < scores.length; i++)
      scores[i] = FIELD * (scores[i] as number) + NETWORK * (said[i] as number)
  }
  return posteriorOf(model.transitions, scores, text.length)
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
