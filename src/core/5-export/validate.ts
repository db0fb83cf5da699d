import { Validator, type Schema } from '@cfworker/json-schema'
import schema from '../../../resources/schema/galley-export-1.schema.json'
import { registerOf } from '../4-decisions/decision'
import { failed, ok, type Outcome } from '../problem'
import { decisionFault } from '../schemas/decision'
import { isTime } from '../schemas/time'
import type { ExportedPage } from './exported'
import { sealOf } from './export-page'

const exportSchema = schema as unknown as Schema
// The validator writes what it resolved into the schema it is given: it gets a copy of its own.
const pageValidator = new Validator(structuredClone(exportSchema), '2020-12')

/**
 * Checks an export: its schema, that every quote is the slice its span names, that links lead somewhere, and its own
 * hash. Problems: export-invalid, export-dates, export-tampered; the detail names the place.
 */
export function validateExport(value: unknown, name?: string): Outcome<ExportedPage> {
  const result = pageValidator.validate(value)
  if (!result.valid) {
    const first = result.errors.at(-1)
    return failed('export-invalid', name, first ? `${first.instanceLocation} ${first.error}` : undefined)
  }
  const page = value as ExportedPage
  const dated = page.decisions.find(({ at }) => !isTime(at))
  if (dated) return failed('export-dates', name, `decision ${dated.id}: ${dated.at}`)
  const fault = firstFault(page)
  if (fault !== null) return failed('export-invalid', name, fault)
  const { sha256, ...body } = page
  return sealOf(body) === sha256 ? ok(page) : failed('export-tampered', name)
}

/** Parses and checks. Problem besides validateExport's: export-not-json. */
export function parseExport(json: string, name?: string): Outcome<ExportedPage> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return failed('export-not-json', name, error instanceof Error ? error.message : undefined)
  }
  return validateExport(value, name)
}

function firstFault({
  text,
  mentions,
  blocks,
  articles,
  findings,
  decisions,
  source,
}: ExportedPage): string | null {
  const ids = new Set(mentions.map(({ id }) => id))
  for (const { id, start, end, quote, links, state } of mentions) {
    if (text.slice(start, end) !== quote) return `mention ${id}: quote is not text.slice(${start}, ${end})`
    if (state !== 'rejected' && links.some((link) => !link.includes('@')))
      return `mention ${id}: malformed link`
  }
  const blockIds = new Set(blocks.map(({ id }) => id))
  for (const { id, start, end } of [
    ...blocks,
    ...findings.map((finding) => ({ ...finding, id: finding.key })),
  ])
    if (start > end || end > text.length) return `${id}: span ${start}-${end} outside the text`
  for (const article of articles)
    for (const id of article.blocks) if (!blockIds.has(id)) return `article ${article.id}: no block ${id}`
  const seen = new Set<string>()
  for (const decision of decisions) {
    const { id, source: about, subject } = decision
    const fault = decisionFault(decision)
    if (fault !== null) return `decision ${id}: ${fault}`
    if (about !== source.sha256) return `decision ${id}: about another source`
    if (seen.has(id)) return `decision ${id}: twice`
    seen.add(id)
    if ('anchor' in subject && text.slice(subject.anchor.start, subject.anchor.end) !== subject.anchor.quote)
      return `decision ${id} on ${registerOf(subject)}: quote is not in its place`
  }
  return ids.size === mentions.length ? null : 'two mentions with one id'
}
