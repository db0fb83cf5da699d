import { firstFrom, type Span } from '../../text/span'
import type { TaggedSpan } from '../tagger/posterior'
import { endsPost, postAt } from '../lexicon/posts'
import { addressAt, roleBefore } from '../lexicon/roles'
import type { FoundName } from '../names/found-name'
import type { FoundTitle } from './found-title'
import type { Stretches } from '../tagger/spans'
import { joinAdjoining } from './adjoining'
import { titleStart } from './title-start'
import { regionOf, withInherited } from './organisation'
import type { TitleValue } from './title'

/** Marks of rank and time before a post. */
const RANK =
  /(?:国家级|国际级|省级|退休|原|前|候任|代理|代|常务|执行|第一|名誉|荣誉|终身|高级|特聘|特级|首席|资深|一级|二级|三级|四级|党组|党委|见习|实习|轮值|候补|正|副|主要|全媒体|特约|挂职|本报)+$/
/** 省, 市 ... directly before 领导: 市领导 is a title, 领导 alone a word. */
const LEADERS = /(?:省|市|县|区|州|校|院|局|厅|委|中央|党和国家|有关|镇|乡|公司|集团|主要|部门|单位)$/
/** 各级主要负责人, 各县区党委书记: said of several places at once. */
const EACH = /各(?:[级地省市县区州镇乡]{1,2}|部门|单位)?$/
/** 第80届联合国大会主席: which of them is part of it. */
const SESSION = /第[\d一二三四五六七八九十百]{1,5}[届任]$/
/** 原中国棋院院长, behind a mark: that someone was it once is part of it before its organisation, too. */
const FORMER = /^(?:.*[^\u4e00-\u9fffA-Za-z0-9])?([原前])$/
/** 党校（行政学院）副校（院）长: a post whose first half is given twice. */
const TWICE = /[校院所馆局会社团台站]（[校院所馆局会社团台站]）长/g
/** From here on a name is believed enough to make a title of a noun before it. */
const BEARS = 0.5
/** How often titles proposed so are right. */
const RIGHT = { office: 0.95, role: 0.8, alone: 0.6 } as const

interface Candidate {
  readonly at: number
  readonly word: string
  readonly isOffice: boolean
}

/**
 * Finds titles in a segment, given where its names are and which stretches (dates, say) a title can't cross.
 * A title is [organisation] [rank] post; names beside it make it surer, and bring in words that are else no titles.
 */
export function findTitles(
  text: string,
  names: readonly FoundName[],
  barriers: readonly Span[],
  stretches: Stretches,
): FoundTitle[] {
  const nameStarts = new Set(names.map(({ start }) => start))
  const nameEnds = new Set(names.map(({ end }) => end))
  const floors = floorsOf(text.length, [...names, ...barriers])
  const found: FoundTitle[] = []
  let floor = 0
  let waiting: Omit<FoundTitle, 'confidence' | 'why'>[] = []
  for (const { at, word, isOffice } of candidates(text, names, stretches)) {
    if (at < floor) continue
    const end = endOf(text, at + word.length, nameStarts)
    const beside =
      nameEnds.has(at) ||
      nameStarts.has(nextWord(text, end)) ||
      (text.charAt(end) === '的' && nameStarts.has(end + 1))
    const title = { ...titleAt(text, at, word, Math.max(floor, floors[at] ?? 0), nameEnds, stretches), end }
    if (!beside && !nameEnds.has(title.start) && !isTitleAlone(text, { word, anywhere: isOffice }, title)) {
      waiting = text.charAt(end) === '、' ? [...waiting.filter(endsAt(title.start - 1)), title] : []
      continue
    }
    // 院长、主任医师某: what alone would be a word is a title before one.
    const first = waiting.filter(endsAt(title.start - 1))
    found.push(...first.map((before) => ({ ...before, confidence: RIGHT.role, why: 'beside-name' as const })))
    waiting = []
    const confidence = !beside ? RIGHT.alone : isOffice ? RIGHT.office : RIGHT.role
    found.push({ ...title, confidence, why: beside ? 'beside-name' : 'office' })
    floor = end
  }
  const coordinated = withCoordinated(text, joinAdjoining(text, found), floors, nameEnds, stretches)
  return withInherited(text, coordinated, names)
}

/** 辩护人、律师某, 种植大户、合作社理事长某: a noun for what someone is is a title before a title, too. */
function withCoordinated(
  text: string,
  found: readonly FoundTitle[],
  floors: Uint32Array,
  nameEnds: ReadonlySet<number>,
  stretches: Stretches,
): FoundTitle[] {
  const all: FoundTitle[] = []
  for (const [i, title] of found.entries()) {
    const floor = Math.max(found[i - 1]?.end ?? 0, floors[title.start] ?? 0)
    const before: FoundTitle[] = []
    for (let { start } = title; title.why === 'beside-name' && text.charAt(start - 1) === '、';) {
      const end = start - 1
      const word = end > floor ? roleBefore(text, end, floor) : undefined
      if (word === undefined) break
      const at = end - word.length
      const one = titleAt(text, at, word, floor, nameEnds, stretches)
      before.unshift({ ...one, end, confidence: RIGHT.role, why: 'beside-name' })
      ;({ start } = one)
    }
    all.push(...before, title)
  }
  return all
}

