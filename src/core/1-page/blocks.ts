import { blockId } from '../identities'
import { trimSpan } from '../text/span'
import { continuation } from './continuation'
import type { Line } from './formats/input-format'
import { isByline, isCredit, isDateline } from './credit-lines'
import { findNoise } from './noise'
import type { Block, RoleReason } from './page'
import type { Role } from './role'
import { wrappedLines } from './wrapping'

/** A headline is set in one line; a line longer than this is running text. In characters. */
const HEADLINE_LENGTH = 45

/** Cuts a page into blocks with roles. Every non-blank character outside the format's marks lies in one block. */
export function toBlocks(text: string, lines: readonly Line[]): Block[] {
  const noise = new Map(findNoise(text, lines).map((found) => [found.end, found]))
  const blocks: Block[] = []
  const body: Line[] = []
  for (const line of lines) {
    const found = noise.get(line.end)
    if (!found) body.push(line)
    else {
      const rest = found.start > line.start ? trimSpan(text, { start: line.start, end: found.start }) : null
      if (rest) body.push({ ...rest, marked: line.marked })
      blocks.push(block(found.start, found.end, 'noise', found.why))
    }
  }
  const survey = surveyOf(text, body)
  body.forEach((line, i) => {
    const [role, why] = roleOf(text, survey, i)
    blocks.push(block(line.start, line.end, role, why))
  })
  return blocks.sort((a, b) => a.start - b.start)
}

export const block = (start: number, end: number, role: Role, why: RoleReason): Block => ({
  id: blockId({ start, end }),
  start,
  end,
  role,
  why,
})

/** A line that may be a headline: one line long, with no sentence ended or left open in it, none of a table or a curriculum. */
const isShort = (text: string, line: Line): boolean => {
  if (line.end - line.start > HEADLINE_LENGTH) return false
  const written = text.slice(line.start, line.end)
  return (
    !/[。；;，,]$|[。；].|\t/.test(written) &&
    !isDateline(written) &&
    !/^\d{4}年\d{1,2}月[^\s]{0,4}[ \u3000]/.test(written)
  )
}

/** The lines of a page with what a short one's role depends on: found once, in one pass each way. */
interface Survey {
  readonly lines: readonly Line[]
  /** Does the format mark headlines on this page? */
  readonly marked: boolean
  /** Lines that may be headlines: short, whole, and no half of a sentence that the layout broke. */
  readonly short: readonly boolean[]
  /** First and last of the run of short lines that a line stands in. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** The nearest line above that is marked or not short; -1 for none. */
  readonly above: Int32Array
  /** Lines that a program has wrapped: full, and going on in the next. */
  readonly wrapped: readonly boolean[]
}

function surveyOf(text: string, lines: readonly Line[]): Survey {
  const wrapped = wrappedLines(text, lines)
  const runsOn = lines.map((line, i) => {
    const next = lines[i + 1]
    if (wrapped[i] === true) return true
    if (!next || line.marked !== null || next.marked !== null) return false
    return !leadsOn(text, line) && continuation(text, line, next) > 0
  })
  const short = lines.map((line, i) => isShort(text, line) && !runsOn[i] && !runsOn[i - 1])
  const first = new Int32Array(lines.length)
  const last = new Int32Array(lines.length)
  const above = new Int32Array(lines.length).fill(-1)
  lines.forEach((_line, i) => {
    first[i] = i > 0 && short[i - 1] === true ? (first[i - 1] ?? i) : i
    if (i > 0)
      above[i] = lines[i - 1]?.marked !== null || short[i - 1] === false ? i - 1 : (above[i - 1] ?? -1)
    last[i] = i
  })
  for (let i = lines.length - 2; i >= 0; i--) if (short[i + 1] === true) last[i] = last[i + 1] ?? i
  const marked = lines.some((line) => line.marked === 'headline')
  return { lines, marked, short, first, last, above, wrapped }
}

function roleOf(text: string, survey: Survey, i: number): [Role, RoleReason] {
  const line = survey.lines[i]
  if (!line) throw new RangeError(`line ${i} of ${survey.lines.length}`)
  const written = text.slice(line.start, line.end)
  if (line.marked === 'headline') return ['headline', 'marked-headline']
  if (line.marked === 'subhead') return ['subhead', 'marked-headline']
  if (line.marked === 'list') return ['list', 'enumeration']
  if (line.marked !== null) return [line.marked, 'marked-role']
  if (survey.wrapped[i] === true) return ['paragraph', 'wrapped-line']
  if (isCredit(written)) return ['caption', 'photo-credit']
  if (isByline(written)) return ['byline', 'reporter-line']
  if (survey.short[i] !== true) return ['paragraph', 'running-text']
  return survey.marked ? roleOnMarkedPage(survey, i) : roleOnUnmarkedPage(text, survey, i, written)
}

/** Where headlines are marked, a short line before one is its kicker, and after one its subhead. */
function roleOnMarkedPage({ lines, above }: Survey, i: number): [Role, RoleReason] {
  if (lines[i + 1]?.marked === 'headline') return ['kicker', 'short-before-headline']
  const before = lines[above[i] ?? -1]
  return before?.marked === 'headline' ? ['subhead', 'short-after-headline'] : ['paragraph', 'running-text']
}

/** A line that runs on into the headline below it. */
const LEADS_ON = /(?:[—―–-]{1,2}|强调|指出|要求|強調)$/
/** A kicker that ends so runs on into a headline, and into nothing else. */
const LEADS_TO_HEADLINE = /(?:——|―|—)$/
const leadsOn = (text: string, line: Line): boolean =>
  line.end - line.start <= HEADLINE_LENGTH && LEADS_TO_HEADLINE.test(text.slice(line.start, line.end))
/** A line that ends a sentence is text; a headline may ask or call out, where it is one clause. */
const FULL_STOP = /[。…]$|[，：:].*[！？!?]$/
/** A headline group has this many lines at most. */
const LONGEST_GROUP = 4

/**
 * Without marks, a run of short lines over running text is a headline group: lines that run on into the next are
 * its kicker, the first that does not is the headline, and what follows are subheads.
 */
function roleOnUnmarkedPage(text: string, survey: Survey, i: number, written: string): [Role, RoleReason] {
  const { lines } = survey
  const first = survey.first[i] ?? i
  const last = survey.last[i] ?? i
  const leadsText = last + 1 < lines.length
  if (!leadsText || last - first >= LONGEST_GROUP || FULL_STOP.test(written))
    return ['paragraph', 'running-text']
  const group = lines.slice(first, last + 1).map((line) => text.slice(line.start, line.end))
  const headline = Math.max(
    0,
    group.findIndex((line) => !LEADS_ON.test(line)),
  )
  const at = i - first
  if (at === headline) return ['headline', 'short-line']
  return at < headline ? ['kicker', 'short-before-headline'] : ['subhead', 'short-after-headline']
}
