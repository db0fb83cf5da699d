import { arrangedPage } from '../../core/article-path'
import type { EncodingId } from '../../core/1-page/encoding/encodings'
import { DecisionLog } from '../../core/4-review/log'
import { failed, ok, type Outcome } from '../../core/problem'
import { loadPage, replaceText } from '../store/pages'
import type { Store } from '../store/schema'
import { work } from '../worker/client'
import { Editing } from './editing.svelte'
import { Finder } from './finder.svelte'
import { madePage } from './made-page'
import { PageSession } from './page-session.svelte'
import { Picture } from './picture.svelte'
import type { Saver } from './saver.svelte'
import { Selection } from './selection.svelte'
import type { Settings } from './settings.svelte'
import { Versions } from './versions.svelte'

/** A page laid out for review. */
export interface OpenPage {
  readonly page: PageSession
  readonly selection: Selection
  readonly editing: Editing
  readonly finder: Finder
  readonly picture: Picture
  /** What former versions say otherwise: the list keeps its place while the editor is in the text. */
  readonly versions: Versions
}

/** Lays a stored page out; null when it is not in the library. */
export async function layOut(
  store: Store,
  saver: Saver,
  settings: Settings,
  sha256: string,
): Promise<OpenPage | null> {
  const stored = await loadPage(store, sha256)
  if (!stored) return null
  const read = await work('reread', arrangedPage(stored.source, new DecisionLog(stored.decisions)))
  const page = new PageSession(read, stored, store, saver, settings)
  return {
    page,
    selection: new Selection(page),
    editing: new Editing(store, saver, sha256, stored.copy),
    finder: new Finder(page),
    picture: new Picture(store, stored.source),
    versions: new Versions(store, settings, page),
  }
}

/** Reads a page's bytes in another encoding. Refused where it has decisions: their places would be others. */
export async function reencode(
  store: Store,
  settings: Settings,
  sha256: string,
  encoding: EncodingId,
): Promise<Outcome<null>> {
  const [row, content] = await Promise.all([store.pages.get(sha256), store.contents.get(sha256)])
  if (!row || !content?.bytes) return failed('file-unreadable', row?.name)
  const read = await work('read', { name: row.name, bytes: content.bytes, encoding })
  if (!read.ok) return read
  const { openedAt, copy } = row
  const kept = { bytes: content.bytes, openedAt, copy }
  await replaceText(store, await madePage(read.value, new DecisionLog(), settings, kept))
  return ok(null)
}
