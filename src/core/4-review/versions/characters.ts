import { diffChars } from 'diff'
import { sharedEnds } from '../../text/carried'
import { isInsideCharacter } from '../../text/whole-characters'
import { heaviestIncreasing, type Pair } from './increasing'

/** A stretch that stands in both texts, in UTF-16 code units. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** So many characters in a row that stand once in either text belong together. */
const GRAM = 6
/** Texts that are longer together are cut at what stands once in either before they are compared by character. */
const SHORT = 400
/** Edits after which two short texts count as different throughout: finding out costs the square of it. */
const MOST_EDITS = 240

/** So many characters in a row are seldom the same by chance. */
const TELLING = 4

/** What two texts share, in the order of both: by what stands once in either, and between that by character. */
export function sharedRuns(from: string, to: string): Run[] {
  const { before, after } = sharedEnds(from, to)
  const [fromEnd, toEnd] = [from.length - after, to.length - after]
  const inner = between(from.slice(before, fromEnd), to.slice(before, toEnd)).map((run) => ({
    ...run,
    from: run.from + before,
    to: run.to + before,
  }))
  const runs = [{ from: 0, to: 0, length: before }, ...inner, { from: fromEnd, to: toEnd, length: after }]
  return runs.filter(({ length }) => length > 0)
}

function between(from: string, to: string): Run[] {
  if (from === '' || to === '') return []
  if (from.length + to.length <= SHORT) return byCharacter(from, to)
  const anchors = heaviestIncreasing(commonGrams(from, to))
  if (anchors.length === 0) return byCharacter(from, to)
  const runs: Run[] = []
  let [fromEnd, toEnd] = [0, 0]
  const fill = (nextFrom: number, nextTo: number): void => {
    for (const run of sharedRuns(from.slice(fromEnd, nextFrom), to.slice(toEnd, nextTo)))
      runs.push({ ...run, from: run.from + fromEnd, to: run.to + toEnd })
  }
  for (const anchor of anchors) {
    // Grams that overlap belong to one run; one that a run has swallowed says nothing new.
    if (anchor.from < fromEnd || anchor.to < toEnd) continue
    fill(anchor.from, anchor.to)
    let length = GRAM
    while (anchor.from + length < from.length && from[anchor.from + length] === to[anchor.to + length])
      length++
    while (isInsideCharacter(from, anchor.from + length) || isInsideCharacter(to, anchor.to + length))
      length--
    runs.push({ from: anchor.from, to: anchor.to, length })
    fromEnd = anchor.from + length
    toEnd = anchor.to + length
  }
  fill(from.length, to.length)
  return withoutChance(runs, from.length, to.length)
}

/** The grams that stand once in either text, in the order of the first. */
function commonGrams(from: string, to: string): Pair[] {
  const places = once(to)
  const pairs: Pair[] = []
  for (const [gram, at] of once(from)) {
    const other = places.get(gram) ?? -1
    if (at >= 0 && other >= 0 && !isInsideCharacter(from, at) && !isInsideCharacter(to, other))
      pairs.push({ from: at, to: other, weight: 1 })
  }
  return pairs
}

/** Where each gram of a text stands; -1 for one that stands there again. */
function once(text: string): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM)
    places.set(gram, places.has(gram) ? -1 : at)
  }
  return places
}

function byCharacter(from: string, to: string): Run[] {
  const changes = diffChars(from, to, { maxEditLength: MOST_EDITS })
  if (!changes) return []
  const runs: Run[] = []
  let [fromAt, toAt] = [0, 0]
  for (const { added, removed, value } of changes) {
    if (!added && !removed) runs.push({ from: fromAt, to: toAt, length: value.length })
    if (!added) fromAt += value.length
    if (!removed) toAt += value.length
  }
  return withoutChance(runs, from.length, to.length)
}

/** Runs that are short beside what changed on either side of them stand in both texts by chance. */
function withoutChance(runs: readonly Run[], fromLength: number, toLength: number): Run[] {
  let kept = [...runs]
  for (;;) {
    const sure = kept.filter((run, i) => {
      const [before, next] = [kept[i - 1], kept[i + 1]]
      const changedBefore = Math.max(
        run.from - (before ? before.from + before.length : 0),
        run.to - (before ? before.to + before.length : 0),
      )
      const changedAfter = Math.max(
        (next?.from ?? fromLength) - run.from - run.length,
        (next?.to ?? toLength) - run.to - run.length,
      )
      const weight = run.length >= TELLING ? 3 * run.length : run.length
      return weight > changedBefore || weight > changedAfter
    })
    if (sure.length === kept.length) return sure
    kept = sure
  }
}
