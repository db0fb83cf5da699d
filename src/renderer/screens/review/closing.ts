import { keysOf } from '../../page/keys/keymap'
import type { App } from '../../session/app.svelte'
import { attempt } from '../../session/attempt'
import type { Handlers } from '../../session/commands.svelte'
import { notices } from '../../session/notices.svelte'
import type { Selection } from '../../session/selection.svelte'
import { t } from '../../wording/wording.svelte'

const AGAIN_WITHIN_MS = 2000

/**
 * Escape closes what is on top of a page: a check's explanation, selected text. With nothing there it leaves the page,
 * but only at a second press: one that came astray leaves nothing.
 */
export function closing(app: App, selection: Selection): Handlers {
  let askedAt = -Infinity
  let asked: number | null = null
  return {
    back: () => {
      const selected = window.getSelection()
      if (selection.isExplaining && selection.tab === 'findings') selection.isExplaining = false
      else if (selected && !selected.isCollapsed) selected.removeAllRanges()
      else if (performance.now() - askedAt < AGAIN_WITHIN_MS) {
        if (asked !== null) notices.close(asked)
        void attempt(() => app.toLibrary())
      } else {
        askedAt = performance.now()
        asked = notices.tell(t('review.leaveAgain', { back: keysOf('back'), library: keysOf('library') }))
      }
    },
  }
}
