import type { MentionId } from '../identities'
import type { Span } from '../text/span'
import type { FigureValue } from './figures/figure'
import type { TitleValue } from './titles/title'

export { MENTION_TYPES, type MentionType } from '../identities'

/** Which of the project's rules or models says so, and what it saw. */
export interface Evidence {
  readonly source: string
  readonly detail: string
}

interface NameValue {
  /** The name without spaces set for layout. Mentions of one person bear the same. */
  readonly person: string
}

interface MentionBase extends Span {
  /** "name@3-6": type and span are its identity on an unchanged text. */
  readonly id: MentionId
  readonly quote: string
  /** 0 to 1: how often mentions proposed so are right. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

export interface NameMention extends MentionBase {
  readonly type: 'name'
  readonly value: NameValue
}
export interface TitleMention extends MentionBase {
  readonly type: 'title'
  readonly value: TitleValue
}
export interface FigureMention extends MentionBase {
  readonly type: 'figure'
  readonly value: FigureValue
}

/** A proposal of the engine: where, what kind, what it means, and why. */
export type Mention = NameMention | TitleMention | FigureMention

/** A title said of a person; both are mention ids. */
export interface Link {
  readonly title: MentionId
  readonly name: MentionId
}

export interface Mentions {
  /** In text order; spans of one type do not overlap. */
  readonly all: readonly Mention[]
  readonly links: readonly Link[]
}

/** A name as one person's: spaces for layout and the kinds of middle dot made one. */
export const personOf = (quote: string): string => quote.replace(/\s+/g, '').replace(/[•・‧．]/g, '·')
