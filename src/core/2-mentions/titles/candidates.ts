import { firstFrom } from '../../text/span'
import { goesOnAsWord, postAt } from '../lexicon/posts'
import { addressAt, roleBefore } from '../lexicon/roles'
import { speaksAt } from '../names/clauses'
import type { FoundName } from '../names/found-name'
import type { TaggedSpan } from '../tagger/posterior'
import type { Stretches } from '../tagger/spans'

/** A word that may be the post of a title. */
export interface Candidate {
  readonly at: number
  readonly word: string
  readonly isOffice: boolean
}

/** 党校（行政学院）副校（院）长: a post whose first half is given twice. */
const TWICE = /[校院所馆局会社团台站]（[校院所馆局会社团台站]）长/g
/** From here on a name is believed enough to make a title of a noun before it. */
const BEARS = 0.5

/** Posts of the lists wherever they stand, and before a name whatever noun says what someone is; in text order. */
export function candidatesIn(
  text: string,
  names: readonly FoundName[],
  { bodies, posts }: Stretches,
): Candidate[] {
  const inName = new Uint8Array(text.length + 1)
  for (const { start, end } of names) inName.fill(1, start, end)
  const found: Candidate[] = []
  const starts = new Set(names.map(({ start }) => start))
  const ends = new Map<number, Candidate>()
  for (let at = 0; at < text.length; at++) {
    if (inName[at] === 1) continue
    const post = postAt(text, at)
    if (!post || post.isKin || isPartOfBody(text, at + post.word.length, post.word)) continue
    const end = at + post.word.length
    if (inName[at - 1] === 1 && DOES.test(text.slice(at)) && !isSpeaker(text, end)) continue
    if (inName[at - 1] === 1 && post.word === '代表' && BY.test(text.slice(Math.max(0, at - 20), at)))
      continue
    if (inName[end - 1] === 1 || isInsideAnother(text, at, end)) continue
    if (!starts.has(end) && (isInsideBody(bodies, at, end) || goesOnAsWord(text, end, post.word))) continue
    const candidate = { at, word: post.word, isOffice: post.anywhere }
    found.push(candidate)
    ends.set(end, candidate)
    at = end - 1
  }
  for (const { index: at, 0: word } of text.matchAll(TWICE)) {
    const candidate = { at, word, isOffice: true }
    found.push(candidate)
    ends.set(at + word.length, candidate)
  }
  let before = 0
  for (const { start, end, confidence } of names) {
    const to = wordEndBefore(text, start)
    if (confidence >= BEARS) {
      const listed = ends.get(to)
      const word = roleBefore(text, to, before) ?? (listed ? undefined : postOf(text, posts, to, before))
      // 非遗传承人 where 传承人 is listed: the longer one.
      if (word !== undefined && word.length > (listed?.word.length ?? 0)) {
        if (listed) found.splice(found.indexOf(listed), 1)
        found.push({ at: to - word.length, word, isOffice: listed?.isOffice ?? false })
      }
    }
    const grade =
      GRADE.exec(text.slice(end, end + 3))?.[0] ??
      addressAt(text, end) ??
      (end - start === 1 ? ELDER.exec(text.charAt(end))?.[0] : undefined)
    if (grade !== undefined) found.push({ at: end, word: grade, isOffice: false })
    before = end
  }
  return found.sort((a, b) => a.at - b.at || b.word.length - a.word.length)
}

/** What the network takes for a post and ends at an offset, known to a list or not. */
function postOf(text: string, posts: readonly TaggedSpan[], end: number, floor: number): string | undefined {
  for (let i = firstFrom(posts, Math.max(floor, end - LONGEST_POST)); i < posts.length; i++) {
    const post = posts[i]
    if (!post || post.start >= end) return undefined
    if (post.end === end && post.probability >= BELIEVED && post.end - post.start > 1)
      return text.slice(post.start, end)
  }
  return undefined
}
const LONGEST_POST = 10

/** 中校 in 一中校长: a post that begins inside goes on behind it. */
function isInsideAnother(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const other = postAt(text, at)
    if (other && !other.isKin && at + other.word.length > end) return true
  }
  return false
}

/** 律师 in 某某律师事务所, 市长 in 西安市长安区: an organisation or place goes on behind it, whole or cut in two. */
function isInsideBody(bodies: readonly TaggedSpan[], start: number, end: number): boolean {
  for (let i = firstFrom(bodies, start - LONGEST_BODY); i < bodies.length; i++) {
    const body = bodies[i]
    if (!body || body.start >= end) return false
    if (body.end > end && body.probability >= BELIEVED) return true
  }
  return false
}
const LONGEST_BODY = 40
/** From here on the network is believed. */
const BELIEVED = 0.5

/** 某某代表学校致辞, 某某领导的政府: behind a name it is what someone does. */
const DOES =
  /^(?:(?:代表|编辑|翻译|校对|摄影)[\u4e00-\u9fff]|领导(?!同志)|(?:导演|主编|编剧|监制|主演|指导|指挥|设计)[的了])/

/** 由律师某某代表，: what is done by someone. */
const BY = /由[^，。；！？、\n]{2,}$/

/** 某某代表说, 某某编辑建议: who speaks there is one. */
const isSpeaker = (text: string, at: number): boolean =>
  speaksAt(text, at) || /^(?:说[，：:“]|建议|提出|提议|呼吁)/.test(text.slice(at, at + 2))

/** Said of someone old, or of the head of a firm, behind the surname: 王老, 李总. */
const ELDER = /^[老总]$/
/** Said of a player behind the name: 九段. */
const GRADE = /^[一二三四五六七八九十]段/

/** Where the word ends that stands before a name, over what a byline sets between. */
function wordEndBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && /[ \u3000:：“”]/.test(text.charAt(at - 1))) at--
  return at
}

/** 常委 in 常委会, 董事 in 董事局, 大使 in 大使馆: the word goes on to be a body's name. */
const isPartOfBody = (text: string, end: number, word: string): boolean =>
  (/^(?:常委|常务委员|委员|理事|董事|监事|主席|书记|参事|专员|干事)$/.test(word) &&
    /[会团处局室]/.test(text.charAt(end))) ||
  (/^(?:大使|公使|领事|总领事)$/.test(word) && text.charAt(end) === '馆')
