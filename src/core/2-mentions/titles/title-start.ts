import { firstFrom, type Span } from '../../text/span'
import { isKnownRole } from '../lexicon/roles'
import { wordsIn, type Word } from '../lexicon/segmentation'
import type { TaggedSpan } from '../tagger/posterior'
import { weightOf } from '../lexicon/title-words'

/** The longest organisation a title carries on a page, in characters. */
const LONGEST = 36
/** So far below what was best no further word makes up for it. */
const HOPELESS = -16
/** A noun directly before a post, which tells what post it is: 考古专家, 财务总监. */
const MODIFIES = 2
/** What stands first so much oftener than outside begins an organisation, and a verb before it is none of its words. */
const BEGINS = 3
/** 和 between two nouns joins them: 化学与环境工程学院. */
const JOINS = 5
/** What a deputy is in charge of stands before the post: 分管日常工作的副部长. */
const IN_CHARGE = /(?:分管|主管|主持|负责)[^，。；、的\s]{2,12}的$/
/** A character that speaks so much for an organisation is a word of it: 市, 局. */
const STANDS = 2
/** A noun directly before a title is most likely of it. */
const ADJOINS = -3
/** What is part of a longer word where it stands alone. */
const PART = /^(?:noun|quality|unknown|action)$/
/** No word before a title speaks more against its beginning there. */
const COUNTS = 6
/** A verb speaks no more than this against a title behind it, however seldom it stood there. */
const BEFORE_VERB = -1
/** Words of time that are said of the title, and of how clauses hang together: no part of it. */
const OUTSIDE =
  /^(?:假如|如果|虽然|因为|由于|但是|然而|不过|而且|即使|尽管|无论|只要|只有|除了|根据|通过|随着|包括|其中|同时|此外|另外|随后|现任|时任|当时|曾任|历任|前任|兼任|担任|出任|现为|原为|[该本此]案|该[片剧书药品曲歌戏画文])$/
/** 中国常驻世贸组织代表: where someone is posted stands behind who sent them. */
const POSTED = /^常?驻$/
const CLOSING: Readonly<Record<string, string>> = { '）': '（', ')': '(', '”': '“', '’': '‘', '》': '《' }

