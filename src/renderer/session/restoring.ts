import { onText } from '../../core/4-review/carry-over'
import type { Decision } from '../../core/4-review/decision'
import { textAgainstHash } from '../../core/1-page/text-against-hash'
import { failed, ok, type Outcome, type Problem } from '../../core/problem'
import type { BackedUpPage, BackedUpRemoval, BackedUpVersion } from '../file-store/backup'
import { addToBin } from '../store/bin'
import { contentIn, fileToRead, sourceOf } from '../store/content-file'
import { labelPages } from '../store/labels'
import { tickAgain, type Looked } from '../store/looked'
import { addPages, loadPage, replaceArticles } from '../store/pages'
import { addToVersion, restoreVersion } from '../store/versions'
import type { ContentRow, PageLabel, PageRow } from '../store/rows'
import type { Store } from '../store/schema'
import { contentOf, holdToFile, type Reads } from './true-text'

/** A page of a backup that was brought back, and what the editor should hear about it. */
export interface RestoredPage {
  /** It was not there before. */
  readonly isNew: boolean
  readonly warning: Problem | null
}

/**
 * Adds a page of a backup with its decisions; one that is there gets those that it lacks. Where the backup has the file
 * itself and the library has another text for it, the file's takes its place. Problems: those of reading the file.
 */
export async function restorePage(
  store: Store,
  reads: Reads,
  backed: BackedUpPage,
  own: readonly Decision[],
): Promise<Outcome<RestoredPage>> {
  const { page, content, asBytes } = backed
  const held = await holdToBackup(store, reads, backed)
  if (!held.ok) return held
  const kept = await contentOf(reads, page, keptIn(backed))
  if (!kept) return failed('file-undecodable', page.name)
  // A later version took its place since: a second row of the same page would be another page.
  if ((await addToVersion(store, page.sha256, own)) !== null) return ok({ isNew: false, warning: held.value })
  const stored = await loadPage(store, page.sha256)
  const source = stored?.source ?? sourceOf(page, kept)
  // Another copy than the one that was backed up: that one may have been removed for good since.
  const { openedAt, copy } = stored ?? { openedAt: page.openedAt, copy: crypto.randomUUID() }
  const laid = await reads.layOut(
    source,
    [...(stored?.decisions ?? []), ...onText(own, kept.text, source.text)],
    { openedAt, copy },
    asBytes ? content : undefined,
  )
  await addPages(store, [laid])
  if (!stored) await labelAgain(store, laid.page, backed.label)
  if (stored) await replaceArticles(store, laid.page, laid.articles)
  const isDoubtful = !asBytes && !stored && textAgainstHash(source) !== 'fits'
  const doubt = isDoubtful ? failed('text-unproved', page.name).problem : null
  return ok({ isNew: !stored, warning: held.value ?? doubt })
}

/** A page that was in the bin goes there, unless it is in the library or in the bin. */
export async function restoreToBin(
  store: Store,
  reads: Reads,
  backed: BackedUpRemoval,
): Promise<Outcome<RestoredPage>> {
  const { page, removed } = backed
  const held = await holdToBackup(store, reads, backed)
  if (!held.ok) return held
  const copy = crypto.randomUUID()
  const isNew = await addToBin(
    store,
    {
      ...removed,
      copy,
      copies: [copy],
      page: page.sha256,
      row: { ...page, copy },
      lastOrdinal: 0,
      drafts: [],
    },
    { sha256: page.sha256, ...keptIn(backed) },
  )
  if (isNew) await labelAgain(store, { ...page, copy }, backed.label)
  return ok({ isNew, warning: held.value })
}

/** A former version goes behind the page that took its place, unless it is there. Problems: those of reading the file. */
export async function restoreFormer(
  store: Store,
  reads: Reads,
  backed: BackedUpVersion,
): Promise<Outcome<RestoredPage>> {
  const { page } = backed
  const { looked = [], ...former } = backed.former
  const held = await holdToBackup(store, reads, backed)
  if (!held.ok) return held
  const kept = await contentOf(reads, page, keptIn(backed))
  if (!kept) return failed('file-undecodable', page.name)
  const copy = crypto.randomUUID()
  const row = { ...former, copy, page: page.sha256, row: { ...page, copy }, lastOrdinal: 0, drafts: [] }
  const { text, layout } = kept
  const bytes = backed.asBytes ? { bytes: backed.content } : {}
  const content = { sha256: page.sha256, text, ...(layout ? { layout } : {}), ...bytes }
  const isNew = await restoreVersion(store, row, content)
  if (isNew) await labelAgain(store, { ...page, copy }, backed.label)
  await lookAgain(store, page.sha256, looked)
  return ok({ isNew, warning: held.value })
}

/** What was ticked off against a former version is ticked off on the pages that are in the library or in the bin. */
async function lookAgain(store: Store, formerPage: string, looked: readonly Looked[]): Promise<void> {
  const former = await store.versions.where('page').equals(formerPage).first()
  if (!former) return
  for (const { page, places } of looked) {
    const later = (await store.pages.get(page)) ?? (await store.bin.where('page').equals(page).first())?.row
    if (later) await tickAgain(store, { page: later, former: former.copy }, places)
  }
}

/** A page that came back is called what it was. */
async function labelAgain(store: Store, page: PageRow, label: PageLabel | undefined): Promise<void> {
  if (label) await labelPages(store, [{ page, label }])
}

/** What the library has of a page is held to the file of the backup, where that has it. */
const holdToBackup = (
  store: Store,
  reads: Reads,
  { page, content, asBytes }: BackedUpPage,
): Promise<Outcome<Problem | null>> =>
  asBytes
    ? holdToFile(store, reads, page.sha256, { ...fileToRead(page, content), bytes: content })
    : Promise.resolve(ok(null))

/** The content that a backup has of a page. */
const keptIn = ({ page, content, asBytes }: BackedUpPage): Omit<ContentRow, 'sha256'> =>
  asBytes ? { text: '', bytes: content } : contentIn(content, page)
