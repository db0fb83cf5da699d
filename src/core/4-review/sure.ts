import { overlapsOf } from '../text/span'
import type { ReviewedFinding } from './review'
import type { ReviewedMention } from './review-mention'

/** From here on a proposal of each type was right 95 times in a hundred at the least (docs/evaluation.md). */
const SURE = 0.95

/**
 * The mentions that may be accepted together, without a look at each: proposed by the engine as surely as it was
 * measured to be right, not decided on, noted or changed yet, and at no open finding.
 */
export function sureMentions(
  mentions: readonly ReviewedMention[],
  findings: readonly ReviewedFinding[],
): ReviewedMention[] {
  const open = findings.filter(({ state }) => state === 'open')
  const findingsAt = overlapsOf(open.flatMap(({ finding: { at, related } }) => [at, ...related]))
  return mentions.filter(
    (mention) =>
      mention.state === 'proposed' &&
      mention.note === undefined &&
      mention.disputes.length === 0 &&
      (mention.proposal?.confidence ?? 0) >= SURE &&
      findingsAt(mention).length === 0,
  )
}
