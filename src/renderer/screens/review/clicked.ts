import type { RegisterKey } from '../../../core/identities'
import type { PageSession } from '../../session/page-session.svelte'
import type { Selection } from '../../session/selection.svelte'

/** Goes to what was clicked in the text: a remark, a mention, else the block. A selection that was drawn is left alone. */
export function goClicked(page: PageSession, selection: Selection, { target }: MouseEvent): void {
  if (!(target instanceof Element) || !window.getSelection()?.isCollapsed) return
  const mark = target.closest<HTMLElement>('mark[data-id]')
  const remark = target.closest<HTMLElement>('[data-remark]')?.dataset['remark']
  if (mark) selection.go(mark.dataset['id'] ?? null)
  else if (remark) selection.goRemark(remark as RegisterKey)
  else {
    const shown = target.closest<HTMLElement>('[data-block]')?.dataset['block']
    const block = page.read.page.blocks.find(({ id }) => id === shown)
    if (!block) return
    const article = page.read.page.articles.find(({ blocks }) => blocks.includes(block.id))
    selection.chooseBlock(block.id, article?.id)
  }
}
