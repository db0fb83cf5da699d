import { articleId, blockId, parseArticleId, parseBlockId, type ArticleId, type BlockId } from '../identities'
import { anchorOf, locate, type Anchor } from '../text/anchor'
import type { Span } from '../text/span'
import type { Decision, Subject, What } from './decision'

/** Decisions on another text than the one they were made on: with their places in it, or, without one, as they were. */
export interface CarriedOver {
  readonly carried: readonly Decision[]
  readonly orphaned: readonly Decision[]
}

/** A place of the decision is not in the other text. */
class NoPlace extends Error {}

/**
 * Gives decisions their places in the text that should have been before their editors. What was decided, by whom and
 * when stays; a decision one of whose places can't be found for certain is an orphan.
 */
export function carryOver(decisions: readonly Decision[], from: string, to: string): CarriedOver {
  const carried: Decision[] = []
  const orphaned: Decision[] = []
  const places = new Places(from, to)
  for (const decision of decisions)
    try {
      const { subject, what } = decision
      carried.push({ ...decision, subject: places.subject(subject), what: places.what(what, subject) })
    } catch (error) {
      if (!(error instanceof NoPlace)) throw error
      orphaned.push(decision)
    }
  return { carried, orphaned }
}

/** The decisions as `carryOver` gives them, orphans last; as they are where the text is the same. */
export function onText(decisions: readonly Decision[], from: string, to: string): readonly Decision[] {
  if (from === to) return decisions
  const { carried, orphaned } = carryOver(decisions, from, to)
  return [...carried, ...orphaned]
}

class Places {
  readonly #from: string
  readonly #to: string

  constructor(from: string, to: string) {
    this.#from = from
    this.#to = to
  }

  subject(subject: Subject): Subject {
    if ('anchor' in subject) return { ...subject, anchor: this.#anchor(subject.anchor) }
    return subject.kind === 'article' ? { ...subject, article: this.#article(subject.article) } : subject
  }

  what(what: What, subject: Subject): What {
    switch (what.kind) {
      case 'correct':
        return what.anchor ? { ...what, anchor: this.#anchor(what.anchor) } : what
      case 'link':
        return { ...what, names: what.names.map((name) => this.#anchor(name)) }
      case 'place':
        return {
          ...what,
          article: what.article && this.#article(what.article),
          after: what.after && this.#block(what.after),
        }
      case 'join':
        return { ...what, with: what.with && this.#block(what.with) }
      case 'split': {
        if (!('anchor' in subject)) return what
        const by = this.#anchor(subject.anchor).start - subject.anchor.start
        return { ...what, at: what.at.map((at) => at + by) }
      }
      default:
        return what
    }
  }

  #anchor(anchor: Anchor): Anchor {
    const at = locate(this.#to, anchor)
    if (!at) throw new NoPlace()
    return anchorOf(this.#to, at)
  }

  #span(span: Span): Span {
    if (span.end > this.#from.length) throw new NoPlace()
    return this.#anchor(anchorOf(this.#from, span))
  }

  #block(id: BlockId): BlockId {
    const span = parseBlockId(id)
    if (!span) throw new NoPlace()
    return blockId(this.#span(span))
  }

  #article(id: ArticleId): ArticleId {
    const origin = parseArticleId(id)
    if (origin?.kind === 'led') return articleId({ kind: 'led', by: this.#span(origin.by) })
    return origin?.kind === 'parted' ? articleId({ kind: 'parted', lead: this.#span(origin.lead) }) : id
  }
}
