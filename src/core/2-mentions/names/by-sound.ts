import { overlapsOf } from '../../text/span'
import { hasNameStem, isBySound, namePartAt, stemLengthAt } from '../lexicon/name-parts'
import { endsPost, postAt } from '../lexicon/posts'
import { roleBefore } from '../lexicon/roles'
import { entryOf, wordsIn } from '../lexicon/segmentation'
import type { Spans } from '../tagger/spans'
import type { FoundName } from './found-name'

/** What parts of a name stand apart by: a dot, with spaces around it or none, or a dash. */
const APART = /(?<=[\u4e00-\u9fff])(?: ?[·•・‧．] ?|[-－—])(?=[\u4e00-\u9fff])/g
const APART_HERE = /^(?: ?[·•・‧．] ?|[-－—])(?=[\u4e00-\u9fff])/
/** A part of a name written by its sound has no more characters than this. */
const LONGEST_PART = 8

/**
 * Names with a middle dot or a dash, to both sides as far as characters go that sounds are written with, not across a
 * post; none of what the network takes for a place or an organisation.
 */
export function dottedNames(text: string, spans: Spans | null): FoundName[] {
  if (!/[·•・‧．\-－—]/.test(text)) return []
  const found: FoundName[] = []
  // 尼·伯尔切斯库镇: what a place or a company is called after.
  const bodiesAt = overlapsOf(
    [spans?.places, spans?.organisations].flatMap((kind) => kind?.spansFrom(PLACE) ?? []),
  )
  let floor = 0
  for (const { index: dot, 0: mark } of text.matchAll(APART)) {
    if (dot < floor) continue
    let start = dot
    while (start > floor && dot - start < LONGEST_PART && isBySound(text.charAt(start - 1))) start--
    const behind = behindPost(text, start, dot)
    const isBehindPost = behind !== undefined
    start = behind ?? start
    const end = endOfLast(text, endBySound(text, dot))
    const before = text.charAt(start - 1)
    const stands = !/[\u4e00-\u9fff]/.test(before) || isBehindPost || standsAlone(text, start)
    if (bodiesAt({ start, end }).some((body) => end < body.end && start <= body.start)) continue
    if (!stands || end - start < 4 + mark.length || end <= dot + mark.length) continue
    // Only parts of two characters and more are a name's where a dash stands between them.
    if (/[-－—]/.test(mark) && (dot - start < 2 || end - dot < 3 || isPlace(spans, start, dot))) continue
    found.push({
      start,
      end,
      confidence: mark === '·' && !text.slice(start, end).split('·').some(hasNameStem) ? 0.8 : SURE,
      evidence: [{ source: 'by-sound', detail: text.slice(start, end) }],
    })
    floor = end
  }
  return found
}

/** How often a name written by its sound, in parts that stand apart, is right. */
const SURE = 0.9

/** 米兰-科尔蒂纳: a dash stands between places and teams, too. */
const isPlace = (spans: Spans | null, start: number, end: number): boolean =>
  Math.max(spans?.places.probability(start, end) ?? 0, spans?.organisations.probability(start, end) ?? 0) >=
  PLACE
const PLACE = 0.5

/** Where a name ends whose last part has taken in the beginning of the word behind it: 拿 of 拿下. */
function endOfLast(text: string, end: number): number {
  const isLong = /^[\u4e00-\u9fff]{3}$/.test(text.slice(end - 3, end))
  const sort = entryOf(text.slice(end - 1, end + 1))?.sort
  return isLong && (sort === 'verb' || sort === 'action') ? end - 1 : end
}

/** Where the parts end that begin at a mark between them. */
function endBySound(text: string, from: number): number {
  let end = from
  for (let length = 0; end < text.length && length <= LONGEST_PART;) {
    const apart = APART_HERE.exec(text.slice(end, end + 4))?.[0]
    if (apart !== undefined) {
      end += apart.length
      length = 0
    } else {
      const step = soundsAt(text, end)
      if (step === 0) break
      end += step
      length += step
    }
  }
  return end
}

/** How many characters from here on are of a sound: those of 托合提 only together. */
const soundsAt = (text: string, at: number): number =>
  Math.max(stemLengthAt(text, at), isBySound(text.charAt(at)) ? 1 : 0)

/** Does a word of two characters or more end at this offset, or one that joins words: 的, 和? */
function standsAlone(text: string, end: number): boolean {
  const last = wordsIn(text, Math.max(0, end - 6), end).at(-1)
  return last !== undefined && (last.end - last.start > 1 || last.sort === 'function')
}

/** Where the last post ends that ends at the one offset or between the two. */
function behindPost(text: string, from: number, to: number): number | undefined {
  let start: number | undefined
  for (let at = Math.max(0, from - 4); at < to; at++) {
    const post = postAt(text, at)
    const end = at + (post?.word.length ?? 0)
    if (post && end >= from && end < to) start = end
  }
  return start
}

/** A part that no list has, in characters of its sound, where a name begins: 夏西 in 牧民夏西朋措. */
const unknownPartAt = (text: string, at: number): string | undefined =>
  isBySound(text.charAt(at)) && isBySound(text.charAt(at + 1)) && isBegin(text, at)
    ? text.slice(at, at + 2)
    : undefined

/** Tibetan and Mongolian names of two parts, one of them known at the least: 扎西次仁. */
export function namesOfParts(text: string): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length - 3; at++) {
    const first = namePartAt(text, at) ?? (namePartAt(text, at + 2) && unknownPartAt(text, at))
    const second = first === undefined ? undefined : namePartAt(text, at + first.length)
    if (first === undefined || second === undefined) continue
    const end = at + first.length + second.length
    found.push({
      start: at,
      end,
      confidence: 0.85,
      evidence: [{ source: 'name-parts', detail: `${first}+${second}` }],
    })
    at = end - 1
  }
  return found
}

/** Uyghur and Kazakh names of one word, between a mark, a post or a role and where no more characters of a sound follow. */
export function namesOfStems(text: string): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length; at++) {
    let end = at
    for (let step = soundsAt(text, at); step > 0; step = soundsAt(text, end)) end += step
    if (end === at) continue
    for (let start = at; start < end - 2; start++) {
      const word = text.slice(start, end)
      if (end - start > LONGEST_PART || !hasNameStem(word) || /[·•・‧．\-－—]/.test(text.charAt(end)))
        continue
      if (!isBegin(text, start)) continue
      found.push({ start, end, confidence: 0.8, evidence: [{ source: 'name-stem', detail: word }] })
      break
    }
    at = end
  }
  return found
}

/** Does a mark stand here, or does a post or a word for what someone is end? */
const isBegin = (text: string, at: number): boolean =>
  at === 0 ||
  !/[\u4e00-\u9fff·•・‧．\-－—]/.test(text.charAt(at - 1)) ||
  /[的了和与由被给对向把叫]/.test(text.charAt(at - 1)) ||
  endsPost(text, at) ||
  roleBefore(text, at, 0) !== undefined
