import { mentionId, parseMentionId, type MentionId, type MentionType } from '../../core/identities'
import type { Finding } from '../../core/3-findings/finding'
import type { LeaderList } from '../../core/5-reports/leaders'
import type { Decision } from '../../core/4-review/decision'
import type { Dispute } from '../../core/4-review/disputes'
import type { ReviewedMention } from '../../core/4-review/review'
import { anchorOf } from '../../core/text/anchor'
import { sameSpan, trimSpan, type Span } from '../../core/text/span'
import { moveByCharacters, wholeCharacters } from '../../core/text/whole-characters'
import type { PageSession, Part } from './page-session.svelte'

/** What an editor can do with a mention, as decisions: every one is a part of a transaction of the session. */
const about = (page: PageSession, mention: ReviewedMention): Part['subject'] => {
  const { type, span } = firstOf(mention)
  return { kind: 'mention', type, anchor: anchorOf(page.source.text, span) }
}

/** A mention's register is that of where it first was, wherever a correction has moved it since. */
function firstOf({ id }: ReviewedMention): { readonly type: MentionType; readonly span: Span } {
  const first = parseMentionId(id)
  if (!first) throw new RangeError(`not a mention's id: ${id}`)
  return first
}

export const accept = (page: PageSession, mentions: readonly ReviewedMention[]): Promise<boolean> =>
  page.transact(mentions.map((mention) => ({ subject: about(page, mention), what: { kind: 'accept' } })))

export const reject = (page: PageSession, mention: ReviewedMention): Promise<boolean> =>
  page.transact([{ subject: about(page, mention), what: { kind: 'reject' } }])

export const reset = (page: PageSession, mention: ReviewedMention): Promise<boolean> =>
  page.transact([{ subject: about(page, mention), what: { kind: 'reset' } }])

/** What should be printed and what it means; an empty value is left as it is. */
export function correct(
  page: PageSession,
  mentions: readonly ReviewedMention[],
  surface: string,
  value: string,
  draft: string | null,
): Promise<boolean> {
  return page.transact(
    mentions.map((mention) => ({
      subject: about(page, mention),
      what: {
        kind: 'correct',
        ...(surface === mention.quote ? {} : { surface }),
        ...(value === '' || value === mention.value ? {} : { value }),
        ...extentOf(page, mention),
      },
    })),
    draft,
  )
}

/** A mention as it came, in the type and extent that it was given: what takes back other words for it. */
export function asQuoted(page: PageSession, mention: ReviewedMention): Part {
  const { anchor, type } = { anchor: undefined, type: undefined, ...extentOf(page, mention) }
  const kept = { ...(anchor ? { anchor } : {}), ...(type ? { type } : {}) }
  const what = anchor || type ? { kind: 'correct' as const, ...kept } : { kind: 'accept' as const }
  return { subject: about(page, mention), what }
}

/** What earlier corrections changed of type and extent: a decision says all of its register. */
function extentOf(page: PageSession, mention: ReviewedMention) {
  const { type, span } = firstOf(mention)
  const moved = !sameSpan(span, mention)
  return {
    ...(moved ? { anchor: anchorOf(page.source.text, mention) } : {}),
    ...(mention.type === type ? {} : { type: mention.type }),
  }
}

export function retype(page: PageSession, mention: ReviewedMention, type: MentionType): Promise<boolean> {
  const { anchor } = { anchor: undefined, ...extentOf(page, mention) }
  const surface = mention.surface === mention.quote ? {} : { surface: mention.surface }
  const what = { kind: 'correct' as const, ...surface, ...(anchor ? { anchor } : {}), type }
  return page.transact([{ subject: about(page, mention), what }])
}

/** Moves one end by some characters; refused (false) where nothing would be left of it. */
export async function stretch(
  page: PageSession,
  mention: ReviewedMention,
  end: 'start' | 'end',
  by: number,
): Promise<boolean> {
  const { text } = page.source
  const edge = moveByCharacters(text, mention[end], by)
  const moved = { start: mention.start, end: mention.end, [end]: edge }
  if (edge === mention[end] || moved.start >= moved.end) return false
  const type = extentOf(page, mention).type
  const anchor = anchorOf(text, moved)
  return page.transact([
    {
      subject: about(page, mention),
      what: { kind: 'correct', anchor, ...(type === undefined ? {} : { type }) },
    },
  ])
}

