import type { Page } from '../1-page/page'
import { findMentions, type Knowledge } from '../2-mentions/find-mentions'
import { check, heldAgainst } from '../3-findings/check'
import { AnalysisCache } from '../2-mentions/analysis-cache'
import type { Finding } from '../3-findings/finding'
import type { ReferenceList } from '../3-findings/references/reference'
import { overlaps, overlapsOf, type Span } from '../text/span'
import type { Replacement } from './changes'
import { correctedPage, movesOf } from './corrected-text'
import type { DecisionLog } from './log'
import { reviewFinding, type ReviewedFinding } from './review'

/** Checks a page as its corrections (as `changesOf` gives them: in order, not overlapping) have it; what is found is placed in the original text, which never moves. */
export function recheck(
  page: Page,
  changes: readonly Replacement[],
  knowledge: Knowledge,
  references: readonly ReferenceList[],
  cache = new AnalysisCache(),
): Finding[] {
  const { toCorrected, toOriginal } = movesOf(changes)
  const printed: Page = {
    ...page,
    source: { ...page.source, text: correctedPage(page.source.text, changes) },
    blocks: page.blocks.map((block) => ({
      ...block,
      start: toCorrected(block.start, false),
      end: toCorrected(block.end, true),
    })),
  }
  const place = ({ start, end }: Span): Span => ({
    start: toOriginal(start, false),
    end: toOriginal(end, true),
  })
  return check(printed, findMentions(printed, knowledge, cache), heldAgainst(knowledge, references)).map(
    (finding) => ({
      ...finding,
      at: place(finding.at),
      related: finding.related.map(place),
      // A suggestion over a correction would be a change of a change: the editor corrects it instead.
      suggestions: finding.suggestions
        .map(({ at, replacement }) => ({ at: place(at), replacement }))
        .filter(({ at }) => !changes.some((change) => overlaps(change, at))),
    }),
  )
}

/**
 * Findings with what a recheck brought: one that is found no more was settled by a correction, and what a correction
 * brought about is new.
 */
export function withRechecked(
  reviewed: readonly ReviewedFinding[],
  rechecked: readonly Finding[],
  log: DecisionLog,
): ReviewedFinding[] {
  const [isFound, wasFound] = [alike(rechecked), alike(reviewed.map(({ finding }) => finding))]
  const known = reviewed.map((one): ReviewedFinding =>
    one.state === 'open' && !isFound(one.finding) ? { ...one, state: 'applied' } : one,
  )
  const fresh = rechecked.filter((finding) => !wasFound(finding))
  return [...known, ...fresh.map((finding) => reviewFinding(finding, log))].sort(
    (a, b) => a.finding.at.start - b.finding.at.start,
  )
}

/** Does any of these findings say the same kind of thing of the same place? */
function alike(findings: readonly Finding[]): (finding: Finding) => boolean {
  const byRule = new Map<string, Span[]>()
  for (const { rule, at } of findings) {
    const places = byRule.get(rule)
    if (places) places.push(at)
    else byRule.set(rule, [at])
  }
  const asked = new Map([...byRule].map(([rule, places]) => [rule, overlapsOf(places)]))
  return ({ rule, at }) => (asked.get(rule)?.(at).length ?? 0) > 0
}
