import { readingsOf, soundAlike } from '../3-findings/similarity/sound'
import type { Span } from '../text/span'
import { isInsideCharacter } from '../text/whole-characters'

/** How words are looked for: as they are, as a regular expression, or as anything that may sound like them. */
export const WAYS_TO_FIND = ['plain', 'pattern', 'sound'] as const
export type WayToFind = (typeof WAYS_TO_FIND)[number]

export interface Query {
  readonly words: string
  readonly way: WayToFind
  /** Only whole words, as a dictionary cuts the text. */
  readonly whole: boolean
  /** What is to stand there; of a regular expression with $1, $<name> and $&. */
  readonly replacement: string
}

/** A place in one of the passages that were looked through, and what would stand there. */
export interface Hit extends Span {
  readonly passage: number
  readonly now: string
}

export interface Found {
  readonly hits: readonly Hit[]
  /** There are more than were wanted. */
  readonly isCut: boolean
  /** What is wrong with the regular expression, in the words of the machine that reads it. */
  readonly fault: string | null
}

/** More than these are of no use to anyone. */
const MOST = 5000

/**
 * Looks for words in passages of text, letters large or small alike. A regular expression can take time without end:
 * whoever runs this must be able to stop it.
 */
export function findIn(passages: readonly string[], query: Query): Found {
  const { words, way, whole } = query
  if (words === '') return { hits: [], isCut: false, fault: null }
  try {
    const find = way === 'sound' ? bySound(words) : byPattern(query)
    const hits: Hit[] = []
    for (const [passage, text] of passages.entries()) {
      const isBoundary = whole ? boundariesOf(text) : null
      for (const { start, end, now } of find(text)) {
        if (isBoundary && !(isBoundary(start) && isBoundary(end))) continue
        if (hits.length === MOST) return { hits, isCut: true, fault: null }
        hits.push({ passage, start, end, now: way === 'sound' ? query.replacement : now })
      }
    }
    return { hits, isCut: false, fault: null }
  } catch (error) {
    if (error instanceof SyntaxError) return { hits: [], isCut: false, fault: error.message }
    throw error
  }
}

type Finder = (text: string) => Iterable<Span & { readonly now: string }>

function byPattern({ words, way, replacement }: Query): Finder {
  const isPattern = way === 'pattern'
  const pattern = new RegExp(isPattern ? words : words.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&'), 'giu')
  return function* (text) {
    for (const match of text.matchAll(pattern)) {
      const [found] = match
      const [start, end] = [match.index, match.index + found.length]
      if (found === '' || isInsideCharacter(text, start) || isInsideCharacter(text, end)) continue
      yield { start, end, now: isPattern ? expanded(replacement, match) : replacement }
    }
  }
}

/** A replacement with what was found in it. */
function expanded(replacement: string, match: RegExpMatchArray): string {
  return replacement.replace(
    /\$(?:([$&])|(\d{1,2})|<([^>]*)>)/g,
    (whole, sign: string, number: string, name: string) => {
      if (sign === '$') return '$'
      if (sign === '&') return match[0]
      if (number)
        return Number(number) < match.length && Number(number) > 0 ? (match[Number(number)] ?? '') : whole
      return match.groups ? (match.groups[name] ?? '') : whole
    },
  )
}

/** Words by their sound, tones aside: given in characters, or in pinyin (lv for lü). */
function bySound(words: string): Finder {
  const isPinyin = /^[a-z' \u00fc]+$/i.test(words)
  const wanted = isPinyin ? words.toLowerCase().replace(/[' ]/g, '').replace(/v/g, 'ü') : words
  const signs = Array.from(words)
  return function* (text) {
    for (let at = 0; at < text.length;) {
      const end = isPinyin ? readEnd(text, at, wanted) : soundEnd(text, at, signs)
      if (end > at && !isInsideCharacter(text, end)) yield { start: at, end, now: '' }
      at = end > at ? end : at + charAt(text, at).length
    }
  }
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

/** Where characters that sound like those wanted end; -1 where they are others. */
function soundEnd(text: string, at: number, wanted: readonly string[]): number {
  let end = at
  for (const sign of wanted) {
    if (end >= text.length) return -1
    const char = charAt(text, end)
    if (char.toLowerCase() !== sign.toLowerCase() && !(isHan(char) && isHan(sign) && soundAlike(char, sign)))
      return -1
    end += char.length
  }
  return end
}

/** Where characters end that can be read so; -1 where they can't. */
function readEnd(text: string, at: number, pinyin: string): number {
  if (pinyin === '') return at
  if (at >= text.length) return -1
  const char = charAt(text, at)
  if (!isHan(char)) return -1
  for (const reading of readingsOf(char)) {
    if (!pinyin.startsWith(reading)) continue
    const end = readEnd(text, at + char.length, pinyin.slice(reading.length))
    if (end >= 0) return end
  }
  return -1
}

const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char)

/** Does a word begin or end at an offset? */
function boundariesOf(text: string): (offset: number) => boolean {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  const starts = new Set([...segments].map(({ index }) => index)).add(text.length)
  return (offset) => starts.has(offset)
}
