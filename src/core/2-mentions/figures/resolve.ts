import type { FigureValue } from './figure'

/** Years that words of a page mean, counted from its own. 当年 and 次年 mean the year of their sentence. */
const YEARS: readonly (readonly [RegExp, number])[] = [
  [/^(?:今年|本年)/, 0],
  [/^(?:去年|上年)/, -1],
  [/^前年/, -2],
  [/^明年/, 1],
  [/^后年/, 2],
]
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:本月|当月|这个月)/, 0],
  [/^(?:上月|上个月)/, -1],
  [/^(?:下月|下个月)/, 1],
]
const OTHER_YEAR = /^(?:当年|次年|农历|同年)/

/**
 * A date or period with what it leaves out, on a page of a day (ISO): 今年 is that day's year, and a month or a day
 * without one the nearest, so that 12月28日 on the 2nd of January is last year's. Everything else stays.
 */
export function resolved(value: FigureValue, quote: string, day: string): FigureValue {
  if (value.kind === 'time' && value.value?.includes('T')) return resolvedTime(value, quote, day)
  if ((value.kind !== 'date' && value.kind !== 'period') || !value.value?.includes('X')) return value
  if (OTHER_YEAR.test(quote)) return value
  const [from = '', to] = value.value.split('/')
  const said = saidOfDay(from, quote, day)
  if (to === undefined) return withValue(value, said ?? nearest(from, day))
  // What a period is of is known when it is over: 前三季度 in October are this year's.
  const last = said === null ? nearest(to, day) : beside(to, said, 1)
  const first = said ?? (last === null ? null : beside(from, last, -1))
  return withValue(value, first === null || last === null ? null : `${first}/${last}`)
}

/** A time with its date: the date is resolved as it is by itself. */
function resolvedTime(value: FigureValue, quote: string, day: string): FigureValue {
  const ends = (value.value ?? '').split('/').map((end) => end.split('T'))
  const dates = ends.map(([date = '']) => resolved({ kind: 'date', value: date }, quote, day).value ?? date)
  const [from = ''] = dates
  // A span of hours never ends before it begins: both are of the first one's month and year.
  const last = dates.length > 1 && ends[1]?.[0] === ends[0]?.[0] ? from : dates[1]
  const read = [from, last].flatMap((date, i) =>
    date === undefined ? [] : [`${date}T${ends[i]?.[1] ?? ''}`],
  )
  return { ...value, value: read.join('/') }
}

const withValue = (before: FigureValue, value: string | null): FigureValue =>
  value === null ? before : { ...before, value }

/** The nearest day of a page's for a month and a day of no year (`XXXX-05-08`), a month or a day of a month; null for another shape. */
export function nearest(edtf: string, day: string): string | null {
  const candidates = candidatesFor(edtf, day)
  const distance = (candidate: string): number => Math.abs(time(candidate) - time(day))
  return candidates.reduce<string | null>(
    (best, candidate) => (best === null || distance(candidate) < distance(best) ? candidate : best),
    null,
  )
}

/** What a word before it says of the year or the month; null where there is none. */
function saidOfDay(edtf: string, quote: string, day: string): string | null {
  const years = YEARS.find(([word]) => word.test(quote))?.[1]
  if (years !== undefined && edtf.startsWith('XXXX-') && !edtf.startsWith('XXXX-XX'))
    return edtf.replace('XXXX', String(Number(day.slice(0, 4)) + years))
  const months = MONTHS.find(([word]) => word.test(quote))?.[1]
  return months !== undefined && edtf.startsWith('XXXX-XX-')
    ? `${monthFrom(day, months)}${edtf.slice(7)}`
    : null
}

function candidatesFor(edtf: string, day: string): string[] {
  const rest = /^XXXX-(XX|\d{2})(-\d{2})?$/.exec(edtf)
  if (!rest) return []
  const [, month, date = ''] = rest
  if (month === 'XX')
    return date === '' ? [] : [-1, 0, 1].map((by) => `${monthFrom(day, by)}${date}`).filter(exists)
  const year = Number(day.slice(0, 4))
  return [year - 1, year, year + 1].map((y) => `${y}-${month ?? ''}${date}`)
}

/** The other end of an interval, behind (1) or before (-1) the one that is known: in its year or month, or the next. */
function beside(edtf: string, known: string, side: 1 | -1): string | null {
  const at = (by: number): string =>
    edtf.startsWith('XXXX-XX-')
      ? `${monthFrom(known, by)}${edtf.slice(7)}`
      : edtf.replace('XXXX', String(Number(known.slice(0, 4)) + by))
  const same = at(0)
  if (same.includes('X')) return null
  return (side === 1 ? same >= known : same <= known) ? same : at(side)
}

function monthFrom(day: string, by: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The middle of a month where no day is given. */
const time = (edtf: string): number => Date.parse(edtf.length === 7 ? `${edtf}-15` : edtf)

const exists = (day: string): boolean =>
  !Number.isNaN(time(day)) && new Date(time(day)).toISOString().startsWith(day)
