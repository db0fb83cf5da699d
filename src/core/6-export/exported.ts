import type { Role } from '../1-page/role'
import type { EncodingId } from '../1-page/encoding/encodings'
import type { FormatId, Layout } from '../1-page/formats/input-format'
import type { Evidence, MentionType } from '../2-mentions/mention'
import type { TitleValue } from '../2-mentions/titles/title'
import type { Severity } from '../3-findings/finding'
import type { ErrorRate } from '../5-reports/error-rate'
import type { ArticleState, Decision } from '../4-review/decision'
import type { MentionState } from '../4-review/review'
import type { Localized } from '../problem'

/** A span in both ways of counting: UTF-16 code units, and code points for readers in other languages. */
export interface ExportedSpan {
  readonly start: number
  readonly end: number
  readonly codePointStart: number
  readonly codePointEnd: number
}

export interface ExportedMention extends ExportedSpan {
  readonly id: string
  readonly type: MentionType
  /** Always text.slice(start, end). */
  readonly quote: string
  readonly corrected: string
  readonly value: string | null
  readonly kind?: string
  readonly unit?: string
  readonly approximate?: string
  /** What the engine makes of a title, as long as it is one. */
  readonly title?: TitleValue
  readonly state: MentionState
  /** Null for one that an editor added. */
  readonly confidence: number | null
  readonly evidence: readonly Evidence[]
  /** For a title: ids of the names it is said of. For a name: ids of its titles. */
  readonly links: readonly string[]
  readonly note?: string
  readonly decidedBy?: string
  readonly decidedAt?: string
}

interface ExportedBlock extends ExportedSpan {
  readonly id: string
  readonly role: Role
}

interface ExportedArticle {
  readonly id: string
  readonly title: string
  readonly state: ArticleState
  /** Block ids in reading order. */
  readonly blocks: readonly string[]
  readonly joins: readonly { readonly first: string; readonly second: string }[]
  readonly original: string
  readonly corrected: string
}

export interface ExportedFinding extends ExportedSpan {
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly message: Localized
  readonly related: readonly ExportedSpan[]
  readonly state: 'open' | 'dismissed' | 'applied'
  readonly reason?: string
  readonly note?: string
  readonly decidedBy?: string
  readonly decidedAt?: string
}

/** What goes out: resources/schema/galley-export-1.schema.json describes it. */
export interface ExportedPage {
  readonly format: 'galley-export'
  readonly version: 1
  readonly source: {
    readonly name: string
    readonly sha256: string
    readonly format: FormatId
    readonly encoding: EncodingId | null
    readonly size: number
  }
  readonly text: string
  /** What the file says beyond its text, boxes on its pages among it; absent for text formats. */
  readonly layout?: Layout
  /** SHA-256 of the text as UTF-8, so that it is known by itself; absent in exports of version 0.1. */
  readonly textSha256?: string
  /** The page's text with every correction in its place. */
  readonly correctedText: string
  readonly blocks: readonly ExportedBlock[]
  readonly articles: readonly ExportedArticle[]
  readonly mentions: readonly ExportedMention[]
  readonly findings: readonly ExportedFinding[]
  /** Weighted errors on 10,000 characters by the national method; absent in exports of part of a page. */
  readonly errorRate?: ErrorRate
  /** The whole log: importing it gives the same review. */
  readonly decisions: readonly Decision[]
  /** SHA-256 over the JSON of all the rest, in the order written here. */
  readonly sha256: string
}
