import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import {
  mentionId,
  parseMentionId,
  parseRegister,
  type ArticleId,
  type MentionId,
  type Register,
  type RegisterKey,
} from '../../core/identities'
import type { Article } from '../../core/1-page/page'
import { arrangedPage, review } from '../../core/article-path'
import type { Source } from '../../core/1-page/source'
import { countedLists } from '../../core/3-findings/context/lists'
import type { Finding } from '../../core/3-findings/finding'
import type { ReadPage } from '../../core/3-findings/read-page'
import { changesAt, changesOf, differences, type Change } from '../../core/4-review/changes'
import { correctedTitle } from '../../core/4-review/corrected-text'
import { withRechecked } from '../../core/4-review/recheck'
import { wanted } from '../../core/4-review/wanted'
import { errorRate } from '../../core/5-reports/error-rate'
import { changesReading } from '../../core/4-review/arrange'
import { registerOf, type Decision, type Subject, type What } from '../../core/4-review/decision'
import { disputesAfter, type Dispute } from '../../core/4-review/disputes'
import { reviewMention, reviewOwn, type Reviewing } from '../../core/4-review/review-mention'
import { dayAt } from '../../core/2-mentions/read-surface'
import { DecisionLog } from '../../core/4-review/log'
import { articleOfMention, articleState, mentionsByArticle } from '../../core/5-reports/progress'
import {
  commentsOf,
  editsOf,
  linksOf,
  historyOf,
  reviewFinding,
  type Comment,
  type Edit,
  type Review,
  type ReviewedFinding,
  type ReviewedMention,
} from '../../core/4-review/review'
import { bySpan, type Span } from '../../core/text/span'
import type { Outcome } from '../../core/problem'
import { replaceArticles, type StoredPage } from '../store/pages'
import type { Store } from '../store/schema'
import { work } from '../worker/client'
import { attempt } from './attempt'
import { dayOf } from './editions'
import { indexedArticles, rowsOf } from './index-page'
import type { Saver } from './saver.svelte'
import type { Settings } from './settings.svelte'

export interface Part {
  readonly subject: Subject
  readonly what: What
}

/** An open page: what was read of it, the decisions so far, and their fold, kept up to date register by register. */
export class PageSession {
  readonly source: Source
  readonly log: DecisionLog
  /** The day (local, ISO) whose edition the page is of. */
  readonly day: string
  readonly #openedAt: string
  /** Which copy of the page in the library. */
  readonly copy: string
  readonly #store: Store
  readonly #saver: Saver
  readonly #settings: Settings
  /** Each by its id: a mark reads its own entry, and is painted again when that changes. */
  readonly mentions = new SvelteMap<string, ReviewedMention>()
  /** The same in the order of the text, for what shows them all: one list, so that it costs one signal. */
  list = $state.raw<readonly ReviewedMention[]>([])
  /** The same again, renewed only when one comes, goes or changes its extent: what the original is cut by. */
  extents = $state.raw<readonly ReviewedMention[]>([])
  read = $state.raw() as ReadPage
  links = $state.raw<ReadonlyMap<MentionId, readonly MentionId[]>>(new Map())
  /** All that the rules say; what the desk wants to see of it is `findings`. */
  reviewed = $state.raw<readonly ReviewedFinding[]>([])
  edits = $state.raw<readonly Edit[]>([])
  comments = $state.raw<readonly Comment[]>([])
  /** What all corrections and edits together change of the text. */
  changes = $state.raw<readonly Change[]>([])
  disputes = $state.raw<readonly Dispute[]>([])
  lost = $state.raw<readonly Decision[]>([])
  /** Counts up with every act, for what is folded from the whole log. */
  version = $state(0)

  constructor(
    read: ReadPage,
    { decisions, openedAt, copy }: StoredPage,
    store: Store,
    saver: Saver,
    settings: Settings,
  ) {
    this.source = read.page.source
    this.#openedAt = openedAt
    this.copy = copy
    this.day = dayOf(openedAt)
    this.log = new DecisionLog(decisions)
    this.#store = store
    this.#saver = saver
    this.#settings = settings
    this.#show(read)
  }