/** Posts of the lists wherever they stand, and before a name whatever noun says what someone is; in text order. */
function candidates(text: string, names: readonly FoundName[], { bodies, posts }: Stretches): Candidate[] {
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
    if (inName[at - 1] === 1 && DOES.test(text.slice(at))) continue
    if (inName[end - 1] === 1 || isInsideAnother(text, at, end)) continue
    if (!starts.has(end) && isInsideBody(bodies, at, end)) continue
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

/** 某某代表学校致辞: behind a name it is what someone does. */
const DOES = /^(?:代表|编辑|翻译|校对|摄影)[\u4e00-\u9fff]/

/** Said of someone old behind the surname: 王老. */
const ELDER = /^老$/
/** Said of a player behind the name: 九段. */
const GRADE = /^[一二三四五六七八九十]段/

/** 副校长（副院长）某: what a post is called besides, in brackets before the name. */
function endOf(text: string, end: number, nameStarts: ReadonlySet<number>): number {
  const besides = /^（[^（）\n，。；]{2,12}）/.exec(text.slice(end, end + 14))?.[0]
  if (besides === undefined || !nameStarts.has(end + besides.length)) return end
  return endsPost(besides, besides.length - 1) ? end + besides.length : end
}

/** The same titles with their parts as the text writes them, where `found` read it in other characters. */
export function asWritten(text: string, found: readonly FoundTitle[]): FoundTitle[] {
  const written = new Map<string, string>()
  return found.map((title) => {
    const { organisation, region, inherited, rank, post } = title.value
    const upTo = (length: number, before = title.start) => text.slice(before, before + length)
    const end = title.start + (organisation?.length ?? 0)
    if (organisation !== undefined) written.set(organisation, upTo(organisation.length))
    const value: TitleValue = {
      ...(organisation === undefined ? {} : { organisation: upTo(organisation.length) }),
      ...(region === undefined ? {} : { region: upTo(region.length) }),
      ...(inherited === undefined ? {} : { inherited: written.get(inherited) ?? inherited }),
      ...(rank === undefined ? {} : { rank: upTo(rank.length, end) }),
      post: text.slice(end + (rank?.length ?? 0)).slice(0, post.length),
    }
    return { ...title, value }
  })
}

const endsAt =
  (offset: number) =>
  ({ end }: Span): boolean =>
    end === offset

/** 常委 in 常委会, 董事 in 董事局: the word goes on to be a body's name. */
const isPartOfBody = (text: string, end: number, word: string): boolean =>
  /^(?:常委|常务委员|委员|理事|董事|监事|主席|书记|参事|专员|干事)$/.test(word) &&
  /^[会团处局室]/.test(text.slice(end))

/** An office is a title without a person too, where it is used as one: with its organisation, or before a verb. */
function isTitleAlone(
  text: string,
  { word, anywhere }: { word: string; anywhere: boolean },
  title: { readonly end: number; readonly value: TitleValue },
): boolean {
  if (!anywhere) return false
  if (word === '领导')
    return (
      title.value.organisation !== undefined &&
      !/^(?:干部|小组|班子|下|机构|机关|职务|力|人|者|集体|体制|作用|责任|核心)/.test(text.slice(title.end))
    )
  if (
    /^(?:以上|以下|职称|考试|培训|评审|选拔|岗位|资格|队伍|节|办公|助理室|级|制|们|接待|热线|信箱|会议|席)/.test(
      text.slice(title.end),
    )
  )
    return false
  return title.value.organisation !== undefined || title.value.rank !== undefined || word.length >= 3
}

function titleAt(
  text: string,
  at: number,
  word: string,
  floor: number,
  nameEnds: ReadonlySet<number>,
  { bodies }: Stretches,
) {
  const rankBefore = (end: number): string => RANK.exec(text.slice(Math.max(floor, end - 8), end))?.[0] ?? ''
  const rank = nameEnds.has(at) ? '' : rankBefore(at)
  const organisationEnd = at - rank.length
  let start = nameEnds.has(organisationEnd)
    ? organisationEnd
    : titleStart(text, organisationEnd, floor, bodies)
  if (word === '领导') {
    const prefix = LEADERS.exec(text.slice(floor, organisationEnd))?.[0]
    if (start === organisationEnd && prefix !== undefined) start = organisationEnd - prefix.length
  }
  start -= SESSION.exec(text.slice(Math.max(floor, start - 8), start))?.[0].length ?? 0
  if (start < organisationEnd)
    start -= FORMER.exec(text.slice(Math.max(floor - 1, start - 2, 0), start))?.[1]?.length ?? 0
  start -= EACH.exec(text.slice(Math.max(floor, start - 4), start))?.[0].length ?? 0
  while (/[的了暨兼\s]/.test(text.charAt(start)) && start < organisationEnd) start++
  const organisation = text.slice(start, organisationEnd)
  const region = regionOf(organisation)
  const value: TitleValue = {
    ...(organisation === '' ? {} : { organisation }),
    ...(region === undefined ? {} : { region }),
    ...(rank === '' ? {} : { rank }),
    post: word,
  }
  return { start, value }
}

/** For each offset the nearest end of a barrier to its left. */
function floorsOf(length: number, barriers: readonly Span[]): Uint32Array {
  const floors = new Uint32Array(length + 1)
  for (const { end } of barriers) if (end <= length) floors[end] = end
  for (let i = 1; i <= length; i++) floors[i] = Math.max(floors[i] ?? 0, floors[i - 1] ?? 0)
  return floors
}

/** Where the next word starts behind a title: over the space or colon of a byline (记者 陈某, 通讯员：李某). */
function nextWord(text: string, end: number): number {
  let at = text.startsWith('之一', end) ? end + 2 : end
  while (at < text.length && /[\s:：/“]/.test(text.charAt(at))) at++
  return at
}

/** Where the word ends that stands before a name, over what a byline sets between. */
function wordEndBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && /[ \u3000:：“]/.test(text.charAt(at - 1))) at--
  return at
}
