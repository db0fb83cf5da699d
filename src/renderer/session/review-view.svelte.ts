import { createSubscriber, SvelteMap } from 'svelte/reactivity'
import { mentionId, type ArticleId, type MentionId, type RegisterKey } from '../../core/identities'
import type { Article } from '../../core/1-page/page'
import type { Source } from '../../core/1-page/source'
import { countedLists } from '../../core/3-findings/context/lists'
import type { Finding } from '../../core/3-findings/finding'
import type { ReadPage } from '../../core/3-findings/read-page'
import type { Change } from '../../core/4-review/changes'
import { correctedTitle } from '../../core/4-review/corrected-text'
import type { Decision } from '../../core/4-review/decision'
import type { Dispute } from '../../core/4-review/disputes'
import { ReviewFold, type Folded } from '../../core/4-review/fold'
import type { DecisionLog } from '../../core/4-review/log'
import { withRechecked } from '../../core/4-review/recheck'
import {
  historyOf,
  type Comment,
  type Edit,
  type Review,
  type ReviewedFinding,
  type ReviewedMention,
} from '../../core/4-review/review'
import { wanted } from '../../core/4-review/wanted'
import { errorRate } from '../../core/5-reports/error-rate'
import { articleOfMention, articleState, mentionsByArticle } from '../../core/5-reports/progress'
import type { Settings } from './settings.svelte'

/** The review of an open page as signals: what shows a part of it is painted again when that part changes. */
export class ReviewView {
  readonly source: Source
  /** The day (local, ISO) whose edition the page is of. */
  readonly day: string
  readonly log: DecisionLog
  protected readonly settings: Settings
  readonly #fold: ReviewFold
  /** Each by its id: a mark reads its own entry, and is painted again when that changes. */
  readonly mentions = new SvelteMap<string, ReviewedMention>()
  /** The same in the order of the text, for what shows them all: one list, so that it costs one signal. */
  list = $state.raw<readonly ReviewedMention[]>([])
  /** The same again, renewed only when one comes, goes or changes its extent: what the original is cut by. */
  extents = $state.raw<readonly ReviewedMention[]>([])
  read = $state.raw() as ReadPage
  links = $state.raw<ReadonlyMap<MentionId, readonly MentionId[]>>(new Map())
  /** All that the rules say; what the newsroom wants to see of it is `findings`. */
  reviewed = $state.raw<readonly ReviewedFinding[]>([])
  edits = $state.raw<readonly Edit[]>([])
  comments = $state.raw<readonly Comment[]>([])
  /** What all corrections and edits together change of the text. */
  changes = $state.raw<readonly Change[]>([])
  disputes = $state.raw<readonly Dispute[]>([])
  orphaned = $state.raw<readonly Decision[]>([])
  /** What the rules say of the page as corrected; null while nothing is. */
  protected rechecked = $state.raw<readonly Finding[] | null>(null)
  #logGrew: () => void = () => undefined
  /** Called by what reads the log itself: it is read again when the log has grown. */
  readonly #watchLog = createSubscriber((update) => {
    this.#logGrew = update
  })

  constructor(read: ReadPage, log: DecisionLog, day: string, settings: Settings) {
    this.source = read.page.source
    this.log = log
    this.day = day
    this.settings = settings
    this.#fold = new ReviewFold(read, log)
    this.#showAll()
  }

  readonly #found = $derived.by(() => {
    if (!this.rechecked) return this.reviewed
    this.#watchLog()
    return withRechecked(this.reviewed, this.rechecked, this.log)
  })
  readonly findings = $derived.by(() => wanted(this.#found, this.settings.house, this.day))
  /** Weighted errors on 10,000 characters, by the newsroom's weights. */
  readonly errorRate = $derived.by(() =>
    errorRate(
      { read: this.read, mentions: this.list, changes: this.changes, findings: this.findings },
      this.settings.weights,
    ),
  )
  /** What the page counts: each number with the things of its list. */
  readonly counted = $derived(countedLists(this.read.page, this.read.mentions))
  /** Mentions of which anything is disputed: what they are, their note, whom a title is said of. */
  readonly disputedMentions = $derived(
    new Set<string>(
      this.disputes.flatMap(({ about }) =>
        'mention' in about ? [about.mention] : about.kind === 'links' ? [mentionId('title', about.span)] : [],
      ),
    ),
  )
  readonly ownerOf = $derived(articleOfMention(this.read.page))
  readonly by = $derived(mentionsByArticle(this.read.page, this.list))

  /** What an article is called, as corrected. */
  titleOf(article: Article): string {
    return correctedTitle(this.read.page, article, this.changes)
  }

  stateOfArticle(id: ArticleId) {
    this.#watchLog()
    return articleState(id, this.by.get(id) ?? [], this.log)
  }

  /** The decision in force on a register; null where there is none, or a dispute. */
  decisionOn(register: RegisterKey): Decision | null {
    this.#watchLog()
    return this.log.decided(register)
  }

  /** What was decided about a finding so far, by whom and when. */
  historyOf(finding: Finding): Decision[] {
    this.#watchLog()
    return historyOf(finding, this.log)
  }

  /** Everything folded, as the core has it, with the findings of the corrected text. */
  review(): Review {
    return {
      read: this.read,
      mentions: this.list,
      links: this.links,
      findings: this.findings,
      edits: this.edits,
      comments: this.comments,
      changes: this.changes,
      disputes: this.disputes,
      orphaned: this.orphaned,
    }
  }

  /** Lets decisions into the log and shows what they change. */
  protected fold(decisions: readonly Decision[]): Folded {
    const folded = this.#fold.append(decisions)
    for (const id of folded.mentions) {
      const mention = this.#fold.mention(id)
      if (mention) this.mentions.set(id, mention)
      else this.mentions.delete(id)
    }
    if (folded.moved) this.extents = this.#fold.mentions
    this.#showLists()
    return folded
  }

  /** The new order of a page that is being read again: shown before what is read in it. */
  protected showArranged(page: ReadPage['page']): void {
    this.read = { ...this.read, page }
  }

  /** Shows the page as it was read again. */
  protected show(read: ReadPage): void {
    this.#fold.reread(read)
    this.#showAll()
  }

  #showAll(): void {
    this.mentions.clear()
    for (const mention of this.#fold.mentions) this.mentions.set(mention.id, mention)
    this.extents = this.#fold.mentions
    this.read = this.#fold.read
    this.#showLists()
  }

  #showLists(): void {
    this.list = this.#fold.mentions
    this.links = this.#fold.links
    this.reviewed = this.#fold.findings
    this.edits = this.#fold.edits
    this.comments = this.#fold.comments
    this.changes = this.#fold.changes
    this.disputes = this.#fold.disputes
    this.orphaned = this.#fold.orphaned
    this.#logGrew()
  }
}
