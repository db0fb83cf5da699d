import type { Span } from '../../text/span'
import LEXICON from '../../../../resources/lexicon/words.json'

/** What sort of word it is; `number` and `letters` are runs of them, `mark` anything else. */
export const WORD_SORTS = [
  'unknown',
  'place',
  'organisation',
  'action',
  'verb',
  'noun',
  'quality',
  'adverb',
  'time',
  'count',
  'function',
  'number',
  'letters',
  'mark',
] as const
export type WordSort = (typeof WORD_SORTS)[number]

export interface Word extends Span {
  readonly sort: WordSort
  /** How unlikely the word is, in bits. */
  readonly cost: number
}

interface Entry {
  readonly sort: WordSort
  readonly cost: number
}

const BITS = Math.log2(LEXICON.total)
/** A character that no word is made of. */
const UNKNOWN: Entry = { sort: 'unknown', cost: BITS }
const RUN = { number: 8, letters: 10, mark: 1 }

/**
 * The words by their characters. A beginning of a word is the number of the slot it lies in, found by hashing the one
 * that is a character shorter with the next character: many times as fast as asking a map for each stretch of a text.
 */
class Dictionary {
  readonly #shorter = new Int32Array(SLOTS).fill(FREE)
  readonly #last = new Uint16Array(SLOTS)
  readonly #entries = new Uint16Array(SLOTS)
  /** None at 0: most beginnings are no words. */
  readonly #kinds: (Entry | undefined)[] = [undefined]

  constructor(words: typeof LEXICON.words) {
    for (const [sort, groups] of Object.entries(words))
      for (const [often, list] of Object.entries(groups)) {
        const kind = this.#kinds.push({ sort: sort as WordSort, cost: BITS - Number(often) / 2 }) - 1
        let beginning = START
        for (let i = 0; i <= list.length; i++) {
          const code = list.charCodeAt(i)
          if (i < list.length && code !== SPACE) beginning = this.#add(beginning, code)
          else {
            this.#entries[beginning] = kind
            beginning = START
          }
        }
      }
  }

  /** The slot of a beginning with one character more, or the free one where it would lie. */
  #slot(beginning: number, code: number): number {
    let slot = (Math.imul(beginning, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> (32 - SLOT_BITS)
    while (this.#shorter[slot] !== FREE && (this.#shorter[slot] !== beginning || this.#last[slot] !== code))
      slot = (slot + 1) & (SLOTS - 1)
    return slot
  }

  #add(beginning: number, code: number): number {
    const slot = this.#slot(beginning, code)
    this.#shorter[slot] = beginning
    this.#last[slot] = code
    return slot
  }

  /** A beginning with one character more; `FREE` where no word begins so. */
  longer(beginning: number, code: number): number {
    const slot = this.#slot(beginning, code)
    return this.#shorter[slot] === FREE ? FREE : slot
  }

  entry(beginning: number): Entry | undefined {
    return this.#kinds[this.#entries[beginning] ?? 0]
  }
}

const SPACE = 0x20
/** Two and a half times the beginnings of all words. */
const SLOT_BITS = 18
const SLOTS = 2 ** SLOT_BITS
const FREE = -1
/** The beginning of no character. No slot has that number. */
const START = SLOTS

let made: Dictionary | null = null

/** Made when a text is first read: the interface, which reads none, would spend time on it at its start. */
const dictionary = (): Dictionary => (made ??= new Dictionary(LEXICON.words))

/** What is known of a word as such. */
export function entryOf(word: string): Entry | undefined {
  const known = dictionary()
  let beginning = START
  for (let i = 0; i < word.length && beginning !== FREE; i++)
    beginning = known.longer(beginning, word.charCodeAt(i))
  return beginning === FREE || beginning === START ? undefined : known.entry(beginning)
}

const isHan = (code: number): boolean => code >= 0x4e00 && code < 0xa000
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0x2e
const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xff21 && code <= 0xff5a)

/** The likeliest words of a stretch of text. Time grows with its length. */
export function wordsIn(text: string, start: number, end: number): Word[] {
  const known = dictionary()
  const n = end - start
  const best = new Float64Array(n + 1).fill(Infinity)
  const from = new Int32Array(n + 1)
  const entries: (Entry | undefined)[] = []
  best[0] = 0
  const reach = (to: number, at: number, entry: Entry) => {
    const cost = (best[at] ?? 0) + entry.cost
    if (cost >= (best[to] ?? 0)) return
    best[to] = cost
    from[to] = at
    entries[to] = entry
  }
  for (let at = 0; at < n; at++) {
    const code = text.charCodeAt(start + at)
    if (isHan(code)) {
      let beginning = known.longer(START, code)
      reach(at + 1, at, known.entry(beginning) ?? UNKNOWN)
      for (let to = at + 1; to < n && beginning !== FREE; to++) {
        beginning = known.longer(beginning, text.charCodeAt(start + to))
        const entry = known.entry(beginning)
        if (entry) reach(to + 1, at, entry)
      }
    } else {
      const sort = isDigit(code) ? 'number' : isLetter(code) ? 'letters' : 'mark'
      const same = sort === 'number' ? isDigit : isLetter
      let to = at + 1
      if (sort !== 'mark') while (to < n && same(text.charCodeAt(start + to))) to++
      reach(to, at, { sort, cost: RUN[sort] })
      for (let inside = at + 1; inside < to; inside++) best[inside] = Infinity
      at = to - 1
    }
  }
  const words: Word[] = []
  for (let to = n; to > 0; to = from[to] ?? 0) {
    const { sort, cost } = entries[to] ?? UNKNOWN
    words.push({ start: start + (from[to] ?? 0), end: start + to, sort, cost })
  }
  return words.reverse()
}

/** How unlikely the likeliest words of a stretch are together, in bits. */
export const costOf = (text: string, start: number, end: number): number =>
  wordsIn(text, start, end).reduce((sum, { cost }) => sum + cost, 0)
