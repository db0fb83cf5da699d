import { isDecision } from '../../core/schemas/decision'
import { isReferenceList } from '../../core/schemas/reference'
import { KEPT_SETTINGS } from '../../core/schemas/settings'
import { aboutSetting } from '../store/facts'
import type { PageRow } from '../store/rows'
import type { JournalLine } from '../store/second-copy'
import { isDraftRow, isFact, mendedPage } from '../store/sound-rows'

export const writeLines = (lines: readonly JournalLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/** What a line gives: as it can be used (null: not at all), and the whole of it where something in it is unsound. */
export interface ReadLine {
  readonly line: JournalLine | null
  readonly unsound?: unknown
}

/** The line that can be used of a text; null where there is none. */
export const parseLine = (text: string): JournalLine | null => readLine(text)?.line ?? null

/** Every part is held to what the store's rows are held to. Null where a text was cut off, or is none of ours. */
export function readLine(text: string): ReadLine | null {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof line !== 'object' || line === null) return null
  const kind = KINDS.find((known) => known in line)
  return kind === undefined ? null : READERS[kind](line as Record<string, unknown>)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const where =
  (isSound: (line: Record<string, unknown>) => boolean) =>
  (line: Record<string, unknown>): ReadLine =>
    isSound(line) ? { line: line as JournalLine } : { line: null, unsound: line }

const READERS = {
  decision: where(({ decision, copy }) => isDecision(decision) && (copy === undefined || isText(copy))),
  removed: where(({ removed }) => isText(removed)),
  closed: where(({ closed }) => isText(closed)),
  list: where(({ list }) => isReferenceList(list)),
  draft: where(({ draft, copy }) => isDraftRow(draft) && isText(copy)),
  page: readPageLine,
  fact: readFactLine,
}
const KINDS = Object.keys(READERS) as (keyof typeof READERS)[]

/** As in the store, a page does not go for the sake of a date. */
function readPageLine(line: Record<string, unknown>): ReadLine {
  const { page, bytes } = line
  const { copy, sha256 } = (page ?? {}) as Partial<PageRow>
  const row = { ...(page as object), copy: copy ?? sha256 }
  const mended = mendedPage(row, new Date().toISOString())
  if (!mended) return { line: null, unsound: line }
  return { line: { page: mended, bytes: bytes === true }, ...(mended === row ? {} : { unsound: line }) }
}

/** Of a setting that is unsound in part, the rest is taken. */
function readFactLine(line: Record<string, unknown>): ReadLine {
  const { fact } = line
  if (!isFact(fact)) return { line: null, unsound: line }
  const { about, what } = fact
  const key = Object.keys(KEPT_SETTINGS).find((known) => aboutSetting(known) === about)
  if (what.kind !== 'set' || what.value === null || key === undefined) return { line: { fact } }
  const { value, whole } = KEPT_SETTINGS[key as keyof typeof KEPT_SETTINGS](what.value)
  if (whole) return { line: { fact } }
  return { line: value === null ? null : { fact: { ...fact, what: { ...what, value } } }, unsound: line }
}
