import type { ReadPage } from '../../3-findings/read-page'
import {
  articleId,
  mentionId,
  parseRegister,
  type MentionId,
  type MentionType,
  type RegisterKey,
} from '../../identities'
import { anchorOf, type Anchor } from '../../text/anchor'
import { overlaps, type Span } from '../../text/span'
import { registerOf, type Decision, type Subject, type What } from '../decision'
import type { DecisionLog } from '../log'
import type { Placed } from './alignment'
import type { Correction } from './corrections'
import type { Places } from './places'

/** A page as it was read, with what was decided on it. */
export interface Version {
  readonly read: ReadPage
  readonly log: DecisionLog
}

/** Why a decision is asked for anew: its words changed, they fit twice, or its article was cleared and has changed. */
export type Why = 'changed' | 'twice' | 'cleared'

/** A place or a thing of the decision can't be told for certain. */
export class Unsure extends Error {
  readonly why: Why | 'gone'
  readonly at: Span

  constructor(why: Why | 'gone', at: Span) {
    super(why)
    this.why = why
    this.at = at
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

/** Says of one decision after another what it is on the later version of its page. Throws Unsure where that is not certain. */
export class Placing {
  readonly #former: Version
  readonly #now: ReadPage
  readonly #places: Places
  readonly #corrections: readonly Correction[]
  readonly #proposed: ReadonlySet<MentionId>

  constructor(former: Version, now: ReadPage, places: Places, corrections: readonly Correction[]) {
    this.#former = former
    this.#now = now
    this.#places = places
    this.#corrections = corrections
    this.#proposed = new Set(now.mentions.all.map(({ id }) => id))
  }

  decision(own: Decision): Decision {
    const { sha256 } = this.#now.page.source
    const renamed = (id: string): string => `${id.replace(/@[0-9a-f]{16}$/, '')}@${sha256.slice(0, 16)}`
    const { follows: _, ...rest } = own
    const subject = this.#subject(own.subject)
    return {
      ...rest,
      id: renamed(own.id),
      source: sha256,
      over: own.over.map(renamed),
      subject,
      what: this.#what(own.what, own.subject, subject),
    }
  }

  /** An edit that stands in the new text is none any more. */
  isDone({ subject }: Decision): boolean {
    return subject.kind === 'edit' && this.#correctionOf(subject.anchor)?.outcome !== 'forgotten'
  }

  #correctionOf(span: Span): Correction | undefined {
    return this.#corrections.find(({ change }) => overlaps(change, span))
  }

  #subject(subject: Subject): Subject {
    switch (subject.kind) {
      case 'mention':
      case 'note':
        return { ...subject, anchor: this.#mention(subject.anchor, subject.type) }
      case 'links':
        return { ...subject, anchor: this.#mention(subject.anchor, 'title') }
      case 'edit':
        return { ...subject, anchor: this.#edit(subject.anchor) }
      case 'comment':
        return { ...subject, anchor: this.#anchor(this.#kept(this.#places.of(subject.anchor))) }
      case 'role':
      case 'place':
      case 'join':
      case 'split':
        return { ...subject, anchor: this.#anchor(this.#block(subject.anchor)) }
      case 'article':
        return this.#article(subject)
      case 'finding':
      case 'finding-note':
        return this.#finding(subject)
      case 'act':
        return subject
    }
  }

  #what(what: What, before: Subject, after: Subject): What {
    switch (what.kind) {
      case 'correct':
        return this.#correct(what, before, after)
      case 'link':
        return { ...what, names: what.names.map((name) => this.#mention(name, 'name')) }
      case 'place':
        return {
          ...what,
          article: what.article && this.#sure(this.#places.articleId(what.article), before),
          after: what.after && this.#sure(this.#places.blockId(what.after), before),
        }
      case 'join':
        return { ...what, with: what.with && this.#sure(this.#places.blockId(what.with), before) }
      case 'split':
        return { ...what, at: what.at.map((at) => this.#cut(at)) }
      case 'state':
        if (what.state === 'done') this.#hasStayed(before)
        return what
      default:
        return what
    }
  }

  /** What is printed already is only accepted: with the value and the type that the editor gave it. */
  #correct(what: What & { kind: 'correct' }, before: Subject, after: Subject): What {
    const { anchor, surface, ...rest } = what
    const type = what.type ?? (before.kind === 'mention' ? before.type : 'name')
    const moved = anchor && this.#mention(anchor, type)
    const stands = moved ?? ('anchor' in after ? after.anchor : null)
    const isMade = surface === undefined || surface === stands?.quote
    if (isMade && !moved && rest.value === undefined && rest.type === undefined) return { kind: 'accept' }
    return { ...rest, ...(moved ? { anchor: moved } : {}), ...(isMade ? {} : { surface }) }
  }

  #mention(anchor: Anchor, type: MentionType): Anchor {
    const at = this.#kept(this.#places.of(anchor))
    const isProposed = this.#proposed.has(mentionId(type, at))
    if (!isProposed && !this.#places.hasSameNeighbours(anchor, at)) throw new Unsure('changed', at)
    return this.#anchor(at)
  }

  #edit(anchor: Anchor): Anchor {
    const correction = this.#correctionOf(anchor)
    if (correction?.outcome === 'otherwise') throw new Unsure('changed', correction.at)
    // One that was made is not carried: where it stands is all that is asked.
    return this.#anchor(
      correction && correction.outcome === 'made' ? correction.at : this.#kept(this.#places.of(anchor)),
    )
  }

  #block(span: Span): Span {
    const at = this.#places.block(span)
    if (!at) {
      const placed = this.#places.of(span)
      throw new Unsure(placed.kind === 'kept' ? 'changed' : placed.kind, placed.at)
    }
    return at
  }

  #article(subject: Subject & { kind: 'article' }): Subject {
    const own = 'article' in subject ? subject.article : articleId({ kind: 'led', by: subject.anchor })
    return { kind: 'article', article: this.#sure(this.#places.articleId(own), subject) }
  }

  /** A finding that says the same is the same; of its rule at the same unchanged words, it is said in other surroundings. */
  #finding(subject: Subject & { kind: 'finding' | 'finding-note' }): Subject {
    const { findings } = this.#now
    const was = this.#former.read.findings.find(({ key }) => key === subject.key)
    if (!was || findings.some(({ key }) => key === subject.key)) return subject
    const placed = this.#places.of(was.at)
    const alike = findings.filter(({ rule, at }) => rule === was.rule && overlaps(at, placed.at))
    const [only] = alike
    if (!only) throw new Unsure('gone', placed.at)
    if (alike.length > 1 || placed.kind !== 'kept') throw new Unsure('changed', placed.at)
    return { ...subject, key: only.key }
  }

  #cut(at: number): number {
    const before = this.#kept(this.#places.of({ start: at - 1, end: at }))
    const after = this.#kept(this.#places.of({ start: at, end: at + 1 }))
    if (before.end > after.start) throw new Unsure('changed', after)
    return after.start
  }

  #kept(placed: Placed): Span {
    if (placed.kind === 'kept') return placed.at
    throw new Unsure(placed.kind, placed.at)
  }

  #sure<T>(place: T | null, subject: Subject): T {
    if (place !== null) return place
    const placed = this.#places.of(this.placeOf(registerOf(subject)))
    throw new Unsure(placed.kind === 'gone' ? 'gone' : 'changed', placed.at)
  }

  /** An article that was cleared is not once anything in it is other than its editor left it. */
  #hasStayed(subject: Subject): void {
    const about = parseRegister(registerOf(subject))
    const { articles } = this.#former.read.page
    const article = about?.kind === 'article' ? articles.find(({ id }) => id === about.article) : undefined
    const changed = [
      ...this.#places.alignment.differences.filter(({ kind }) => kind === 'changed').map(({ to }) => to),
      ...this.#corrections.flatMap(({ outcome, at }) => (outcome === 'made' ? [] : [at])),
    ]
    for (const id of article?.blocks ?? []) {
      const block = this.#former.read.page.blocks.find((one) => one.id === id)
      const at = block && this.#places.block(block)
      const touched = at && changed.find((one) => one.start <= at.end && one.end >= at.start)
      if (touched) throw new Unsure('cleared', touched)
      if (block && !at) throw new Unsure('cleared', this.#places.of(block).at)
    }
  }

  /** Where in the former text a register lies. */
  placeOf(register: RegisterKey): Span {
    const about = parseRegister(register)
    if (!about) return NOWHERE
    if ('span' in about) return about.span
    const [head] = this.#former.log.live(register)
    if (head && 'anchor' in head.subject) return head.subject.anchor
    const { articles, blocks } = this.#former.read.page
    if ('key' in about) return this.#former.read.findings.find(({ key }) => key === about.key)?.at ?? NOWHERE
    const article = about.kind === 'article' ? articles.find(({ id }) => id === about.article) : undefined
    return blocks.find(({ id }) => id === article?.blocks[0]) ?? NOWHERE
  }

  #anchor(at: Span): Anchor {
    return anchorOf(this.#now.page.source.text, at)
  }
}
