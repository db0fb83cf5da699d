import {
  parseArticleId,
  parseMentionId,
  parseRegister,
  type Register,
  type RegisterKey,
  type RegisterKind,
} from '../identities'
import type { Span } from '../text/span'
import type { Decision } from './decision'
import type { DecisionLog } from './log'

/** Something that editors decided differently without seeing each other's decision. */
export interface Dispute {
  readonly register: RegisterKey
  readonly about: Exclude<Register, { kind: 'act' }>
  /** Each editor's last word. Deciding like one of them, having seen all, settles it. */
  readonly candidates: readonly Decision[]
}

/** What editors can decide differently: everything but when transactions were made. */
export const DISPUTABLE = [
  'mention',
  'links',
  'note',
  'edit',
  'comment',
  'finding',
  'finding-note',
  'role',
  'place',
  'join',
  'split',
  'article',
] as const satisfies readonly RegisterKind[]

/** The dispute on a register; null where there is none. */
function disputeOn(register: RegisterKey, log: DecisionLog): Dispute | null {
  const about = parseRegister(register)
  if (!about || about.kind === 'act') return null
  const resolved = log.resolve(register)
  return resolved.kind === 'disputed' ? { register, about, candidates: resolved.candidates } : null
}

/** Every dispute of a log, in the order of the text; what has no place of its own comes last. */
export const disputesOf = (log: DecisionLog): Dispute[] =>
  DISPUTABLE.flatMap((kind) =>
    log.registers(kind).flatMap((register) => disputeOn(register, log) ?? []),
  ).sort(inOrder)

/** The disputes of a log that has grown by decisions on these registers. */
export function disputesAfter(
  before: readonly Dispute[],
  registers: readonly RegisterKey[],
  log: DecisionLog,
): readonly Dispute[] {
  const touched = new Set(registers)
  const now = [...touched].flatMap((register) => disputeOn(register, log) ?? [])
  if (now.length === 0 && !before.some(({ register }) => touched.has(register))) return before
  return [...before.filter(({ register }) => !touched.has(register)), ...now].sort(inOrder)
}

/** Where a dispute lies in the text by its register; null for findings, and articles made by an editor. */
export function placeOf({ about }: Dispute): Span | null {
  if ('span' in about) return about.span
  if ('mention' in about) return parseMentionId(about.mention)?.span ?? null
  const origin = about.kind === 'article' ? parseArticleId(about.article) : null
  return origin?.kind === 'led' ? origin.by : null
}

function inOrder(a: Dispute, b: Dispute): number {
  const [at, other] = [placeOf(a)?.start ?? Infinity, placeOf(b)?.start ?? Infinity]
  return at === other ? (a.register < b.register ? -1 : 1) : at - other
}
