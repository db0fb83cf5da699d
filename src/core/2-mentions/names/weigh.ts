import WEIGHTS from '../../../../resources/lexicon/name-evidence.json'
import { contains, overlaps, overlapsOf, sameSpan, type Span } from '../../text/span'
import { postAt } from '../lexicon/posts'
import { entryOf } from '../lexicon/segmentation'
import { isBySound } from '../lexicon/name-parts'
import { roleBefore } from '../lexicon/roles'
import { surnameClass, surnameLength } from '../lexicon/surnames'
import type { TaggedSpan } from '../tagger/posterior'
import type { Spans } from '../tagger/spans'
import { speaksAt } from './clauses'
import { betterAsName, betterEndedSooner, givenBits } from './name-words'

/** A stretch that may be a name, before it is weighed. */
export interface Proposal extends Span {
  /** What field and network give it together, 0 to 1. */
  readonly probability: number
  /** The rules that propose it, too. */
  readonly rules: readonly string[]
}

/** What is looked at, in the order of the weights. */
export const FEATURES = [
  'always',
  'odds',
  'sure',
  'words',
  'words-beside-others',
  'odds-of-others',
  'two',
  'three',
  'no-surname',
  'one',
  'organisation',
  'place',
  'behind-post',
  'before-post',
  'behind-mark',
  'before-mark',
  'speaks',
  'is-word',
  'common-surname',
  'titled',
  'cuts-post',
  'ends-sooner',
  'goes-on',
  'network-odds',
  'by-sound',
  'by-sound-goes-on',
  'by-sound-before',
  'inside-body',
  'given',
  'behind-role',
  'role-and-end',
  'between-marks',
] as const

const LEAST = 1e-4
const logit = (p: number): number => {
  const between = Math.min(1 - LEAST, Math.max(LEAST, p))
  return Math.log(between / (1 - between))
}
const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))
const MARK = /[^\u4e00-\u9fffA-Za-z0-9·]/

/** Bits of words and logarithms of odds are of different sizes. */
const BITS = 5
const ODDS = 3

/** Where posts begin and end, as the network has them, with how sure it is. */
function postsIn(spans: Spans | null) {
  const ends = new Map<number, number>()
  const starts = new Map<number, number>()
  for (const { start, end, probability } of spans?.posts.spansFrom(0.1) ?? []) {
    ends.set(end, Math.max(probability, ends.get(end) ?? 0))
    starts.set(start, Math.max(probability, starts.get(start) ?? 0))
  }
  return { ends, starts }
}

/** What speaks most for others that overlap a proposal; asked for one after the other, in text order. */
function rivalsOf(proposals: readonly Proposal[], words: readonly number[]) {
  let first = 0
  return (one: Proposal, i: number): { readonly odds: number; readonly words: number } => {
    while ((proposals[first]?.end ?? Infinity) <= one.start && first < i) first++
    const most = { odds: -Infinity, words: -Infinity }
    for (let k = first; k < proposals.length; k++) {
      const other = proposals[k]
      if (!other || other.start >= one.end) break
      if (k === i || !overlaps(one, other)) continue
      most.odds = Math.max(most.odds, logit(other.probability))
      if (other.probability >= 0.05) most.words = Math.max(most.words, words[k] ?? 0)
    }
    return most
  }
}

