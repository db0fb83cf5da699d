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
import type { Editing } from '../../session/editing.svelte'
import { notices } from '../../session/notices.svelte'
import type { PageSession } from '../../session/page-session.svelte'
import { TABS, type Selection } from '../../session/selection.svelte'
import { language, t } from '../../wording/wording.svelte'
import { acceptSure } from './accept-sure'
import { subjectOf } from './dispute-words'
import { finishing, goOn } from './finishing'

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

/** What the commands of the review screen work on. */
interface At {
  readonly page: PageSession
  readonly selection: Selection
  readonly editing: Editing
  readonly opens: Opens
}

/** What has been scrolled away is not decided: the first press shows it, the next one is meant for it. */
function ifSeen({ selection, opens }: At, quote: () => string, run: () => unknown): void {
  if (opens.isSeen()) {
    run()
    return
  }
  selection.return()
  notices.tell(t('review.broughtBack', { quote: quote() }))
}
const withMention = (at: At, run: (mention: ReviewedMention) => unknown) => () => {
  const { mention } = at.selection
  if (mention)
    ifSeen(
      at,
      () => mention.quote,
      () => run(mention),
    )
}
const withFinding = (at: At, run: (finding: NonNullable<Selection['finding']>) => unknown) => () => {
  const { finding } = at.selection
  if (finding)
    ifSeen(
      at,
      () => finding.finding.message[language()],
      () => run(finding),
    )
}

/** From place to place, and from list to list. */
const moves = ({ selection }: At): Handlers => ({
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
  'next-article': () => {
    selection.stepArticle(1)
  },
  'previous-article': () => {
    selection.stepArticle(-1)
  },
  ...Object.fromEntries(
    TABS.map((tab) => [
      `tab-${tab}`,
      () => {
        selection.tab = tab
      },
    ]),
  ),
})

/** What is decided of the mention at the cursor, and mentions that the engine missed. */
function ofMentions(at: At): Handlers {
  const { page, selection, editing, opens } = at
  const stretched = (end: 'start' | 'end', by: number) =>
    withMention(at, (mention) => actions.stretch(page, mention, end, by))
  const opened = (kind: 'correct' | 'correct-all') =>
    withMention(at, (mention) => {
      editing.open(kind, mention.id, mention.surface, mention.value)
    })
  return {
    accept: withMention(at, (mention) => {
      void actions.accept(page, [mention])
      goOn(page, selection)
    }),
    'accept-all': withMention(at, (mention) => {
      void actions.accept(page, alike(page, mention))
      goOn(page, selection)
    }),
    'accept-sure': () => {
      acceptSure(page, selection)
    },
    correct: opened('correct'),
    'correct-all': opened('correct-all'),
    reject: withMention(at, (mention) => {
      void actions.reject(page, mention)
      goOn(page, selection)
    }),
    reset: withMention(at, (mention) => actions.reset(page, mention)),
    retype: withMention(at, opens.types),
    link: withMention(at, (mention) => {
      if (mention.type === 'title') opens.link(mention)
    }),
    note: withMention(at, (mention) => {
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
  }
}

/** What is decided of the finding at the cursor. */
const ofFindings = (at: At): Handlers => {
  const { page, selection, editing } = at
  const suppressed = (kind: 'suppress-edition' | 'suppress-always') =>
    withFinding(at, ({ finding }) => {
      editing.open(kind, finding.key, '')
    })
  return {
    'dismiss-finding': withFinding(at, ({ finding, state }) => {
      if (state === 'open') editing.open('dismiss', finding.key, '')
      else void actions.reopen(page, finding)
    }),
    'suppress-edition': suppressed('suppress-edition'),
    'suppress-always': suppressed('suppress-always'),
    'note-finding': withFinding(at, ({ finding, note }) => {
      editing.open('note-finding', finding.key, note ?? '')
    }),
    'explain-finding': () => {
      if (selection.finding) selection.tab = 'findings'
      selection.isExplaining = !selection.isExplaining
    },
    'switch-off-rule': withFinding(at, ({ finding }) => void attempt(() => switchedOff(page, finding))),
    'apply-finding': withFinding(at, ({ finding, state }) => {
      if (state === 'open' && finding.suggestions.length > 0) void actions.apply(page, finding)
    }),
  }
}

/** Settles the dispute at the cursor, and goes on as it came: from dispute to dispute, or to the next mention left. */
function choose(at: At, n: number): void {
  const { page, selection } = at
  const { dispute, disputeKey, mention } = selection
  const chosen = dispute?.candidates[n]
  if (!dispute || !chosen) return
  ifSeen(
    at,
    () => subjectOf(page, dispute).words,
    () => {
      const index = page.disputes.indexOf(dispute)
      void actions.adjudicate(page, dispute, chosen)
      if (disputeKey !== null) selection.goDispute(page.disputes[index] ?? page.disputes[0])
      else if (mention && selection.dispute === undefined) selection.stepLeft(1)
    },
  )
}

/** The commands of the review screen. */
export function reviewHandlers(
  page: PageSession,
  selection: Selection,
  editing: Editing,
  opens: Opens,
): Handlers {
  const at: At = { page, selection, editing, opens }
  return {
    undo: () => void page.undo(),
    redo: () => void page.redo(),
    ...moves(at),
    ...Object.fromEntries(
      CHOICES.map((choice, i) => [
        choice,
        () => {
          choose(at, i)
        },
      ]),
    ),
    ...ofMentions(at),
    ...ofFindings(at),
    ...finishing(page, selection),
  }
}

/** Switches the check of a finding off, on every page, and says where it is switched on again. */
async function switchedOff(page: PageSession, { rule }: Finding): Promise<Outcome<null>> {
  const set = await page.setRule(rule, 'off')
  if (set.ok) notices.tell(t('finding.switchedOff', { rule: ruleOf(rule)?.describe[language()] ?? rule }))
  return set
}
