import {
  check,
  exactOptional,
  finite,
  is,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
  type GenericSchema,
} from 'valibot'
import {
  BUILT_IN_IDS,
  type NewsroomEntries,
  type EntryOf,
  type OwnEntry,
} from '../2-mentions/newsroom-entries'
import { WORD_KINDS, type ForbiddenForm, type Words } from '../2-mentions/words'
import { RULE_SETTINGS, type HouseRules, type Suppression } from '../3-findings/configuration/house'
import { ERROR_KINDS, type ErrorKind } from '../3-findings/error-kind'
import type { ErrorWeights } from '../5-reports/error-rate'
import { DAY_SCHEMA, TIME_SCHEMA } from './time'

const TEXT = string()
/** A word of nothing but white space would be found everywhere. */
const WORD = pipe(
  string(),
  check((word) => word.trim() !== '', 'an empty word'),
)
const WEIGHT = pipe(number(), minValue(0), finite())
const RULE_SETTING = picklist(RULE_SETTINGS)

const SUPPRESSION: GenericSchema<unknown, Suppression> = object({
  said: TEXT,
  day: nullable(DAY_SCHEMA),
  reason: TEXT,
  by: TEXT,
  at: TIME_SCHEMA,
})

const WEIGHTS: GenericSchema<unknown, ErrorWeights> = object({
  kinds: object(
    Object.fromEntries(ERROR_KINDS.map(({ id }) => [id, WEIGHT])) as Record<ErrorKind, typeof WEIGHT>,
  ),
  headline: WEIGHT,
  repeated: WEIGHT,
})

const FORBIDDEN: GenericSchema<unknown, ForbiddenForm> = object({
  form: WORD,
  preferred: exactOptional(TEXT),
})

const LIST = picklist(BUILT_IN_IDS)
const OFF: GenericSchema<unknown, EntryOf> = object({ list: LIST, entry: WORD })
const OWN: GenericSchema<unknown, OwnEntry> = object({ list: LIST, entry: WORD, detail: exactOptional(TEXT) })

/** What of a setting is as it should be, and whether that is all of it. */
export interface Kept<T> {
  readonly value: T
  readonly whole: boolean
}

const all = <T>(schema: GenericSchema<unknown, T>, values: unknown): Kept<T[]> => {
  if (!Array.isArray(values)) return { value: [], whole: values === undefined }
  const value = values.filter((one: unknown): one is T => is(schema, one))
  return { value, whole: value.length === values.length }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function keptRules(value: unknown): Kept<HouseRules> {
  const entries = isRecord(value) ? Object.entries(value) : []
  const good = entries.filter(([, setting]) => is(RULE_SETTING, setting))
  const whole = value === undefined || (isRecord(value) && good.length === entries.length)
  return { value: Object.fromEntries(good) as HouseRules, whole }
}

export const keptSuppressions = (value: unknown): Kept<readonly Suppression[]> => all(SUPPRESSION, value)

/** All or none: weights without one of them would be another method. */
export function keptWeights(value: unknown): Kept<ErrorWeights | null> {
  const good = is(WEIGHTS, value)
  return { value: good ? (value as ErrorWeights) : null, whole: good || value === undefined }
}

/** Null where there are none. */
export function keptWords(value: unknown): Kept<Words | null> {
  if (value === undefined || value === null) return { value: null, whole: true }
  if (!isRecord(value)) return { value: null, whole: false }
  const lists = WORD_KINDS.map((kind) => [kind, all(WORD, value[kind])] as const)
  const forbidden = all(FORBIDDEN, value['forbidden'])
  return {
    value: {
      ...(Object.fromEntries(lists.map(([kind, { value: words }]) => [kind, words])) as Record<
        (typeof WORD_KINDS)[number],
        string[]
      >),
      ...('forbidden' in value ? { forbidden: forbidden.value } : {}),
    },
    whole: forbidden.whole && lists.every(([, { whole }]) => whole),
  }
}

/** What suppressions have always been stored under. */
export const SUPPRESSIONS = 'waivers'

/** Null where nothing was changed. */
export function keptEntries(value: unknown): Kept<NewsroomEntries | null> {
  if (value === undefined || value === null) return { value: null, whole: true }
  if (!isRecord(value)) return { value: null, whole: false }
  const [own, off] = [all(OWN, value['own']), all(OFF, value['off'])]
  return { value: { own: own.value, off: off.value }, whole: own.whole && off.whole }
}

/** What a library has set that goes into its backups, by the key that it is stored under. */
export const KEPT_SETTINGS = {
  rules: keptRules,
  [SUPPRESSIONS]: keptSuppressions,
  weights: keptWeights,
  words: keptWords,
  entries: keptEntries,
} as const satisfies Readonly<Record<string, (value: unknown) => Kept<unknown>>>

/** Is this what a backup keeps of a library's settings, whole? For files that come from elsewhere. */
export const areSettings = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(([key, setting]) => {
    const kept = Object.entries(KEPT_SETTINGS).find(([known]) => known === key)?.[1]
    return kept?.(setting).whole === true
  })
