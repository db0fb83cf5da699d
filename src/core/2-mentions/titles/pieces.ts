import type { Span } from '../../text/span'
import { wordsIn, type Word } from '../lexicon/segmentation'
import { weightOf } from '../lexicon/title-words'

/** A noun directly before a post, which tells what post it is: 考古专家, 财务总监. */
const MODIFIES = 2
/** A character that speaks so much for an organisation is a word of it: 市, 局. */
const STANDS = 2
/** A noun directly before a title is most likely of it. */
const ADJOINS = -3
/** What is part of a longer word where it stands alone. */
const PART = /^(?:noun|quality|unknown|action)$/
/** No word before a title speaks more against its beginning there. */
const COUNTS = 6
/** Words of time that are said of the title, and of how clauses hang together: no part of it. */
const OUTSIDE =
  /^(?:假如|如果|虽然|因为|由于|但是|然而|不过|而且|即使|尽管|无论|只要|只有|除了|根据|通过|随着|包括|其中|同时|此外|另外|随后|现任|新任|时任|当时|曾任|历任|前任|兼任|担任|出任|现为|原为|[该本此]案|该[片剧书药品曲歌戏画文])$/
/** 中国常驻世贸组织代表: where someone is posted stands behind who sent them. */
const POSTED = /^常?驻$/

/** A verb speaks no more than this against a title behind it, however seldom it stood there. */
export const BEFORE_VERB = -1
/** What closes, with what opens it. */
export const CLOSING: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '”': '“',
  '’': '‘',
  '》': '《',
}
export const HAN = /[\u4e00-\u9fff]/

/** It joins nouns within an organisation as well as two of them: the network knows which. */
export const CONJUNCTION = /^[和与及暨]$/

/** A word before a post, with what it speaks for a title that begins with it, goes on with it or stands behind it. */
export interface Piece extends Span {
  readonly first: number
  readonly later: number
  /** For standing directly before the first word. */
  readonly before: number
  /** A noun of two characters or more. */
  readonly isNoun: boolean
  readonly isVerb: boolean
  /** A verb, a preposition or the like; no conjunction. */
  readonly isLink: boolean
}

/** The words of a stretch, and what stands in brackets as one. */
export function piecesIn(text: string, from: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, to: number) => {
    for (const word of joined(text, wordsIn(text, start, to), end))
      pieces.push(pieceOf(text, word, word.end === end))
  }
  let at = from
  for (let i = from; i < end; i++) {
    const closing = Object.keys(CLOSING).find((char) => CLOSING[char] === text.charAt(i))
    const close = closing === undefined ? -1 : text.indexOf(closing, i)
    if (close < 0 || close >= end) continue
    add(at, i)
    const isName = /[“‘《]/.test(text.charAt(i))
    pieces.push({
      start: i,
      end: close + 1,
      first: isName ? 2 : -20,
      later: isName ? 2 : 0,
      before: 0,
      isNoun: false,
      isVerb: false,
      isLink: false,
    })
    i = close
    at = close + 1
  }
  add(at, end)
  return pieces
}

/** 主诉, 国医: two characters that are no words by themselves are one that the list lacks. */
function joined(text: string, words: readonly Word[], end: number): Word[] {
  const isPart = (word: Word | undefined): word is Word => {
    if (word?.end !== (word?.start ?? 0) + 1 || !PART.test(word.sort)) return false
    const quote = text.charAt(word.start)
    if (isByWhom(text, word)) return false
    return weightOf('first', quote, word) < STANDS && weightOf('later', quote, word) < 2 * STANDS
  }
  const all: Word[] = []
  const village = villageIn(text, words)
  if (village) all.push(village)
  for (
    let i = words.findIndex(({ start }) => start >= (village?.end ?? 0));
    i >= 0 && i < words.length;
    i++
  ) {
    const [word, next] = [words[i], words[i + 1]]
    if (!word) break
    if (next && isWithSuffix(text, word, next, end)) {
      all.push({ start: word.start, end: next.end, sort: 'organisation', cost: word.cost + next.cost })
      i++
    } else if (isPart(word) && isPart(next)) {
      all.push({ start: word.start, end: next.end, sort: 'noun', cost: word.cost + next.cost })
      i++
    } else all.push(word)
  }
  return all
}

