import { CALLED_AFTER } from '../core/2-mentions/names/tidy'
import type { LabelledText } from './corpora'

/**
 * A text labelled as we label: a name inside what is called after a person (a prize, a doctrine, a school) is none, and
 * one that is held back (a surname and 某) is whole. The corpora do the one or the other, not always the same.
 */
export function asGuided(labelled: LabelledText): LabelledText {
  const { text } = labelled
  const spans = labelled.spans.flatMap((span) => {
    if (span.type !== 'name') return [span]
    if (CALLED_AFTER.test(text.slice(span.end, span.end + 4))) return []
    const [heldBack = ''] = /^某{1,2}/.exec(text.slice(span.end)) ?? []
    return [{ ...span, end: span.end + heldBack.length }]
  })
  return { ...labelled, spans }
}
