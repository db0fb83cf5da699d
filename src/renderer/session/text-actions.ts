import { parseRegister, registerKey, type RegisterKey } from '../../core/identities'
import { editsFor, stretchesOf, type Stretch, type TextEdit } from '../../core/4-review/free-text'
import { anchorOf } from '../../core/text/anchor'
import type { Span } from '../../core/text/span'
import { wholeCharacters } from '../../core/text/whole-characters'
import { asQuoted } from './actions'
import type { PageSession, Part } from './page-session.svelte'
import type { Remark } from './remarks'

/** What a selection is printed as, stretch by stretch; a line of the box for each. */
export const stretchesIn = (page: PageSession, span: Span): Stretch[] =>
  stretchesOf(page.read.page, span, page.log, page.changes)

/**
 * Prints other words where a span stands, in one transaction. Gives the register of the first change; null where
 * nothing is printed otherwise.
 */
export function typeOver(
  page: PageSession,
  span: Span,
  typed: string,
  reason: string,
  draft: string | null,
): RegisterKey | null {
  const { text } = page.source
  const stretches = stretchesIn(page, span)
  const edits = editsFor(text, stretches, typed, page.log)
  const merged = typed.split('\n').length < stretches.length ? joinsOf(page, stretches) : []
  void page.transact([...edits.flatMap((edit) => partsOf(page, edit, reason)), ...merged], draft)
  const [first] = edits
  return first ? registerKey({ kind: 'edit', span: first.anchor }) : null
}

/** Several edits in one transaction. */
export const makeEdits = (page: PageSession, edits: readonly TextEdit[]): Promise<boolean> =>
  page.transact(edits.flatMap((edit) => partsOf(page, edit, '')))

function partsOf(
  page: PageSession,
  { anchor, text, superseded, restored }: TextEdit,
  reason: string,
): Part[] {
  const spans = superseded.flatMap((key) => {
    const register = parseRegister(key)
    return register?.kind === 'edit' ? [register.span] : []
  })
  return [
    ...spans.map((span): Part => ({
      subject: { kind: 'edit', anchor: anchorOf(page.source.text, span) },
      what: { kind: 'reset' },
    })),
    ...restored.flatMap((id) => page.mentions.get(id) ?? []).map((mention) => asQuoted(page, mention)),
    {
      subject: { kind: 'edit', anchor },
      what: text === anchor.quote ? { kind: 'reset' } : { kind: 'replace', text, ...said(reason) },
    },
  ]
}

const said = (reason: string): { reason?: string } => (reason === '' ? {} : { reason })

/** Whoever takes out the break between two paragraphs of an article makes one of them. */
function joinsOf(page: PageSession, stretches: readonly Stretch[]): Part[] {
  const { blocks, articles } = page.read.page
  const touched = stretches.flatMap(
    ({ start }) => blocks.find((block) => block.start <= start && start < block.end) ?? [],
  )
  return touched.slice(1).flatMap((second, i): Part[] => {
    const first = touched[i]
    const isNext = articles.some(({ blocks: ids }) => {
      const at = first ? ids.indexOf(first.id) : -1
      return at >= 0 && ids[at + 1] === second.id
    })
    if (!first || !isNext) return []
    const anchor = anchorOf(page.source.text, first)
    return [{ subject: { kind: 'join', anchor }, what: { kind: 'join', with: second.id } }]
  })
}

/** Says something to a stretch of the text; nothing takes back what was said. Gives the register. */
export function comment(page: PageSession, span: Span, text: string, draft: string | null): RegisterKey {
  const anchor = anchorOf(page.source.text, wholeCharacters(page.source.text, span))
  void page.transact([{ subject: { kind: 'comment', anchor }, what: { kind: 'note', text } }], draft)
  return registerKey({ kind: 'comment', span: anchor })
}

/** Takes back an edit or a comment: the text is as it came, or as others had it. */
export function takeBack(page: PageSession, { id }: Remark): Promise<boolean> {
  const register = parseRegister(id)
  if (register?.kind !== 'edit' && register?.kind !== 'comment') return Promise.resolve(true)
  const subject = { kind: register.kind, anchor: anchorOf(page.source.text, register.span) }
  const what = register.kind === 'edit' ? { kind: 'reset' as const } : { kind: 'note' as const, text: '' }
  return page.transact([{ subject, what }])
}
