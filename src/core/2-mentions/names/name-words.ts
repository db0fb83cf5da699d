import DATA from '../../../../resources/lexicon/name-characters.json'
import { costOf } from '../lexicon/segmentation'
import { isCompoundSurname, surnameLength } from '../lexicon/surnames'

const { two, three } = DATA.lengths
const ALL = two + three

/** How unlikely each character is at its place of a name, in bits; a character never met there costs a bit more. */
function bitsOf(groups: Readonly<Record<string, string>>, all: number): (char: string) => number {
  const bits = new Map<string, number>()
  for (const [often, chars] of Object.entries(groups))
    for (const char of chars) bits.set(char, Math.log2(all) - Number(often) / 2)
  return (char) => bits.get(char) ?? Math.log2(all) + 1
}

const SURNAME = bitsOf(DATA.surname, ALL)
const ALONE = bitsOf(DATA.alone, two)
const SECOND = bitsOf(DATA.second, three)
const THIRD = bitsOf(DATA.third, three)
/** How unlikely a name is beside a word. */
const NAME = 7
/** So many characters to both sides are read, to see how the sentence goes on. */
const AROUND = 4

const isHan = (code: number): boolean => code >= 0x4e00 && code < 0xa000

/** How unlikely a name is by how names are written, in bits; null where it is not one of a surname and a given name. */
function nameBits(name: string): number | null {
  const length = surnameLength(name)
  if (length === 0 || name.length > length + 2 || name.length === length) return null
  // A double surname is rarer than all but the rarest single ones.
  const surname =
    length === 1 && !isCompoundSurname(name.slice(0, 2)) ? SURNAME(name.charAt(0)) : Math.log2(ALL)
  const isLong = name.length === length + 2
  const given = isLong
    ? SECOND(name.charAt(length)) + THIRD(name.charAt(length + 1))
    : ALONE(name.charAt(length))
  return NAME + surname + given - Math.log2((isLong ? three : two) / ALL)
}

/** How unlikely what stands behind the surname is as a given name, in bits a character; 0 where it is no Han name. */
export function givenBits(name: string): number {
  const length = surnameLength(name)
  const given = name.slice(length)
  if (length === 0 || given.length === 0 || given.length > 2) return 0
  return given.length === 1 ? ALONE(given) : (SECOND(given.charAt(0)) + THIRD(given.charAt(1))) / 2
}

/** In bits, how much better a clause reads with a name here than as words alone; 0 where it is no Han name. */
export function betterAsName(text: string, start: number, end: number): number {
  const bits = nameBits(text.slice(start, end))
  if (bits === null) return 0
  let from = start
  while (from > 0 && start - from < AROUND && isHan(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < AROUND && isHan(text.charCodeAt(to))) to++
  return costOf(text, from, to) - costOf(text, from, start) - bits - costOf(text, end, to)
}

/** So many characters behind a name are read to see how the sentence goes on. */
const AHEAD = 4
/** How much more often names have three characters than two. */
const LONGER = Math.log2(three / two)

/**
 * In bits, how much better a name of three characters that begins here is read as one of two with a word behind it: by
 * the words that follow either, and by how names are written.
 */
export function betterEndedSooner(text: string, start: number): number {
  const end = start + 3
  let to = end
  while (to < text.length && to - end < AHEAD && isHan(text.charCodeAt(to))) to++
  if (to === end) return 0
  return THIRD(text.charAt(end - 1)) + costOf(text, end, to) - LONGER - costOf(text, end - 1, to)
}

/**
 * In bits, how much better a text reads with the character at an offset as the end of a name before it, as in 柴某旺, than
 * as a word's beginning.
 */
export function betterAsGiven(text: string, at: number): number {
  let to = at
  while (to < text.length && to - at <= AHEAD && isHan(text.charCodeAt(to))) to++
  if (to === at) return 0
  return costOf(text, at, to) - THIRD(text.charAt(at)) - costOf(text, at + 1, to)
}
