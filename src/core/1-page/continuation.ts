import { isCommonPair } from './common-pairs'
import { CONTINUATION } from './weights'
import type { Span } from '../text/span'

/** What a whole paragraph ends with: also who sent it, in brackets. A colon announces what follows, and is whole. */
const ENDS = /[。！？!?…；;：:]["”’』」》）)]*(?:[（(][^（()）]{1,24}[）)])?$/
const CLOSES = /[”’』」》）)]$/
const DASH = /(?:——|—|―|--)$/
/** Marks that no paragraph begins with. */
const CARRIES_ON = /^[，、,。；：”’）》」』！？%％]/
/** An open mark, a word that asks for another one, or a number whose noun is still to come (5名). */
const ASKS =
  /[（(《“‘「『、，,的在和与及对把被将由从向为于以是并或让使而]$|[\d\uff10-\uff19][名位个件条项家所座部篇间]$/
/** How paragraphs of news begin. */
const BEGINS =
  /^(?:据|此外|同时|另|近日|日前|目前|会议|会上|随后|当天|当日|今年|去年|记者|本报|新华社|中新网|中新社|在|为(?:了|进一步|全面|深入|切实|贯彻|落实|推动|推进|加强|确保)|根据|按照|随着|围绕|针对|截至|“|"|「|\d{4}年|\d{1,2}月\d{1,2}日|\d{1,2}日|[（(【［[])/
const DATELINE = /(?:讯|电)[\s（(]/
const DIGIT_LAST = /[\d一二三四五六七八九十百千万亿第]$/
const DIGIT_FIRST = /^[\d一二三四五六七八九十百千万亿年月日时点个名人元]/
const BEGINS_WITH_DATE = /^[\d一二三四五六七八九十]+[年月日]/
/** Words apart as headlines set them: no sentence has a space between two Han characters. */
const SPACED = /[^\s。，：）)][ \u3000]+[^\s（(]/
/** A line of a headline's length, in characters. */
const LINE = 45
const SHORT_LINE = 25
/** How far around the break the page is searched for what the break would part, in characters. */
const AROUND = 4000
/** How many characters of a paragraph are compared with the line above, and how many must agree. */
const ECHO_LENGTH = 24
const ECHO = 4

const OPENING = '（(《“‘「『【'
const CLOSING = '）)》”’」』】'

/** Marks opened and not closed, less those closed and not opened. */
function depthOf(text: string): number {
  let depth = 0
  for (const character of text) {
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth--
  }
  return depth
}

const isHan = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff'

/** What of two neighbouring pieces speaks for one sentence, in the order of `CONTINUATION`: 0 or 1 each. */
export function continuationFeatures(text: string, head: Span, tail: Span): number[] {
  const before = text.slice(head.start, head.end)
  const after = text.slice(tail.start, tail.end)
  const pair = before.slice(-1) + after.slice(0, 1)
  const han = isHan(pair.charAt(0)) && isHan(pair.charAt(1))
  const around = text.slice(Math.max(0, head.end - AROUND), tail.start + AROUND)
  const isOnPage = (parted: string): boolean => han && parted.length === 3 && around.includes(parted)
  return [
    true,
    CARRIES_ON.test(after),
    ENDS.test(before),
    CLOSES.test(before),
    ASKS.test(before),
    han && isCommonPair(pair),
    isOnPage(before.slice(-2) + after.slice(0, 1)),
    isOnPage(before.slice(-1) + after.slice(0, 2)),
    BEGINS.test(after),
    depthOf(before) > 0,
    depthOf(after) < 0,
    /[，,]/.test(before),
    /[。；！？]/.test(before.slice(0, -1)),
    before.length > LINE,
    before.length < SHORT_LINE,
    SPACED.test(before),
    ENDS.test(after),
    DASH.test(before),
    DIGIT_LAST.test(before) && DIGIT_FIRST.test(after),
    DATELINE.test(before),
    after.length <= LINE,
    before.length <= LINE && after.length <= LINE,
    /[，。]/.test(after),
    BEGINS_WITH_DATE.test(before),
    echoes(before, after),
  ].map(Number)
}

/** Does a paragraph say again what the line above it says, as the first one under a headline does? */
function echoes(before: string, after: string): boolean {
  const start = after.slice(0, ECHO_LENGTH)
  for (let i = 0; i + ECHO <= start.length; i++) if (before.includes(start.slice(i, i + ECHO))) return true
  return false
}

/**
 * How surely the layout broke one sentence between two neighbouring pieces of the text: log-odds, over 0 where it is
 * likelier than not. Costs no more than what stands near the break.
 */
export function continuation(text: string, head: Span, tail: Span): number {
  let sum = 0
  continuationFeatures(text, head, tail).forEach((feature, i) => {
    sum += feature * (CONTINUATION[i]?.[1] ?? 0)
  })
  return sum
}
