import { isTitleRole, type Page } from '../1-page/page'
import type { MentionType } from '../identities'
import type { Localized } from '../problem'
import { overlaps, type Span } from '../text/span'
import type { Review } from './review'

/** What kinds of error are told apart, with what each counts by the national method for newspapers. */
export const ERROR_KINDS = [
  { id: 'text', label: { zh: '文字（错、漏、多字）', en: 'characters' }, weight: 1 },
  { id: 'name', label: { zh: '重要人名、职务', en: 'names and titles' }, weight: 2 },
  { id: 'figure', label: { zh: '数字、日期', en: 'figures and dates' }, weight: 1 },
  { id: 'style', label: { zh: '数字用法', en: 'style of digits' }, weight: 0.1 },
  { id: 'mark', label: { zh: '标点', en: 'punctuation' }, weight: 0.1 },
] as const satisfies readonly { id: string; label: Localized; weight: number }[]

export type ErrorKind = (typeof ERROR_KINDS)[number]['id']

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

/** Which kind of error a finding is, by its rule; null for what is a question of custom and counts nothing. */
export const KIND_OF_RULE: Readonly<Record<string, ErrorKind | null>> = {
  'list-count': 'figure',
  'parts-total': 'figure',
  'figure-conflict': 'figure',
  'count-repeated': 'figure',
  magnitude: 'figure',
  'change-stated': 'figure',
  'extremes-reversed': 'figure',
  'shares-total': 'figure',
  'ordinal-conflict': 'figure',
  'impossible-date': 'figure',
  'range-reversed': 'figure',
  weekday: 'figure',
  'quarter-months': 'figure',
  tense: 'figure',
  'name-twice': 'name',
  'name-variant': 'name',
  'name-stutter': 'name',
  'headline-name': 'name',
  'title-conflict': 'name',
  'office-twice': 'name',
  'reference-name': 'name',
  'reference-title': 'name',
  'doubled-word': 'text',
  'common-slip': 'text',
  'mixed-width': 'style',
  'unpaired-marks': 'mark',
  'doubled-mark': 'mark',
  'half-width-mark': 'mark',
  'title-order': null,
  'leaders-order': null,
  'stated-order': null,
  'stray-watermark': null,
  'unreadable-character': null,
  'broken-paragraph': null,
  'reference-order': null,
  'forbidden-form': null,
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
    const kind = KIND_OF_RULE[finding.rule]
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
