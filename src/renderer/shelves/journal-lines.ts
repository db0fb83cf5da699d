import type { ReferenceList } from '../../core/3-findings/references/reference'
import type { Decision } from '../../core/4-decisions/decision'
import type { Fact } from '../store/facts'
import type { DraftRow, PageRow } from '../store/rows'

/** A line of the journal. Those of the former version have neither copies nor facts. */
export type JournalLine =
  /** A page that came into the library; its content is a file of its own, its bytes or (false) its text. */
  | { readonly page: PageRow; readonly bytes: boolean }
  /** The former version's: a page that was removed. */
  | { readonly removed: string }
  /** Absent in lines of the former version: the first copy of the page. */
  | { readonly decision: Decision; readonly copy?: string }
  | { readonly fact: Fact }
  | { readonly list: ReferenceList }
  | { readonly draft: DraftRow; readonly copy: string }
  /** A box that was closed, by the identity of its draft. */
  | { readonly closed: string }

export const writeLines = (lines: readonly JournalLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')

type Fields = Partial<{
  page: Partial<PageRow>
  removed: string
  decision: Partial<Decision>
  fact: Partial<Fact>
  list: Partial<ReferenceList>
  draft: Partial<DraftRow>
  closed: string
}>

/** By its shape: what a decision has to be in full is asked of the few that the database lacks. */
export function parseLine(text: string): JournalLine | null {
  let line: Fields | null
  try {
    line = JSON.parse(text) as Fields | null
  } catch {
    return null
  }
  if (typeof line !== 'object' || line === null) return null
  const { page, removed, decision, fact, list, draft, closed } = line
  const whole =
    (isText(decision?.id) && isText(decision?.source)) ||
    isText(removed) ||
    isText(closed) ||
    (isText(page?.sha256) && isText(page?.name)) ||
    isFact(fact) ||
    (isText(list?.id) && isText(list?.name) && Array.isArray(list?.entries)) ||
    (isText(draft?.id) && isText(draft?.source) && isText(draft?.text) && isText(draft?.value))
  return whole ? (line as JournalLine) : null
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isFact = (fact: Partial<Fact> | undefined): boolean =>
  isText(fact?.id) &&
  isText(fact.about) &&
  Array.isArray(fact.over) &&
  fact.over.every(isText) &&
  isText((fact.what as { kind?: unknown } | null | undefined)?.kind)
