import type { Article, Block, Join, Page } from '../1-page/page'
import { findMentions, type Knowledge } from '../2-mentions/find-mentions'
import { check, heldAgainst } from '../3-findings/check'
import { AnalysisCache } from '../2-mentions/analysis-cache'
import type { Finding } from '../3-findings/finding'
import type { ReferenceList } from '../3-findings/references/reference'
import type { BlockId } from '../identities'
import { overlaps, overlapsOf, type Span } from '../text/span'
import type { Replacement } from './changes'
import { correctedPage, movesOf, type Moves } from './corrected-text'
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
  const printed = printedPage(page, changes, toCorrected)
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
 * A page as its corrections have it. One that reaches over a break is printed in the block that it begins in; a block of
 * which nothing is left is none.
 */
function printedPage(page: Page, changes: readonly Replacement[], toCorrected: Moves['toCorrected']): Page {
  const blocks = page.blocks.flatMap((block): Block[] => {
    const [start, end] = [toCorrected(block.start, true), toCorrected(block.end, true)]
    return start < end ? [{ ...block, start, end }] : []
  })
  const source = { ...page.source, text: correctedPage(page.source.text, changes) }
  if (blocks.length === page.blocks.length) return { ...page, source, blocks }
  const left = new Set(blocks.map(({ id }) => id))
  const articles = page.articles.map((article) => onlyOf(article, left))
  return { source, blocks, articles: articles.filter((article) => article.blocks.length > 0) }
}

/** An article of some of its blocks: what was one sentence stays one, also around a block that is gone. */
function onlyOf({ id, blocks, joins, placedByContent }: Article, left: ReadonlySet<BlockId>): Article {
  const goingOn = new Set(joins.map(({ second }) => second))
  const kept: BlockId[] = []
  const keptJoins: Join[] = []
  let isOneSentence = false
  for (const block of blocks) {
    isOneSentence &&= goingOn.has(block)
    if (!left.has(block)) continue
    const first = kept.at(-1)
    if (first && isOneSentence) keptJoins.push({ first, second: block })
    kept.push(block)
    isOneSentence = true
  }
  return {
    id,
    blocks: kept,
    joins: keptJoins,
    placedByContent: placedByContent.filter((one) => left.has(one)),
  }
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
