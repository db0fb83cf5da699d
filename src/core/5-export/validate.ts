import { Validator, type Schema } from '@cfworker/json-schema'
import schema from '../../../resources/schema/galley-export-1.schema.json'
import { registerOf } from '../4-decisions/decision'
import { failed, ok, type Outcome } from '../problem'
import type { ExportedPage } from './exported'
import { sealOf } from './export-page'

const exportSchema = schema as unknown as Schema
const pageValidator = new Validator(structuredClone(exportSchema), '2020-12')
// The validator writes what it resolved into the schema it is given: each gets a copy of its own.
const decisionValidator = new Validator(
  {
    $id: 'urn:galley:decision:1',
    $ref: '#/$defs/decision',
    $defs: structuredClone(exportSchema.$defs ?? {}),
  },
  '2020-12',
)

/** Is this a decision as the log holds them? For rows that come from a journal, a backup or another program. */
export function isDecision(value: unknown): boolean {
  return value !== undefined && decisionValidator.validate(value).valid
}

/**
 * Checks an export: its schema, that every quote is the slice its span names, that links lead somewhere, and its own
 * hash. Problems: export-invalid, export-tampered; the detail names the place.
 */
export function validateExport(value: unknown, name?: string): Outcome<ExportedPage> {
  const result = pageValidator.validate(value)
  if (!result.valid) {
    const first = result.errors.at(-1)
    return failed('export-invalid', name, first ? `${first.instanceLocation} ${first.error}` : undefined)
  }
  const page = value as ExportedPage
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
  for (const { id, source: about, subject } of decisions) {
    if (about !== source.sha256) return `decision ${id}: about another source`
    if (seen.has(id)) return `decision ${id}: twice`
    seen.add(id)
    if ('anchor' in subject && text.slice(subject.anchor.start, subject.anchor.end) !== subject.anchor.quote)
      return `decision ${id} on ${registerOf(subject)}: quote is not in its place`
  }
  return ids.size === mentions.length ? null : 'two mentions with one id'
}
