import { firstFrom, type Span } from '../../text/span'
import { endsPost } from '../lexicon/posts'
import { isKnownRole, roleBefore } from '../lexicon/roles'
import type { TaggedSpan } from '../tagger/posterior'
import { BEFORE_VERB, CLOSING, CONJUNCTION, HAN, NO_PART, piecesIn, type Piece } from './pieces'

/** The longest organisation a title carries on a page, in characters. */
const LONGEST = 36
/** So far below what was best no further word makes up for it. */
const HOPELESS = -16
/** What stands first so much oftener than outside begins an organisation, and a verb before it is none of its words. */
const BEGINS = 3
/** 和 between two nouns joins them: 化学与环境工程学院. */
const JOINS = 5
/** What a deputy is in charge of stands before the post: 分管日常工作的副部长. */
const IN_CHARGE = /(?:分管|主管|主持|负责)[^，。；、的\s]{2,12}的$/

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
    return isTitleItself(text, near, piece, all[i + 1]) || isSideOf(text, piece, i === 1 ? all[0] : undefined)
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
    if (i === pieces.length - 1 && isDone(text, piece)) sum -= DONE
    const next = pieces[i + 1]
    if (piece.isVerb && (next?.first ?? 0) >= BEGINS) sum -= BEGINS
    // 纪委给予市委副书记: where the network begins an organisation behind a verb that is in none, the title begins.
    if (next && piece.isVerb && isOutside(near, piece)) sum -= VERB_BEFORE * beginning(near, next.start)
  }
  return behindOurs(text, start, end)
}

/** 我市省级传承人, 我校文学院院长: whose it is is no part of it. */
function behindOurs(text: string, start: number, end: number): number {
  if (text.charAt(start - 1) === '我' && OURS.test(text.charAt(start))) return Math.min(end, start + 1)
  return text.charAt(start) === '我' && OURS.test(text.charAt(start + 1)) ? Math.min(end, start + 2) : start
}
const OURS = /[省市县区州旗镇乡村校院系所社]/

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
/** 恭贺 in 前往县议会恭贺议长: a verb directly before a post, that does not say which holder of it, is done to them. */
const isDone = (text: string, { start, end, isVerb, later }: Piece): boolean =>
  isVerb && later < 0 && end - start > 1 && !OF_HOLDERS.test(text.slice(start, end))
const OF_HOLDERS =
  /^(?:值班|值守|执勤|带班|在职|离休|退休|挂职|兼职|专职|轮岗|带队|随队|下派|实习|分管|主管)$/
const DONE = 12
/** What a word speaks for beginning an organisation that the network begins with it. */
const WITHIN = 2

/** 上 in “海上论坛”上 and 席上行政长官某: where it was, of what stands in marks or begins the clause. */
function isSideOf(text: string, { start, end }: Span, first: Piece | undefined): boolean {
  if (end - start > 1) return false
  if (/[上中下里内]/.test(text.charAt(start)) && /[”’》]/.test(text.charAt(start - 1))) return true
  return text.charAt(start) === '上' && first?.isLink === false && !HAN.test(text.charAt(first.start - 1))
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
const BODY_BEGINS = 3
const BODY_CUT = 3

const joins = (text: string, pieces: readonly Piece[], i: number): boolean => {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]]
  return (
    before?.isNoun === true &&
    after?.isNoun === true &&
    CONJUNCTION.test(text.slice(piece?.start, piece?.end))
  )
}

/** 编剧 in 导演兼编剧: behind what someone is besides. */
const isBesides = (text: string, at: number): boolean =>
  text.charAt(at) === '兼' && (endsPost(text, at) || roleBefore(text, at, 0) !== undefined)

/**
 * How far left the words go: to a mark, over brackets that close what they open; not over an age, nor over what joins a
 * title to this one.
 */
function leftmost(text: string, end: number, floor: number): number {
  let at = end
  while (at > floor) {
    const char = text.charAt(at - 1)
    const opening = CLOSING[char]
    if (opening !== undefined) {
      const open = text.lastIndexOf(opening, at - 2)
      if (open < floor || /[\n，。；！？]/.test(text.slice(open, at))) return at
      at = open
    } else if (char === '岁' || isBesides(text, at - 1)) return at
    else if (/[\u4e00-\u9fffA-Za-z0-9０-９·]/.test(char)) at--
    else return at
  }
  return at
}
