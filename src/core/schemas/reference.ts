import {
  array,
  exactOptional,
  is,
  minValue,
  nonEmpty,
  number,
  object,
  pipe,
  regex,
  safeInteger,
  string,
  type GenericSchema,
} from 'valibot'
import type { ReferenceEntry, ReferenceList } from '../3-findings/references/reference'
import { TIME_SCHEMA } from './time'

const TEXT = string()
const NAME = pipe(string(), nonEmpty())
/** Lists that were taken in earlier may hold a day that does not exist: it is only compared. */
const DAY = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/))

const ENTRY: GenericSchema<unknown, ReferenceEntry> = object({
  row: pipe(number(), safeInteger(), minValue(0)),
  name: NAME,
  titles: array(TEXT),
  aliases: array(TEXT),
  organisation: exactOptional(TEXT),
  group: exactOptional(TEXT),
  from: exactOptional(DAY),
  to: exactOptional(DAY),
})

const LIST: GenericSchema<unknown, ReferenceList> = object({
  id: NAME,
  name: TEXT,
  origin: TEXT,
  importedAt: TIME_SCHEMA,
  entries: array(ENTRY),
})

/** Is this a reference list? For rows of the store and for backups. */
export const isReferenceList = (value: unknown): value is ReferenceList => is(LIST, value)
