import { check, pipe, string } from 'valibot'

/** The years that the program can write, compare as text and go on from. */
const FIRST_YEAR = '1970'
const LAST_YEAR = '9998'

const TIME = /^(\d{4})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/
const SECONDS = 19

/** Is this a moment as the log writes it (ISO 8601, UTC), one that exists and that a later one can follow? */
export function isTime(value: string): boolean {
  const year = TIME.exec(value)?.[1]
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) return false
  const time = new Date(value)
  // The 30th of February is read as the first of March: only what exists is written back the same.
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, SECONDS) === value.slice(0, SECONDS)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Is this a day that exists (ISO 8601)? */
export const isDay = (value: string): boolean => DAY.test(value) && isTime(`${value}T00:00:00Z`)

export const TIME_SCHEMA = pipe(string(), check(isTime, 'no moment between 1970 and 9998'))
export const DAY_SCHEMA = pipe(string(), check(isDay, 'no day between 1970 and 9998'))
