import { isDay } from '../schemas/time'
import { readNumber } from '../text/numerals'

/** What a page says of the paper it stands in. */
export interface Folio {
  /** The day of the issue (ISO); absent where the page does not say. */
  readonly edition?: string
  /** The number of the page, two digits behind its letter: A03, 05; absent likewise. */
  readonly sheet?: string
}

const DATE = /(?<!\d)((?:19|20)\d{2})\s?[年./_-]?\s?(\d{1,2})\s?[月./_-]?\s?(\d{1,2})日?/
const SHEET = /(?<![A-Za-z])([A-Z])\s?0?(\d{1,2})(?!\d)|第?\s?([〇零一二三四五六七八九十\d]{1,3})\s?版/
/** The number of a page that stands before all else in a line without a date: A03 要闻, 第3版. */
const SHEET_FIRST = new RegExp(`^[\\s#*｜|]*(?:${SHEET.source})(?=$|[\\s｜|：:·*])`)
/** Where a folio stands: before all else, or behind it. */
const EDGE = 200
/** No folio is longer, and none is a sentence. */
const LONGEST = 48

/** The day and the number that a page gives as its own: in its file's name, or in a line at its edges. */
export function folioOf(name: string, text: string): Folio {
  const lines = [...linesOf(text.slice(0, EDGE)), ...linesOf(text.slice(-EDGE))]
  const dated = lines.filter((line) => dayIn(line) !== null)
  const edition = dayIn(name) ?? firstOf(dated, dayIn)
  const sheet = sheetIn(name) ?? firstOf(dated, sheetIn) ?? firstOf(lines, sheetFirst)
  return { ...(edition === null ? {} : { edition }), ...(sheet === null ? {} : { sheet }) }
}

/** The lines of an edge that can be a folio; a date that a sentence speaks of is none. */
const linesOf = (edge: string): string[] =>
  edge.split('\n').filter((line) => line.length <= LONGEST && !/[。，；！？]/.test(line))

const firstOf = (lines: readonly string[], read: (line: string) => string | null): string | null =>
  lines.reduce<string | null>((known, line) => known ?? read(line), null)

function dayIn(text: string): string | null {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : null
}

const sheetIn = (text: string): string | null => sheetOf(SHEET.exec(text.replace(DATE, ' ')))
const sheetFirst = (text: string): string | null => sheetOf(SHEET_FIRST.exec(text))

function sheetOf(found: RegExpExecArray | null): string | null {
  const [, letter = '', number, written] = found ?? []
  const value = number ?? (written === undefined ? undefined : readNumber(written))
  const count = Number(value ?? NaN)
  return Number.isInteger(count) && count > 0 ? `${letter}${String(count).padStart(2, '0')}` : null
}
