import type { Page } from '../1-page/page'
import type { ForbiddenForm } from '../2-mentions/words'
import type { Mentions, NameMention } from '../2-mentions/mention'
import type { Localized } from '../problem'
import type { Span } from '../text/span'
import type { ArticleMentions } from './context/articles'
import type { Severity, Suggestion } from './finding'
import type { ErrorKind } from './error-kind'
import type { CountedList } from './context/lists'
import type { NamedPerson } from './context/people'
import type { NewsroomEntries, EntryOf } from '../2-mentions/newsroom-entries'
import type { ReferenceList } from './references/reference'

/** What the newsroom holds its pages against. */
export interface HeldAgainst {
  readonly references: readonly ReferenceList[]
  readonly forbidden: readonly ForbiddenForm[]
  /** What it has changed of the built-in lists. */
  readonly entries: NewsroomEntries
}

/** What a rule may look at. */
export interface RuleContext extends HeldAgainst {
  readonly page: Page
  readonly text: string
  /** The text's units once more: for what looks at every one of them. */
  readonly codes: Uint16Array
  readonly mentions: Mentions
  /** By article, in the order of the page's. */
  readonly articles: readonly ArticleMentions[]
  readonly lists: readonly CountedList[]
  /** Everyone named, by spelling. */
  readonly people: ReadonlyMap<string, NamedPerson>
  /** Names in a row, parted by 、 only. */
  readonly nameRuns: readonly (readonly NameMention[])[]
  /** The day the page gives as its own (ISO), in its folio or a dateline; null where it gives none. */
  readonly day: string | null
}

/** What a rule says; the key and the severity are added to it. */
export interface Diagnostic {
  readonly at: Span
  readonly related?: readonly Span[]
  readonly message: Localized
  readonly suggestions?: readonly Suggestion[]
  /** Where this one is less sure than the rule usually is. */
  readonly severity?: Severity
  /** The line of a built-in list that says so, which the newsroom may have switched off. */
  readonly from?: EntryOf
}

export interface RuleExample {
  readonly page: string
  /** A reference list that the example is checked against: a row is a name and a title. */
  readonly reference?: readonly (readonly [name: string, title: string])[]
  /** Forms that the newsroom does not print, with what it prints instead. */
  readonly forbidden?: readonly (readonly [form: string, preferred?: string])[]
  /** The Chinese sentences expected, in order. */
  readonly says: readonly string[]
  readonly why?: string
}

/** What checks are sorted by in the settings and the docs. */
export const RULE_CATEGORIES = [
  { id: 'figures', label: { zh: '数字', en: 'Figures' } },
  { id: 'dates', label: { zh: '日期', en: 'Dates' } },
  { id: 'names', label: { zh: '人名与职务', en: 'Names and titles' } },
  { id: 'words', label: { zh: '文字', en: 'Words' } },
  { id: 'marks', label: { zh: '标点与数字用法', en: 'Punctuation and digits' } },
  { id: 'layout', label: { zh: '版面与文件', en: 'Layout and file' } },
  { id: 'knowledge', label: { zh: '内置知识', en: 'Built-in knowledge' } },
  { id: 'references', label: { zh: '参考名单', en: 'Reference lists' } },
] as const satisfies readonly { id: string; label: Localized }[]

type RuleCategory = (typeof RULE_CATEGORIES)[number]['id']

/** What was found on real texts, half of them looked at while rules were written, judged one by one. */
interface Measured {
  /** Findings that are true, or that an editor is not wrong to be shown. */
  readonly right: number
  readonly judged: number
}

/** What the rest of the program asks of a check without running it. */
export interface RuleFacts {
  readonly id: string
  readonly category: RuleCategory
  /** What an error it finds counts as in the error rate; null for what is a question of custom and counts nothing. */
  readonly errorKind: ErrorKind | null
  /** A screen of the review that shows its findings better than the text does. */
  readonly opens?: 'leaders'
  readonly measured?: Measured
  /** Says nothing until a newsroom switches it on: it is right too seldom. */
  readonly isOffByDefault?: true
  readonly describe: Localized
  /** Why a newsroom wants it. */
  readonly why: Localized
  readonly severity: Severity
}

/** One check, in one file, with the examples that are its tests. */
export interface Rule extends RuleFacts {
  readonly run: (context: RuleContext) => Iterable<Diagnostic>
  readonly examples: readonly RuleExample[]
}
