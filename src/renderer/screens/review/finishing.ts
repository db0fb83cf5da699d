import type { ArticleId } from '../../../core/identities'
import { progressOf } from '../../../core/5-reports/progress'
import type { Handlers } from '../../session/commands.svelte'
import { notices } from '../../session/notices.svelte'
import type { PageSession } from '../../session/page-session.svelte'
import type { Selection } from '../../session/selection.svelte'
import { setState } from '../../session/structure-actions'
import { keysOf } from '../../page/keys/keymap'
import { t } from '../../wording/wording.svelte'

/** To the next mention that is left; after the last one it is said what comes next. */
export function goOn(page: PageSession, selection: Selection): void {
  selection.stepLeft(1)
  const { settled, total } = progressOf(page.list)
  if (settled < total) return
  const open = page.findings.filter(({ state }) => state === 'open').length
  notices.tell(
    open > 0
      ? t('review.nextFindings', { count: open, key: keysOf('next-finding') })
      : t('review.nextDone', { done: keysOf('mark-done'), export: keysOf('export') }),
  )
}

/** What an article is marked as; one with findings that nobody has dealt with is done at a second press. */
export function finishing(page: PageSession, selection: Selection): Handlers {
  let asked: ArticleId | null = null
  const turn = (state: 'done' | 'attention') => async (): Promise<void> => {
    const { article } = selection
    if (!article) return
    // A decision just made is still being checked: what it opened or closed counts.
    if (state === 'done') await page.whenRead()
    const next = page.stateOfArticle(article.id) === state ? 'in-review' : state
    const open = page.findings.filter(
      (one) => one.state === 'open' && page.ownerOf(one.finding.at) === article.id,
    ).length
    if (next === 'done' && open > 0 && asked !== article.id) {
      asked = article.id
      notices.tell(t('review.doneAgain', { count: open, key: keysOf('mark-done') }))
      return
    }
    asked = null
    await setState(page, article.id, next)
  }
  return { 'mark-done': turn('done'), 'mark-attention': turn('attention') }
}
