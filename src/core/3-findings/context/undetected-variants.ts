import { isOrdinaryWord } from '../../2-mentions/names/clauses'
import { endsPost } from '../../2-mentions/lexicon/posts'
import type { Span } from '../../text/span'
import type { Candidates } from '../similarity/candidates'
import type { NamedPerson } from './people'
import type { RuleContext } from '../rule'
import { differenceOf, keysOf } from '../similarity/spelling'

/** What follows a name in a report: where one of these stands, the characters before it are a whole name. */
export const FOLLOWS_NAME =
  /^(?:[、，,。；;：:！!？?）)\s]|$|出席|主持|参加|陪同|强调|指出|要求|表示|介绍|认为|说|讲话|致辞|宣布|宣读|通报|作|率|带队|来到|深入|调研|一行|等|及|和|与|为|在|到|分别|先后|代表|颁奖|到场)/
const NAMED_BEFORE = /(?:[、，,。；;：:！!？?（(\s”]|^)$/
/** A name in two mentions is sure enough to hold a single other spelling against it. */
export const SURE = 2

/** What is like a known name, and nobody took for one: each way to write it, with its places. */
export interface UndetectedVariant {
  readonly known: NamedPerson
  readonly quote: string
  readonly places: Span[]
}

/** 市长搞建设 beside a 高建设: what an office does is no name. */
const HAN_NAME = /^(?![搞抓促做干把对给让将使用])[\u4e00-\u9fff]{3}$/

/** Two characters of a name of three, and where in it they stand, as one number below 2 ** 20: rarely shared. */
const pair = (place: number, a: number, b: number): number =>
  (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(place, 0xc2b2ae35)) >>> 12

const [FIRST, MIDDLE, LAST] = [1, 2, 4]

/** What the names of three characters are made of: asked of every place of a text, most of which need no closer look. */
class NamePatterns {
  /** In which places of a name a character stands. */
  readonly #places = new Uint8Array(65536)
  readonly #pairs = new Uint8Array(2 ** 20)

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (name.length !== 3) continue
      const [a, b, c] = [name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)]
      for (const [code, place] of [
        [a, FIRST],
        [b, MIDDLE],
        [c, LAST],
      ] as const)
        this.#places[code] = (this.#places[code] ?? 0) | place
      this.#pairs[pair(0, a, b)] = this.#pairs[pair(1, b, c)] = this.#pairs[pair(2, a, c)] = 1
    }
  }

  /** A variant keeps two characters in their places, or the first with the others turned: most places have neither. */
  mayHave(x: number, y: number, z: number): boolean {
    const isFirst = ((this.#places[x] ?? 0) & FIRST) > 0
    const isMiddle = ((this.#places[y] ?? 0) & MIDDLE) > 0
    const third = this.#places[z] ?? 0
    const isLast = (third & LAST) > 0
    return (
      (isFirst && isMiddle && this.#has(0, x, y)) ||
      (isMiddle && isLast && this.#has(1, y, z)) ||
      (isFirst && isLast && this.#has(2, x, z)) ||
      (isFirst && (third & MIDDLE) > 0 && this.#has(0, x, z))
    )
  }

  #has(place: number, a: number, b: number): boolean {
    return this.#pairs[pair(place, a, b)] === 1
  }
}

/**
 * Places that look like a known name with a character changed or gone, or two turned round, and that nobody took for
 * a name. Of a name that stands there several times a slip of sound, look or order is one wherever it stands; else
 * only where a name can begin and end.
 */
export function undetectedVariants(
  context: RuleContext,
  candidates: Candidates,
): Iterable<UndetectedVariant> {
  const { text, codes, mentions, people } = context
  const found = new Map<string, UndetectedVariant>()
  const named = new Uint8Array(text.length + 1)
  const nameStarts = new Set<number>()
  for (const { type, start, end } of mentions.all) {
    if (type !== 'name') continue
    nameStarts.add(start)
    // Two characters once may be the beginning of a name that is misspelt.
    if (end - start > 2 || (people.get(text.slice(start, end))?.mentions.length ?? 0) > 1)
      named.fill(1, start, end)
  }
  const stands = (start: number, end: number): boolean =>
    (endsPost(text, start) || start === 0 || NAMED_BEFORE.test(text.charAt(start - 1))) &&
    (nameStarts.has(end) || FOLLOWS_NAME.test(text.slice(end, end + 2)))
  const add = (known: NamedPerson, start: number, quote: string): void => {
    const place = { start, end: start + quote.length }
    const variant = found.get(quote)
    if (variant) variant.places.push(place)
    else found.set(quote, { known, quote, places: [place] })
  }
  const patterns = new NamePatterns(people.keys())
  const shortened = shortenedOf(people)
  // Asked of every character: most begin no name.
  const firsts = new Uint8Array(65536)
  for (const quote of shortened.keys()) firsts[quote.charCodeAt(0)] = 1
  for (let start = 0; start + 2 <= text.length; start++) {
    const isFirst = named[start] === 0 && firsts[codes[start] ?? 0] === 1
    const short = isFirst ? shortened.get(text.slice(start, start + 2)) : undefined
    if (short && named[start + 1] === 0 && stands(start, start + 2)) {
      const quote = text.slice(start, start + 2)
      const known = short.find(({ name }) => differenceOf(name, quote) === 'missing')
      if (known && (known.mentions.length >= SURE || endsPost(text, start))) add(known, start, quote)
    }
    if (named[start] === 1 || named[start + 1] === 1 || named[start + 2] === 1) continue
    if (!patterns.mayHave(codes[start] ?? 0, codes[start + 1] ?? 0, codes[start + 2] ?? 0)) continue
    const quote = text.slice(start, start + 3)
    const alike = HAN_NAME.test(quote) ? likeNames(quote, candidates) : []
    if (alike.length === 0) continue
    const isSlot = stands(start, start + 3)
    const known = alike.find((person) => {
      const difference = differenceOf(person.name, quote)
      if (difference === null) return false
      if (isSlot || difference === 'character') return isSlot
      // Behind a title stands a name, whatever the model makes of it; and a surname with such a given name is no accident.
      return person.mentions.length >= SURE || endsPost(text, start) || person.name[0] === quote[0]
    })
    if (known) add(known, start, quote)
  }
  return found.values()
}

/** Everyone whose name is like a quote, but for those that are a character longer. */
function likeNames(quote: string, candidates: Candidates): NamedPerson[] {
  const alike: NamedPerson[] = []
  for (const key of keysOf(quote)) {
    const people = key.startsWith('short:') ? undefined : candidates.get(key)
    for (const person of people ?? []) alike.push(person)
  }
  return alike
}

/** Names of three with a character of the given name left out, by their two characters; not where that is a word. */
function shortenedOf(people: ReadonlyMap<string, NamedPerson>): Map<string, NamedPerson[]> {
  const shortened = new Map<string, NamedPerson[]>()
  for (const person of people.values()) {
    if (person.name.length !== 3) continue
    const [a = '', b = '', c = ''] = person.name
    for (const quote of new Set([a + b, a + c])) {
      if (people.has(quote) || isOrdinaryWord(quote)) continue
      const known = shortened.get(quote)
      if (known) known.push(person)
      else shortened.set(quote, [person])
    }
  }
  return shortened
}