  #dayAt: (offset: number) => string | null = () => null
  /** What the rules say of the page as corrected; null while nothing is. */
  #rechecked = $state.raw<readonly Finding[] | null>(null)
  #checking = false
  #stale = false
  #checkedFor = ''
  #counted = ''
  /** What follows from acts, and is not done yet. */
  readonly #following = new Set<Promise<void>>()
  readonly findings = $derived.by(() => {
    void this.version
    const all = this.#rechecked ? withRechecked(this.reviewed, this.#rechecked, this.log) : this.reviewed
    return wanted(all, this.#settings.house, this.day)
  })
  /** Weighted errors on 10,000 characters, by the desk's weights. */
  readonly errorRate = $derived.by(() =>
    errorRate(
      { read: this.read, mentions: this.list, changes: this.changes, findings: this.findings },
      this.#settings.weights,
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
    void this.version
    return articleState(id, this.by.get(id) ?? [], this.log)
  }

  /** Everything folded, as the core has it. */
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
      lost: this.lost,
    }
  }

  /** One action of the editor. Shown at once; resolves when it is on the disk (false: it could not be written). */
  act(parts: readonly Part[], finishedDraft: string | null = null): Promise<boolean> {
    if (parts.length === 0) return Promise.resolve(true)
    const act = crypto.randomUUID()
    const at = new Date().toISOString()
    const follows = this.log.last()
    const decisions = parts.map(({ subject, what }): Decision => ({
      id: crypto.randomUUID(),
      act,
      source: this.source.sha256,
      at,
      by: this.#settings.signature,
      over: this.log.seen(registerOf(subject)),
      ...(follows === undefined ? {} : { follows }),
      subject,
      what,
    }))
    return this.#record(decisions, finishedDraft)
  }

  undo(): Promise<boolean> {
    return this.#turn(this.log.undoable(this.#settings.signature), 'undo')
  }

  redo(): Promise<boolean> {
    return this.#turn(this.log.redoable(this.#settings.signature), 'redo')
  }

