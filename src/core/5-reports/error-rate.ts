import { isTitleRole, type Page } from '../1-page/page'
import { ERROR_KINDS, type ErrorKind } from '../3-findings/error-kind'
import { ruleOf } from '../3-findings/rules/rule-of'
import type { MentionType } from '../identities'
import { overlaps, type Span } from '../text/span'
import type { Review } from '../4-review/review'

/** The one table of what an error counts; the desk may have its own. */
export interface ErrorWeights {
  readonly kinds: Readonly<Record<ErrorKind, number>>
  /** An error in a headline counts this many times. */
  readonly headline: number
  /** The same error counts this often at the most. */
  readonly repeated: number
}

export const NATIONAL_WEIGHTS: ErrorWeights = {
  kinds: Object.fromEntries(ERROR_KINDS.map(({ id, weight }) => [id, weight])) as Record<ErrorKind, number>,
  headline: 2,
  repeated: 3,
}

interface CountedError extends Span {
  readonly kind: ErrorKind
  /** Errors with the same words are one, repeated. */
  readonly words: string
}

/** Weighted errors on 10,000 characters: of the page as it came, and as it is corrected. */
export interface ErrorRate {
  readonly asItCame: number
  readonly asCorrected: number
  /** Characters of the page, white space and noise left out. */
  readonly characters: number
}

/**
 * The error rate of a page (报纸编校差错率). As it came, every correction and every open finding is an error; as it is
 * corrected, what is still open. Dismissed findings are none.
 */
export function errorRate(
  review: Pick<Review, 'read' | 'mentions' | 'changes' | 'findings'>,
  weights: ErrorWeights,
): ErrorRate {
  const { page } = review.read
  const { text } = page.source
  const types = new Map<string, MentionType>(review.mentions.map(({ id, type }) => [id, type]))
  const mended = review.changes.map((change): CountedError => {
    const was = text.slice(change.start, change.end)
    return {
      ...change,
      kind: kindOfChange(types.get(change.id), was, change.text),
      words: `${was}>${change.text}`,
    }
  })
  const open = review.findings.flatMap(({ finding, state }): CountedError[] => {
    const kind = ruleOf(finding.rule)?.errorKind
    if (state !== 'open' || !kind || mended.some((change) => overlaps(change, finding.at))) return []
    return [{ ...finding.at, kind, words: `${finding.rule}:${text.slice(finding.at.start, finding.at.end)}` }]
  })
  const characters = page.blocks
    .filter(({ role }) => role !== 'noise')
    .reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0)
  const rate = (errors: readonly CountedError[]): number =>
    characters === 0 ? 0 : (weigh(page, errors, weights) * 10_000) / characters
  return { asItCame: rate([...mended, ...open]), asCorrected: rate(open), characters }
}

function kindOfChange(type: string | undefined, was: string, now: string): ErrorKind {
  if (type === 'name' || type === 'title') return 'name'
  if (type === 'figure') return 'figure'
  const letters = (written: string): string => written.replace(/[^\p{L}\p{N}]/gu, '')
  return letters(was) === letters(now) ? 'mark' : 'text'
}

function weigh(page: Page, errors: readonly CountedError[], weights: ErrorWeights): number {
  const headlines = page.blocks.filter(({ role }) => isTitleRole(role))
  const times = new Map<string, number>()
  let sum = 0
  for (const error of errors) {
    const seen = (times.get(error.words) ?? 0) + 1
    times.set(error.words, seen)
    if (seen > weights.repeated) continue
    const inHeadline = headlines.some((block) => overlaps(block, error))
    sum += weights.kinds[error.kind] * (inHeadline ? weights.headline : 1)
  }
  return sum
}
