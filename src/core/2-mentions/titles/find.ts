import type { Span } from '../../text/span'
import { endsPost } from '../lexicon/posts'
import { isKnownRole, roleBefore } from '../lexicon/roles'
import { wordsIn } from '../lexicon/segmentation'
import type { FoundName } from '../names/found-name'
import type { FoundTitle } from './found-title'
import type { Stretches } from '../tagger/spans'
import { joinAdjoining } from './adjoining'
import { candidatesIn } from './candidates'
import { titleStart } from './title-start'
import { regionOf, withInherited } from './organisation'
import type { TitleValue } from './title'

/** Marks of rank and time before a post. */
const RANK =
  /(?:无党籍|无党派|国家级|国际级|省级|退休|原|前|候任|代理|代|常务|执行|第一|名誉|荣誉|终身|高级|特聘|特级|首席|资深|一级|二级|三级|四级|党组|党委|见习|实习|轮值|候补|正|副|主要|全媒体|特约|挂职|本报)+$/
/** 省, 市 ... directly before 领导: 市领导 is a title, 领导 alone a word. */
const LEADERS =
  /(?:省|市|县|区|州|校|院|局|厅|委|中央|党和国家|有关|镇|乡|公司|集团|主要|部门|单位|学校|值班|带班|分管|主管|挂[点钩]|包[村片保联]|牵头|联系)$/
/** 各级主要负责人, 各县区党委书记: said of several places at once. */
const EACH = /各(?:[级地省市县区州镇乡]{1,2}|部门|单位)?$/
/** 第80届联合国大会主席: which of them is part of it. */
const SESSION = /第[\d一二三四五六七八九十百]{1,5}[届任]$/
/** 原中国棋院院长: that someone was it once is part of it before its organisation, too. */
const FORMER = /^[原前]$/
/** ... behind a mark or a word of grammar: 的前国脚. */
const APART = /^(?:function|mark|verb)$/
/** How often titles proposed so are right. */
const RIGHT = { office: 0.95, role: 0.8, alone: 0.6 } as const

/** A title without its end. */
interface Placed {
  readonly start: number
  readonly value: TitleValue
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
  for (const { at, word, isOffice } of candidatesIn(text, names, stretches)) {
    if (at < floor) continue
    // 代表们: of several people, nobody's title.
    if (text.charAt(at + word.length) === '们') continue
    const title = withQuotes(
      text,
      {
        ...titleAt(text, at, word, Math.max(floor, floors[at] ?? 0), nameEnds, stretches),
        end: endOf(text, at + word.length, nameStarts),
      },
      nameStarts,
      (quote) => titleAt(text, quote, '', Math.max(floor, floors[quote] ?? 0), nameEnds, stretches),
    )
    const { end } = title
    const first = waiting.at(-1)?.end === title.start - 1 ? waiting : []
    const beside =
      nameEnds.has(at) ||
      nameStarts.has(nextWord(text, title)) ||
      (text.charAt(end) === '的' && nameStarts.has(end + 1))
    if (!beside && !nameEnds.has(title.start) && !isTitleAlone(text, { word, anywhere: isOffice }, title)) {
      waiting = isListed(text, title) ? [...first, title] : []
      continue
    }
    // 院长、主任医师某: what alone would be a word is a title before one.
    found.push(...first.map((before) => ({ ...before, confidence: RIGHT.role, why: 'beside-name' as const })))
    waiting = []
    const confidence = !beside ? RIGHT.alone : isOffice ? RIGHT.office : RIGHT.role
    found.push({ ...title, confidence, why: beside ? 'beside-name' : 'office' })
    floor = end
  }
  const coordinated = withCoordinated(text, joinAdjoining(text, found), floors, nameEnds, stretches)
  return withInherited(text, coordinated, names)
}

/** 农学家，某院院士某: between marks, what no list of nouns would be is said of the name at the end of the row. */
function isListed(text: string, { start, end, value }: Placed & Span): boolean {
  if (text.charAt(end) === '、') return true
  if (text.charAt(end) !== '，') return false
  const stands = /(?:[^\u4e00-\u9fff]|著名|知名|杰出|优秀)$/.test(
    ` ${text.slice(Math.max(0, start - 2), start)}`,
  )
  return stands && (value.organisation !== undefined || /.{2}(?:家|院士)$/.test(value.post))
}

