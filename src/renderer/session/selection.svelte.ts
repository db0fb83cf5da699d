import {
  mentionId,
  type ArticleId,
  type BlockId,
  type RegisterKey,
  type RegisterKind,
} from '../../core/identities'
import type { Article, Block } from '../../core/1-page/page'
import type { CountedList } from '../../core/3-findings/context/lists'
import type { ReviewedFinding, ReviewedMention } from '../../core/4-review/review'
import { isSettled } from '../../core/4-review/settled'
import { placeOf, type Dispute } from '../../core/4-review/disputes'
import type { Span } from '../../core/text/span'
import { isAt, isStructural } from './disputes-at'
import { inTurn } from './in-turn'
import { remarkOf, type Remark } from './remarks'
import type { PageSession } from './page-session.svelte'

export const TABS = ['people', 'titles', 'figures', 'findings', 'corrected', 'structure'] as const
export type Tab = (typeof TABS)[number]

/** Where the editor is on an open page: one mention, one finding, one article, one tab. */
export class Selection {
  readonly #page: PageSession
  mentionId = $state<string | null>(null)
  findingKey = $state<string | null>(null)
  /** Is what the finding's check is for shown with it? */
  isExplaining = $state(false)
  articleId = $state<ArticleId | null>(null)
  blockId = $state<BlockId | null>(null)
  tab = $state<Tab>('people')
  /** The edit or comment that the cursor is on. */
  remarkKey = $state<RegisterKey | null>(null)
  /** The dispute that the cursor was sent to. */
  disputeKey = $state<RegisterKey | null>(null)
  /** A stretch of the text that the cursor was sent to: what a comparison with a former version tells of. */
  spot = $state.raw<Span | null>(null)
  /** Counts up when the place should be scrolled into view, even the same again. */
  arrivals = $state(0)

  constructor(page: PageSession) {
    this.#page = page
    this.articleId = page.read.page.articles[0]?.id ?? null
  }

  get mention(): ReviewedMention | undefined {
    return this.mentionId === null ? undefined : this.#page.mentions.get(this.mentionId)
  }

