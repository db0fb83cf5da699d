import { parseBlockId } from '../../../core/identities'
import { spanKey, type Span } from '../../../core/text/span'
import { selectedSpan } from '../../page/selected-span'
import type { Handlers } from '../../session/commands.svelte'
import type { Editing } from '../../session/editing.svelte'
import { notices } from '../../session/notices.svelte'
import type { PageSession } from '../../session/page-session.svelte'
import { isComment, type Remark } from '../../session/remarks'
import type { Selection } from '../../session/selection.svelte'
import * as texts from '../../session/text-actions'
import type { Draft } from '../../store/drafts'
import { t } from '../../wording/wording.svelte'
import type { Opens } from './handlers'

/** Is the open box about a stretch of text, and not about a mention or a finding? */
export const isOfText = ({ kind }: Draft): boolean => kind === 'edit-text' || kind === 'comment'

/** The span that such a box is about. */
export const spanOf = ({ target }: Draft): Span | null => parseBlockId(target)

/** What is done with a stretch of the text, or with an edit or comment. */
function onText(page: PageSession, selection: Selection, editing: Editing) {
  return {
    openEdit: (span: Span): void => {
      const stretches = texts.stretchesIn(page, span)
      if (stretches.length === 0) notices.tell(t('text.betweenBlocks'))
      else editing.open('edit-text', spanKey(span), stretches.map(({ printed }) => printed).join('\n'))
    },
    openComment: (span: Span): void => {
      const there = page.comments.find(({ start, end }) => start === span.start && end === span.end)
      editing.open('comment', spanKey(span), there?.text ?? '')
    },
    remove: (span: Span): void => {
      window.getSelection()?.removeAllRanges()
      const key = texts.typeOver(page, span, '', '', null)
      if (key !== null) selection.goRemark(key)
    },
    takeBack: (remark: Remark): void => {
      selection.remarkKey = null
      void texts.takeBack(page, remark)
    },
  }
}

/**
 * The commands of the review screen for a selection in the text, or the edit or comment that the cursor is on: there
 * the keys for a mention's correction, note and rejection mean the text. On a finding the key for a correction means the
 * text that it points at. Elsewhere they are those given.
 */
export function withText(
  base: Handlers,
  page: PageSession,
  selection: Selection,
  editing: Editing,
  { original, isSeen }: Pick<Opens, 'original' | 'isSeen'>,
): Handlers {
  const selected = (): Span | null => {
    const root = original()
    return root ? selectedSpan(root) : null
  }
  const { openEdit, openComment, remove, takeBack } = onText(page, selection, editing)
  /** Nothing is changed out of sight: what is, comes into view. */
  const ifSeen = (place: Span, run: () => void): void => {
    if (isSeen()) {
      run()
      return
    }
    selection.return()
    notices.tell(t('review.broughtBack', { quote: page.source.text.slice(place.start, place.end) }))
  }
  /** For what is selected, else for the edit or comment at the cursor, else as it was. */
  const forText =
    (id: keyof Handlers, ofSpan: ((span: Span) => void) | null, ofRemark: (remark: Remark) => void) =>
    (): unknown => {
      const span = ofSpan && selected()
      if (span) return ofSpan(span)
      const { remark } = selection
      if (!remark) return base[id]?.()
      return ifSeen(remark, () => {
        ofRemark(remark)
      })
    }
  const correct = forText('correct', openEdit, (remark) => {
    if (isComment(remark)) openComment(remark)
    else openEdit(remark)
  })
  return {
    ...base,
    correct: () => {
      const at = selection.finding?.finding.at
      if (!at || selected()) return correct()
      return ifSeen(at, () => {
        openEdit(at)
      })
    },
    note: forText('note', openComment, openComment),
    reject: forText('reject', remove, takeBack),
    reset: forText('reset', null, takeBack),
    accept: forText('accept', null, () => {
      selection.remarkKey = null
      selection.stepLeft(1)
    }),
  }
}

/** Turns a finished box about the text into its transaction. */
export function finishText(page: PageSession, selection: Selection, editing: Editing, box: Draft): void {
  const span = spanOf(box)
  window.getSelection()?.removeAllRanges()
  if (!span) return
  if (box.kind === 'comment') {
    selection.goRemark(texts.comment(page, span, box.text.trim(), box.key))
    return
  }
  const key = texts.typeOver(page, span, box.text, box.value.trim(), box.key)
  // Where nothing was changed, no transaction takes the draft with it.
  if (key === null) editing.drop(box)
  else selection.goRemark(key)
}

/** What a box about a stretch of text is of, in one line. */
export function quoteOf(page: PageSession, box: Draft): string {
  const span = spanOf(box)
  return span ? page.source.text.slice(span.start, span.end).replace(/\s+/g, ' ') : ''
}