interface Piece extends Span {
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

/**
 * Where the title begins whose post, with its rank, begins at `end`: leftwards over what organisations are made of, up
 * to where the words begin that stand outside of them. `floor` is not crossed, nor is a mark that is no bracket.
 */
export function titleStart(text: string, end: number, floor: number, bodies: readonly TaggedSpan[]): number {
  const charge = IN_CHARGE.exec(text.slice(Math.max(floor, end - LONGEST), end))
  if (charge) return titleStart(text, end - charge[0].length, floor, bodies)
  const from = leftmost(text, end, Math.max(floor, end - LONGEST))
  if (from === end) return end
  const near = bodiesBefore(bodies, end)
  const pieces = piecesIn(text, from, end).map((piece, i, all) => {
    if (isInItsName(near, piece, all[i + 1]))
      return { ...piece, first: WITHIN, later: 0, isVerb: false, isLink: false }
    return isTitleItself(text, near, piece, all[i + 1]) || isSideOf(text, all, i)
      ? { ...piece, ...NO_PART }
      : piece
  })
  let start = end
  // A word may stand directly before the post, too.
  const isListed = text.charAt(from - 1) === '、'
  let best = !isListed && pieces.at(-1)?.isVerb === true ? 0 : Math.min(0, pieces.at(-1)?.before ?? 0)
  let sum = 0
  // Behind a mark all words up to the post are of the title, if none is a verb or they stand in a list.
  const isAlone = isListed || (!pieces.some(isBreak) && (from === 0 || !HAN.test(text.charAt(from - 1))))
  for (let i = pieces.length - 1; i >= 0 && sum > best + HOPELESS; i--) {
    const piece = pieces[i]
    if (!piece) break
    const score = sum + piece.first + beforeIt(pieces, i, isAlone) + network(near, pieces, i)
    if (score > best) [best, start] = [score, piece.start]
    if (piece.isLink && piece.later <= BARS && isOutside(near, piece)) break
    sum += piece.later + (joins(text, pieces, i) ? JOINS : 0)
    const next = pieces[i + 1]
    if (piece.isVerb && (next?.first ?? 0) >= BEGINS) sum -= BEGINS
    // 纪委给予市委副书记: where the network begins an organisation behind a verb that is in none, the title begins.
    if (next && piece.isVerb && isOutside(near, piece)) sum -= VERB_BEFORE * beginning(near, next.start)
  }
  return start
}

/** A verb or a preposition; a verb of one character may be part of a name that no list has: 台积电. */
const isBreak = ({ start, end, isVerb, isLink, later }: Piece): boolean =>
  (isVerb && end - start > 1) || (isLink && later <= BARS)

/** What the word before one, or a mark, speaks for a title's beginning with it. */
function beforeIt(pieces: readonly Piece[], i: number, isAlone: boolean): number {
  const [before, piece] = [pieces[i - 1], pieces[i] as Piece]
  if (!before) return isAlone ? AFTER_MARK : 0
  return before.isVerb && piece.end - piece.start > 1 ? Math.max(BEFORE_VERB, before.before) : before.before
}

/**
 * What the network says of a title that begins with a word: an organisation or place begins, or one is cut in two. It
 * often takes in the verb or preposition before one (自市财政局, 约见市商务局): these it is not believed.
 */
function network(bodies: readonly TaggedSpan[], pieces: readonly Piece[], i: number): number {
  const { start, isLink } = pieces[i] as Piece
  let begins = 0
  let cuts = 0
  for (const body of bodies)
    if (body.start === start) begins = Math.max(begins, body.probability)
    else if (body.start < start && start < body.end) cuts = Math.max(cuts, body.probability)
  return (isLink ? 0 : BODY_BEGINS * begins) - (pieces[i - 1]?.isLink === true ? 0 : BODY_CUT * cuts)
}

/** 对外经贸大学, 以岭药业: does the network begin a body with this preposition or verb, and hardly one behind it? */
function isInItsName(bodies: readonly TaggedSpan[], piece: Piece, next: Piece | undefined): boolean {
  if (!piece.isLink || next === undefined) return false
  const here = beginning(bodies, piece.start)
  return here >= SURELY && beginning(bodies, next.start) < here / 2
}
const SURELY = 0.6

/** 发明人 in 发明人某县某所所长: a word for what someone is, and a body begins behind it. */
const isTitleItself = (
  text: string,
  bodies: readonly TaggedSpan[],
  piece: Piece,
  next: Piece | undefined,
): boolean =>
  next !== undefined &&
  piece.end - piece.start > 2 &&
  beginning(bodies, next.start) >= SURELY &&
  isKnownRole(text.slice(piece.start, piece.end)) &&
  isOutside(bodies, piece)
/** What a word speaks for beginning an organisation that the network begins with it. */
const WITHIN = 2

/** 上 in “海上论坛”上 and 席上行政长官某: where it was, of what stands in marks or begins the clause. */
function isSideOf(text: string, pieces: readonly Piece[], i: number): boolean {
  const [first, { start, end }] = [pieces[0], pieces[i] as Piece]
  if (end - start > 1) return false
  if (/[上中下里内]/.test(text.charAt(start)) && /[”’》]/.test(text.charAt(start - 1))) return true
  return (
    i === 1 &&
    text.charAt(start) === '上' &&
    first?.isLink === false &&
    !HAN.test(text.charAt(first.start - 1))
  )
}

const beginning = (bodies: readonly TaggedSpan[], start: number): number =>
  bodies.reduce((most, body) => (body.start === start ? Math.max(most, body.probability) : most), 0)
const isOutside = (bodies: readonly TaggedSpan[], piece: Span): boolean =>
  !bodies.some((body) => body.probability >= 0.5 && body.start <= piece.start && piece.end <= body.end)
const VERB_BEFORE = 12

/** The organisations and places that begin no further back than a title may, and end before its post. */
function bodiesBefore(bodies: readonly TaggedSpan[], end: number): TaggedSpan[] {
  const near: TaggedSpan[] = []
  for (let i = firstFrom(bodies, end - 2 * LONGEST); i < bodies.length; i++) {
    const body = bodies[i]
    if (!body || body.start >= end) break
    if (body.end <= end) near.push(body)
  }
  return near
}
/** A preposition, or a verb of saying, is part of no organisation but what the network knows to be one. */
const BARS = -8
const AFTER_MARK = 3
const HAN = /[\u4e00-\u9fff]/
const BODY_BEGINS = 3
const BODY_CUT = 3

/** It joins nouns within an organisation as well as two of them: the network knows which. */
const CONJUNCTION = /^[和与及暨]$/

const joins = (text: string, pieces: readonly Piece[], i: number): boolean => {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]]
  return (
    before?.isNoun === true &&
    after?.isNoun === true &&
    CONJUNCTION.test(text.slice(piece?.start, piece?.end))
  )
}

/** How far left the words go: to a mark, over brackets that close what they open. */
function leftmost(text: string, end: number, floor: number): number {
  let at = end
  while (at > floor) {
    const char = text.charAt(at - 1)
    const opening = CLOSING[char]
    if (opening !== undefined) {
      const open = text.lastIndexOf(opening, at - 2)
      if (open < floor || /[\n，。；！？]/.test(text.slice(open, at))) return at
      at = open
    } else if (/[\u4e00-\u9fffA-Za-z0-9０-９·]/.test(char)) at--
    else return at
  }
  return at
}

/** The words of a stretch, and what stands in brackets as one. */
function piecesIn(text: string, from: number, end: number): Piece[] {
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
const NO_PART = { first: -20, later: -30, before: 2, isNoun: false, isVerb: false, isLink: true } as const

function pieceOf(text: string, word: Word, isLast: boolean): Piece {
  const quote = text.slice(word.start, word.end)
  if (OUTSIDE.test(quote)) return { ...word, ...NO_PART }
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
