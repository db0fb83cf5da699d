import type { JournalLine } from '../shelves/journal-lines'
import type { PageRow } from './rows'

/** What keeps again what the database has written. Nothing waits for it. */
export interface SecondCopy {
  append: (lines: readonly JournalLine[]) => void
  /** A page's line and its content, which is asked for when its turn comes. */
  keepPage: (page: PageRow, bytes: boolean, content: () => Promise<Uint8Array<ArrayBuffer> | null>) => void
}

export const NO_SECOND_COPY: SecondCopy = { append: () => undefined, keepPage: () => undefined }
