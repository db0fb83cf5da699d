import type { ReferenceList } from '../../core/3-findings/references/reference'
import type { Decision } from '../../core/4-review/decision'
import type { Fact } from './facts'
import type { DraftRow, PageRow } from './rows'

/** A line of the journal. Those of the former version have neither copies nor facts. */
export type JournalLine =
  /** A page that came into the library; its content is a file of its own, its bytes or (false) its text. */
  | { readonly page: PageRow; readonly bytes: boolean }
  /** The former version's: a page that was removed. */
  | { readonly removed: string }
  /** Absent in lines of the former version: the first copy of the page. */
  | { readonly decision: Decision; readonly copy?: string }
  | { readonly fact: Fact }
  | { readonly list: ReferenceList }
  | { readonly draft: DraftRow; readonly copy: string }
  /** A box that was closed, by the identity of its draft. */
  | { readonly closed: string }

/** What keeps again what the database has written. Nothing waits for it. */
export interface SecondCopy {
  append: (lines: readonly JournalLine[]) => void
  /** A page's line and its content, which is asked for when its turn comes. */
  keepPage: (page: PageRow, bytes: boolean, content: () => Promise<Uint8Array<ArrayBuffer> | null>) => void
}

export const NO_SECOND_COPY: SecondCopy = { append: () => undefined, keepPage: () => undefined }
