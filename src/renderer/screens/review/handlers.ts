import type { Finding } from '../../../core/3-findings/finding'
import { ruleOf } from '../../../core/3-findings/rules/rule-of'
import type { ReviewedMention } from '../../../core/4-review/review'
import type { Outcome } from '../../../core/problem'
import type { Span } from '../../../core/text/span'
import { CHOICES, keysOf } from '../../page/keys/keymap'
import { selectedSpan } from '../../page/selected-span'
import * as actions from '../../session/actions'
import { attempt } from '../../session/attempt'
import type { Handlers } from '../../session/commands.svelte'
import { isDismissal, type Editing } from '../../session/editing.svelte'
import { notices } from '../../session/notices.svelte'
import type { PageSession } from '../../session/page-session.svelte'
import { TABS, type Selection } from '../../session/selection.svelte'
import { language, t } from '../../wording/wording.svelte'
import { subjectOf } from './dispute-words'

/** What the review screen opens besides the edit box. */
export interface Opens {
  readonly types: (mention: ReviewedMention) => void
  readonly link: (title: ReviewedMention) => void
  readonly add: (span: Span) => void
  readonly selecting: () => void
  readonly original: () => HTMLElement | undefined
  /** Is what the cursor is on in view? */
  readonly isSeen: () => boolean
}

/** All mentions of a type with the same words: what "all alike" means. */
export const alike = (page: PageSession, { type, quote }: ReviewedMention): ReviewedMention[] =>
  page.list.filter((mention) => mention.type === type && mention.quote === quote)

/** The commands of the review screen. */
export function reviewHandlers(
  page: PageSession,
  selection: Selection,
  editing: Editing,
  opens: Opens,
): Handlers {
  const withMention = (run: (mention: ReviewedMention) => unknown) => () => {
    const { mention } = selection
    if (!mention) return
    if (opens.isSeen()) run(mention)
    else bringBack(mention.quote)
  }
  const withFinding = (run: (finding: NonNullable<Selection['finding']>) => unknown) => () => {
    const { finding } = selection
    if (!finding) return
    if (opens.isSeen()) run(finding)
    else bringBack(finding.finding.message[language()])
  }
  /** What has been scrolled away is not decided: the first press shows it, the next one is meant for it. */
  function bringBack(quote: string): void {
    selection.return()
    notices.tell(t('review.broughtBack', { quote }))
  }
  /** Settles the dispute at the cursor, and goes on as it came: from dispute to dispute, or to the next mention left. */
  const choose = (n: number) => () => {
    const { dispute, disputeKey, mention } = selection
    const chosen = dispute?.candidates[n]
    if (!dispute || !chosen) return
    if (!opens.isSeen()) {
      bringBack(subjectOf(page, dispute).words)
      return
    }
    const at = page.disputes.indexOf(dispute)
    void actions.adjudicate(page, dispute, chosen)
    if (disputeKey !== null) selection.goDispute(page.disputes[at] ?? page.disputes[0])
    else if (mention && selection.dispute === undefined) selection.stepLeft(1)
  }
  const stretched = (end: 'start' | 'end', by: number) =>
    withMention((m) => actions.stretch(page, m, end, by))
  const toggleState = (state: 'done' | 'attention') => () => {
    const { article } = selection
    if (!article) return
    const next = page.stateOfArticle(article.id) === state ? 'in-review' : state
    void actions.setState(page, article.id, next)
  }
  return {
    undo: () => void page.undo(),
    redo: () => void page.redo(),
    next: () => {
      selection.step(1)
    },
    previous: () => {
      selection.step(-1)
    },
    'next-left': () => {
      selection.stepLeft(1)
    },
    'previous-left': () => {
      selection.stepLeft(-1)
    },
    'next-finding': () => {
      selection.stepFinding()
    },
    'next-dispute': () => {
      selection.stepDispute(1)
    },
    'previous-dispute': () => {
      selection.stepDispute(-1)
    },
    ...Object.fromEntries(CHOICES.map((choice, i) => [choice, choose(i)])),
    'next-article': () => {
      selection.stepArticle(1)
    },
    'previous-article': () => {
      selection.stepArticle(-1)
    },
    accept: withMention((mention) => {
      void actions.accept(page, [mention])
      selection.stepLeft(1)
    }),
    'accept-all': withMention((mention) => {
      void actions.accept(page, alike(page, mention))
      selection.stepLeft(1)
    }),
    correct: withMention((mention) => {
      editing.open('correct', mention.id, mention.surface, mention.value)
    }),
    'correct-all': withMention((mention) => {
      editing.open('correct-all', mention.id, mention.surface, mention.value)
    }),
    reject: withMention((mention) => {
      void actions.reject(page, mention)
      selection.stepLeft(1)
    }),
    reset: withMention((mention) => actions.reset(page, mention)),
    retype: withMention(opens.types),
    link: withMention((mention) => {
      if (mention.type === 'title') opens.link(mention)
    }),
    note: withMention((mention) => {
      editing.open('note', mention.id, mention.note ?? '')
    }),
    select: opens.selecting,
    add: () => {
      const root = opens.original()
      const span = root && selectedSpan(root)
      if (span) opens.add(span)
      else notices.tell(t('detail.selectText', { key: keysOf('add') }))
    },
    'start-left': stretched('start', -1),
    'start-right': stretched('start', 1),
    'end-left': stretched('end', -1),
    'end-right': stretched('end', 1),
    'dismiss-finding': withFinding(({ finding, state }) => {
      if (state === 'open') editing.open('dismiss', finding.key, '')
      else void actions.reopen(page, finding)
    }),
    'waive-day': withFinding(({ finding }) => {
      editing.open('waive-day', finding.key, '')
    }),
    'waive-always': withFinding(({ finding }) => {
      editing.open('waive-always', finding.key, '')
    }),
    'note-finding': withFinding(({ finding, note }) => {
      editing.open('note-finding', finding.key, note ?? '')
    }),
    'explain-finding': () => {
      if (selection.finding) selection.tab = 'findings'
      selection.isExplaining = !selection.isExplaining
    },
    'switch-off-rule': withFinding(({ finding }) => void attempt(() => switchedOff(page, finding))),
    'apply-finding': withFinding(({ finding, state }) => {
      if (state === 'open' && finding.suggestions.length > 0) void actions.apply(page, finding)
    }),
    'mark-done': toggleState('done'),
    'mark-attention': toggleState('attention'),
    ...Object.fromEntries(
      TABS.map((tab) => [
        `tab-${tab}`,
        () => {
          selection.tab = tab
        },
      ]),
    ),
  }
}

/** Switches the check of a finding off, on every page, and says where it is switched on again. */
async function switchedOff(page: PageSession, { rule }: Finding): Promise<Outcome<null>> {
  const set = await page.setRule(rule, 'off')
  if (set.ok) notices.tell(t('finding.switchedOff', { rule: ruleOf(rule)?.describe[language()] ?? rule }))
  return set
}

/** Turns a finished edit box into the act it stands for. */
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
        const waived = await page.waive(found.finding, reason, box.kind === 'waive-day' ? page.day : null)
        if (waived.ok) editing.drop(box)
        return waived
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
