import { failed, ok, type Outcome } from '../../problem'
import { RULE_SETTINGS, type HouseRules } from './house'
import { ruleOf } from '../rules/rule-of'

const FILE_FORMAT = 'galley-rules'
const VERSION = 1
const KEYS = ['format', 'version', 'rules']

/** The rules file that teams share. */
export const writeHouseRules = (house: HouseRules): string =>
  `${JSON.stringify({ format: FILE_FORMAT, version: VERSION, rules: house }, null, 2)}\n`

/**
 * Reads a rules file; one of a later version, or that names a rule, a setting or anything else that is not known, is
 * refused whole. Problem: rules-invalid.
 */
export function parseHouseRules(text: string, name: string): Outcome<HouseRules> {
  const wrong = (detail: string) => failed('rules-invalid', name, detail)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error))
  }
  if (typeof value !== 'object' || value === null) return wrong('format')
  const { format, version, rules } = value as { format?: unknown; version?: unknown; rules?: unknown }
  if (format !== FILE_FORMAT) return wrong(`format: ${FILE_FORMAT}`)
  // One written by hand may leave it out.
  if (version !== undefined && version !== VERSION) return wrong(`version ${JSON.stringify(version)}`)
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) return wrong(unknown)
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return wrong('rules')
  for (const [id, setting] of Object.entries(rules)) {
    if (!ruleOf(id)) return wrong(id)
    if (!RULE_SETTINGS.some((known) => known === setting)) return wrong(`${id}: ${String(setting)}`)
  }
  return ok(rules as HouseRules)
}
