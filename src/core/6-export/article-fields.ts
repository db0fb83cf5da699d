import type { Role } from '../1-page/role'
import type { ExportedFields, ExportedParagraph } from './exported'

const LEADING = ['kicker', 'headline', 'subhead', 'byline'] as const satisfies readonly Role[]
type Leading = (typeof LEADING)[number]
const isLeading = (role: Role): role is Leading => (LEADING as readonly Role[]).includes(role)

/**
 * What an article is made of, each part as it is to be printed: its lines up to the first paragraph by what they are,
 * all behind that as the body. A headline or byline is told wherever it stands.
 */
export function fieldsOf(paragraphs: readonly ExportedParagraph[]): ExportedFields {
  const parts: Record<Leading, string[]> = { kicker: [], headline: [], subhead: [], byline: [] }
  const body: string[] = []
  for (const { role, corrected } of paragraphs) {
    const leads = isLeading(role) && (body.length === 0 || role === 'headline' || role === 'byline')
    if (leads) parts[role].push(corrected)
    else body.push(corrected)
  }
  const told = LEADING.filter((role) => parts[role].length > 0).map((role) => [role, parts[role].join('\n')])
  return { ...(Object.fromEntries(told) as Partial<Record<Leading, string>>), body: body.join('\n') }
}
