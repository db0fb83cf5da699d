import { entryOf } from '../lexicon/segmentation'
import { speaksAt } from './clauses'
import { surestOf } from './find'
import type { FoundName } from './found-name'
import { settledByVotes } from './page-votes'
import { ADDRESSED } from './proposals'
import type { SegmentNames } from './segment-names'

/** A full name this sure makes its other occurrences on the page names too. */
const SURE = 0.8
const SHORTEST = 2
/** So sure one mention of a name of two characters must be, and so sure the others are then. */
const UNDOUBTED = 0.95
const GIVES_WAY = 0.75

/**
 * Lets one sure mention help the unsure ones: every further occurrence of a sure name on the page is a name,
 * unless it lies inside a longer one that is as sure. A name without a clear place is left as the model had it.
 */
export function withPageEvidence(found: readonly SegmentNames[]): SegmentNames[] {
  const read = settledByVotes(withoutVerbs(withoutStretched(found)))
  const sure = new Map<string, number>()
  const short = new Map<string, number>()
  for (const { segment, names } of read)
    for (const { start, end, confidence } of names) {
      const quote = segment.reading.slice(start, end)
      if (confidence >= SURE && quote.length > SHORTEST)
        sure.set(quote, Math.max(sure.get(quote) ?? 0, confidence))
      // Two characters are often two others of a sentence: they take two mentions, and give way to any surer name.
      if (quote.length !== SHORTEST || !/^[\u4e00-\u9fff]{2}$/.test(quote) || entryOf(quote)) continue
      if (short.has(quote) && Math.max(short.get(quote) ?? 0, confidence) >= UNDOUBTED)
        sure.set(quote, GIVES_WAY)
      short.set(quote, Math.max(short.get(quote) ?? 0, confidence))
    }
  if (sure.size === 0) return [...read]
  const byFirst = new Map<string, string[]>()
  for (const name of sure.keys()) {
    const first = name.slice(0, 2)
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length)
  const firsts = new Set([...byFirst.keys()].map((first) => first.charCodeAt(0)))
  const by = [...sure].join()
  return read.map(({ segment, names, analysis }) => {
    // A segment that was read under the same evidence stays as it was.
    if (analysis.evident?.by !== by || names !== analysis.names)
      analysis.evident = { by, names: addKnown(segment.reading, names, { sure, byFirst, firsts }) }
    return { segment, names: analysis.evident.names, analysis }
  })
}

/** 宋词谈 where 宋词 speaks elsewhere: a name of two characters that has taken in the word behind it ends before it. */
function withoutStretched(read: readonly SegmentNames[]): SegmentNames[] {
  const short = new Map<string, number>()
  /** The third characters that names of three have behind the same two. */
  const thirds = new Map<string, Set<string>>()
  /** Names of three that end where a name ends: 熊晓强出席. */
  const whole = new Set<string>()
  const threes = new Map<string, number>()
  for (const { segment, names } of read)
    for (const { start, end } of names) {
      if (end - start > 3) continue
      const two = segment.reading.slice(start, start + 2)
      if (end - start === 2) short.set(two, (short.get(two) ?? 0) + 1)
      else if (end - start === 3) {
        const three = segment.reading.slice(start, end)
        threes.set(three, (threes.get(three) ?? 0) + 1)
        const known = thirds.get(two)
        if (known) known.add(segment.reading.charAt(end - 1))
        else thirds.set(two, new Set(segment.reading.charAt(end - 1)))
        if (
          ENDS.test(segment.reading.charAt(end)) ||
          ADDRESSED.test(segment.reading.slice(end, end + 2)) ||
          speaksAt(segment.reading, end)
        )
          whole.add(segment.reading.slice(start, end))
      }
    }
  if (short.size === 0) return [...read]
  // 李广瞥, 李广奋, 李广左 beside 李广 twice are one person and what he does, not brothers.
  const isOne = (two: string, three: string): boolean => {
    const times = short.get(two) ?? 0
    const isVoted = times >= OUTVOTED * (threes.get(three) ?? 1)
    return times >= TWICE && (isVoted || (thirds.get(two)?.size ?? 0) >= MANY_ENDS)
  }
  const isStretched = (text: string, { start, end }: FoundName): boolean => {
    if (end - start !== 3) return false
    const two = text.slice(start, end - 1)
    const isWhole = whole.has(text.slice(start, end)) && !SPOKEN.test(text.charAt(end - 1))
    return (
      short.has(two) &&
      !isWhole &&
      (TAKEN_IN.test(text.charAt(end - 1)) ||
        (isOne(two, text.slice(start, end)) && /[\u4e00-\u9fff]/.test(text.charAt(end))))
    )
  }
  return read.map((one) => {
    const { reading: text } = one.segment
    if (!one.names.some((name) => isStretched(text, name))) return one
    return {
      ...one,
      names: one.names.map((name) => (isStretched(text, name) ? { ...name, end: name.end - 1 } : name)),
    }
  })
}

