import { isBySound, namePartAt } from '../lexicon/name-parts'
import { postAt } from '../lexicon/posts'
import { wordsIn } from '../lexicon/segmentation'
import type { FoundName } from './found-name'

/** What parts of a name stand apart by: a dot, with spaces around it or none, or a dash. */
const APART = /(?<=[\u4e00-\u9fff])(?: ?[·•・‧] ?|[-－—])(?=[\u4e00-\u9fff])/g
const APART_HERE = /^(?: ?[·•・‧] ?|[-－—])(?=[\u4e00-\u9fff])/
/** A part of a name written by its sound has no more characters than this. */
const LONGEST_PART = 8

/** Names with a middle dot, to both sides as far as characters go that sounds are written with, not across a post. */
export function dottedNames(text: string): FoundName[] {
  if (!/[·•・‧\-－—]/.test(text)) return []
  const found: FoundName[] = []
  let floor = 0
  for (const { index: dot, 0: mark } of text.matchAll(APART)) {
    if (dot < floor) continue
    let start = dot
    while (start > floor && dot - start < LONGEST_PART && isBySound(text.charAt(start - 1))) start--
    const behind = behindPost(text, start, dot)
    const isBehindPost = behind !== undefined
    start = behind ?? start
    const end = endBySound(text, dot)
    const before = text.charAt(start - 1)
    const stands = !/[\u4e00-\u9fff]/.test(before) || isBehindPost || endsWord(text, start)
    if (!stands || end - start < 4 + mark.length || end <= dot + mark.length) continue
    // A dash stands between places and teams, too: only parts of two characters and more are a name's.
    if (/[-－—]/.test(mark) && (dot - start < 2 || end - dot < 3)) continue
    found.push({
      start,
      end,
      confidence: mark === '·' ? 0.8 : SURE,
      evidence: [{ source: 'by-sound', detail: text.slice(start, end) }],
    })
    floor = end
  }
  return found
}

/** How often a name written by its sound, in parts that stand apart, is right. */
const SURE = 0.9

/** Where the parts end that begin at a mark between them. */
function endBySound(text: string, from: number): number {
  let end = from
  for (let length = 0; end < text.length && length <= LONGEST_PART;) {
    const apart = APART_HERE.exec(text.slice(end, end + 4))?.[0]
    if (apart !== undefined) {
      end += apart.length
      length = 0
    } else if (isBySound(text.charAt(end))) {
      end++
      length++
    } else break
  }
  return end
}

/** Does a word of two characters or more end at this offset? */
function endsWord(text: string, end: number): boolean {
  const last = wordsIn(text, Math.max(0, end - 6), end).at(-1)
  return last !== undefined && last.end - last.start > 1
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

/** Tibetan and Mongolian names of two parts: 扎西次仁. */
export function namesOfParts(text: string): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length - 3; at++) {
    if (!isBySound(text.charAt(at))) continue
    const first = namePartAt(text, at)
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
