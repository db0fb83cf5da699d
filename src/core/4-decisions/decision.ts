import type { Role } from '../1-page/page'
import type { MentionType } from '../2-mentions/mention'
import type { Anchor } from '../text/anchor'

/** What a decision is about. Its key names the one register that it writes. */
export type Subject =
  | { readonly kind: 'mention'; readonly type: MentionType; readonly anchor: Anchor }
  | { readonly kind: 'links'; readonly anchor: Anchor }
  | { readonly kind: 'note'; readonly type: MentionType; readonly anchor: Anchor }
  | { readonly kind: 'edit'; readonly anchor: Anchor }
  | { readonly kind: 'finding'; readonly key: string }
  | { readonly kind: 'finding-note'; readonly key: string }
  | { readonly kind: 'role'; readonly anchor: Anchor }
  | { readonly kind: 'place'; readonly anchor: Anchor }
  | { readonly kind: 'join'; readonly anchor: Anchor }
  | { readonly kind: 'split'; readonly anchor: Anchor }
  | { readonly kind: 'article'; readonly anchor: Anchor }
  | { readonly kind: 'act'; readonly act: string }

/** Where the desk is with an article. `new` is one nobody has decided anything in. */
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
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'dismiss'; readonly reason: string }
  | { readonly kind: 'apply' }
  | { readonly kind: 'role'; readonly role: Role }
  /** Into the article of that lead block, behind that block (null: first); article null makes one of its own. */
  | { readonly kind: 'place'; readonly article: string | null; readonly after: string | null }
  | { readonly kind: 'join'; readonly with: string | null }
  /** At these offsets of the text, ascending. */
  | { readonly kind: 'split'; readonly at: readonly number[] }
  | { readonly kind: 'state'; readonly state: ArticleState }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** One fact in the append-only log. Never changed, never removed. */
export interface Decision {
  readonly id: string
  /** All decisions of one action of the editor share it: they are undone together. */
  readonly act: string
  /** SHA-256 of the source it is about. */
  readonly source: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** The decisions on the same register that the editor saw and replaces. Two that did not see each other differ. */
  readonly over: readonly string[]
  readonly subject: Subject
  readonly what: What
}

/** The register a decision writes, as a key. */
export function registerOf(subject: Subject): string {
  switch (subject.kind) {
    case 'act':
      return `act:${subject.act}`
    case 'finding':
    case 'finding-note':
      return `${subject.kind}:${subject.key}`
    case 'mention':
    case 'note':
      return `${subject.kind}:${subject.type}@${subject.anchor.start}-${subject.anchor.end}`
    default:
      return `${subject.kind}:${subject.anchor.start}-${subject.anchor.end}`
  }
}

/** The order of a log wherever it is read: by time, then by id, so that every copy folds alike. */
export const byTime = (a: Decision, b: Decision): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
