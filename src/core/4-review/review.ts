import type { ReadPage } from '../3-findings/read-page'
import type { Finding } from '../3-findings/finding'
import { mentionId, parseRegister, registerKey, type MentionId, type RegisterKey } from '../identities'
import { bySpan, type Span } from '../text/span'
import { isInPlace, locate, type Anchor } from '../text/anchor'
import type { Change } from './changes'
import type { Decision } from './decision'
import { disputesOf, type Dispute } from './disputes'
import type { DecisionLog } from './log'
import { noteOf, reviewing, reviewMention, reviewOwn, type ReviewedMention } from './review-mention'

export type { MentionState, ReviewedMention } from './review-mention'

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

/** What an editor says to a stretch of the text. */
export interface Comment extends Span {
  readonly id: RegisterKey
  readonly text: string
  readonly by: string
  readonly at: string
}

/** A page with its decisions folded in. */
export interface Review {
  readonly read: ReadPage
  readonly mentions: readonly ReviewedMention[]
  /** Title mention ids with the name mention ids they are said of. */
  readonly links: ReadonlyMap<MentionId, readonly MentionId[]>
  readonly findings: readonly ReviewedFinding[]
  readonly edits: readonly Edit[]
  readonly comments: readonly Comment[]
  /** What all corrections and edits together change of the text. */
  readonly changes: readonly Change[]
  /** Everything that editors decided differently without seeing each other's; what was proposed stands till then. */
  readonly disputes: readonly Dispute[]
  /** Decisions whose place can't be found for certain: they wait for the editor. */
  readonly orphaned: readonly Decision[]
}

/** Mentions in the order of the text; of one place in the order of their identities. */
export const byPlace = (a: ReviewedMention, b: ReviewedMention): number =>
  bySpan(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Stage 4: folds a page's whole log over what was read of it. `ReviewFold` gives the same decision by decision. */
export function reviewOf(read: ReadPage, log: DecisionLog): Review {
  const proposed = new Set<string>(read.mentions.all.map(({ id }) => id))
  const by = reviewing(read.page, log)
  const mentions = read.mentions.all.map((mention) => reviewMention(by, mention))
  for (const register of log.registers('mention')) {
    const parsed = parseRegister(register)
    if (parsed?.kind !== 'mention' || proposed.has(parsed.mention)) continue
    const own = reviewOwn(by, parsed.mention)
    if (own && own !== 'orphaned') mentions.push(own)
  }
  return {
    read,
    mentions: mentions.sort(byPlace),
    links: linksOf(read, log),
    findings: read.findings.map((finding) => reviewFinding(finding, log)),
    edits: editsOf(by.text, log),
    comments: commentsOf(by.text, log),
    changes: by.changes,
    disputes: disputesOf(log),
    orphaned: orphanedOf(read, log),
  }
}

const WITH_A_PLACE = ['mention', 'links', 'edit', 'comment', 'role', 'place', 'join', 'split'] as const

/** The decisions in force that have no place in the text any more. */
export const orphanedOf = (read: ReadPage, log: DecisionLog): Decision[] =>
  WITH_A_PLACE.flatMap((kind) => log.registers(kind)).flatMap((register) => orphanedOn(read, register, log))

/** Those of one register; none where all was taken back, or where the page still has the mention it is about. */
export function orphanedOn(read: ReadPage, register: RegisterKey, log: DecisionLog): Decision[] {
  const heads = log.heads(register).filter((head) => hasNoPlace(read.page.source.text, head))
  if (heads.every(({ what }) => what.kind === 'reset')) return []
  const about = parseRegister(register)
  const isProposed = about?.kind === 'mention' && read.mentions.all.some(({ id }) => id === about.mention)
  return isProposed ? [] : heads
}

/** Has a decision no place in the text any more? */
const hasNoPlace = (text: string, { subject }: Decision): boolean =>
  'anchor' in subject && !isInPlace(text, subject.anchor) && locate(text, subject.anchor) === null

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

/** The comments that stand, in the order of the text; one that was emptied is none. */
export function commentsOf(text: string, log: DecisionLog): Comment[] {
  return log
    .registers('comment')
    .flatMap((register): Comment[] => {
      const head = log.decided(register)
      if (head?.what.kind !== 'note' || head.what.text === '' || head.subject.kind !== 'comment') return []
      const at = locate(text, head.subject.anchor)
      return at ? [{ ...at, id: register, text: head.what.text, by: head.by, at: head.at }] : []
    })
    .sort(bySpan)
}
