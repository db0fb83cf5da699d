import { isBySound, namePartAt } from '../lexicon/name-parts'
import { postAt } from '../lexicon/posts'
import type { FoundName } from './find'

const DOTTED = /[\u4e00-\u9fff]·[\u4e00-\u9fff]/g
/** A part of a name written by its sound has no more characters than this. */
const LONGEST_PART = 8

/** Names with a middle dot, to both sides as far as characters go that sounds are written with, not across a post. */
export function dottedNames(text: string): FoundName[] {
  if (!text.includes('·')) return []
  const found: FoundName[] = []
  let floor = 0
  for (const match of text.matchAll(DOTTED)) {
    const dot = match.index + 1
    if (dot < floor) continue
    let start = dot
    while (start > floor && dot - start < LONGEST_PART && isBySound(text.charAt(start - 1))) start--
    const behind = behindPost(text, start, dot)
    const isBehindPost = behind !== undefined
    start = behind ?? start
    let end = dot
    for (let length = 0; end < text.length && length <= LONGEST_PART; end++, length++) {
      if (text.charAt(end) === '·') length = 0
      else if (!isBySound(text.charAt(end))) break
    }
    if (text.charAt(end - 1) === '·') end--
    const before = text.charAt(start - 1)
    const stands = !/[\u4e00-\u9fff]/.test(before) || isBehindPost
    if (!stands || end - start < 5) continue
    found.push({
      start,
      end,
      confidence: 0.8,
      evidence: [{ source: 'by-sound', detail: text.slice(start, end) }],
    })
    floor = end
  }
  return found
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
