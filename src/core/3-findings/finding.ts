import type { FindingKey } from '../identities'
import type { Localized } from '../problem'
import type { Span } from '../text/span'

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A change that would settle the finding; only ever offered, never applied unasked. */
export interface Suggestion {
  readonly at: Span
  readonly replacement: string
}

/** Something on the page that contradicts something else, or is not as it is written. */
export interface Finding {
  /** Built from rule, quotes and context, never from an index: what was dismissed stays dismissed. */
  readonly key: FindingKey
  readonly rule: string
  readonly severity: Severity
  readonly at: Span
  readonly related: readonly Span[]
  /** What is there and what else is there; never what the author should have meant. */
  readonly message: Localized
  readonly suggestions: readonly Suggestion[]
}
