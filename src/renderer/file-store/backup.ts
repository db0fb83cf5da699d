import type { ReferenceList } from '../../core/3-findings/references/reference'
import { isDecision } from '../../core/schemas/decision'
import { isReferenceList } from '../../core/schemas/reference'
import { failed, ok, type Outcome } from '../../core/problem'
import type { Decision } from '../../core/4-review/decision'
import { fileOf } from '../store/content-file'
import { readLabels } from '../store/labels'
import { readAllLooked } from '../store/looked'
import type { Store } from '../store/schema'
import type { PageLabel, PageRow } from '../store/rows'
import { isLooked, isPageLabel, isPageRow } from '../store/sound-rows'
import { work } from '../worker/client'
import type { Tasks } from '../worker/protocol'
import {
  DECISIONS,
  MANIFEST,
  parseManifest,
  REFERENCES,
  SETTINGS,
  type Former,
  type HashedFile,
  type ListedPage,
  type Manifest,
  type Removed,
} from './backup-manifest'
import { isLibrarySettings, keptSettings, type LibrarySettings } from './library-settings'

/** A page in a backup: its line, and its bytes (or, where it came with an export, its text as UTF-8). */
export interface BackedUpPage {
  readonly page: PageRow
  readonly content: Uint8Array<ArrayBuffer>
  readonly asBytes: boolean
  readonly label?: PageLabel
}

/** A page of the bin: it goes back there. */
export interface BackedUpRemoval extends BackedUpPage {
  readonly removed: Removed
}

/** A former version of a page: it goes behind that again. */
export interface BackedUpVersion extends BackedUpPage {
  readonly former: Former
}

export interface Backup {
  readonly madeAt: string
  readonly pages: readonly BackedUpPage[]
  readonly decisions: readonly Decision[]
  /** Absent in backups made before there was a bin. */
  readonly removed: readonly BackedUpRemoval[]
  /** Absent in backups made before there were versions. */
  readonly versions: readonly BackedUpVersion[]
  /** Absent in backups made before there were any. */
  readonly references: readonly ReferenceList[]
  /** Likewise. */
  readonly settings: LibrarySettings
}

/** A backup that was made, and what could not go into it. */
export interface MadeBackup {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pages by name whose content is missing, or of whose decisions some are not what the program can read. */
  readonly leftOut: readonly string[]
}

/** What a backup has the worker do. */
export type BackupWork = <Name extends 'hash' | 'pack' | 'unpack'>(
  task: Name,
  input: Tasks[Name]['input'],
) => Promise<Tasks[Name]['answer']>

const readStore = (store: Store) =>
  store.transaction(
    'r',
    [
      store.pages,
      store.contents,
      store.decisions,
      store.references,
      store.bin,
      store.settings,
      store.versions,
      store.facts,
    ],
    () =>
      Promise.all([
        store.pages.toArray(),
        store.contents.toArray(),
        store.decisions.toArray(),
        store.references.toArray(),
        store.bin.toArray(),
        keptSettings(store),
        store.versions.toArray(),
        readLabels(store),
        readAllLooked(store),
      ]),
  )

/**
 * The whole library as one zip archive: a manifest with the hash of every file, the pages, the log, the bin. A page
 * that can't be backed up is left out and told; the others go in.
 */
export async function makeBackup(store: Store, madeAt: string, does: BackupWork = work): Promise<MadeBackup> {
  const encoder = new TextEncoder()
  const [pages, contents, decisions, references, bin, settings, former, labels, looked] =
    await readStore(store)
  const contentOf = new Map(contents.map((content) => [content.sha256, content]))
  const files: Record<string, Uint8Array<ArrayBuffer>> = {}
  const leftOut: string[] = []
  const unreadable = new Set(decisions.flatMap((one) => (isDecision(one) ? [] : [(one as Decision).source])))
  const list = async (page: PageRow, isReadable: boolean): Promise<ListedPage[]> => {
    const content = contentOf.get(page.sha256)
    if (!content || !isReadable) {
      leftOut.push(page.name)
      return []
    }
    const file = `pages/${page.sha256}`
    const bytes = fileOf(content)
    const [asBytes, sha256] = [content.bytes !== undefined, await does('hash', bytes)]
    if (asBytes && sha256 !== page.sha256) {
      leftOut.push(page.name)
      return []
    }
    files[file] = bytes
    const label = labels.get(page.copy)
    return [{ page, asBytes, file, sha256, ...(label ? { label } : {}) }]
  }
  const listed: ListedPage[] = []
  for (const page of pages) listed.push(...(await list(page, !unreadable.has(page.sha256))))
  const removed: ListedPage[] = []
  for (const { row, titles, people, removedAt, by, decisions: own } of bin)
    for (const page of await list(row, own.every(isDecision)))
      removed.push({ ...page, removed: { titles, people, removedAt, by, decisions: own } })
  const versions: ListedPage[] = []
  for (const { copy, row, next, people, archivedAt, by, decisions: own } of former) {
    const ticked = looked.get(copy)
    const kept = { next, people, archivedAt, by, decisions: own, ...(ticked ? { looked: ticked } : {}) }
    for (const page of await list(row, own.every(isDecision))) versions.push({ ...page, former: kept })
  }
  const kept = decisions.filter(({ source }) => !unreadable.has(source))
  const add = async (name: string, text: string): Promise<HashedFile> => {
    files[name] = encoder.encode(text)
    return { file: name, sha256: await does('hash', files[name]) }
  }
  const log = await add(DECISIONS, kept.map((decision) => `${JSON.stringify(decision)}\n`).join(''))
  const manifest: Manifest = {
    format: 'galley-backup',
    version: 1,
    madeAt,
    pages: listed,
    removed,
    versions,
    decisions: { ...log, count: kept.length },
    references: await add(REFERENCES, JSON.stringify(references.filter(isReferenceList))),
    settings: await add(SETTINGS, JSON.stringify(settings)),
  }
  files[MANIFEST] = encoder.encode(JSON.stringify(manifest, null, 2))
  return { bytes: await does('pack', files), leftOut }
}

