import type { Page } from '../1-page/page'
import { findMentions, type Knowledge } from '../2-mentions/find-mentions'
import { check } from '../3-findings/check'
import type { Finding } from '../3-findings/finding'
import type { ReferenceList } from '../3-findings/references/reference'
import { overlaps, type Span } from '../text/span'
import type { DecisionLog } from './log'
import { reviewFinding, type ReviewedFinding } from './review'

/** What stands at a span of the original text instead; as `changesOf` gives them: in order, not overlapping. */
export interface Change extends Span {
  readonly text: string
}

/** Checks a page as its corrections have it; what is found is placed in the original text, which never moves. */
export function recheck(
  page: Page,
  changes: readonly Change[],
  knowledge: Knowledge,
  references: readonly ReferenceList[],
): Finding[] {
  const { text, toCorrected, toOriginal } = corrected(page.source.text, changes)
  const printed: Page = {
    ...page,
    source: { ...page.source, text },
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
  return check(printed, findMentions(printed, knowledge), references).map((finding) => ({
    ...finding,
    at: place(finding.at),
    related: finding.related.map(place),
    // A suggestion over a correction would be a change of a change: the editor corrects it instead.
    suggestions: finding.suggestions
      .map(({ at, replacement }) => ({ at: place(at), replacement }))
      .filter(({ at }) => !changes.some((change) => overlaps(change, at))),
  }))
}

/** The corrected text, and where an offset of the one lies in the other; inside a change, at its beginning or end. */
function corrected(original: string, changes: readonly Change[]) {
  let text = ''
  let from = 0
  const moved = changes.map(({ start, end, text: now }) => {
    text += original.slice(from, start)
    const at = text.length
    text += now
    from = end
    return { start, end, newStart: at, newEnd: text.length }
  })
  text += original.slice(from)
  const toCorrected = (offset: number, isEnd: boolean): number => {
    const last = moved.findLast(({ start }) => (isEnd ? start < offset : start <= offset))
    if (!last) return offset
    return offset >= last.end ? offset - last.end + last.newEnd : isEnd ? last.newEnd : last.newStart
  }
  const toOriginal = (offset: number, isEnd: boolean): number => {
    const last = moved.findLast(({ newStart }) => (isEnd ? newStart < offset : newStart <= offset))
    if (!last) return offset
    return offset >= last.newEnd ? offset - last.newEnd + last.end : isEnd ? last.end : last.start
  }
  return { text, toCorrected, toOriginal }
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
  const same = (a: Finding, b: Finding): boolean => a.rule === b.rule && overlaps(a.at, b.at)
  const known = reviewed.map((one): ReviewedFinding => {
    const stands = rechecked.some((finding) => same(finding, one.finding))
    return one.state === 'open' && !stands ? { ...one, state: 'applied' } : one
  })
  const fresh = rechecked.filter((finding) => !reviewed.some((one) => same(one.finding, finding)))
  return [...known, ...fresh.map((finding) => reviewFinding(finding, log))].sort(
    (a, b) => a.finding.at.start - b.finding.at.start,
  )
}
