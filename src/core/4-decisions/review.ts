import type { ReadPage } from '../3-findings/read-page'
import type { Finding } from '../3-findings/finding'
import { mentionId, parseRegister, registerKey, type MentionId, type RegisterKey } from '../identities'
import { personOf, type Mention, type MentionType } from '../2-mentions/mention'
import { bySpan, type Span } from '../text/span'
import { locate, type Anchor } from '../text/anchor'
import { writtenValue } from '../2-mentions/value'
import type { Decision, What } from './decision'
import { disputesOf, type Dispute } from './disputes'
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
  /** The engine's; absent for one that an editor added. */
  readonly proposal?: Mention
  readonly note?: string
  readonly by?: string
  readonly at?: string
  /** Where editors differ: each one's last word. */
  readonly disputes: readonly Decision[]
}

export interface ReviewedFinding {
  readonly finding: Finding
  readonly state: 'open' | 'dismissed' | 'applied'
  readonly reason?: string
  readonly note?: string
  readonly by?: string
  readonly at?: string
  /** Where editors differ on it: each one's last word. It is open until someone settles that. */
  readonly disputes: readonly Decision[]
}

/** A replacement in the text that belongs to no mention: a doubled mark, a lost quote. */
export interface Edit extends Span {
  readonly id: RegisterKey
  readonly text: string
}

/** A page with its decisions folded in. */
export interface Review {
  readonly read: ReadPage
  readonly mentions: readonly ReviewedMention[]
  /** Title mention ids with the name mention ids they are said of. */
  readonly links: ReadonlyMap<MentionId, readonly MentionId[]>
  readonly findings: readonly ReviewedFinding[]
  readonly edits: readonly Edit[]
  /** Everything that editors decided differently without seeing each other's; what was proposed stands till then. */
  readonly disputes: readonly Dispute[]
  /** Decisions whose place can't be found for certain: they wait for the editor. */
  readonly lost: readonly Decision[]
}

export const isSettled = (state: MentionState): boolean => state !== 'proposed' && state !== 'disputed'

/** Stage 4: folds a page's log over what was read of it. */
export function reviewOf(read: ReadPage, log: DecisionLog): Review {
  const text = read.page.source.text
  const proposals = new Map(read.mentions.all.map((mention) => [mention.id, mention]))
  const lost: Decision[] = []
  const mentions = read.mentions.all.map((mention) => reviewMention(text, mention, log))
  for (const register of log.registers('mention')) {
    const parsed = parseRegister(register)
    if (parsed?.kind !== 'mention' || proposals.has(parsed.mention)) continue
    const own = reviewOwn(text, parsed.mention, log)
    if (own === 'lost') lost.push(...log.heads(register))
    else if (own) mentions.push(own)
  }
  return {
    read,
    mentions: mentions.sort(bySpan),
    links: linksOf(read, log),
    findings: read.findings.map((finding) => reviewFinding(finding, log)),
    edits: editsOf(text, log),
    disputes: disputesOf(log),
    lost,
  }
}

/** The state of one proposed mention. */
export function reviewMention(text: string, mention: Mention, log: DecisionLog): ReviewedMention {
  const base: ReviewedMention = {
    ...plain(mention),
    state: 'proposed',
    surface: mention.quote,
    ...optional('value', writtenValue(mention)),
    ...noteOf(registerKey({ kind: 'note', mention: mention.id }), log),
    proposal: mention,
    disputes: [],
  }
  return decide(text, base, log.resolve(registerKey({ kind: 'mention', mention: mention.id })))
}

/** A mention the engine does not propose (any more): added by an editor, or decided under an earlier engine. */
export function reviewOwn(text: string, id: MentionId, log: DecisionLog): ReviewedMention | 'lost' | null {
  const register = registerKey({ kind: 'mention', mention: id })
  const heads = log.heads(register)
  const subject = heads[0]?.subject
  const kinds = heads.map(({ what }) => what.kind)
  if (subject?.kind !== 'mention' || kinds.every((kind) => kind === 'reset')) return null
  const at = locate(text, subject.anchor)
  if (!at) return 'lost'
  const quote = text.slice(at.start, at.end)
  const base: ReviewedMention = {
    id,
    type: subject.type,
    ...at,
    quote,
    state: 'accepted',
    surface: quote,
    ...noteOf(registerKey({ kind: 'note', mention: id }), log),
    disputes: [],
  }
  return decide(text, base, log.resolve(register))
}

