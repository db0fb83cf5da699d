import type { ReferenceList } from '../../core/3-findings/references/reference'
import { isDecision } from '../../core/schemas/decision'
import { failed, ok, type Outcome } from '../../core/problem'
import type { Decision } from '../../core/4-decisions/decision'
import type { PageRow, Store } from '../store/schema'
import { work } from '../worker/client'
import { isDeskSettings, keptSettings, type DeskSettings } from './desk-settings'

/** A page in a backup: its line, and its bytes (or, where it came with an export, its text as UTF-8). */
export interface BackedUpPage {
  readonly page: PageRow
  readonly content: Uint8Array<ArrayBuffer>
  readonly asBytes: boolean
}

export interface Backup {
  readonly madeAt: string
  readonly pages: readonly BackedUpPage[]
  readonly decisions: readonly Decision[]
  /** Absent in backups made before there were any. */
  readonly references: readonly ReferenceList[]
  /** Likewise. */
  readonly settings: DeskSettings
}

interface HashedFile {
  readonly file: string
  readonly sha256: string
}

interface Manifest {
  readonly format: 'galley-backup'
  readonly version: 1
  readonly madeAt: string
  readonly pages: readonly {
    readonly page: PageRow
    readonly asBytes: boolean
    readonly file: string
    readonly sha256: string
  }[]
  readonly decisions: { readonly file: string; readonly count: number; readonly sha256: string }
  readonly references?: HashedFile
  readonly settings?: HashedFile
}

const MANIFEST = 'manifest.json'
const DECISIONS = 'decisions.jsonl'
const REFERENCES = 'references.json'
const SETTINGS = 'settings.json'

/** The whole library as one zip archive: a manifest with the hash of every file, the pages, the log. */
export async function makeBackup(store: Store, madeAt: string): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const [pages, contents, decisions, references] = await store.transaction(
    'r',
    store.pages,
    store.contents,
    store.decisions,
    store.references,
    () =>
      Promise.all([
        store.pages.toArray(),
        store.contents.toArray(),
        store.decisions.toArray(),
        store.references.toArray(),
      ]),
  )
  const contentOf = new Map(contents.map((content) => [content.sha256, content]))
  const files: Record<string, Uint8Array<ArrayBuffer>> = {}
  const listed: Manifest['pages'][number][] = []
  for (const page of pages) {
    const content = contentOf.get(page.sha256)
    if (!content) continue
    const file = `pages/${page.sha256}`
    const bytes = content.bytes ?? encoder.encode(content.text)
    files[file] = bytes
    listed.push({ page, asBytes: content.bytes !== undefined, file, sha256: await work('hash', bytes) })
  }
  const log = encoder.encode(decisions.map((decision) => `${JSON.stringify(decision)}\n`).join(''))
  files[DECISIONS] = log
  const lists = encoder.encode(JSON.stringify(references))
  files[REFERENCES] = lists
  const settings = encoder.encode(JSON.stringify(await keptSettings(store)))
  files[SETTINGS] = settings
  const manifest: Manifest = {
    format: 'galley-backup',
    version: 1,
    madeAt,
    pages: listed,
    decisions: { file: DECISIONS, count: decisions.length, sha256: await work('hash', log) },
    references: { file: REFERENCES, sha256: await work('hash', lists) },
    settings: { file: SETTINGS, sha256: await work('hash', settings) },
  }
  files[MANIFEST] = encoder.encode(JSON.stringify(manifest, null, 2))
  return work('pack', files)
}

/** Reads a backup and verifies every hash in it; a fault anywhere refuses it whole. Problem: backup-invalid. */
export async function readBackup(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Outcome<Backup>> {
  const files = await work('unpack', bytes)
  if (!files) return failed('backup-invalid', name, 'not a zip archive')
  const manifest = parseManifest(files[MANIFEST])
  if (!manifest) return failed('backup-invalid', name, 'no manifest')
  const pages: BackedUpPage[] = []
  for (const { page, asBytes, file, sha256 } of manifest.pages) {
    const content = files[file]
    if (!content || (await work('hash', content)) !== sha256) return failed('backup-invalid', name, file)
    pages.push({ page, content, asBytes })
  }
  const log = files[manifest.decisions.file]
  if (!log || (await work('hash', log)) !== manifest.decisions.sha256)
    return failed('backup-invalid', name, DECISIONS)
  const decisions = new TextDecoder()
    .decode(log)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Decision)
  if (!decisions.every(isDecision)) return failed('backup-invalid', name, DECISIONS)
  const references = await readHashed(manifest.references, files, [])
  if (references === null) return failed('backup-invalid', name, REFERENCES)
  const settings = await readHashed(manifest.settings, files, {})
  if (!isDeskSettings(settings)) return failed('backup-invalid', name, SETTINGS)
  return ok({
    madeAt: manifest.madeAt,
    pages,
    decisions,
    references: references as ReferenceList[],
    settings,
  })
}

/** The content of a file of a backup: `none` where the backup is older than such files, null where it is not what was backed up. */
async function readHashed(
  listed: HashedFile | undefined,
  files: Record<string, Uint8Array<ArrayBuffer>>,
  none: unknown,
): Promise<unknown> {
  if (!listed) return none
  const content = files[listed.file]
  if (!content || (await work('hash', content)) !== listed.sha256) return null
  return JSON.parse(new TextDecoder().decode(content))
}

function parseManifest(bytes: Uint8Array | undefined): Manifest | null {
  if (!bytes) return null
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>
    const whole = value.format === 'galley-backup' && value.version === 1 && Array.isArray(value.pages)
    return whole && typeof value.decisions?.file === 'string' ? (value as Manifest) : null
  } catch {
    return null
  }
}
