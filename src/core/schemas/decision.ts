import {
  array,
  check,
  custom,
  exactOptional,
  is,
  lazy,
  literal,
  minValue,
  nonEmpty,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  safeInteger,
  strictObject,
  string,
  union,
  type GenericSchema,
} from 'valibot'
import { parseArticleId, parseBlockId, type ArticleId, type BlockId, type FindingKey } from '../identities'
import { ROLES } from '../1-page/role'
import { MENTION_TYPES } from '../2-mentions/mention'
import { ARTICLE_STATES, type Decision, type Subject, type What } from '../4-review/decision'
import type { Anchor } from '../text/anchor'
import { faultOf } from './fault'
import { TIME_SCHEMA } from './time'

const TEXT = string()
const NAME = pipe(string(), nonEmpty())
const OFFSET = pipe(number(), safeInteger(), minValue(0))
/** Lower-case hex, as `hashOf` writes it. */
export const HASH_SCHEMA = pipe(string(), regex(/^[0-9a-f]{64}$/))

const ANCHOR: GenericSchema<unknown, Anchor> = pipe(
  strictObject({ start: OFFSET, end: OFFSET, quote: TEXT, before: TEXT, after: TEXT }),
  check(({ start, end, quote }) => end - start === quote.length, 'span and quote differ in length'),
)
const TYPE = picklist(MENTION_TYPES)
const ARTICLE = custom<ArticleId>((id) => typeof id === 'string' && parseArticleId(id) !== null)
const BLOCK = custom<BlockId>((id) => typeof id === 'string' && parseBlockId(id) !== null)
const KEY = custom<FindingKey>((key) => typeof key === 'string')

/** One for each kind there is: the compiler asks for the schema of a new one. */
const SUBJECTS: { readonly [K in Subject['kind']]: GenericSchema<unknown, Subject & { kind: K }> } = {
  mention: strictObject({ kind: literal('mention'), type: TYPE, anchor: ANCHOR }),
  note: strictObject({ kind: literal('note'), type: TYPE, anchor: ANCHOR }),
  links: strictObject({ kind: literal('links'), anchor: ANCHOR }),
  edit: strictObject({ kind: literal('edit'), anchor: ANCHOR }),
  comment: strictObject({ kind: literal('comment'), anchor: ANCHOR }),
  role: strictObject({ kind: literal('role'), anchor: ANCHOR }),
  place: strictObject({ kind: literal('place'), anchor: ANCHOR }),
  join: strictObject({ kind: literal('join'), anchor: ANCHOR }),
  split: strictObject({ kind: literal('split'), anchor: ANCHOR }),
  article: union([
    strictObject({ kind: literal('article'), article: ARTICLE }),
    strictObject({ kind: literal('article'), anchor: ANCHOR }),
  ]),
  finding: strictObject({ kind: literal('finding'), key: KEY }),
  'finding-note': strictObject({ kind: literal('finding-note'), key: KEY }),
  act: strictObject({ kind: literal('act'), act: TEXT }),
}

const ascending = (offsets: number[]): boolean => offsets.every((at, i) => at > (offsets[i - 1] ?? -1))

const WHATS: { readonly [K in What['kind']]: GenericSchema<unknown, What & { kind: K }> } = {
  accept: strictObject({ kind: literal('accept') }),
  reject: strictObject({ kind: literal('reject') }),
  reset: strictObject({ kind: literal('reset') }),
  apply: strictObject({ kind: literal('apply') }),
  undo: strictObject({ kind: literal('undo') }),
  redo: strictObject({ kind: literal('redo') }),
  correct: strictObject({
    kind: literal('correct'),
    surface: exactOptional(TEXT),
    value: exactOptional(TEXT),
    type: exactOptional(TYPE),
    anchor: exactOptional(ANCHOR),
  }),
  add: strictObject({ kind: literal('add'), value: exactOptional(TEXT) }),
  link: strictObject({ kind: literal('link'), names: array(ANCHOR) }),
  note: strictObject({ kind: literal('note'), text: TEXT }),
  replace: strictObject({ kind: literal('replace'), text: TEXT, reason: exactOptional(TEXT) }),
  dismiss: strictObject({ kind: literal('dismiss'), reason: TEXT }),
  role: strictObject({ kind: literal('role'), role: picklist(ROLES) }),
  place: strictObject({ kind: literal('place'), article: nullable(ARTICLE), after: nullable(BLOCK) }),
  join: strictObject({ kind: literal('join'), with: nullable(BLOCK) }),
  split: strictObject({
    kind: literal('split'),
    at: pipe(array(OFFSET), check(ascending, 'cuts are not in order')),
  }),
  state: strictObject({ kind: literal('state'), state: picklist(ARTICLE_STATES) }),
}

/** The schema of the kind that a value says it is of: a union of them all would try each. */
function ofKind<T>(schemas: Readonly<Record<string, GenericSchema<unknown, T>>>): GenericSchema<unknown, T> {
  const kinds = new Map(Object.entries(schemas))
  const none = picklist([...kinds.keys()])
  return lazy((value) => {
    const kind = (value as { kind?: unknown } | null)?.kind
    return kinds.get(typeof kind === 'string' ? kind : '') ?? object({ kind: none })
  }) as GenericSchema<unknown, T>
}

const DECISION: GenericSchema<unknown, Decision> = strictObject({
  id: NAME,
  act: NAME,
  source: HASH_SCHEMA,
  at: TIME_SCHEMA,
  by: TEXT,
  over: array(TEXT),
  follows: exactOptional(NAME),
  subject: ofKind<Subject>(SUBJECTS),
  what: ofKind<What>(WHATS),
})

/** Is this a decision as the log holds them? For rows of the store, a journal, a backup or another program. */
export const isDecision = (value: unknown): value is Decision => is(DECISION, value)

/** What keeps a value from being a decision, for the log; null where nothing does. */
export const decisionFault = (value: unknown): string | null => faultOf(DECISION, value)
