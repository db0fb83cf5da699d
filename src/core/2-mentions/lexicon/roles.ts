import OWN from '../../../../resources/lexicon/own-roles.json'
import LEARNED from '../../../../resources/lexicon/roles.json'
import { POSTS } from './posts'
import { wordsIn, type Word } from './segmentation'

const NONE = new Set(OWN.none.split(' '))
const ENDINGS = new Set(OWN.endings)
/** Endings that make such a noun of another word, whether or not the dictionary has it. */
const DERIVES = new Set('师员匠官商贩星模兵警医')
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
for (const word of [...ENDINGS, ...DERIVES, ...ROLES]) ENDS[word.charCodeAt(word.length - 1)] = 1

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
  const keeper = KEEPER.exec(text.slice(Math.max(floor, end - WINDOW), end))?.[1]
  if (keeper !== undefined) return keeper
  const last = words.at(-1)
  if (last && last.end - last.start === 1) return derived(text, words)
  if (!last || !['noun', 'action'].includes(last.sort)) return undefined
  const word = text.slice(last.start, last.end)
  return ENDINGS.has(word.slice(-1)) && !NONE.has(word) ? word : undefined
}

/** 守渠人, 采茶人: by what they keep, raise or gather. */
const KEEPER = /(?:^|[^\u4e00-\u9fff]|[的名位])([守护养采制牧捕赶撑摆酿绣修][\u4e00-\u9fff]人)$/

/** 动画师, 配音员, 女星: what no list has, of a word and the character for who does it, or of man or woman and it. */
function derived(text: string, words: readonly Word[]): string | undefined {
  const [before, last] = words.slice(-2)
  if (!before || !last || !DERIVES.has(text.charAt(last.start))) return undefined
  const isOfWord = before.end - before.start > 1 && OF_WORD.test(before.sort)
  return isOfWord || /[男女]/.test(text.charAt(last.start - 1))
    ? text.slice(before.start, last.end)
    : undefined
}
const OF_WORD = /^(?:noun|action)$/

/** Is it a word for what someone is by a list, not by its ending alone? */
export const isKnownRole = (word: string): boolean => ROLES.has(word)

const BEHIND_NAME = [OWN.behindName, OWN.roles['faith and crown']]
  .flatMap((words) => words.split(' '))
  .sort((a, b) => b.length - a.length)

/** How someone is addressed or honoured directly behind the name: 大嫂, 爵士, 天皇. */
export const addressAt = (text: string, at: number): string | undefined =>
  BEHIND_NAME.find((word) => text.startsWith(word, at))
