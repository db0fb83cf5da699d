import { failed, ok, type Outcome } from '../problem'
import { SEVERITIES, type Finding, type Severity } from './finding'
import { RULES } from './rules'

/** How a desk wants a rule: as it comes, softer, or not at all. */
export type RuleSetting = Severity | 'off'
export const RULE_SETTINGS: readonly RuleSetting[] = [...SEVERITIES, 'off']

/** What a desk has set, by rule; a rule that isn't here is as it comes. */
export type HouseRules = Readonly<Record<string, RuleSetting>>

/** A finding dismissed not for one place, but wherever the same is said of the same words. */
export interface Waiver {
  /** As `saidOf` gives it. */
  readonly said: string
  /** Always, or only on pages opened on this day (local, ISO). */
  readonly day: string | null
  readonly rule: string
  readonly quote: string
  readonly reason: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** What a finding says of which words, wherever they stand: what a waiver is for. */
export const saidOf = ({ rule, message }: Finding): string => `${rule}: ${message.zh}`

/**
 * Findings as the desk wants them. A rule set to a severity softens or sharpens what comes of it; one that is off says
 * nothing.
 */
export function withHouseRules(findings: readonly Finding[], house: HouseRules): Finding[] {
  return findings.flatMap((finding) => {
    const setting = house[finding.rule]
    if (setting === undefined) return [finding]
    return setting === 'off' ? [] : [{ ...finding, severity: setting }]
  })
}

export const FILE_FORMAT = 'galley-rules'

/** The rules file that teams share. */
export const writeHouseRules = (house: HouseRules): string =>
  `${JSON.stringify({ format: FILE_FORMAT, version: 1, rules: house }, null, 2)}\n`

/** Reads a rules file; one that names a rule or a setting that is none is refused whole. Problem: rules-invalid. */
export function parseHouseRules(text: string, name: string): Outcome<HouseRules> {
  const wrong = (detail: string) => failed('rules-invalid', name, detail)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  const { format, rules } = (value ?? {}) as { format?: unknown; rules?: unknown }
  if (format !== FILE_FORMAT || typeof rules !== 'object' || rules === null) return wrong('format')
  for (const [id, setting] of Object.entries(rules)) {
    if (!RULES.some((rule) => rule.id === id)) return wrong(id)
    if (!RULE_SETTINGS.some((known) => known === setting)) return wrong(`${id}: ${String(setting)}`)
  }
  return ok(rules as HouseRules)
}
