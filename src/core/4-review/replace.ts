import type { Page } from '../1-page/page'
import type { Span } from '../text/span'
import type { Change } from './changes'
import { correctedPage, movesOf } from './corrected-text'
import type { Hit } from './find'
import { editsFor, stretchesOf, type Stretch, type TextEdit } from './free-text'
import type { DecisionLog } from './log'

/** A block as it is printed now, and where that begins in the corrected text. */
export interface Passage {
  readonly start: number
  readonly text: string
}

/** What is looked through: a page's blocks in the order of the text, each with its corrections. */
export function passagesOf({ source, blocks }: Page, changes: readonly Change[]): Passage[] {
  const printed = correctedPage(source.text, changes)
  const { toCorrected } = movesOf(changes)
  return blocks.map((block) => {
    const start = toCorrected(block.start, false)
    return { start, text: printed.slice(start, Math.max(start, toCorrected(block.end, true))) }
  })
}

/** Where what was found stands in the text as it came: a change that it lies in or cuts, as a whole. */
export function placesOf(
  passages: readonly Passage[],
  hits: readonly Hit[],
  changes: readonly Change[],
): Span[] {
  const { toOriginal } = movesOf(changes)
  return hits.map(({ passage, start, end }) => {
    const base = passages[passage]?.start ?? 0
    return { start: toOriginal(base + start, false), end: toOriginal(base + end, true) }
  })
}

/** The edits that make of what was found what is to stand there: one for each stretch that is changed as a whole. */
export function replacementsOf(
  page: Page,
  passages: readonly Passage[],
  hits: readonly Hit[],
  changes: readonly Change[],
  log: DecisionLog,
): TextEdit[] {
  const { toCorrected } = movesOf(changes)
  const places = placesOf(passages, hits, changes)
  const groups: { stretch: Stretch; hits: Hit[] }[] = []
  for (const [i, hit] of hits.entries()) {
    const place = places[i]
    const [stretch] = place ? stretchesOf(page, place, log, changes) : []
    if (!stretch) continue
    const last = groups.at(-1)
    if (!last || last.stretch.end <= stretch.start) groups.push({ stretch, hits: [hit] })
    else {
      const both = { start: last.stretch.start, end: Math.max(last.stretch.end, stretch.end) }
      last.stretch = stretchesOf(page, both, log, changes)[0] ?? last.stretch
      last.hits.push(hit)
    }
  }
  return groups.flatMap(({ stretch, hits: own }) => {
    const base = toCorrected(stretch.start, false)
    let typed = ''
    let at = 0
    for (const { passage, start, end, now } of own) {
      const shift = (passages[passage]?.start ?? 0) - base
      typed += stretch.printed.slice(at, start + shift) + now
      at = end + shift
    }
    return editsFor(page.source.text, [stretch], typed + stretch.printed.slice(at), log)
  })
}