/** 辩护人、律师某, 总督兼司令官某: a noun for what someone is is a title before a title, too. */
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
    let { start } = title
    let hasBody = title.value.organisation !== undefined
    while (title.why === 'beside-name') {
      const isListed = /[、兼]/.test(text.charAt(start - 1))
      // 发明人山区茶叶研究所所长某: two with nothing between.
      if (!isListed && !hasBody) break
      const end = isListed ? start - 1 : start
      const word = end > floor ? roleBefore(text, end, floor) : undefined
      if (word === undefined || (!isListed && (word.length < 3 || !isKnownRole(word)))) break
      const at = end - word.length
      const one = titleAt(text, at, word, floor, nameEnds, stretches)
      before.unshift({ ...one, end, confidence: RIGHT.role, why: 'beside-name' })
      start = one.start
      hasBody = false
    }
    all.push(...before, title)
  }
  return all
}

/**
 * 台前“行政院长”, whose quotation marks hold the post and no more: with what stands before them. Alone they are no part
 * of it: “总统”.
 */
function withQuotes(
  text: string,
  title: Placed & { readonly end: number },
  nameStarts: ReadonlySet<number>,
  before: (quote: number) => Placed,
): Placed & { readonly end: number } {
  const { start, end } = title
  if (text.charAt(start - 1) !== '“' || text.charAt(end) !== '”' || !nameStarts.has(end + 1)) return title
  const outer = before(start - 1)
  if (outer.start === start - 1 || text.charAt(start - 2) === '的') return title
  return { start: outer.start, end: end + 1, value: { ...outer.value, post: text.slice(start - 1, end + 1) } }
}

/** 副校长（副院长）某: what a post is called besides, in brackets before the name. */
function endOf(text: string, end: number, nameStarts: ReadonlySet<number>): number {
  const besides = /^[（(][^（）()\n，。；]{2,12}[）)]/.exec(text.slice(end, end + 14))?.[0]
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
): Placed {
  const rankBefore = (end: number): string => RANK.exec(text.slice(Math.max(floor, end - 8), end))?.[0] ?? ''
  const rank = nameEnds.has(at) ? '' : rankBefore(at)
  const organisationEnd = at - rank.length
  let start = nameEnds.has(organisationEnd)
    ? organisationEnd
    : titleStart(text, organisationEnd, floor, bodies)
  if (word === '领导' || word === '领导人') {
    const prefix = LEADERS.exec(text.slice(floor, organisationEnd))?.[0] ?? ''
    if (start === organisationEnd || prefix === '党和国家') start = organisationEnd - prefix.length
  }
  start -= SESSION.exec(text.slice(Math.max(floor, start - 8), start))?.[0].length ?? 0
  if (start < organisationEnd && isFormer(text, start, floor)) start--
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

/** Does 原 or 前 stand before an offset as a word of its own? */
function isFormer(text: string, at: number, floor: number): boolean {
  if (at <= floor || !FORMER.test(text.charAt(at - 1))) return false
  if (at - 1 === floor || !HAN.test(text.charAt(at - 2))) return true
  const [before, last] = wordsIn(text, Math.max(floor, at - 6), at).slice(-2)
  return last?.start === at - 1 && before !== undefined && APART.test(before.sort)
}
const HAN = /[\u4e00-\u9fff]/

/** For each offset the nearest end of a barrier to its left. */
function floorsOf(length: number, barriers: readonly Span[]): Uint32Array {
  const floors = new Uint32Array(length + 1)
  for (const { end } of barriers) if (end <= length) floors[end] = end
  for (let i = 1; i <= length; i++) floors[i] = Math.max(floors[i] ?? 0, floors[i - 1] ?? 0)
  return floors
}

/**
 * Where the next word starts behind a title: over the space or colon of a byline (记者 陈某, 通讯员：李某) and the
 * quotation mark that closes behind it.
 */
function nextWord(text: string, { start, end }: Span): number {
  let at = text.startsWith('之一', end) ? end + 2 : end
  if (text.charAt(start - 1) === '“' && text.charAt(at) === '”') at++
  while (at < text.length && /[\s:：/“]/.test(text.charAt(at))) at++
  return at
}
