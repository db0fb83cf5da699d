import { Validator, type Schema } from '@cfworker/json-schema'
import formerSchema from '../../../resources/schema/galley-export-1.schema.json'
import schema from '../../../resources/schema/galley-export-2.schema.json'
import { INPUT_FORMATS } from '../1-page/formats'
import { textAgainstHash } from '../1-page/text-against-hash'
import { failed, ok, type Outcome, type Problem } from '../problem'
import { decisionFault } from '../schemas/decision'
import { isLayout } from '../schemas/layout'
import { isTime } from '../schemas/time'
import { disagreementOf } from './agreement'
import type { ExportedPage } from './exported'
import { currentExport, type FormerExport } from './former-export'
import { sealOf } from './seal'

// The validator writes what it resolved into the schema it is given: it gets a copy of its own.
const exportSchema = structuredClone(schema)
exportSchema.properties.source.properties.format.enum = INPUT_FORMATS.map(({ id }) => id)
const validatorOf = (of: object): Validator => new Validator(of as Schema, '2020-12')
const validators = { current: validatorOf(exportSchema), former: validatorOf(structuredClone(formerSchema)) }

/**
 * Checks an export as it goes out: all that can be asked of one that comes in, and that no part of it contradicts
 * another. Problems: those of `takeExport`; the detail names the place.
 */
export function validateExport(value: unknown, name?: string): Outcome<ExportedPage> {
  const whole = checked(value, name)
  if (!whole.ok) return whole
  const fault = disagreementOf(whole.value)
  return fault ? failed('export-disagrees', name, fault.detail) : whole
}

/** An export that is taken in, and what the editor should hear about it all the same. */
export interface TakenExport {
  readonly page: ExportedPage
  readonly warnings: readonly Problem[]
}

/** That nothing but the file itself can tell whether this is its text; null where it is sure. */
export const unproved = ({ source, text }: Pick<ExportedPage, 'source' | 'text'>): Problem | null =>
  textAgainstHash({ ...source, text }) === 'fits' ? null : failed('text-unproved', source.name).problem

/**
 * Checks an export as it comes in: its schema, its decisions, that its text is that of the hashes and every quote the
 * slice that its span names, its own hash. It may contradict itself only as version 0.1 let it, or in what another
 * version read otherwise: its text and decisions count then, and a warning says so, as it does of a text that can't be
 * held against its hash. One of schema version 1 is given by the names of the present. Problems: export-newer,
 * export-invalid, export-dates, export-tampered, export-disagrees; the detail names the
 * place.
 */
export function takeExport(value: unknown, name?: string): Outcome<TakenExport> {
  const whole = checked(value, name)
  if (!whole.ok) return whole
  const page = whole.value
  const warnings = [unproved(page)].filter((warning) => warning !== null)
  const fault = disagreementOf(page)
  if (!fault) return ok({ page, warnings })
  const isOfVersion01 = page.textSha256 === undefined
  if (fault.of === 'parts' && !isOfVersion01) return failed('export-disagrees', name, fault.detail)
  return ok({
    page,
    warnings: [failed('export-read-anew', page.source.name, fault.detail).problem, ...warnings],
  })
}

/** The version that an export says it is of. */
function versionOf(value: unknown): number {
  const version: unknown = Object(value) === value ? (value as Record<string, unknown>)['version'] : undefined
  return typeof version === 'number' ? version : 2
}

function checked(value: unknown, name?: string): Outcome<ExportedPage> {
  const version = versionOf(value)
  if (version > 2) return failed('export-newer', name, `version ${version}`)
  const result = validators[version === 1 ? 'former' : 'current'].validate(value)
  if (!result.valid) {
    const first = result.errors.at(-1)
    return failed('export-invalid', name, first ? `${first.instanceLocation} ${first.error}` : undefined)
  }
  const page = value as ExportedPage | FormerExport
  const dated = page.decisions.find(({ at }) => !isTime(at))
  if (dated) return failed('export-dates', name, `decision ${dated.id}: ${dated.at}`)
  const fault = firstFault(page)
  if (fault !== null) return failed('export-invalid', name, fault)
  const { sha256, ...body } = page
  if (sealOf(body) !== sha256) return failed('export-tampered', name)
  const isOwnText = textAgainstHash({ ...page.source, text: page.text }) !== 'differs'
  if (!isOwnText) return failed('export-tampered', name, 'text is not that of the file')
  return ok(page.version === 1 ? currentExport(page) : page)
}

/** Parses and checks as it goes out. Problem besides validateExport's: export-not-json. */
export const parseExport = (json: string, name?: string): Outcome<ExportedPage> =>
  parsed(json, name, validateExport)

/** Parses and checks as it comes in. Problem besides takeExport's: export-not-json. */
export const parseTaken = (json: string, name?: string): Outcome<TakenExport> =>
  parsed(json, name, takeExport)

function parsed<T>(
  json: string,
  name: string | undefined,
  check: (value: unknown, name?: string) => Outcome<T>,
): Outcome<T> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return failed('export-not-json', name, error instanceof Error ? error.message : undefined)
  }
  return check(value, name)
}

function firstFault({
  text,
  mentions,
  blocks,
  articles,
  findings,
  decisions,
  source,
  layout,
}: Omit<ExportedPage, 'version' | 'errorRate'>): string | null {
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
  if (layout !== undefined && !(isLayout(layout) && layout.lines.every(({ end }) => end <= text.length)))
    return 'layout: not one of this text'
  for (const article of articles)
    for (const id of article.blocks) if (!blockIds.has(id)) return `article ${article.id}: no block ${id}`
  const seen = new Set<string>()
  for (const decision of decisions) {
    const { id, source: about } = decision
    const fault = decisionFault(decision)
    if (fault !== null) return `decision ${id}: ${fault}`
    if (about !== source.sha256) return `decision ${id}: about another source`
    if (seen.has(id)) return `decision ${id}: twice`
    seen.add(id)
  }
  return ids.size === mentions.length ? null : 'two mentions with one id'
}
