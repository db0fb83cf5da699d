import { folioOf } from '../../core/1-page/folio'
import type { Source } from '../../core/1-page/source'
import { DecisionLog } from '../../core/4-review/log'
import type { Comparison } from '../../core/4-review/versions/compare'
import { isSamePage, mayBeVersionOf } from '../../core/4-review/versions/recognise'
import type { ReadPage } from '../../core/3-findings/read-page'
import { contentOf } from './true-text'
import { sourceOf } from '../store/content-file'
import { loadPage, type StoredPage } from '../store/pages'
import type { VersionRow } from '../store/rows'
import type { Store } from '../store/schema'
import { takeVersion } from '../store/versions'
import { work } from '../worker/client'
import { rereadPage } from './made-page'
import type { Settings } from './settings.svelte'

/** A file that came and is most likely a later version of a page that is there. */
export interface Returned {
  readonly read: ReadPage
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The page that it is a version of: its hash and name. */
  readonly former: string
  readonly formerName: string
}

/** No more texts than this are held against a file's: pages that are called alike. */
const MOST_COMPARED = 8

/** The page of the library that a file is a later version of: called alike, and most of the text the same. */
export async function formerOf(
  store: Store,
  source: Source,
): Promise<Pick<Returned, 'former' | 'formerName'> | null> {
  const { name, text, sha256 } = source
  const pages = (await store.pages.toArray()).filter((page) => page.sha256 !== sha256)
  const alike = mayBeVersionOf({ name, ...folioOf(name, text) }, pages)
  const latest = alike.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, MOST_COMPARED)
  for (const page of latest) {
    const content = await store.contents.get(page.sha256)
    if (content && isSamePage(content.text, text)) return { former: page.sha256, formerName: page.name }
  }
  return null
}

/**
 * Takes a file as the later version of a page, with all that was decided there carried over. Gives what became of it;
 * null where the page is not in the library any more.
 */
export async function takeReturned(
  store: Store,
  settings: Settings,
  { read, bytes, former }: Returned,
): Promise<{ readonly comparison: Comparison; readonly copy: string } | null> {
  const { source } = read.page
  const stored = await loadPage(store, former)
  if (!stored) return null
  const comparison = await compared(stored, source)
  const [log, openedAt] = [new DecisionLog(comparison.decisions), new Date().toISOString()]
  const page = await rereadPage(source, log, settings, { bytes, openedAt })
  return (await takeVersion(store, former, page)) ? { comparison, copy: stored.copy } : null
}

/** A page as it was, held against a later text of it. */
export const compared = (
  { source, decisions }: Pick<StoredPage, 'source' | 'decisions'>,
  now: Source,
): Promise<Comparison> => work('versions', { former: { source, decisions }, now })

/** A former version as it was kept; null where its text can't be read any more. */
export async function formerPage(
  store: Store,
  { page, row, decisions }: VersionRow,
): Promise<StoredPage | null> {
  const content = await store.contents.get(page)
  const kept = content && (await contentOf({ open: (file) => work('open', file) }, row, content))
  if (!kept) return null
  return { source: sourceOf(row, kept), decisions, openedAt: row.openedAt, copy: row.copy }
}