  #turn(act: string | null, kind: 'undo' | 'redo'): Promise<boolean> {
    return act === null
      ? Promise.resolve(true)
      : this.act([{ subject: { kind: 'act', act }, what: { kind } }])
  }

  /** Decisions from another window on the same page. */
  receive(decisions: readonly Decision[]): void {
    const own = decisions.filter(({ source }) => source === this.source.sha256)
    if (this.#fold(own).some(rearranges)) void this.#attempt(() => this.#reread())
  }

  async #record(decisions: readonly Decision[], finishedDraft: string | null): Promise<boolean> {
    const registers = this.#fold(decisions)
    const rearranged = registers.some(rearranges)
    const rows = rearranged ? [] : rowsOf(this, this.log, this.#articlesOf(registers))
    const saved = this.#saver.save({ ...this.#which, decisions, rows, finishedDraft })
    if (rearranged) await this.#attempt(() => this.#reread())
    return saved
  }

  /** Lets decisions into the log, and folds the registers they touch, which it gives. */
  #fold(decisions: readonly Decision[]): RegisterKey[] {
    const registers = [...new Set(decisions.flatMap((decision) => this.log.append(decision)))]
    const parsed = registers.flatMap((register) => parseRegister(register) ?? [])
    const kinds = new Set(parsed.map(({ kind }) => kind))
    const text = this.source.text
    const touched = parsed.flatMap((register) => ('mention' in register ? [register.mention] : []))
    if (registers.some((register) => this.log.changing.has(register)))
      for (const id of this.#changed()) touched.push(id)
    const by = { text, log: this.log, changes: this.changes, dayAt: this.#dayAt }
    const moved = touched.map((id) => this.#refold(by, id)).some(Boolean)
    if (moved) this.extents = this.list = [...this.mentions.values()].sort(bySpan)
    else if (touched.length > 0) {
      const again = new Set(touched)
      this.list = this.list.map((mention) =>
        again.has(mention.id) ? (this.mentions.get(mention.id) ?? mention) : mention,
      )
    }
    if (kinds.has('links')) this.links = linksOf(this.read, this.log)
    if (kinds.has('finding') || kinds.has('finding-note'))
      this.reviewed = this.read.findings.map((finding) => reviewFinding(finding, this.log))
    if (kinds.has('edit')) this.edits = editsOf(text, this.log)
    if (kinds.has('comment')) this.comments = commentsOf(text, this.log)
    this.disputes = disputesAfter(this.disputes, registers, this.log)
    if (kinds.has('mention') || kinds.has('edit')) void this.#attempt(() => this.#recheck())
    this.version++
    return registers
  }

  get #which() {
    return { page: this.source.sha256, copy: this.copy }
  }

  /** Lays the changes over the text anew, and gives the mentions that are printed otherwise. */
  #changed(): MentionId[] {
    const changes = changesOf(this.source.text, this.log)
    const differ = differences(this.changes, changes).sort(bySpan)
    this.changes = changes
    return this.list.flatMap((mention) => (changesAt(differ, mention).length > 0 ? [mention.id] : []))
  }

  /** The articles that registers are about: the one around each place; all where a register names none. */
  #articlesOf(registers: readonly RegisterKey[]): Article[] {
    const owners = registers.map((key) => {
      const register = parseRegister(key)
      if (register?.kind === 'article') return register.article
      const at = register && this.#placeOf(register)
      return at ? this.ownerOf(at) : null
    })
    const { articles } = this.read.page
    return owners.includes(null) ? [...articles] : articles.filter(({ id }) => owners.includes(id))
  }

  #placeOf(register: Register): Span | null {
    if ('span' in register) return register.span
    if ('mention' in register) return parseMentionId(register.mention)?.span ?? null
    if (!('key' in register)) return null
    return this.findings.find(({ finding: { key } }) => key === register.key)?.finding.at ?? null
  }

  /** True where a mention came, went or changed its extent. */
  #refold(by: Reviewing, id: MentionId): boolean {
    const before = untrack(() => this.mentions.get(id))
    const after = before?.proposal ? reviewMention(by, before.proposal) : reviewOwn(by, id)
    if (after === null || after === 'lost') return this.mentions.delete(id)
    this.mentions.set(id, after)
    return before?.start !== after.start || before.end !== after.end
  }

  /** What was decided about a finding so far, by whom and when. */
  historyOf(finding: Finding): Decision[] {
    void this.version
    return historyOf(finding, this.log)
  }

  /** Dismisses what a finding says wherever it is said: on pages of one day, or (null) for good. */
  waive(finding: Finding, reason: string, day: string | null): Promise<Outcome<null>> {
    return this.#settings.waive(finding, reason, day)
  }

  /** Reads the page again: the desk's lists or words have changed. */
  readAgain(): Promise<void> {
    this.#checkedFor = ''
    return this.#reread()
  }

  /** The arrangement changed: what is one sentence now is read as one, and the library's lines are made anew. */
  async #reread(): Promise<void> {
    const page = arrangedPage(this.source, this.log)
    // The new order is shown before the worker has read it again.
    this.read = { ...this.read, page }
    this.#show(await work('reread', page))
    const articles = indexedArticles(this.review(), this.log, this.#openedAt)
    await replaceArticles(this.#store, { sha256: this.source.sha256, copy: this.copy }, articles)
  }

  #show(read: ReadPage): void {
    const folded = review(read, this.log)
    this.read = read
    this.#dayAt = dayAt(read.page)
    this.mentions.clear()
    for (const mention of folded.mentions) this.mentions.set(mention.id, mention)
    this.extents = this.list = folded.mentions
    this.links = folded.links
    this.reviewed = folded.findings
    this.edits = folded.edits
    this.comments = folded.comments
    this.changes = folded.changes
    this.disputes = folded.disputes
    this.lost = folded.lost
    this.version++
    void this.#attempt(() => this.#recheck())
  }

  /** Checks the page as corrected, off the interface's thread; what is decided meanwhile is checked right after. */
  async #recheck(): Promise<void> {
    this.#stale = true
    if (this.#checking) return
    this.#checking = true
    try {
      await this.#checkAll()
    } finally {
      this.#checking = false
    }
  }

  async #checkAll(): Promise<void> {
    while (this.#stale) {
      this.#stale = false
      const { changes } = this
      const { page } = this.read
      // Accepting changes nothing that is printed: what was checked so stands.
      const printed = JSON.stringify([page.articles, changes])
      if (printed === this.#checkedFor) continue
      this.#checkedFor = printed
      this.#rechecked = changes.length > 0 ? await work('recheck', { page, changes }) : null
      await this.#countOpen()
    }
  }

  /** What follows from an act by itself: where it fails, the act stands, and that is told with the page's name. */
  #attempt(run: () => Promise<void>): Promise<void> {
    const done = attempt(run, this.source.name).finally(() => this.#following.delete(done))
    this.#following.add(done)
    return done
  }

  /** Resolves when the page is read and checked as it was last arranged and corrected. */
  async whenRead(): Promise<void> {
    while (this.#following.size > 0) await Promise.all(this.#following)
  }

  /** The library's lines tell how much is open: a check may have changed that since the page was shown. */
  async #countOpen(): Promise<void> {
    const rows = rowsOf(this, this.log)
    const counted = JSON.stringify(rows.map(({ id, findings }) => [id, findings]))
    if (counted === this.#counted) return
    this.#counted = counted
    await this.#saver.save({ ...this.#which, decisions: [], rows, finishedDraft: null })
  }
}

const rearranges = (key: RegisterKey): boolean => changesReading(parseRegister(key)?.kind)
