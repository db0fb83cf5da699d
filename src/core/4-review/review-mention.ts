import type { Page } from '../1-page/page'
import type { FigureValue } from '../2-mentions/figures/figure'
import type { Mention, MentionType } from '../2-mentions/mention'
import { dayAt, readingOf, readSurface, type Reading } from '../2-mentions/read-surface'
import type { TitleValue } from '../2-mentions/titles/title'
import { registerKey, type MentionId, type RegisterKey } from '../identities'
import { locate } from '../text/anchor'
import type { Span } from '../text/span'
import { changesAt, changesOf, printedAt, type Change } from './changes'
import type { Decision, What } from './decision'
import type { DecisionLog, Resolution } from './log'

export type MentionState = 'proposed' | 'accepted' | 'corrected' | 'rejected' | 'disputed'

/** A mention as the decisions about it have it. */
export interface ReviewedMention extends Span {
  /** The proposal's; for one an editor added, that of the span it was added at. */
  readonly id: MentionId
  readonly type: MentionType
  readonly quote: string
  readonly state: MentionState
  /** What is to be printed: the quote unless corrected. */
  readonly surface: string
  /** The normalised value as text; absent where it can't be read. */
  readonly value?: string
  /** What a figure or title says as it is to be printed; absent where it can't be read. */
  readonly figure?: FigureValue
  readonly title?: TitleValue
  /** The engine's; absent for one that an editor added. */
  readonly proposal?: Mention
  readonly note?: string
  readonly by?: string
  readonly at?: string
  /** Where editors differ: each one's last word. */
  readonly disputes: readonly Decision[]
}

/** What the mentions of a page are reviewed by. */
export interface Reviewing {
  readonly text: string
  readonly log: DecisionLog
  /** What the log changes of the text, as `changesOf` gives it. */
  readonly changes: readonly Change[]
  readonly dayAt: (offset: number) => string | null
}

export const reviewing = (page: Page, log: DecisionLog): Reviewing => ({
  text: page.source.text,
  log,
  changes: changesOf(page.source.text, log),
  dayAt: dayAt(page),
})

/** The state of one proposed mention. */
export function reviewMention(by: Reviewing, proposal: Mention): ReviewedMention {
  const { id, type, start, end, quote } = proposal
  const base: ReviewedMention = {
    ...{ id, type, start, end, quote, proposal },
    state: 'proposed',
    surface: quote,
    ...readingOf(proposal),
    ...noteOf(registerKey({ kind: 'note', mention: id }), by.log),
    disputes: [],
  }
  const resolved = by.log.resolve(registerKey({ kind: 'mention', mention: id }))
  return asPrinted(by, decide(by, base, resolved))
}

/** A mention the engine does not propose (any more): added by an editor, or decided under an earlier engine. */
export function reviewOwn(by: Reviewing, id: MentionId): ReviewedMention | 'orphaned' | null {
  const register = registerKey({ kind: 'mention', mention: id })
  const heads = by.log.heads(register)
  const subject = heads[0]?.subject
  if (subject?.kind !== 'mention' || heads.every(({ what }) => what.kind === 'reset')) return null
  const at = locate(by.text, subject.anchor)
  if (!at) return 'orphaned'
  const quote = by.text.slice(at.start, at.end)
  const base: ReviewedMention = {
    ...{ id, type: subject.type, ...at, quote },
    state: 'accepted',
    surface: quote,
    ...readSurface(subject.type, quote, by.dayAt(at.start)),
    ...noteOf(registerKey({ kind: 'note', mention: id }), by.log),
    disputes: [],
  }
  return asPrinted(by, decide(by, base, by.log.resolve(register)))
}

function decide(reviewed: Reviewing, base: ReviewedMention, resolved: Resolution): ReviewedMention {
  if (resolved.kind === 'open') return base
  if (resolved.kind === 'disputed') return { ...base, state: 'disputed', disputes: resolved.candidates }
  const { what, by, at } = resolved.decision
  return { ...applied(reviewed, base, what), by, at }
}

function applied(by: Reviewing, base: ReviewedMention, what: What): ReviewedMention {
  switch (what.kind) {
    case 'accept':
      return { ...base, state: 'accepted' }
    case 'add':
      return { ...base, state: 'accepted', ...(what.value === undefined ? {} : { value: what.value }) }
    case 'reject':
      return { ...base, state: 'rejected' }
    case 'correct': {
      const span: Span = (what.anchor && locate(by.text, what.anchor)) ?? base
      const quote = by.text.slice(span.start, span.end)
      const type = what.type ?? base.type
      const surface = what.surface ?? quote
      const at = {
        ...base,
        start: span.start,
        end: span.end,
        quote,
        type,
        surface,
        state: 'corrected' as const,
      }
      // What is corrected is read anew, unless its editor said what it means.
      const said = surface === base.surface && type === base.type ? at : readAnew(by, at)
      return what.value === undefined ? said : { ...said, value: what.value }
    }
    default:
      return base
  }
}

/** What covers a mention, or changes a part of it, corrects the mention: it says what is printed there. */
function asPrinted(by: Reviewing, mention: ReviewedMention): ReviewedMention {
  const over = changesAt(by.changes, mention)
  const last = over.at(-1)
  if (!last || mention.state === 'rejected') return mention
  const surface = printedAt(by.text, mention, by.changes)
  if (surface === mention.surface) return mention
  const printed = readAnew(by, { ...mention, surface })
  return mention.state === 'disputed' || surface === mention.quote
    ? printed
    : { ...printed, state: 'corrected', by: last.by, at: last.at }
}

function readAnew(by: Reviewing, mention: ReviewedMention): ReviewedMention {
  const { value, figure, title, ...rest } = mention
  return { ...rest, ...readAs(by, mention) }
}

const readAs = (by: Reviewing, { type, surface, start, proposal }: ReviewedMention): Reading =>
  readSurface(type, surface, by.dayAt(start), proposal)

/** The note on something; none where editors noted different things. */
export function noteOf(register: RegisterKey, log: DecisionLog): { note?: string } {
  const what = log.decided(register)?.what
  return what?.kind === 'note' && what.text !== '' ? { note: what.text } : {}
}