  /** What the current figure counts, where it announces a list. */
  get counted(): CountedList | undefined {
    const { mention } = this
    if (mention?.type !== 'figure') return undefined
    return this.#page.counted.find(
      ({ declaredAt }) => declaredAt.start === mention.start && declaredAt.end === mention.end,
    )
  }

  get remark(): Remark | undefined {
    return this.remarkKey === null ? undefined : remarkOf(this.#page, this.remarkKey)
  }

  get article(): Article | undefined {
    return this.#page.read.page.articles.find(({ id }) => id === this.articleId)
  }

  get finding(): ReviewedFinding | undefined {
    return this.#page.findings.find(({ finding }) => finding.key === this.findingKey)
  }

  get block(): Block | undefined {
    return this.#page.read.page.blocks.find(({ id }) => id === this.blockId)
  }

  /** What is disputed where the cursor is: what it was sent to comes first. */
  get disputes(): readonly Dispute[] {
    const { mention, finding, tab, disputeKey } = this
    const block = tab === 'structure' ? this.block : undefined
    const cursor = { mention, finding, block, article: block ? this.articleId : null }
    const here = this.#page.disputes.filter(
      (dispute) => dispute.register === disputeKey || isAt(dispute, cursor),
    )
    return here.sort((a, b) => Number(b.register === disputeKey) - Number(a.register === disputeKey))
  }

  /** The dispute that a key chooses in. */
  get dispute(): Dispute | undefined {
    return this.disputes[0]
  }

  /** The place in the text that is neither a mention nor the beginning of an article. */
  get place(): Span | null {
    const { finding, mention, dispute, remark, spot } = this
    if (spot) return spot
    if (finding) return finding.finding.at
    if (remark) return remark
    return dispute && !mention ? placeOf(dispute) : null
  }

  /** To a stretch of the text: on the mention there, where there is one. */
  goPlace(span: Span): void {
    const last = Math.max(span.end - 1, span.start)
    const isHere = ({ start, end }: Span): boolean => start <= last && span.start < end
    this.findingKey = null
    this.go(this.#page.list.find(isHere)?.id ?? null)
    this.articleId = this.#page.ownerOf(span) ?? this.articleId
    this.spot = span
    this.arrivals++
  }

  go(id: string | null): void {
    this.#leave()
    this.mentionId = id
    const mention = id === null ? undefined : this.#page.mentions.get(id)
    if (!mention) return
    this.findingKey = null
    this.articleId = this.#page.ownerOf(mention) ?? this.articleId
    const tabs: Partial<Record<string, Tab>> = { name: 'people', title: 'titles', figure: 'figures' }
    if (['people', 'titles', 'figures'].includes(this.tab)) this.tab = tabs[mention.type] ?? this.tab
    this.arrivals++
  }

  readonly #leave = (): null => (this.spot = this.remarkKey = this.disputeKey = null)

  /** By one mention in the order of the text; from nowhere to the first of the article. */
  step(by: 1 | -1): void {
    const next = this.#page.list[this.#from(by) + by]
    if (next) this.go(next.id)
  }

  /** To the next mention that is left; from the last on to the first. */
  stepLeft(by: 1 | -1): void {
    const next = inTurn(this.#page.list, this.#from(by), by).find(({ state }) => !isSettled(state))
    if (next) this.go(next.id)
  }

  #from(by: 1 | -1): number {
    const at = this.#page.list.findIndex(({ id }) => id === this.mentionId)
    return at >= 0 ? at : (this.#besideFinding(by) ?? this.#beforeArticle(by))
  }

  stepFinding(): void {
    const open = this.#page.findings.filter(({ state }) => state === 'open')
    const at = open.findIndex(({ finding }) => finding.key === this.findingKey)
    const next = open[(at + 1) % Math.max(1, open.length)]
    if (next) this.goFinding(next.finding.key)
  }

  /** To the next dispute in the order of the text, or the one before; from the last on to the first. */
  stepDispute(by: 1 | -1): void {
    const { disputes } = this.#page
    const { dispute } = this
    const at = dispute ? disputes.indexOf(dispute) : by > 0 ? -1 : disputes.length
    this.goDispute(disputes[(at + by + disputes.length) % Math.max(1, disputes.length)])
  }

  goDispute(dispute: Dispute | undefined): void {
    if (!dispute) return
    const { about } = dispute
    if ('key' in about) this.goFinding(about.key)
    else if ('mention' in about) this.go(about.mention)
    else if (about.kind === 'links') this.go(mentionId('title', about.span))
    else if (about.kind === 'article') this.goArticle(about.article)
    else if ('span' in about) this.#goSpan(about.span, about.kind)
    if (about.kind === 'article') this.mentionId = null
    this.disputeKey = dispute.register
    this.arrivals++
  }

  /** To a place that no mention stands for: in the structure where that is what it is about. */
  #goSpan(span: Span, kind: RegisterKind): void {
    this.#leave()
    this.mentionId = null
    this.findingKey = null
    this.articleId = this.#page.ownerOf(span) ?? this.articleId
    if (kind === 'edit' || kind === 'comment') return
    this.tab = 'structure'
    const { blocks } = this.#page.read.page
    this.blockId = blocks.find(({ start, end }) => start <= span.start && span.start < end)?.id ?? null
  }

  /** On a block of the page; in the article that it stands in, if any. */
  chooseBlock(id: BlockId, article: ArticleId | undefined): void {
    this.blockId = id
    this.disputeKey = null
    if (article !== undefined) this.articleId = article
  }

  /** To what an editor changed or said of the text. */
  goRemark(key: RegisterKey): void {
    const remark = remarkOf(this.#page, key)
    if (!remark) return
    this.#leave()
    this.mentionId = null
    this.findingKey = null
    this.remarkKey = key
    this.articleId = this.#page.ownerOf(remark) ?? this.articleId
    this.arrivals++
  }

  goFinding(key: string): void {
    this.#leave()
    this.tab = 'findings'
    this.findingKey = key
    // One cursor: what is decided next must not be a mention that the view has left.
    this.mentionId = null
    const { finding } = this
    if (finding) this.articleId = this.#page.ownerOf(finding.finding.at) ?? this.articleId
    this.arrivals++
  }

  /** Back to where the cursor is, wherever the view has gone. */
  return(): void {
    if (this.finding) this.tab = 'findings'
    else if (this.dispute && isStructural(this.dispute)) this.tab = 'structure'
    this.arrivals++
  }

  stepArticle(by: 1 | -1): void {
    const { articles } = this.#page.read.page
    const at = articles.findIndex(({ id }) => id === this.articleId)
    // Before the first article there is its beginning still to go to.
    const next = articles[at + by] ?? (by < 0 ? articles[0] : undefined)
    if (next) this.goArticle(next.id)
  }

  goArticle(id: ArticleId): void {
    this.#leave()
    this.articleId = id
    const first = this.#page.by.get(id)?.[0]
    this.mentionId = first?.id ?? null
    this.findingKey = null
    this.blockId = this.article?.blocks[0] ?? null
    this.arrivals++
  }

  /** Where stepping goes on from the place of the finding that the cursor is on; null where it is on none. */
  #besideFinding(by: 1 | -1): number | null {
    const place = this.finding?.finding.at
    if (!place) return null
    const next = this.#page.list.findIndex(({ start }) => start >= place.start)
    const after = next < 0 ? this.#page.list.length : next
    return by > 0 ? after - 1 : after
  }

  #beforeArticle(by: 1 | -1): number {
    const first = this.#page.list.findIndex((mention) => this.#page.ownerOf(mention) === this.articleId)
    return first < 0 ? (by > 0 ? -1 : this.#page.list.length) : by > 0 ? first - 1 : first
  }
}
