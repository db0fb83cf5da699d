import { TAGS } from '../model'
import { HEADS, KINDS, type Kind, type Network } from './network'

/** What a network said last: kinds are asked for one behind the other, of one text. */
const LAST = new WeakMap<Network, { readonly text: string; readonly scores: Float32Array }>()

/**
 * What the network says for each tag of a kind at each character of a text, over what it says for none: `TAGS` numbers
 * a character, natural logarithms of odds.
 */
export function networkScores(network: Network, text: string, kind: Kind): Float32Array {
  const last = LAST.get(network)
  const all = last?.text === text ? last.scores : network.scores(text)
  if (all !== last?.scores) LAST.set(network, { text, scores: all })
  const from = TAGS * KINDS.indexOf(kind)
  const scores = new Float32Array(text.length * TAGS)
  for (let i = 0; i < text.length; i++)
    for (let tag = 1; tag < TAGS; tag++)
      scores[i * TAGS + tag] = (all[i * HEADS + from + tag] as number) - (all[i * HEADS + from] as number)
  return scores
}
