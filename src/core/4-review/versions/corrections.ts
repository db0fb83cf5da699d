import type { Span } from '../../text/span'
import type { Change } from '../changes'
import { correctedPage } from '../corrected-text'
import { Alignment } from './alignment'

/** What became of a correction: it stands in the new text, the old words still do, or others do. */
type Outcome = 'made' | 'forgotten' | 'otherwise'

export interface Correction {
  readonly change: Change
  readonly outcome: Outcome
  /** Where its words, the old or the new, stand in the new text. */
  readonly at: Span
}

/** Characters on either side that must have stayed for words to be those: from the surest to the least that tells. */
const AROUND = [8, 4, 2, 1, 0]

/**
 * What became of each change (as `changesOf` gives them) in a later version of its text. Held against both the text as
 * it was and the text as corrected: of the one that the new text agrees with more closely around the place, it has the
 * words.
 */
export function correctionsIn(text: string, changes: readonly Change[], now: string): Correction[] {
  if (changes.length === 0) return []
  const corrected = correctedPage(text, changes)
  const [asWas, asCorrected] = [new Alignment(text, now), new Alignment(corrected, now)]
  let shift = 0
  return changes.map((change): Correction => {
    const was = { start: change.start, end: change.end }
    const is = { start: was.start + shift, end: was.start + shift + change.text.length }
    shift += change.text.length - (was.end - was.start)
    for (const around of AROUND) {
      const made = stands(asCorrected, corrected, is, around)
      const forgotten = stands(asWas, text, was, around)
      if (made && !forgotten) return { change, outcome: 'made', at: made }
      if (forgotten && !made) return { change, outcome: 'forgotten', at: forgotten }
    }
    return { change, outcome: 'otherwise', at: asWas.place(was).at }
  })
}

/** Where a stretch stands with so much around it; null where it does not. */
function stands(alignment: Alignment, text: string, { start, end }: Span, around: number): Span | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const before = Math.min(around, start - lineStart)
  const after = Math.min(around, (newline < 0 ? text.length : newline) - end)
  const wide = { start: start - before, end: end + after }
  if (wide.start === wide.end) return null
  const placed = alignment.place(wide)
  return placed.kind === 'kept' ? { start: placed.at.start + before, end: placed.at.end - after } : null
}
