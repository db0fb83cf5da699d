import { parseMentionId, parseRegister, type Register, type RegisterKey } from '../../core/identities'
import type { Article } from '../../core/1-page/page'
import { arrangedPage } from '../../core/article-path'
import type { Finding } from '../../core/3-findings/finding'
import type { ReadPage } from '../../core/3-findings/read-page'
import { changesReading } from '../../core/4-review/arrange'
import { registerOf, type Decision, type Subject, type What } from '../../core/4-review/decision'
import { DecisionLog } from '../../core/4-review/log'
import type { Span } from '../../core/text/span'
import type { Outcome } from '../../core/problem'
import { replaceArticles, type StoredPage } from '../store/pages'
import type { Store } from '../store/schema'
import { work } from '../worker/client'
import { attempt } from './attempt'
import { dayOf } from './editions'
import { indexedArticles, rowsOf } from './index-page'
import { Rechecking } from './rechecking'
import { ReviewView } from './review-view.svelte'
import type { Saver } from './saver.svelte'
import type { RuleSetting } from '../../core/3-findings/configuration/house'
import type { Settings } from './settings.svelte'

export interface Part {
  readonly subject: Subject
  readonly what: What
}

/** An open page: its review, what the editor does to it, and what follows from that: saving, reading, checking again. */
export class PageSession extends ReviewView {
  /** Which copy of the page in the library. */
  readonly copy: string
  readonly #openedAt: string
  readonly #store: Store
  readonly #saver: Saver
  readonly #rechecking = new Rechecking({
    current: () => ({ page: this.read.page, changes: this.changes }),
    check: (checked) => work('recheck', checked),
    found: (findings) => {
      this.rechecked = findings
      return this.#countOpen()
    },
  })
  #counted = ''
  /** What follows from transactions, and is not done yet. */
  readonly #following = new Set<Promise<void>>()

  constructor(
    read: ReadPage,
    { decisions, openedAt, copy }: StoredPage,
    store: Store,
    saver: Saver,
    settings: Settings,
  ) {
    super(read, new DecisionLog(decisions), dayOf(openedAt), settings)
    this.#openedAt = openedAt
    this.copy = copy
    this.#store = store
    this.#saver = saver
    this.#recheck()
  }

  /** One action of the editor. Shown at once; resolves when it is on the disk (false: it could not be written). */
  transact(parts: readonly Part[], finishedDraft: string | null = null): Promise<boolean> {
    if (parts.length === 0) return Promise.resolve(true)
    const act = crypto.randomUUID()
    const at = new Date().toISOString()
    const follows = this.log.last()
    const decisions = parts.map(({ subject, what }): Decision => ({
      id: crypto.randomUUID(),
      act,
      source: this.source.sha256,
      at,
      by: this.settings.signature,
      over: this.log.seen(registerOf(subject)),
      ...(follows === undefined ? {} : { follows }),
      subject,
      what,
    }))
    return this.#record(decisions, finishedDraft)
  }

  undo(): Promise<boolean> {
    return this.#turn(this.log.undoable(this.settings.signature), 'undo')
  }

  redo(): Promise<boolean> {
    return this.#turn(this.log.redoable(this.settings.signature), 'redo')
  }

  #turn(transaction: string | null, kind: 'undo' | 'redo'): Promise<boolean> {
    return transaction === null
      ? Promise.resolve(true)
      : this.transact([{ subject: { kind: 'act', act: transaction }, what: { kind } }])
  }

  /** Decisions from another window on the same page. */
  receive(decisions: readonly Decision[]): void {
    const own = decisions.filter(({ source }) => source === this.source.sha256)
    if (this.#let(own).some(rearranges)) void this.#attempt(() => this.#reread())
  }

  async #record(decisions: readonly Decision[], finishedDraft: string | null): Promise<boolean> {
    const registers = this.#let(decisions)
    const rearranged = registers.some(rearranges)
    const rows = rearranged ? [] : rowsOf(this, this.log, this.#articlesOf(registers))
    const saved = this.#saver.save({ ...this.#which, decisions, rows, finishedDraft })
    if (rearranged) await this.#attempt(() => this.#reread())
    return saved
  }

  /** Folds decisions in; gives the registers they touch. */
  #let(decisions: readonly Decision[]): readonly RegisterKey[] {
    const { registers } = this.fold(decisions)
    const kinds = new Set(registers.map((register) => parseRegister(register)?.kind))
    if (kinds.has('mention') || kinds.has('edit')) this.#recheck()
    return registers
  }

  get #which() {
    return { page: this.source.sha256, copy: this.copy }
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

  /** Dismisses what a finding says wherever it is said: on pages of one day, or (null) for good. */
  suppress(finding: Finding, reason: string, day: string | null): Promise<Outcome<null>> {
    return this.settings.suppress(finding, reason, day)
  }

  /** How the newsroom wants a check from now on, on every page. */
  setRule(rule: string, setting: RuleSetting): Promise<Outcome<null>> {
    return this.settings.setRules({ ...this.settings.rules, [rule]: setting })
  }

  /** Reads the page again: the newsroom's lists or words have changed. */
  readAgain(): Promise<void> {
    this.#rechecking.forget()
    return this.#reread()
  }

  /** The arrangement changed: what is one sentence now is read as one, and the library's lines are made anew. */
  async #reread(): Promise<void> {
    const page = arrangedPage(this.source, this.log)
    this.showArranged(page)
    this.show(await work('reread', page))
    this.#recheck()
    const articles = indexedArticles(this.review(), this.log, this.#openedAt)
    await replaceArticles(this.#store, { sha256: this.source.sha256, copy: this.copy }, articles)
  }

  #recheck(): void {
    void this.#attempt(() => this.#rechecking.run())
  }

  /**
   * What follows from a transaction by itself: where it fails, the transaction stands, and that is told with the page's
   * name.
   */
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
