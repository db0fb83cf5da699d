import OWN from '../../../../resources/lexicon/role-endings.json'
import LEXICON from '../../../../resources/lexicon/roles.json'
import { wordsIn, type Word } from './segmentation'

const ROLES = new Set(LEXICON.roles.split(' '))
const NONE = new Set(OWN.none.split(' '))
const ENDINGS = new Set(OWN.endings)
const OWN_ROLES = new Set(Object.values(OWN.roles).flatMap((words) => words.split(' ')))
const LONGEST = Math.max(...[...OWN_ROLES].map(({ length }) => length))
/** What a role ends with: most characters end none, and no words need be read before them. */
const LAST = new Set([...ENDINGS, ...[...ROLES, ...OWN_ROLES].map((role) => role.slice(-1))])
/** So far back words are read. */
const WINDOW = 12

/** A noun for what someone is, which ends at an offset: known as one, or with an ending that makes one. */
export function roleBefore(text: string, end: number, floor: number): string | undefined {
  if (!LAST.has(text.charAt(end - 1))) return undefined
  const words = wordsIn(text, Math.max(floor, end - WINDOW), end)
  const last = words.at(-1)
  if (!last) return undefined
  const own = ownRole(text, words, end)
  if (own !== undefined) return own
  const word = text.slice(last.start, last.end)
  if (ROLES.has(word)) return NONE.has(word) ? undefined : word
  if (word.length < 2 || !['noun', 'action'].includes(last.sort)) return undefined
  return ENDINGS.has(word.slice(-1)) && !NONE.has(word) ? word : undefined
}

/** The longest of our own words for what someone is that ends there and begins where a word does. */
function ownRole(text: string, words: readonly Word[], end: number): string | undefined {
  for (const { start } of words) {
    const word = text.slice(start, end)
    if (word.length <= LONGEST && OWN_ROLES.has(word)) return word
  }
  return undefined
}
