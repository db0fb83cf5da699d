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

interface Dictionary {
  readonly entries: ReadonlyMap<string, Entry>
  /** How long the longest word is that begins with a character. */
  readonly reach: Uint8Array
}

let made: Dictionary | null = null

/** Made when a text is first read: the interface, which reads none, would spend a tenth of a second on it at its start. */
const dictionary = (): Dictionary => (made ??= makeDictionary())

function makeDictionary(): Dictionary {
  const entries = new Map<string, Entry>()
  const reach = new Uint8Array(65536)
  for (const [sort, groups] of Object.entries(LEXICON.words))
    for (const [often, words] of Object.entries(groups)) {
      const entry = { sort: sort as WordSort, cost: BITS - Number(often) / 2 }
      for (const word of words.split(' ')) {
        entries.set(word, entry)
        const first = word.charCodeAt(0)
        reach[first] = Math.max(reach[first] ?? 0, word.length)
      }
    }
  return { entries, reach }
}

/** What is known of a word as such. */
export const entryOf = (word: string): Entry | undefined => dictionary().entries.get(word)

const isHan = (code: number): boolean => code >= 0x4e00 && code < 0xa000
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0x2e
const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xff21 && code <= 0xff5a)

/** The likeliest words of a stretch of text. Time grows with its length. */
export function wordsIn(text: string, start: number, end: number): Word[] {
  const { entries: known, reach: longestFrom } = dictionary()
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
      reach(at + 1, at, known.get(text.charAt(start + at)) ?? UNKNOWN)
      const longest = Math.min(longestFrom[code] ?? 1, n - at)
      for (let length = 2; length <= longest; length++) {
        const entry = known.get(text.slice(start + at, start + at + length))
        if (entry) reach(at + length, at, entry)
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
