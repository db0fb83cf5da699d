import { SEVERITIES, type Finding, type Severity } from '../finding'
import { ruleOf } from '../rules/rule-of'

/** How a newsroom wants a rule: as it comes, softer, or not at all. */
export type RuleSetting = Severity | 'off'
export const RULE_SETTINGS: readonly RuleSetting[] = [...SEVERITIES, 'off']

/** What a newsroom has set, by rule; a rule that isn't here is as it comes. */
export type HouseRules = Readonly<Record<string, RuleSetting>>

/**
 * A finding suppressed not here alone (that is a decision about its page), but wherever the same is said of the same
 * words: in one edition or always.
 */
export interface Suppression {
  /** As `saidOf` gives it. */
  readonly said: string
  /** Null for always; else only on pages opened on this day (local, ISO): those of one edition. */
  readonly day: string | null
  readonly reason: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** How a newsroom wants its findings. */
export interface House {
  readonly rules: HouseRules
  readonly suppressions: readonly Suppression[]
}

/** What a finding says of which words, wherever they stand: what a suppression is for. */
export const saidOf = ({ rule, message }: Finding): string => `${rule}: ${message.zh}`

/**
 * A finding as the newsroom wants it. A rule set to a severity softens or sharpens what comes of it; one that is off, by
 * a setting or by default, says nothing: null.
 */
export function underHouseRules(finding: Finding, house: HouseRules): Finding | null {
  const setting = house[finding.rule] ?? (ruleOf(finding.rule)?.isOffByDefault ? 'off' : undefined)
  if (setting === undefined || setting === finding.severity) return finding
  return setting === 'off' ? null : { ...finding, severity: setting }
}

export const withHouseRules = (findings: readonly Finding[], house: HouseRules): Finding[] =>
  findings.flatMap((finding) => underHouseRules(finding, house) ?? [])
