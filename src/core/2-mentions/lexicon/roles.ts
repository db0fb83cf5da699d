import OWN from '../../../../resources/lexicon/own-roles.json'
import LEARNED from '../../../../resources/lexicon/roles.json'
import { POSTS } from './posts'
import { wordsIn } from './segmentation'

const NONE = new Set(OWN.none.split(' '))
const ENDINGS = new Set(OWN.endings)
/** Each list holds what the others have not. */
const ROLES = new Set([
  ...POSTS,
  ...LEARNED.roles.split(' ').filter((word) => !NONE.has(word)),
  ...Object.values(OWN.roles).flatMap((words) => words.split(' ')),
])
const LONGEST = Math.max(...[...ROLES].map(({ length }) => length))
/** So far back words are read. */
const WINDOW = 12

/** By code: may a role end with the character? */
const ENDS = new Uint8Array(65536)
for (const word of [...ENDINGS, ...ROLES]) ENDS[word.charCodeAt(word.length - 1)] = 1

/** Most characters end no role, and no words need be read before them. */
const mayEnd = (character: string): boolean => ENDS[character.charCodeAt(0)] === 1

/** A noun for what someone is, which ends at an offset: the longest one known, or one with an ending that makes one. */
export function roleBefore(text: string, end: number, floor: number): string | undefined {
  if (end <= floor || !mayEnd(text.charAt(end - 1))) return undefined
  const words = wordsIn(text, Math.max(floor, end - WINDOW), end)
  for (const { start } of words) {
    const word = text.slice(start, end)
    if (word.length <= LONGEST && ROLES.has(word)) return word
  }
  const last = words.at(-1)
  if (!last || last.end - last.start < 2 || !['noun', 'action'].includes(last.sort)) return undefined
  const word = text.slice(last.start, last.end)
  return ENDINGS.has(word.slice(-1)) && !NONE.has(word) ? word : undefined
}

/** Is it a word for what someone is by a list, not by its ending alone? */
export const isKnownRole = (word: string): boolean => ROLES.has(word)

const BEHIND_NAME = [OWN.behindName, OWN.roles['faith and crown']]
  .flatMap((words) => words.split(' '))
  .sort((a, b) => b.length - a.length)

/** How someone is addressed or honoured directly behind the name: 大嫂, 爵士, 天皇. */
export const addressAt = (text: string, at: number): string | undefined =>
  BEHIND_NAME.find((word) => text.startsWith(word, at))