function decide(text: string, base: ReviewedMention, resolved: Resolution): ReviewedMention {
  if (resolved.kind === 'open') return base
  if (resolved.kind === 'disputed') return { ...base, state: 'disputed', disputes: resolved.candidates }
  const { what, by, at } = resolved.decision
  return { ...applied(text, base, what), by, at }
}

function applied(text: string, base: ReviewedMention, what: What): ReviewedMention {
  switch (what.kind) {
    case 'accept':
      return { ...base, state: 'accepted' }
    case 'add':
      return { ...base, state: 'accepted', ...optional('value', what.value) }
    case 'reject':
      return { ...base, state: 'rejected' }
    case 'correct': {
      const span = what.anchor ? locate(text, what.anchor) : null
      const quote = span ? text.slice(span.start, span.end) : base.quote
      return {
        ...base,
        ...(span ?? {}),
        quote,
        state: 'corrected',
        type: what.type ?? base.type,
        surface: what.surface ?? quote,
        ...optional('value', what.value ?? correctedValue(what, base, quote)),
      }
    }
    default:
      return base
  }
}

/** A corrected name bears the corrected name; another type or extent voids what was read; else the value stands. */
function correctedValue(
  what: What & { kind: 'correct' },
  base: ReviewedMention,
  quote: string,
): string | undefined {
  if ((what.type ?? base.type) === 'name') return personOf(what.surface ?? quote)
  return what.anchor || what.type || what.surface !== undefined ? undefined : base.value
}

const plain = ({ id, type, start, end, quote }: Mention) => ({ id, type, start, end, quote })

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>)

function noteOf(register: RegisterKey, log: DecisionLog): { note?: string } {
  const what = log.decided(register)?.what
  return what?.kind === 'note' && what.text !== '' ? { note: what.text } : {}
}

/** Which names each title is said of: the engine's links, and in their place those that editors agree on. */
export function linksOf(read: ReadPage, log: DecisionLog): Map<MentionId, readonly MentionId[]> {
  const links = new Map<MentionId, MentionId[]>()
  for (const { title, name } of read.mentions.links) links.set(title, [...(links.get(title) ?? []), name])
  for (const register of log.registers('links')) {
    const head = log.decided(register)
    if (head?.what.kind !== 'link' || head.subject.kind !== 'links') continue
    links.set(
      mentionId('title', head.subject.anchor),
      head.what.names.map((anchor: Anchor) => mentionId('name', anchor)),
    )
  }
  return links
}

export function reviewFinding(finding: Finding, log: DecisionLog): ReviewedFinding {
  const { key } = finding
  const note = noteOf(registerKey({ kind: 'finding-note', key }), log)
  const open: ReviewedFinding = { finding, state: 'open', ...note, disputes: [] }
  const resolved = log.resolve(registerKey({ kind: 'finding', key }))
  if (resolved.kind === 'open') return open
  if (resolved.kind === 'disputed') return { ...open, disputes: resolved.candidates }
  const { what, by, at } = resolved.decision
  if (what.kind === 'dismiss') return { ...open, state: 'dismissed', reason: what.reason, by, at }
  return what.kind === 'apply' ? { ...open, state: 'applied', by, at } : open
}

/** What was decided about a finding and noted on it, the oldest first; what was undone is not in it. */
export const historyOf = ({ key }: Finding, log: DecisionLog): Decision[] =>
  (['finding', 'finding-note'] as const)
    .flatMap((kind) => log.live(registerKey({ kind, key })))
    .sort(log.compare)

export function editsOf(text: string, log: DecisionLog): Edit[] {
  return log
    .registers('edit')
    .flatMap((register): Edit[] => {
      const head = log.decided(register)
      if (head?.what.kind !== 'replace' || head.subject.kind !== 'edit') return []
      const at = locate(text, head.subject.anchor)
      return at ? [{ ...at, id: register, text: head.what.text }] : []
    })
    .sort(bySpan)
}
