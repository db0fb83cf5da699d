import { failed, ok, type Outcome } from '../problem'
import { RULE_SETTINGS, type HouseRules } from './house'
import { RULES } from './rules'

const FILE_FORMAT = 'galley-rules'

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
