import type { Folio } from '../1-page/folio'
import type { Role } from '../1-page/role'
import type { EncodingId } from '../1-page/encoding/encodings'
import type { FormatId, Layout } from '../1-page/formats/input-format'
import type { Evidence, MentionType } from '../2-mentions/mention'
import type { TitleValue } from '../2-mentions/titles/title'
import type { Severity } from '../3-findings/finding'
import type { ArticleState, Decision } from '../4-review/decision'
import type { MentionState } from '../4-review/review'
import type { ItemKind } from '../4-review/versions/compare'
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
  /** The article it lies in; null in none. */
  readonly article?: string | null
}

/** Someone named on the page. */
export interface ExportedPerson {
  readonly name: string
  /** The ids of the mentions that bear the name. */
  readonly mentions: readonly string[]
  /** As written, most often said first. */
  readonly titles: readonly { readonly title: string; readonly count: number }[]
}

/** What a version says otherwise than the one before: its span is that of this text, `former` that of the other. */
export interface ExportedVersionChange extends ExportedSpan {
  readonly kind: ItemKind
  readonly former: ExportedSpan
  readonly from: string
  readonly to: string
  /** What was to stand there, and who said so: of corrections alone. */
  readonly wanted?: string
  readonly by?: string
}

/** Which state of its page this is, and what became of the state before. */
export interface ExportedVersion {
  /** 1 as it first came, one more each time that it came back. */
  readonly number: number
  readonly former: {
    readonly name: string
    readonly sha256: string
    readonly replacedAt: string
    readonly replacedBy: string
  } | null
  readonly carriedOver: {
    /** The ids of the decisions that were made on the version before. */
    readonly decisions: readonly string[]
    /** How many things that something was decided on kept their place, wait for an editor, or are there no more. */
    readonly kept: number
    readonly look: number
    readonly gone: number
  }
  readonly changes: readonly ExportedVersionChange[]
}

/** A paragraph as it is to be printed. */
export interface ExportedParagraph {
  readonly role: Role
  readonly corrected: string
}

/** The parts of an article as they are to be printed; lines of one part are parted by a line end. */
export interface ExportedFields {
  readonly kicker?: string
  readonly headline?: string
  readonly subhead?: string
  readonly byline?: string
  readonly body: string
}

interface InArticle {
  readonly article: string | null
  /** Which paragraph of it, from 1. */
  readonly paragraph: number | null
  readonly by: string
  readonly at: string
}

/** What is printed otherwise than it came: its span is that of the text, `corrected` that of the corrected text. */
export interface ExportedEdit extends ExportedSpan, InArticle {
  /** The mention's id, or the register of a change of the text. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly corrected: ExportedSpan
  readonly why?: string
  /** The key of the finding that it was made for. */
  readonly finding?: string
}

export interface ExportedComment extends ExportedSpan, InArticle {
  readonly quote: string
  readonly text: string
}

interface ExportedBlock extends ExportedSpan {
  readonly id: string
  readonly role: Role
}

export interface ExportedArticle {
  readonly id: string
  readonly title: string
  readonly state: ArticleState
  /** Block ids in reading order. */
  readonly blocks: readonly string[]
  readonly joins: readonly { readonly first: string; readonly second: string }[]
  readonly original: string
  readonly corrected: string
  /** In reading order; none where nothing is left of one. */
  readonly paragraphs?: readonly ExportedParagraph[]
  readonly fields?: ExportedFields
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

export interface ExportedErrorRate {
  readonly original: number
  readonly corrected: number
  /** Of what is still open, what the corrections themselves brought. */
  readonly brought?: number
  readonly characters: number
}

/**
 * What goes out: resources/schema/galley-export-2.schema.json describes it. What may be absent without a word why is so
 * in what was taken in of schema version 1 alone.
 */
export interface ExportedPage {
  readonly format: 'galley-export'
  readonly version: 2
  /** What wrote it; absent from programs that use the core as a library. */
  readonly program?: { readonly name: 'galley'; readonly version: string }
  /** When, ISO 8601 in UTC; absent where the writer has no clock (the command line). */
  readonly exportedAt?: string
  readonly source: {
    readonly name: string
    readonly sha256: string
    readonly format: FormatId
    readonly encoding: EncodingId | null
    readonly size: number
  }
  /** The issue and the sheet: as editors labelled the page, or as it says itself. */
  readonly folio?: Folio
  /** Absent where the writer keeps no versions (the command line). */
  readonly pageVersion?: ExportedVersion
  readonly text: string
  /** What the file says beyond its text, boxes on its pages among it; absent for text formats. */
  readonly layout?: Layout
  /** SHA-256 of the text as UTF-8, so that it is known by itself. */
  readonly textSha256?: string
  /** The page's text with every correction in its place. */
  readonly correctedText: string
  readonly blocks: readonly ExportedBlock[]
  readonly articles: readonly ExportedArticle[]
  readonly mentions: readonly ExportedMention[]
  /** Everyone named, in the order of first mention. */
  readonly people?: readonly ExportedPerson[]
  readonly findings: readonly ExportedFinding[]
  /** All that is printed otherwise than it came, in the order of the text. */
  readonly edits?: readonly ExportedEdit[]
  readonly comments?: readonly ExportedComment[]
  /** Weighted errors on 10,000 characters by the national method; absent in exports of part of a page. */
  readonly errorRate?: ExportedErrorRate
  /** The whole log: importing it gives the same review. */
  readonly decisions: readonly Decision[]
  /** SHA-256 over the JSON of all the rest, in the order written here. */
  readonly sha256: string
}
