import { overlaps } from '../../text/span'
import { entryOf } from '../lexicon/segmentation'
import { surnameLength } from '../lexicon/surnames'
import { surestOf } from './find'
import type { FoundName } from './found-name'
import type { SegmentNames } from './segment-names'

/** So many mentions, each of them doubted, say together what none says alone. */
const TWICE = 2
const TOGETHER = 0.6
/** So sure they are then at the most. */
const SETTLED = 0.75
/** Someone named in full this surely may be called by the surname alone further on. */
const NAMED = 0.9
const BY_SURNAME = 0.6
/** From here on the network is believed that something is an organisation or a place. */
const BODY = 0.5
/** What organisations outvote is not surer than this. */
const OUTVOTED = 0.9

/** So many times as an organisation, or once more than as a person. */
const BODIES = 2

const HAN = /^[\u4e00-\u9fff]+$/

/**
 * Lets a page's mentions vote: what is doubted in several places is settled by all of them together, a surname alone by
 * someone of that surname who is named in full, and what the page oftener has as an organisation is no person.
 */
export function settledByVotes(found: readonly SegmentNames[]): SegmentNames[] {
  const votes = votesOf(found)
  const likely = settledOf(votes)
  const surnames = surnamesOf(found)
  const bodies = bodiesOf(found)
  if (likely.size === 0 && surnames.size === 0 && bodies.size === 0) return [...found]
  return found.map((one) => {
    const { names, segment, analysis } = one
    const quoteOf = ({ start, end }: FoundName): string => segment.reading.slice(start, end)
    const added = analysis.doubted.flatMap((name): FoundName[] => {
      const quote = quoteOf(name)
      const together = likely.get(quote)
      const isCalled = quote.length === 1 && surnames.has(quote)
      if (together === undefined && !isCalled) return []
      // 乔中 in 乔中和: doubted in as many places, it gives way to what is less so.
      const rival = names.find((other) => overlaps(other, name))
      if (
        together !== undefined &&
        rival &&
        (votes.get(quoteOf(rival))?.none ?? 1) <= (votes.get(quote)?.none ?? 1)
      )
        return []
      const confidence = Math.max(name.confidence, together ?? BY_SURNAME)
      return [
        { ...name, confidence, evidence: [...name.evidence, { source: 'same-name-on-page', detail: quote }] },
      ]
    })
    const isBody = (name: FoundName): boolean => name.confidence < OUTVOTED && bodies.has(quoteOf(name))
    if (added.length === 0 && !names.some(isBody)) return one
    return { ...one, names: surestOf([...names, ...added]).filter((name) => !isBody(name)) }
  })
}

/** How often a stretch is found or doubted, and how likely it is a name in none of these places. */
type Votes = ReadonlyMap<string, { readonly none: number; readonly times: number }>

function votesOf(found: readonly SegmentNames[]): Votes {
  const votes = new Map<string, { none: number; times: number }>()
  for (const { segment, names, analysis } of found)
    for (const { start, end, confidence } of [...names, ...analysis.doubted]) {
      const quote = segment.reading.slice(start, end)
      if (quote.length < 2 || !HAN.test(quote) || entryOf(quote)) continue
      const { none, times } = votes.get(quote) ?? { none: 1, times: 0 }
      votes.set(quote, { none: none * (1 - confidence), times: times + 1 })
    }
  return votes
}

/** What is doubted in several places, with how likely one of them at least is a name. */
function settledOf(votes: Votes): Map<string, number> {
  return new Map(
    [...votes]
      .filter(([, { none, times }]) => times >= TWICE && 1 - none >= TOGETHER)
      .map(([quote, { none }]) => [quote, Math.min(SETTLED, 1 - none)]),
  )
}

/** The surnames of those who are named in full. */
function surnamesOf(found: readonly SegmentNames[]): Set<string> {
  const surnames = new Set<string>()
  for (const { segment, names } of found)
    for (const { start, end, confidence } of names) {
      const quote = segment.reading.slice(start, end)
      if (confidence >= NAMED && quote.length > 1 && surnameLength(quote) === 1) surnames.add(quote.charAt(0))
    }
  return surnames
}

/** What the page has oftener as an organisation or place, or as the beginning of one, than as a person. */
function bodiesOf(found: readonly SegmentNames[]): Set<string> {
  const asName = new Map<string, number>()
  for (const { segment, names } of found)
    for (const { start, end } of names) {
      const quote = segment.reading.slice(start, end)
      asName.set(quote, (asName.get(quote) ?? 0) + 1)
    }
  const asBody = new Map<string, number>()
  for (const { segment, analysis } of found)
    for (const { start, end, probability } of analysis.stretches.bodies) {
      if (probability < BODY) continue
      const body = segment.reading.slice(start, end)
      for (let length = 2; length <= Math.min(4, body.length); length++) {
        const quote = body.slice(0, length)
        if (asName.has(quote)) asBody.set(quote, (asBody.get(quote) ?? 0) + 1)
      }
    }
  return new Set(
    [...asBody]
      .filter(([quote, times]) => times >= Math.min(BODIES, (asName.get(quote) ?? 0) + 1))
      .map(([quote]) => quote),
  )
}
