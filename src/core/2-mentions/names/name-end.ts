import DATA from '../../../../resources/lexicon/name-characters.json'
import { costOf } from '../lexicon/segmentation'

const { two, three } = DATA.lengths
/** How unlikely a third character is in a name, in bits. */
const THIRD = new Map<string, number>()
for (const [often, chars] of Object.entries(DATA.third))
  for (const char of chars) THIRD.set(char, Math.log2(three) - Number(often) / 2)
const NEVER_THIRD = Math.log2(three) + 1
/** How much more often names have three characters than two. */
const LONGER = Math.log2(three / two)
/** So many characters behind a name are read to see how the sentence goes on. */
const AHEAD = 4
/** What the model says counts no more than this either way. */
const MODEL = 5

/**
 * In bits, how much better a name of three characters is read as one of two with a word behind it: by the words that
 * follow either, by how names are written, and by what the model makes of both.
 */
export function shorterBy(
  text: string,
  start: number,
  probability: (start: number, end: number) => number,
): number {
  const end = start + 3
  const to = Math.min(clauseEnd(text, end), end + AHEAD)
  const longer = (THIRD.get(text.charAt(end - 1)) ?? NEVER_THIRD) + costOf(text, end, to) - LONGER
  const shorter = costOf(text, end - 1, to)
  const model = Math.log2((probability(start, end) + 0.001) / (probability(start, end - 1) + 0.001))
  return longer - shorter - Math.max(-MODEL, Math.min(MODEL, model))
}

function clauseEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\u4e00-\u9fff]/.test(text.charAt(at))) at++
  return at
}