/** 让买买提·吾买尔: a dotted name that has taken in the verb or preposition before one that the page has without. */
function withoutVerbs(read: readonly SegmentNames[]): readonly SegmentNames[] {
  const dotted = new Set<string>()
  for (const { segment, names } of read)
    for (const { start, end } of names) {
      const quote = segment.reading.slice(start, end)
      if (quote.includes('·')) dotted.add(quote)
    }
  if (dotted.size === 0) return read
  return read.map((one) => {
    const isLonger = ({ start, end }: FoundName) =>
      BEFORE_NAME.test(one.segment.reading.charAt(start)) &&
      dotted.has(one.segment.reading.slice(start + 1, end))
    if (!one.names.some(isLonger)) return one
    return {
      ...one,
      names: one.names.map((name) => (isLonger(name) ? { ...name, start: name.start + 1 } : name)),
    }
  })
}
const BEFORE_NAME = /[让将由尤以得和与及向对给叫请把]/

/** A mark behind these is no end of a name: 沈怀说，. */
const SPOKEN = /[谈说讲]/
const ENDS = /[、，,。；;）)\s]|^$/
const TWICE = 2
/** So many times as often the page has the short name where the long one is that and a word's beginning. */
const OUTVOTED = 3
/** Brothers and sisters that share a character are seldom more than two on a page that names their cousin too. */
const MANY_ENDS = 3

/** What verbs of reports begin with, where they stand directly behind a name. */
const TAKEN_IN = /[谈说讲赴走到访作获率向对为在介表指强要出主参会及和与等]$/

/** The sure names of a page with how sure they are, by their first two characters, and the codes of the first. */
interface Known {
  readonly sure: ReadonlyMap<string, number>
  readonly byFirst: ReadonlyMap<string, readonly string[]>
  readonly firsts: ReadonlySet<number>
}

function addKnown(text: string, names: readonly FoundName[], { sure, byFirst, firsts }: Known): FoundName[] {
  const added: FoundName[] = []
  let next = 0
  for (let at = 0; at + 1 < text.length; at++) {
    if (!firsts.has(text.charCodeAt(at))) continue
    const known = byFirst.get(text.slice(at, at + 2))?.find((name) => text.startsWith(name, at))
    if (known === undefined) continue
    // Where it was found by itself the page adds nothing.
    while ((names[next]?.end ?? Infinity) <= at) next++
    const own = names[next]
    if (own?.start === at && own.end === at + known.length && own.confidence >= SURE) {
      at = own.end - 1
      continue
    }
    const confidence = Math.min(0.97, sure.get(known) ?? SURE)
    added.push({
      start: at,
      end: at + known.length,
      confidence,
      evidence: [{ source: 'same-name-on-page', detail: known }],
    })
    at += known.length - 1
  }
  return surestOf([...names, ...added])
}
