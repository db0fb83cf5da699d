import type { PageSession } from '../../session/page-session.svelte'
import type { Draft } from '../../store/drafts'
import { longDay, t } from '../../wording/wording.svelte'
import { alike } from './handlers'

/** What stands above an edit box: what its words are for. */
export function titleOfBox(page: PageSession, box: Draft | null): string {
  if (!box || box.kind === 'dismiss') return t('finding.dismissTitle')
  if (box.kind === 'suppress-edition') return t('finding.suppressEditionTitle', { day: longDay(page.day) })
  if (box.kind === 'note-finding') return t('finding.noteTitle')
  if (box.kind === 'suppress-always') return t('finding.suppressAlwaysTitle')
  const mention = page.mentions.get(box.target)
  const quote = mention?.quote ?? ''
  if (box.kind === 'note') return t('detail.noteTitle', { quote })
  if (box.kind === 'correct') return t('detail.correctTitle', { quote })
  return t('detail.correctAllTitle', { quote, count: mention ? alike(page, mention).length : 0 })
}