/** A mention the engine missed: its id at once, before it is on the disk. Null where the span is white space only. */
export function add(page: PageSession, span: Span, type: MentionType): MentionId | null {
  const at = trimSpan(page.source.text, wholeCharacters(page.source.text, span))
  if (!at) return null
  void page.transact([
    { subject: { kind: 'mention', type, anchor: anchorOf(page.source.text, at) }, what: { kind: 'add' } },
  ])
  return mentionId(type, at)
}

export function link(
  page: PageSession,
  title: ReviewedMention,
  names: readonly ReviewedMention[],
): Promise<boolean> {
  const text = page.source.text
  const anchors = names.map((name) => anchorOf(text, firstOf(name).span))
  const anchor = anchorOf(text, firstOf(title).span)
  return page.transact([{ subject: { kind: 'links', anchor }, what: { kind: 'link', names: anchors } }])
}

export function note(
  page: PageSession,
  mention: ReviewedMention,
  text: string,
  draft: string | null,
): Promise<boolean> {
  const { type, span } = firstOf(mention)
  const subject = { kind: 'note' as const, type, anchor: anchorOf(page.source.text, span) }
  return page.transact([{ subject, what: { kind: 'note', text } }], draft)
}

export const dismiss = (
  page: PageSession,
  finding: Finding,
  reason: string,
  draft: string | null,
): Promise<boolean> =>
  page.transact(
    [{ subject: { kind: 'finding', key: finding.key }, what: { kind: 'dismiss', reason } }],
    draft,
  )

export const noteFinding = (
  page: PageSession,
  finding: Finding,
  text: string,
  draft: string | null,
): Promise<boolean> =>
  page.transact(
    [{ subject: { kind: 'finding-note', key: finding.key }, what: { kind: 'note', text } }],
    draft,
  )

export const reopen = (page: PageSession, finding: Finding): Promise<boolean> =>
  page.transact([{ subject: { kind: 'finding', key: finding.key }, what: { kind: 'reset' } }])

/** Makes a finding's suggested changes, as edits over the text. */
export const apply = (page: PageSession, finding: Finding): Promise<boolean> =>
  page.transact([
    ...finding.suggestions.map(({ at, replacement }): Part => ({
      subject: { kind: 'edit', anchor: anchorOf(page.source.text, at) },
      what: { kind: 'replace', text: replacement },
    })),
    { subject: { kind: 'finding', key: finding.key }, what: { kind: 'apply' } },
  ])

/** Prints a list of names in another order: each place gets the name that belongs there. */
export function putInOrder(page: PageSession, { names, mended }: LeaderList): Promise<boolean> {
  return page.transact(
    names.flatMap(({ id, name }, i): Part[] => {
      const mention = page.mentions.get(id)
      const wanted = mended[i]
      if (!mention || wanted === undefined || wanted === name) return []
      const isQuote = wanted === mention.quote
      const what = isQuote
        ? { kind: 'accept' as const }
        : { kind: 'correct' as const, surface: wanted, value: wanted }
      return [{ subject: about(page, mention), what }]
    }),
  )
}

/** Puts a name into a list behind another one of it, as an edit over the mark that follows. */
export function insertName(page: PageSession, after: ReviewedMention, name: string): Promise<boolean> {
  const { text } = page.source
  const at = { start: after.end, end: moveByCharacters(text, after.end, 1) }
  return page.transact([
    {
      subject: { kind: 'edit', anchor: anchorOf(text, at) },
      what: { kind: 'replace', text: `、${name}${text.slice(at.start, at.end)}` },
    },
  ])
}

/**
 * Settles a dispute as one of its editors had it. Who takes a finding as it stands does not want the changes that another
 * made for it, which go with it.
 */
export function adjudicate(
  page: PageSession,
  dispute: Dispute,
  { subject, what }: Decision,
): Promise<boolean> {
  const passedOver = dispute.candidates.filter(({ what: { kind } }) => kind === 'apply').map(({ act }) => act)
  const made =
    what.kind === 'apply'
      ? []
      : page.log.registers('edit').flatMap((register) => page.log.decided(register) ?? [])
  return page.transact([
    { subject, what },
    ...made
      .filter(({ act }) => passedOver.includes(act))
      .map((edit): Part => ({ subject: edit.subject, what: { kind: 'reset' } })),
  ])
}
