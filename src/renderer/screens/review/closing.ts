import type { App } from '../../session/app.svelte'
import { attempt } from '../../session/attempt'
import type { Handlers } from '../../session/commands.svelte'
import type { Selection } from '../../session/selection.svelte'

/** Escape closes what is on top of a page: a check's explanation, selected text; with nothing there it leaves the page. */
export const closing = (app: App, selection: Selection): Handlers => ({
  library: () => {
    const selected = window.getSelection()
    if (selection.isExplaining && selection.tab === 'findings') selection.isExplaining = false
    else if (selected && !selected.isCollapsed) selected.removeAllRanges()
    else void attempt(() => app.toLibrary())
  },
})
