import { sureMentions } from '../../../core/4-review/sure'
import { progressOf } from '../../../core/5-reports/progress'
import * as actions from '../../session/actions'
import { notices } from '../../session/notices.svelte'
import type { PageSession } from '../../session/page-session.svelte'
import type { Selection } from '../../session/selection.svelte'
import { t } from '../../wording/wording.svelte'
import { goOn } from './finishing'

/** Accepts at once what the engine is sure of on the page, says so, and goes to the first that is left. */
export function acceptSure(page: PageSession, selection: Selection): void {
  const sure = sureMentions(page.list, page.findings)
  if (sure.length === 0) {
    notices.tell(t('detail.noneSure'))
    return
  }
  void actions.accept(page, sure)
  const { total, settled } = progressOf(page.list)
  notices.tell(t('detail.acceptedSure', { count: sure.length, left: total - settled }))
  selection.mentionId = null
  goOn(page, selection)
}
