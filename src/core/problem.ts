import type { LeftOut } from './left-out'

export type { Language, Localized } from './localized'
export type { LeftOut } from './left-out'

/** Everything that can go wrong outside us. Our own mistakes throw; the world's come back as one of these. */
export type ProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-over-limit'
  | 'files-too-many'
  | 'file-binary'
  | 'file-undecodable'
  | 'file-foreign'
  | 'file-damaged'
  | 'file-partly'
  | 'file-broken'
  | 'file-bomb'
  | 'file-entities'
  | 'file-encrypted'
  | 'file-no-text'
  | 'file-other-kind'
  | 'file-unreadable'
  | 'file-special'
  | 'line-invalid'
  | 'file-unwritable'
  | 'format-unknown'
  | 'format-old-word'
  | 'format-layout'
  | 'format-picture'
  | 'page-unread'
  | 'export-not-json'
  | 'export-newer'
  | 'export-invalid'
  | 'export-tampered'
  | 'export-disagrees'
  | 'export-read-anew'
  | 'export-other-source'
  | 'export-dates'
  | 'docx-anew'
  | 'docx-unplaced'
  | 'docx-arranged'
  | 'docx-differs'
  | 'docx-macros'
  | 'list-unknown'
  | 'list-unreadable'
  | 'list-too-large'
  | 'list-empty'
  | 'rules-invalid'
  | 'words-invalid'
  | 'lines-invalid'
  | 'anchor-orphaned'
  | 'text-replaced'
  | 'text-unproved'
  | 'rule-failed'
  | 'storage-full'
  | 'storage-lost'
  | 'storage-busy'
  | 'storage-newer'
  | 'data-set-aside'
  | 'journal-unavailable'
  | 'backup-invalid'
  | 'backup-partial'
  | 'bin-kept'
  | 'page-removed'
  | 'page-erased'
  | 'folder-unavailable'
  | 'folder-unreadable'
  | 'folder-unwritable'
  | 'unexpected'

/** A failure as a value: what happened, to which file, and a detail for the log. */
export interface Problem {
  readonly code: ProblemCode
  /** The file or thing concerned, as the editor knows it. */
  readonly about?: string
  /** For the log and for the curious; never the only thing shown. */
  readonly detail?: string
  /** The encodings that the file may be opened in, where the editor can choose. */
  readonly encodings?: readonly string[]
  /** What of the file is not in what was read. */
  readonly leftOut?: readonly LeftOut[]
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })

export function failed(code: ProblemCode, about?: string, detail?: string): { ok: false; problem: Problem } {
  return {
    ok: false,
    problem: { code, ...(about === undefined ? {} : { about }), ...(detail === undefined ? {} : { detail }) },
  }
}

export const MAX_FILE_BYTES = 20 * 1024 * 1024
