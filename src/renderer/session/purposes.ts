import { beginsAsExport } from '../../core/6-export/begins-as-export'
import { failed, ok, type Outcome } from '../../core/problem'
import { FILE_KINDS } from '../../preload/contract'
import { inMegabytes, MOST_BYTES } from '../../preload/limits'
import type { Chosen, Pending } from './files'

/** What a file is brought for: a page to be read, a reference list, an export or a backup of this program. */
export type Purpose = 'page' | 'list' | 'export' | 'backup'

/** A list's extensions that no page has. */
const LISTS: readonly string[] = FILE_KINDS.list.filter((extension) => extension !== 'txt')
const BACKUPS: readonly string[] = FILE_KINDS.backup

/** By the extension, and for JSON by how it begins. */
export async function purposeOf(file: Pending): Promise<Purpose> {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  if (LISTS.includes(extension)) return 'list'
  if (BACKUPS.includes(extension)) return 'backup'
  if (extension === 'jsonl') return 'export'
  if (extension !== 'json' || file.size > MOST_BYTES.export) return 'page'
  return beginsAsExport(await file.bytes()) ? 'export' : 'page'
}

/** A file with its bytes, for another purpose than as a page. Problem: file-over-limit. */
export async function chosenOf(file: Pending, purpose: Exclude<Purpose, 'page'>): Promise<Outcome<Chosen>> {
  if (file.size > MOST_BYTES[purpose])
    return failed('file-over-limit', file.name, inMegabytes(MOST_BYTES[purpose]))
  return ok({ name: file.name, bytes: await file.bytes() })
}
