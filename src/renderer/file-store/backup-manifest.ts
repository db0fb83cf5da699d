import type { Decision } from '../../core/4-review/decision'
import type { Looked } from '../store/looked'
import type { BinRow, PageLabel, PageRow, VersionRow } from '../store/rows'

/** What a removal is in a backup, beside its page. */
export type Removed = Pick<BinRow, 'titles' | 'people' | 'removedAt' | 'by'> & {
  readonly decisions: readonly Decision[]
}
/** What a former version is in a backup, beside its page. */
export type Former = Pick<VersionRow, 'next' | 'people' | 'archivedAt' | 'by' | 'decisions'> & {
  /** What was ticked off where later versions were held against it. */
  readonly looked?: readonly Looked[]
}

export interface HashedFile {
  readonly file: string
  readonly sha256: string
}

export interface ListedPage {
  readonly page: PageRow
  readonly asBytes: boolean
  readonly file: string
  readonly sha256: string
  /** What editors have called the page. */
  readonly label?: PageLabel
  readonly removed?: Removed
  readonly former?: Former
}

/** What lies in a backup, with the hash of each file. */
export interface Manifest {
  readonly format: 'galley-backup'
  readonly version: 1
  readonly madeAt: string
  readonly pages: readonly ListedPage[]
  readonly removed?: readonly ListedPage[]
  readonly versions?: readonly ListedPage[]
  readonly decisions: { readonly file: string; readonly count: number; readonly sha256: string }
  readonly references?: HashedFile
  readonly settings?: HashedFile
}

export const MANIFEST = 'manifest.json'
export const DECISIONS = 'decisions.jsonl'
export const REFERENCES = 'references.json'
export const SETTINGS = 'settings.json'

/** Null where it is none of a version that is known. */
export function parseManifest(bytes: Uint8Array | undefined): Manifest | null {
  if (!bytes) return null
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>
    const whole = value.format === 'galley-backup' && value.version === 1 && Array.isArray(value.pages)
    return whole && typeof value.decisions?.file === 'string' ? (value as Manifest) : null
  } catch {
    return null
  }
}