/** What speaks for and against each proposal, as numbers of about one size; `proposals` come in text order. */
export function featuresOf(text: string, proposals: readonly Proposal[], spans: Spans | null): number[][] {
  const words = proposals.map(({ start, end }) => betterAsName(text, start, end))
  const posts = postsIn(spans)
  const rivals = rivalsOf(proposals, words)
  const bodiesAt = overlapsOf(
    spans ? [...spans.organisations.spansFrom(0.2), ...spans.places.spansFrom(0.2)] : [],
  )
  return proposals.map((one, i) => {
    const { start, end, probability, rules } = one
    const { odds: otherOdds, words: otherWords } = rivals(one, i)
    const quote = text.slice(start, end)
    const own = words[i] ?? 0
    const listed = postBefore(text, start)
    const isHanName = surnameLength(quote) === 1
    const bySound = quote.length > 2 && [...quote].every(isBySound)
    const begins = start === 0 || MARK.test(text.charAt(start - 1))
    const ends = end === text.length || MARK.test(text.charAt(end)) || speaksAt(text, end)
    const isBehindPost = (posts.ends.get(start) ?? 0) > 0.3 || listed
    const isBehindRole = !begins && !isBehindPost && roleBefore(text, start, 0) !== undefined
    return [
      1,
      logit(probability) / ODDS,
      Math.max(0, logit(probability) - 3) / ODDS,
      between(-10, own, 15) / BITS,
      otherWords === -Infinity || own === 0 || otherWords === 0
        ? 0
        : between(-10, own - otherWords, 10) / BITS,
      otherOdds === -Infinity ? -3 : otherOdds / ODDS,
      quote.length === 2 ? 1 : 0,
      quote.length === 3 ? 1 : 0,
      surnameLength(quote) === 0 ? 1 : 0,
      quote.length === 1 ? 1 : 0,
      spans?.organisations.probability(start, end) ?? 0,
      spans?.places.probability(start, end) ?? 0,
      Math.max(posts.ends.get(start) ?? 0, listed ? 0.8 : 0),
      Math.max(posts.starts.get(end) ?? 0, postAt(text, end) ? 0.5 : 0),
      start === 0 || MARK.test(text.charAt(start - 1)) ? 1 : 0,
      end === text.length || MARK.test(text.charAt(end)) ? 1 : 0,
      speaksAt(text, end) ? 1 : 0,
      entryOf(quote) && quote.length > 1 ? 1 : 0,
      surnameClass(quote.charAt(0)) === 2 ? 1 : 0,
      rules.includes('titled') ? 1 : 0,
      cutsPost(posts.starts, start, end),
      isHanName && quote.length === 3 ? between(-8, betterEndedSooner(text, start), 8) / BITS : 0,
      isHanName && quote.length === 2 ? between(-8, -betterEndedSooner(text, start), 8) / BITS : 0,
      spans ? logit(spans.names.probability(start, end)) / ODDS : 0,
      bySound ? 1 : 0,
      bySound && isBySound(text.charAt(end)) ? 1 : 0,
      bySound && isBySound(text.charAt(start - 1)) && !isBehindPost ? 1 : 0,
      insideBody(bodiesAt(one), one),
      between(0, givenBits(quote), 14) / BITS,
      isBehindRole ? 1 : 0,
      isBehindRole && ends ? 1 : 0,
      begins && end < text.length && MARK.test(text.charAt(end)) ? 1 : 0,
    ]
  })
}

/** How likely the network takes a longer stretch around one for an organisation or place, at the most. */
function insideBody(bodies: readonly TaggedSpan[], inner: Span): number {
  let most = 0
  for (const body of bodies)
    if (contains(body, inner) && !sameSpan(body, inner)) most = Math.max(most, body.probability)
  return most
}

/** Does a post, as the network has it, begin inside and not at the end? */
function cutsPost(starts: ReadonlyMap<number, number>, start: number, end: number): number {
  let most = 0
  for (let at = start; at < end; at++) most = Math.max(most, starts.get(at) ?? 0)
  return most
}

/** Does a post of the lists end here? */
function postBefore(text: string, end: number): boolean {
  for (let at = Math.max(0, end - 6); at < end - 1; at++) {
    const post = postAt(text, at)
    if (post && at + post.word.length === end) return true
  }
  return false
}

const [WITH, WITHOUT] = [WEIGHTS.with, WEIGHTS.without]

/** How surely each proposal is a name, 0 to 1, by weights fitted on texts that neither model was trained on. */
export function weighed(text: string, proposals: readonly Proposal[], spans: Spans | null): number[] {
  const weights = spans ? WITH : WITHOUT
  return featuresOf(text, proposals, spans).map((features) => {
    const sum = features.reduce((all, value, i) => all + value * (weights[i] ?? 0), 0)
    return 1 / (1 + Math.exp(-sum))
  })
}
