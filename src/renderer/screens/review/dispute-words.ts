import { parseBlockId } from '../../../core/identities'
import { ruleOf } from '../../../core/3-findings/rules'
import type { Decision } from '../../../core/4-review/decision'
import { placeOf, type Dispute } from '../../../core/4-review/disputes'
import type { PageSession } from '../../session/page-session.svelte'
import { language, t } from '../../wording/wording.svelte'

/** So many characters say which block is meant. */
const ENOUGH = 16

const shortened = (words: string): string => {
  const characters = Array.from(words)
  return characters.length > ENOUGH ? `${characters.slice(0, ENOUGH).join('')}…` : words
}

/** What a dispute is about, in the words of the page. */
export function subjectOf(page: PageSession, dispute: Dispute): string {
  const { about } = dispute
  if ('key' in about) {
    const found = page.findings.find(({ finding }) => finding.key === about.key)
    // Of a finding that is no longer shown its check is known still.
    const rule = ruleOf(about.key.slice(0, about.key.indexOf(':')))
    return found?.finding.message[language()] ?? rule?.describe[language()] ?? about.key
  }
  const article = page.read.page.articles.find(({ id }) => about.kind === 'article' && id === about.article)
  if (article) return page.titleOf(article)
  const at = placeOf(dispute)
  return at ? shortened(page.source.text.slice(at.start, at.end)) : ''
}

/** What one of the candidates would have. */
export function saidOf(page: PageSession, { subject, what }: Decision): string {
  const { text } = page.source
  switch (what.kind) {
    case 'accept':
    case 'add':
      return t('mentionState.accepted')
    case 'reject':
      return t('mentionState.rejected')
    case 'correct': {
      const extent = what.anchor ? `“${text.slice(what.anchor.start, what.anchor.end)}”` : undefined
      const type = what.type === undefined ? undefined : t(`type.${what.type}`)
      const said = [what.surface && `“${what.surface}”`, extent, type, what.value].filter(Boolean)
      return said.join(' ') || t('mentionState.corrected')
    }
    case 'dismiss':
      return [t('finding.dismissed'), what.reason].filter(Boolean).join(t('dispute.colon'))
    case 'apply':
      return t('finding.applied')
    case 'note':
      return what.text === '' ? t('common.none') : `“${what.text}”`
    case 'replace':
      return what.text === '' ? t('dispute.deleted') : `“${what.text}”`
    case 'link':
      return what.names.map(({ quote }) => quote).join('、') || t('review.unlinked')
    case 'role':
      return t(`role.${what.role}`)
    case 'state':
      return t(`state.${what.state}`)
    case 'join':
      return t(what.with === null ? 'structure.unjoin' : 'structure.join')
    case 'split':
      return what.at
        .map((at) => `${text.slice(Math.max(0, at - 4), at)}｜${text.slice(at, at + 4)}`)
        .join(' ')
    case 'place':
      return placed(page, what)
    default:
      return t(subject.kind === 'mention' ? 'detail.reset' : 'dispute.asItWas')
  }
}

function placed(page: PageSession, { article, after }: Decision['what'] & { kind: 'place' }): string {
  const n = page.read.page.articles.findIndex(({ id }) => id === article)
  if (n < 0) return t('structure.newArticle')
  const into = t('structure.article', { n: n + 1 })
  const span = after === null ? null : parseBlockId(after)
  return span
    ? t('dispute.after', { article: into, words: shortened(page.source.text.slice(span.start, span.end)) })
    : t('dispute.first', { article: into })
}
