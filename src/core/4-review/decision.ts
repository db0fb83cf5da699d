import type { Role } from '../1-page/role'
import type { MentionType } from '../2-mentions/mention'
import {
  mentionId,
  registerKey,
  articleId,
  type ArticleId,
  type BlockId,
  type FindingKey,
  type RegisterKey,
} from '../identities'
import type { Anchor } from '../text/anchor'

/** What a decision is about. Its key names the one register that it writes. */
export type Subject =
  | { readonly kind: 'mention'; readonly type: MentionType; readonly anchor: Anchor }
  | { readonly kind: 'links'; readonly anchor: Anchor }
  | { readonly kind: 'note'; readonly type: MentionType; readonly anchor: Anchor }
  | { readonly kind: 'edit'; readonly anchor: Anchor }
  /** What an editor says to a stretch of the text; it changes nothing of it. */
  | { readonly kind: 'comment'; readonly anchor: Anchor }
  | { readonly kind: 'finding'; readonly key: FindingKey }
  | { readonly kind: 'finding-note'; readonly key: FindingKey }
  | { readonly kind: 'role'; readonly anchor: Anchor }
  | { readonly kind: 'place'; readonly anchor: Anchor }
  | { readonly kind: 'join'; readonly anchor: Anchor }
  | { readonly kind: 'split'; readonly anchor: Anchor }
  | { readonly kind: 'article'; readonly article: ArticleId }
  /** As version 0.1 wrote it: the article that is led by this block. */
  | { readonly kind: 'article'; readonly anchor: Anchor }
  | { readonly kind: 'act'; readonly act: string }

/** Where the newsroom is with an article. `new` is one nobody has decided anything in. */
export const ARTICLE_STATES = ['new', 'in-review', 'done', 'attention'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** What was decided. Each says all of its register: the last one on a line of decisions is the state. */
export type What =
  | { readonly kind: 'accept' }
  | {
      readonly kind: 'correct'
      /** What should be printed, where that differs. */
      readonly surface?: string
      /** The value as text, where that differs. */
      readonly value?: string
      readonly type?: MentionType
      /** Another extent of the mention on the same text. */
      readonly anchor?: Anchor
    }
  | { readonly kind: 'reject' }
  | { readonly kind: 'add'; readonly value?: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'link'; readonly names: readonly Anchor[] }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'replace'
      readonly text: string
      /** Why, as the editor put it; absent where nothing was said. */
      readonly reason?: string
    }
  | { readonly kind: 'dismiss'; readonly reason: string }
  | { readonly kind: 'apply' }
  | { readonly kind: 'role'; readonly role: Role }
  /**
   * Into that article, behind that block (null: first). An article that an editor makes is there from the first block
   * placed in it to the last one taken out; null, as version 0.1 wrote it, makes one of the block alone.
   */
  | { readonly kind: 'place'; readonly article: ArticleId | null; readonly after: BlockId | null }
  | { readonly kind: 'join'; readonly with: BlockId | null }
  /** At these offsets of the text, ascending. */
  | { readonly kind: 'split'; readonly at: readonly number[] }
  | { readonly kind: 'state'; readonly state: ArticleState }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** One fact in the append-only log. Never changed, never removed. */
export interface Decision {
  readonly id: string
  /** The transaction: all decisions of one action of the editor share it, and are undone together. Stored as `act`. */
  readonly act: string
  /** SHA-256 of the source it is about. */
  readonly source: string
  /** ISO 8601, UTC, by the editor's clock: to be shown. The order is that of what was seen. */
  readonly at: string
  readonly by: string
  /**
   * What it supersedes, stored as `over`: the decisions on the same register that the editor saw. Two that did not see
   * each other differ.
   */
  readonly over: readonly string[]
  /**
   * The transaction that was the last of the log as its editor had it: orders what is on different registers. Absent in
   * 0.1.
   */
  readonly follows?: string
  readonly subject: Subject
  readonly what: What
}

/** The register a decision writes, as a key. */
export function registerOf(subject: Subject): RegisterKey {
  switch (subject.kind) {
    case 'mention':
    case 'note':
      return registerKey({ kind: subject.kind, mention: mentionId(subject.type, subject.anchor) })
    case 'finding':
    case 'finding-note':
    case 'act':
      return registerKey(subject)
    case 'article':
      return registerKey({
        kind: 'article',
        article: 'article' in subject ? subject.article : articleId({ kind: 'led', by: subject.anchor }),
      })
    default:
      return registerKey({ kind: subject.kind, span: subject.anchor })
  }
}
