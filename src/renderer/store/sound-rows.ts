import {
  array,
  custom,
  exactOptional,
  is,
  literal,
  minValue,
  nonEmpty,
  nullable,
  number,
  object,
  picklist,
  pipe,
  safeInteger,
  string,
  union,
  unknown,
  type GenericSchema,
} from 'valibot'
import { ENCODINGS } from '../../core/1-page/encoding/encodings'
import { INPUT_FORMATS } from '../../core/1-page/formats'
import { ARTICLE_STATES, type Decision } from '../../core/4-review/decision'
import type { Layout } from '../../core/1-page/formats/input-format'
import { HASH_SCHEMA, isDecision } from '../../core/schemas/decision'
import { isLayout } from '../../core/schemas/layout'
import { DAY_SCHEMA, isTime, TIME_SCHEMA } from '../../core/schemas/time'
import { forColumns } from './columns/counts'
import type { Fact, FactWhat } from './facts'
import type { Looked } from './looked'
import type { ArticleRow, BinRow, ContentRow, DraftRow, PageLabel, PageRow, VersionRow } from './rows'

const TEXT = string()
const NAME = pipe(string(), nonEmpty())
const COUNT = pipe(number(), safeInteger(), minValue(0))
const FORMAT = picklist(INPUT_FORMATS.map(({ id }) => id))
const ENCODING = picklist(ENCODINGS.map(({ id }) => id))

const PAGE: GenericSchema<unknown, PageRow> = object({
  sha256: HASH_SCHEMA,
  name: TEXT,
  format: FORMAT,
  encoding: nullable(ENCODING),
  size: COUNT,
  openedAt: TIME_SCHEMA,
  edition: exactOptional(DAY_SCHEMA),
  sheet: exactOptional(NAME),
  copy: NAME,
})

const ARTICLE: GenericSchema<unknown, ArticleRow> = object({
  ordinal: exactOptional(COUNT),
  page: HASH_SCHEMA,
  id: NAME,
  title: TEXT,
  pageName: TEXT,
  state: picklist(ARTICLE_STATES),
  ...forColumns(COUNT),
  reviewer: TEXT,
  openedAt: TIME_SCHEMA,
  /** Empty where nobody has decided anything. */
  changedAt: union([literal(''), TIME_SCHEMA]),
  people: array(TEXT),
})

const CONTENT: GenericSchema<unknown, ContentRow> = object({
  sha256: HASH_SCHEMA,
  text: TEXT,
  layout: exactOptional(custom<Layout>(isLayout)),
  bytes: exactOptional(custom<Uint8Array<ArrayBuffer>>((bytes) => bytes instanceof Uint8Array)),
})

const DRAFT: GenericSchema<unknown, DraftRow> = object({
  key: NAME,
  id: exactOptional(TEXT),
  turn: exactOptional(COUNT),
  source: HASH_SCHEMA,
  kind: picklist([
    'correct',
    'correct-all',
    'edit-text',
    'comment',
    'note',
    'note-finding',
    'dismiss',
    'waive-day',
    'waive-always',
  ]),
  target: TEXT,
  text: TEXT,
  value: TEXT,
})

const WHAT: GenericSchema<unknown, FactWhat> = union([
  object({
    kind: picklist(['opened', 'removed', 'put-back', 'erased', 'list-removed', 'list-added', 'made']),
  }),
  object({ kind: literal('superseded'), next: HASH_SCHEMA }),
  object({ kind: literal('encoding'), encoding: nullable(ENCODING) }),
  object({ kind: literal('set'), value: unknown() }),
]) as GenericSchema<unknown, FactWhat>

const FACT: GenericSchema<unknown, Fact> = object({
  id: NAME,
  about: NAME,
  page: exactOptional(TEXT),
  at: TIME_SCHEMA,
  by: TEXT,
  over: array(TEXT),
  what: WHAT,
})

const BIN: GenericSchema<unknown, BinRow> = object({
  copy: NAME,
  copies: array(TEXT),
  page: HASH_SCHEMA,
  row: PAGE,
  titles: array(TEXT),
  people: array(TEXT),
  lastOrdinal: pipe(number(), safeInteger()),
  decisions: array(custom<Decision>(isDecision)),
  drafts: array(DRAFT),
  removedAt: TIME_SCHEMA,
  by: TEXT,
})

const LABEL: GenericSchema<unknown, PageLabel> = object({
  name: exactOptional(NAME),
  edition: exactOptional(DAY_SCHEMA),
  sheet: exactOptional(NAME),
  tags: exactOptional(array(NAME)),
})

const VERSION: GenericSchema<unknown, VersionRow> = object({
  copy: NAME,
  page: HASH_SCHEMA,
  next: HASH_SCHEMA,
  row: PAGE,
  people: array(TEXT),
  lastOrdinal: pipe(number(), safeInteger()),
  decisions: array(custom<Decision>(isDecision)),
  drafts: array(DRAFT),
  archivedAt: TIME_SCHEMA,
  by: TEXT,
})

const LOOKED: GenericSchema<unknown, Looked> = object({ page: HASH_SCHEMA, places: array(NAME) })

export const isPageRow = (value: unknown): value is PageRow => is(PAGE, value)
export const isArticleRow = (value: unknown): value is ArticleRow => is(ARTICLE, value)
export const isDraftRow = (value: unknown): value is DraftRow => is(DRAFT, value)
export const isFact = (value: unknown): value is Fact => is(FACT, value)
export const isBinRow = (value: unknown): value is BinRow => is(BIN, value)
export const isPageLabel = (value: unknown): value is PageLabel => is(LABEL, value)
export const isVersionRow = (value: unknown): value is VersionRow => is(VERSION, value)
export const isLooked = (value: unknown): value is Looked => is(LOOKED, value)

const isText = (value: unknown): value is string => typeof value === 'string'

/** A page's content that can be shown; its bytes alone can be read again. */
export const isContentRow = (value: unknown): value is ContentRow => is(CONTENT, value)

/**
 * A page's row with what is unsound in it put right by what is known: the page and its decisions must not go for the
 * sake of a date. Null where not even its hash is one.
 */
export function mendedPage(value: unknown, now: string): PageRow | null {
  if (isPageRow(value)) return value
  const row = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof PageRow, unknown>
  >
  const { sha256, name, size, openedAt, copy, edition, sheet } = row
  if (!is(HASH_SCHEMA, sha256)) return null
  const hash = String(sha256)
  return {
    sha256: hash,
    name: isText(name) ? name : `${hash.slice(0, 8)}.txt`,
    format: INPUT_FORMATS.find(({ id }) => id === row.format)?.id ?? 'txt',
    encoding: row.encoding === null ? null : (ENCODINGS.find(({ id }) => id === row.encoding)?.id ?? 'utf-8'),
    size: is(COUNT, size) ? Number(size) : 0,
    openedAt: isText(openedAt) && isTime(openedAt) ? openedAt : now,
    copy: isText(copy) && copy !== '' ? copy : hash,
    ...(is(DAY_SCHEMA, edition) ? { edition: String(edition) } : {}),
    ...(is(NAME, sheet) ? { sheet: String(sheet) } : {}),
  }
}