/** 经区纪委书记批准: by whom, where a clause begins; 经 is a part of words (经贸) elsewhere. */
const isByWhom = (text: string, { start, end }: Span): boolean =>
  end - start === 1 &&
  text.charAt(start) === '经' &&
  !HAN.test(text.charAt(start - 1)) &&
  /[省市县区州旗镇乡村校院该]/.test(text.charAt(end))

/** 观摩团, 跑团: a word, and the character for what sort of body it is, directly before the post. */
function isWithSuffix(text: string, word: Word, next: Word, end: number): boolean {
  if (next.end !== end || next.end - next.start > 1 || !SUFFIX.test(text.charAt(next.start))) return false
  if (word.end - word.start > 1) return /^(?:noun|action|verb|quality|unknown)$/.test(word.sort)
  return (
    /^(?:noun|action|verb|unknown)$/.test(word.sort) &&
    /[^\u4e00-\u9fff]|的/.test(text.charAt(word.start - 1))
  )
}
const SUFFIX = /^[团队组店铺坊社班科股处部所站室馆厂会办]$/

/** 下刘屯村: where a clause begins, characters that are no words by themselves and what a village ends with are its name. */
function villageIn(text: string, words: readonly Word[]): Word | undefined {
  const first = words[0]
  if (!first || HAN.test(text.charAt(first.start - 1))) return undefined
  for (const [i, { start, end, sort }] of words.entries()) {
    if (end - first.start > LONGEST_VILLAGE) return undefined
    if (VILLAGE.test(text.slice(start, end)) && end - first.start > 2)
      return i === 0 ? undefined : { start: first.start, end, sort: 'place', cost: first.cost }
    const isSide = SIDE.test(text.slice(start, end))
    if (end - start > 1 || ((sort === 'function' || sort === 'mark') && !isSide)) return undefined
  }
  return undefined
}
const VILLAGE = /[村屯寨庄镇乡]$/
const SIDE = /^[上下前后里外]$/
const LONGEST_VILLAGE = 6

const HARDLY_EVER = -5.5

/** Of what stands before a title and is none of it. */
export const NO_PART = {
  first: -20,
  later: -30,
  before: 2,
  isNoun: false,
  isVerb: false,
  isLink: true,
} as const

function pieceOf(text: string, word: Word, isLast: boolean): Piece {
  const quote = text.slice(word.start, word.end)
  if (OUTSIDE.test(quote) || isByWhom(text, word)) return { ...word, ...NO_PART }
  const isNoun = quote.length > 1 && /^(?:noun|action|place)$/.test(word.sort)
  // 心内科, 区块链: part of a word the list lacks. 城市更新: what is called an adverb is often a verb's noun, too.
  const isPart = quote.length === 1 && PART.test(word.sort)
  const least = isPart ? -2 : word.sort === 'adverb' && quote.length > 1 ? 0 : -Infinity
  const [first, later] = [weightOf('first', quote, word), weightOf('later', quote, word)]
  // 联系导游: a noun that hardly ever stands in organisations and titles is a verb before one.
  const isVerb = word.sort === 'verb' || (isNoun && Math.max(first, later) <= HARDLY_EVER)
  const modifies = isLast && isNoun && !isVerb ? MODIFIES : 0
  return {
    ...word,
    first: Math.max(least, first) + modifies,
    later: Math.max(least, later) + modifies,
    before: Math.max(
      word.sort === 'verb' ? BEFORE_VERB : -COUNTS,
      Math.min(isNoun ? ADJOINS : Infinity, weightOf('before', quote, word)),
    ),
    isNoun,
    isVerb: isVerb && !POSTED.test(quote),
    isLink:
      (word.sort === 'verb' || word.sort === 'function') && !CONJUNCTION.test(quote) && !POSTED.test(quote),
  }
}
