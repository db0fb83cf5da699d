import type { ReadPage } from '../3-findings/read-page'
import { parseRegister, type MentionId, type RegisterKey } from '../identities'
import { changesOf, differences, type Change } from './changes'
import { registerOf, type Decision } from './decision'
import { disputesAfter, type Dispute } from './disputes'
import type { DecisionLog } from './log'
import {
  byPlace,
  commentsOf,
  editsOf,
  linksOf,
  orphanedOf,
  orphanedOn,
  reviewFinding,
  reviewOf,
  type Comment,
  type Edit,
  type Review,
  type ReviewedFinding,
  type ReviewedMention,
} from './review'
import { reviewing, reviewMention, reviewOwn, type Reviewing } from './review-mention'
import { overlapsOf } from '../text/span'

/** What decisions changed of a review. */
export interface Folded {
  readonly registers: readonly RegisterKey[]
  /** The mentions that may be another now: came, went or were decided. */
  readonly mentions: readonly MentionId[]
  /** True where one came, went or changed its extent. */
  readonly moved: boolean
}

/**
 * A page's review, kept up to date decision by decision: at any time what `reviewOf` gives of the whole log. A decision
 * costs what its registers hold, and a list's copy; not what the log holds, but where it arrives behind what saw it.
 */
export class ReviewFold implements Review {
  readonly log: DecisionLog
  read: ReadPage
  mentions: readonly ReviewedMention[] = []
  links: Review['links'] = new Map()
  findings: readonly ReviewedFinding[] = []
  edits: readonly Edit[] = []
  comments: readonly Comment[] = []
  changes: readonly Change[] = []
  disputes: readonly Dispute[] = []
  orphaned: readonly Decision[] = []
  readonly #byId = new Map<MentionId, ReviewedMention>()
  #by: Reviewing

  constructor(read: ReadPage, log: DecisionLog) {
    this.log = log
    this.read = read
    this.#by = reviewing(read.page, log)
    this.reread(read)
  }

  /** A mention as it is reviewed now. */
  mention(id: MentionId): ReviewedMention | undefined {
    return this.#byId.get(id)
  }

  /** The page was read again: its words, lists or arrangement are others. */
  reread(read: ReadPage): void {
    Object.assign(this, reviewOf(read, this.log))
    this.#by = reviewing(read.page, this.log)
    this.#byId.clear()
    for (const mention of this.mentions) this.#byId.set(mention.id, mention)
  }

  /** Lets decisions into the log, and folds the registers they touch. */
  append(decisions: readonly Decision[]): Folded {
    const before = this.log.reorderings
    const touched = [...new Set(decisions.flatMap((decision) => this.log.append(decision)))]
    // In another order another decision may be the last word, also where nothing new was decided.
    const registers = this.log.reorderings === before ? touched : this.log.allRegisters()
    const parsed = registers.flatMap((register) => parseRegister(register) ?? [])
    const kinds = new Set(parsed.map(({ kind }) => kind))
    const mentions = parsed.flatMap((register) => ('mention' in register ? [register.mention] : []))
    if (registers.some((register) => this.log.changing.has(register)))
      for (const id of this.#printedOtherwise()) mentions.push(id)
    const moved = mentions.map((id) => this.#refold(id)).some(Boolean)
    this.#relist(mentions, moved)
    if (kinds.has('links')) this.links = linksOf(this.read, this.log)
    if (kinds.has('finding') || kinds.has('finding-note'))
      this.findings = this.read.findings.map((finding) => reviewFinding(finding, this.log))
    if (kinds.has('edit')) this.edits = editsOf(this.#by.text, this.log)
    if (kinds.has('comment')) this.comments = commentsOf(this.#by.text, this.log)
    this.disputes = disputesAfter(this.disputes, registers, this.log)
    this.#refoldOrphaned(registers)
    return { registers, mentions, moved }
  }

  /** Lays the changes over the text anew, and gives the mentions that are printed otherwise. */
  #printedOtherwise(): MentionId[] {
    const changes = changesOf(this.#by.text, this.log)
    // What was and what is overlap each other: they are no list that changesAt could search.
    const differ = overlapsOf(differences(this.changes, changes))
    this.changes = changes
    this.#by = { ...this.#by, changes }
    return this.mentions.flatMap((mention) => (differ(mention).length > 0 ? [mention.id] : []))
  }

  /** True where a mention came, went or changed its extent. */
  #refold(id: MentionId): boolean {
    const before = this.#byId.get(id)
    const after = before?.proposal ? reviewMention(this.#by, before.proposal) : reviewOwn(this.#by, id)
    if (after === null || after === 'orphaned') return this.#byId.delete(id)
    this.#byId.set(id, after)
    return before?.start !== after.start || before.end !== after.end
  }

  #relist(touched: readonly MentionId[], moved: boolean): void {
    if (moved) this.mentions = [...this.#byId.values()].sort(byPlace)
    else if (touched.length > 0) {
      const again = new Set(touched)
      this.mentions = this.mentions.map((mention) =>
        again.has(mention.id) ? (this.#byId.get(mention.id) ?? mention) : mention,
      )
    }
  }

  #refoldOrphaned(registers: readonly RegisterKey[]): void {
    const touched = new Set(registers)
    const wasOrphaned = this.orphaned.some(({ subject }) => touched.has(registerOf(subject)))
    if (wasOrphaned || registers.some((register) => orphanedOn(this.read, register, this.log).length > 0))
      this.orphaned = orphanedOf(this.read, this.log)
  }
}