/** Reads a backup and verifies every hash in it; a fault anywhere refuses it whole. Problem: backup-invalid. */
export async function readBackup(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  does: BackupWork = work,
): Promise<Outcome<Backup>> {
  try {
    return await readWhole(bytes, name, does)
  } catch (error) {
    // Whatever a file that is no backup of ours may hold in place of what is looked for.
    return failed('backup-invalid', name, String(error))
  }
}

async function readWhole(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  does: BackupWork,
): Promise<Outcome<Backup>> {
  const files = await does('unpack', bytes)
  if (!files) return failed('backup-invalid', name, 'not a zip archive')
  const manifest = parseManifest(files[MANIFEST])
  if (!manifest) return failed('backup-invalid', name, 'no manifest')
  const pages: BackedUpPage[] = []
  const removed: BackedUpRemoval[] = []
  const versions: BackedUpVersion[] = []
  for (const { page, asBytes, file, sha256, label, removed: removal, former } of [
    ...manifest.pages,
    ...(manifest.removed ?? []),
    ...(manifest.versions ?? []),
  ]) {
    const content = files[file]
    if (!content || (await does('hash', content)) !== sha256) return failed('backup-invalid', name, file)
    // A text without its file may be another than the file's: what is restored says so, and nothing decided on it is lost.
    if (!isPageRow(withCopy(page)) || (asBytes && sha256 !== page.sha256))
      return failed('backup-invalid', name, file)
    const own = removal?.decisions ?? former?.decisions ?? []
    if (!own.every(isDecision) || !(former?.looked ?? []).every(isLooked))
      return failed('backup-invalid', name, file)
    const backed = { page, content, asBytes, ...(isPageLabel(label) ? { label } : {}) }
    if (former) versions.push({ ...backed, former })
    else if (!removal) pages.push(backed)
    else removed.push({ ...backed, removed: removal })
  }
  const log = files[manifest.decisions.file]
  if (!log || (await does('hash', log)) !== manifest.decisions.sha256)
    return failed('backup-invalid', name, DECISIONS)
  const decisions = new TextDecoder()
    .decode(log)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Decision)
  if (!decisions.every(isDecision)) return failed('backup-invalid', name, DECISIONS)
  const references = await readHashed(manifest.references, files, [], does)
  if (references === null) return failed('backup-invalid', name, REFERENCES)
  const settings = await readHashed(manifest.settings, files, {}, does)
  if (!isLibrarySettings(settings)) return failed('backup-invalid', name, SETTINGS)
  return ok({
    madeAt: manifest.madeAt,
    pages,
    decisions,
    removed,
    versions,
    references: (references as unknown[]).filter(isReferenceList),
    settings,
  })
}

/** Rows of the former version have no copies. */
const withCopy = (page: Partial<PageRow>): object => ({ ...page, copy: page.copy ?? page.sha256 })

/** The content of a file of a backup: `none` where the backup is older than such files, null where it is not what was backed up. */
async function readHashed(
  listed: HashedFile | undefined,
  files: Record<string, Uint8Array<ArrayBuffer>>,
  none: unknown,
  does: BackupWork,
): Promise<unknown> {
  if (!listed) return none
  const content = files[listed.file]
  if (!content || (await does('hash', content)) !== listed.sha256) return null
  return JSON.parse(new TextDecoder().decode(content))
}
