import * as actions from '../../session/actions'
import { attempt } from '../../session/attempt'
import { isDismissal, type Editing } from '../../session/editing.svelte'
import type { PageSession } from '../../session/page-session.svelte'
import type { Selection } from '../../session/selection.svelte'
import { alike } from './handlers'

/** Turns a finished edit box into the transaction it stands for. */
export function finishBox(page: PageSession, selection: Selection, editing: Editing): void {
  const box = editing.finish()
  if (!box) return
  const found = page.findings.find(({ finding }) => finding.key === box.target)
  if (box.kind === 'note-finding') {
    if (found) void actions.noteFinding(page, found.finding, box.text.trim(), box.key)
    return
  }
  if (isDismissal(box)) {
    selection.stepFinding()
    if (!found) return
    const reason = box.text.trim()
    if (box.kind === 'dismiss') void actions.dismiss(page, found.finding, reason, box.key)
    else
      void attempt(async () => {
        const suppressed = await page.suppress(
          found.finding,
          reason,
          box.kind === 'suppress-edition' ? page.day : null,
        )
        if (suppressed.ok) editing.drop(box)
        return suppressed
      })
    return
  }
  const mention = page.mentions.get(box.target)
  if (!mention) return
  if (box.kind === 'note') void actions.note(page, mention, box.text.trim(), box.key)
  else {
    const all = box.kind === 'correct-all' ? alike(page, mention) : [mention]
    void actions.correct(page, all, box.text, box.value.trim(), box.key)
    selection.stepLeft(1)
  }
}
