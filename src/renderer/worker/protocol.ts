import type { Page } from '../../core/1-page/page'
import type { Source, SourceFile } from '../../core/1-page/source'
import type { Finding } from '../../core/3-findings/finding'
import type { Decision } from '../../core/4-review/decision'
import type { LedgerEntry, LedgerPage } from '../../core/5-reports/ledger'
import type { Replacement } from '../../core/4-review/changes'
import type { Comparison as VersionComparison } from '../../core/4-review/versions/compare'
import type { ReadPage } from '../../core/3-findings/read-page'
import type { BuiltInList, NewsroomEntries } from '../../core/2-mentions/newsroom-entries'
import type { Words } from '../../core/2-mentions/words'
import type { ShownList } from '../../core/3-findings/knowledge/built-in'
import type { Table } from '../../core/3-findings/references/columns'
import type { Comparison, ListedName } from '../../core/3-findings/references/compare'
import type { ReferenceEntry, ReferenceList } from '../../core/3-findings/references/reference'
import type { ExportedPage } from '../../core/6-export/exported'
import type { Packed } from '../../core/6-export/formats/output-format'
import type { Outcome } from '../../core/problem'
import type { Readings } from '../../core/text/by-sound'
import type { PictureRequest } from './picture'

/** What the worker does, by name: its input and its answer. Both cross as structured clones. */
export interface Tasks {
  /** A file's reading text alone. */
  readonly open: { readonly input: SourceFile; readonly answer: Outcome<Source> }
  /** Stages 1 to 3 of a file. */
  readonly read: { readonly input: SourceFile; readonly answer: Outcome<ReadPage> }
  /** Stages 2 and 3 of a page as arranged. */
  readonly reread: { readonly input: Page; readonly answer: ReadPage }
  /** Stages 2 and 3 of a page as its corrections have it. */
  readonly recheck: {
    readonly input: { readonly page: Page; readonly changes: readonly Replacement[] }
    readonly answer: readonly Finding[]
  }
  /** A page as it was decided on, held against its later text. */
  readonly versions: {
    readonly input: {
      readonly former: { readonly source: Source; readonly decisions: readonly Decision[] }
      readonly now: Source
    }
    readonly answer: VersionComparison
  }
  /** The people of stored pages, as reviewed so far. */
  readonly people: {
    readonly input: readonly { readonly source: Source; readonly decisions: readonly Decision[] }[]
    readonly answer: readonly LedgerPage[]
  }
  /** Everyone of those pages, with what speaks against each. */
  readonly ledger: { readonly input: readonly LedgerPage[]; readonly answer: readonly LedgerEntry[] }
  /** The names of an article's lists beside a reference list. */
  readonly compare: {
    readonly input: { readonly listed: readonly ListedName[]; readonly entries: readonly ReferenceEntry[] }
    readonly answer: Comparison
  }
  /** What the newsroom knows besides the model: held for all that is read from now on. */
  readonly know: { readonly input: NewsroomKnowledge; readonly answer: null }
  /** Lines of a built-in list that have a word in them. */
  readonly builtIn: {
    readonly input: { readonly list: BuiltInList; readonly word: string; readonly most: number }
    readonly answer: ShownList
  }
  /** How names are read, character by character. */
  readonly readings: { readonly input: readonly string[]; readonly answer: readonly Readings[] }
  /** The table of a reference list's file. */
  readonly table: {
    readonly input: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
    readonly answer: Outcome<Table>
  }
  readonly pack: {
    readonly input: Readonly<Record<string, Uint8Array<ArrayBuffer>>>
    readonly answer: Uint8Array<ArrayBuffer>
  }
  /** Null where it is no archive. */
  readonly unpack: {
    readonly input: Uint8Array<ArrayBuffer>
    readonly answer: Record<string, Uint8Array<ArrayBuffer>> | null
  }
  /** Pages in a format that is no text, each with the bytes it was read from where they are kept. */
  readonly leave: {
    readonly input: {
      readonly format: string
      readonly pages: readonly ExportedPage[]
      readonly files: readonly (Uint8Array<ArrayBuffer> | null)[]
    }
    readonly answer: Packed
  }
  /** A page of a file as it is printed, of a format that has such pages. */
  readonly picture: { readonly input: PictureRequest; readonly answer: ImageBitmap }
  readonly hash: { readonly input: Uint8Array<ArrayBuffer>; readonly answer: string }
}

/** The newsroom's own lists and words. */
export interface NewsroomKnowledge {
  readonly references: readonly ReferenceList[]
  readonly words: Words | null
  readonly entries: NewsroomEntries
}

export type TaskName = keyof Tasks

export interface TaskRequest<Name extends TaskName = TaskName> {
  readonly task: Name
  readonly input: Tasks[Name]['input']
}
