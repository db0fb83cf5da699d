import { TAGS } from '../model'
import { HEADS, KINDS, type Kind, type Network } from './network'

/**
 * What the network says for each tag of a kind at each character of a text, over what it says for none: `TAGS` numbers
 * a character, natural logarithms of odds.
 */
export function networkScores(network: Network, text: string, kind: Kind): Float32Array {
  const all = network.scores(text)
  const from = TAGS * KINDS.indexOf(kind)
  const scores = new Float32Array(text.length * TAGS)
  for (let i = 0; i < text.length; i++)
    for (let tag = 1; tag < TAGS; tag++)
      scores[i * TAGS + tag] = (all[i * HEADS + from + tag] as number) - (all[i * HEADS + from] as number)
  return scores
}
