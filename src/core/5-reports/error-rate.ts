import { isTitleRole, type Page } from '../1-page/page'
import { ERROR_KINDS, type ErrorKind } from '../3-findings/error-kind'
import { ruleOf } from '../3-findings/rules/rule-of'
import type { MentionType } from '../identities'
import { overlaps, sameSpan, type Span } from '../text/span'
import type { Change } from '../4-review/changes'
import type { Review, ReviewedFinding } from '../4-review/review'

/** The one table of what an error counts; the newsroom may have its own. */
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
  readonly original: number
  readonly corrected: number
  /** Of what is still open, what the corrections themselves brought. */
  readonly brought: number
  /** Characters of the page, white space and noise left out. */
  readonly characters: number
}

/**
 * The error rate of a page (报纸编校差错率). As it came: what the checks found in it, whether mended since or not, and
 * what was corrected besides, so that nothing an editor does with a finding but dismiss it changes that. As it is
 * corrected: what is still open. Dismissed findings are no errors.
 */
export function errorRate(
  review: Pick<Review, 'read' | 'mentions' | 'changes' | 'findings'>,
  weights: ErrorWeights,
): ErrorRate {
  const { read, changes } = review
  const { page } = read
  const { text } = page.source
  const types = new Map<string, MentionType>(review.mentions.map(({ id, type }) => [id, type]))
  const ofThePage = new Set(read.findings.map(({ key }) => key))
  const found = review.findings.flatMap((reviewed) => {
    const { finding, state } = reviewed
    const kind = ruleOf(finding.rule)?.errorKind
    if (state === 'dismissed' || !kind) return []
    const words = `${finding.rule}:${text.slice(finding.at.start, finding.at.end)}`
    const error: CountedError = { ...finding.at, kind, words }
    return [{ error, reviewed, came: ofThePage.has(finding.key) }]
  })
  const cameWithIt = found.filter(({ came }) => came)
  const besides = changes.filter((change) => !cameWithIt.some(({ reviewed }) => answers(change, reviewed)))
  const mended = besides.map((change): CountedError => {
    const was = text.slice(change.start, change.end)
    return {
      ...change,
      kind: kindOfChange(types.get(change.id), was, change.text),
      words: `${was}>${change.text}`,
    }
  })
  // Until the page is checked again, what was changed is taken for mended.
  const open = found.filter(
    ({ error, reviewed, came }) =>
      reviewed.state === 'open' && !(came && changes.some((change) => overlaps(change, error))),
  )
  const characters = page.blocks
    .filter(({ role }) => role !== 'noise')
    .reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0)
  const rate = (errors: readonly CountedError[]): number =>
    characters === 0 ? 0 : (weigh(page, errors, weights) * 10_000) / characters
  return {
    original: rate([...cameWithIt.map(({ error }) => error), ...mended]),
    corrected: rate(open.map(({ error }) => error)),
    brought: rate(open.flatMap(({ error, came }) => (came ? [] : [error]))),
    characters,
  }
}

/** Does a change stand at a finding, at what it is compared with, or where its suggestion puts something in? */
const answers = (change: Change, { finding: { at, related, suggestions } }: ReviewedFinding): boolean =>
  [at, ...related].some((place) => overlaps(place, change)) ||
  suggestions.some(({ at: place }) => overlaps(place, change) || sameSpan(place, change)) ||
  (change.start === change.end && (change.start === at.start || change.start === at.end))

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
