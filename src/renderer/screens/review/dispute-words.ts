import { parseBlockId } from '../../../core/identities'
import { ruleOf } from '../../../core/3-findings/rules/rule-of'
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

/** Words of the page (in Chinese whatever the interface is in), or the interface's own. */
export interface Words {
  readonly words: string
  readonly isOfPage: boolean
}
const ofPage = (words: string): Words => ({ words, isOfPage: true })
const own = (words: string): Words => ({ words, isOfPage: false })

/** What a dispute is about. */
export function subjectOf(page: PageSession, dispute: Dispute): Words {
  const { about } = dispute
  if ('key' in about) {
    const found = page.findings.find(({ finding }) => finding.key === about.key)
    // Of a finding that is no longer shown its check is known still.
    const rule = ruleOf(about.key.slice(0, about.key.indexOf(':')))
    return own(found?.finding.message[language()] ?? rule?.describe[language()] ?? about.key)
  }
  const article = page.read.page.articles.find(({ id }) => about.kind === 'article' && id === about.article)
  if (article) return ofPage(page.titleOf(article))
  const at = placeOf(dispute)
  return ofPage(at ? shortened(page.source.text.slice(at.start, at.end)) : '')
}

/** What one of the candidates would have. */
export function saidOf(page: PageSession, { subject, what }: Decision): readonly Words[] {
  const { text } = page.source
  switch (what.kind) {
    case 'accept':
    case 'add':
      return [own(t('mentionState.accepted'))]
    case 'reject':
      return [own(t('mentionState.rejected'))]
    case 'correct':
      return corrected(text, what)
    case 'dismiss':
      return what.reason === undefined || what.reason === ''
        ? [own(t('finding.dismissed'))]
        : [own(t('finding.dismissed') + t('dispute.colon')), ofPage(what.reason)]
    case 'apply':
      return [own(t('finding.applied'))]
    case 'note':
      return [what.text === '' ? own(t('common.none')) : ofPage(`“${what.text}”`)]
    case 'replace':
      return [what.text === '' ? own(t('dispute.deleted')) : ofPage(`“${what.text}”`)]
    case 'link': {
      const names = what.names.map(({ quote }) => quote).join('、')
      return [names === '' ? own(t('review.unlinked')) : ofPage(names)]
    }
    case 'role':
      return [own(t(`role.${what.role}`))]
    case 'state':
      return [own(t(`state.${what.state}`))]
    case 'join':
      return [own(t(what.with === null ? 'structure.unjoin' : 'structure.join'))]
    case 'split': {
      const around = (at: number): string =>
        `${text.slice(Math.max(0, at - 4), at)}｜${text.slice(at, at + 4)}`
      return [ofPage(what.at.map(around).join(' '))]
    }
    case 'place':
      return [own(placed(page, what))]
    default:
      return [own(t(subject.kind === 'mention' ? 'detail.reset' : 'dispute.asItWas'))]
  }
}

function corrected(text: string, what: Decision['what'] & { kind: 'correct' }): readonly Words[] {
  const { anchor, surface, type, value } = what
  const said = [
    ...(surface === undefined ? [] : [ofPage(`“${surface}” `)]),
    ...(anchor ? [ofPage(`“${text.slice(anchor.start, anchor.end)}” `)] : []),
    ...(type === undefined ? [] : [own(`${t(`type.${type}`)} `)]),
    ...(value ? [ofPage(value)] : []),
  ]
  return said.length > 0 ? said : [own(t('mentionState.corrected'))]
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
