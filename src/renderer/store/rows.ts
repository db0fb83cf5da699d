import type { Folio } from '../../core/1-page/folio'
import type { FormatId, Layout } from '../../core/1-page/formats/input-format'
import type { EncodingId } from '../../core/1-page/encoding/encodings'
import type { ArticleState, Decision } from '../../core/4-review/decision'
import type { Counts } from './columns/counts'
import type { Fact } from './facts'

/** A page in the library: what is known of it without its text. */
export interface PageRow extends Folio {
  readonly sha256: string
  readonly name: string
  readonly format: FormatId
  /** Null where the format itself says how its characters are written. */
  readonly encoding: EncodingId | null
  readonly size: number
  readonly openedAt: string
  /** Which copy of the page this is: another one each time its file is opened anew after it was removed. */
  readonly copy: string
}

/** What editors have said of a page beside what it says itself: that goes before. */
export interface PageLabel extends Folio {
  /** What it is called, in place of its file's name. */
  readonly name?: string
  readonly tags?: readonly string[]
}

/** The heavy part of a page, read only when it is opened. */
export interface ContentRow {
  readonly sha256: string
  readonly text: string
  /** Absent for text formats. */
  readonly layout?: Layout
  /** Absent for a page that came with an export: its text is all there is. */
  readonly bytes?: Uint8Array<ArrayBuffer>
}

/** One line of the library: derived from page and log, and written with them. */
export interface ArticleRow extends Counts {
  /** A new one whenever the article's text changes, so that the search index need never forget. */
  readonly ordinal?: number
  readonly page: string
  readonly id: string
  readonly title: string
  readonly pageName: string
  readonly state: ArticleState
  readonly reviewer: string
  readonly openedAt: string
  readonly changedAt: string
  readonly people: readonly string[]
}

/** Which articles of one chunk of ordinals have a pair of characters. */
export interface PostingRow {
  readonly gram: string
  readonly chunk: number
  readonly members: Uint16Array<ArrayBuffer>
}

/** A page that was removed: with all that was decided and begun on it, until the bin is emptied. */
export interface BinRow {
  readonly copy: string
  /** All copies that it holds: one that came back from the journal may lie over another. */
  readonly copies: readonly string[]
  /** SHA-256. */
  readonly page: string
  readonly row: PageRow
  readonly titles: readonly string[]
  readonly people: readonly string[]
  /** The last number that one of its lines had in the library. */
  readonly lastOrdinal: number
  readonly decisions: readonly Decision[]
  readonly drafts: readonly DraftRow[]
  readonly removedAt: string
  readonly by: string
}

/** A page that a later version took the place of: as it was, with all that was decided and begun on it. */
export interface VersionRow extends Pick<
  BinRow,
  'copy' | 'page' | 'row' | 'people' | 'lastOrdinal' | 'decisions' | 'drafts' | 'by'
> {
  /** SHA-256 of the page that took its place. */
  readonly next: string
  readonly archivedAt: string
}

/** What stands in an open edit box: comes back after a crash. */
export interface DraftRow {
  readonly key: string
  /** Of the opening of the box, however often it is typed in; absent in drafts of the former version. */
  readonly id?: string
  /** Counts up with every change. */
  readonly turn?: number
  readonly source: string
  readonly kind:
    | 'correct'
    | 'correct-all'
    | 'edit-text'
    | 'comment'
    | 'note'
    | 'note-finding'
    | 'dismiss'
    | 'waive-day'
    | 'waive-always'
  /** A mention's id, a finding's key, or (for text that is typed over, and comments) a span. */
  readonly target: string
  readonly text: string
  /** The second box: the value of a correction, the reason for text that is typed over. */
  readonly value: string
}

export interface SettingRow {
  readonly key: string
  readonly value: unknown
  /** The fact that set it; absent in what the former version set. */
  readonly fact?: Omit<Fact, 'what'>
}

/** A row that the program could not work with, as it was. */
export interface AsideRow {
  readonly id?: number
  /** The table it stood in, and its key there. */
  readonly table: string
  readonly key: unknown
  readonly row: unknown
  /** ISO 8601, UTC. */
  readonly at: string
}
