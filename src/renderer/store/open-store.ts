import Dexie, { type DexieOptions } from 'dexie'
import { failed, ok, type Outcome, type Problem } from '../../core/problem'
import { Store } from './schema'
import { UPGRADES } from './upgrades'

const NEWEST = Math.max(...UPGRADES.map(({ version }) => version))

/** Opens the library. Problems: storage-newer, storage-busy, storage-lost (it can't be opened at all). */
export async function openStore(name?: string, options?: DexieOptions): Promise<Outcome<Store>> {
  const store = new Store(name, options)
  // Another window upgrades: let go, so that it need not wait.
  store.on('versionchange', () => {
    store.close()
  })
  try {
    // Dexie opens what a newer program has written as if it were its own, and changes it: it is not even asked.
    const written = await versionOf(store.name, options)
    if (written >= NEWEST + 1)
      return failed('storage-newer', undefined, `version ${written}, this program knows ${NEWEST}`)
    await store.open()
    return ok(store)
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : { name: '', message: String(error) }
    if (kind === Dexie.errnames.Version) return failed('storage-newer', undefined, message)
    if (kind === 'BlockedError' || kind === Dexie.errnames.Timeout)
      return failed('storage-busy', undefined, message)
    return failed('storage-lost', undefined, message)
  }
}

/**
 * The version of a database as Dexie counts, a tenth of what the browser says; 0 where there is none, or where it is so
 * damaged that the browser can't tell: opening it decides then.
 */
async function versionOf(name: string, options?: DexieOptions): Promise<number> {
  const factory = (options?.indexedDB as IDBFactory | undefined) ?? indexedDB
  const databases = await factory.databases().catch(() => [])
  return (databases.find((known) => known.name === name)?.version ?? 0) / 10
}

/** Throws away a database that can't be opened; what the journal holds is put back afterwards. */
export const discardStore = (name = 'galley'): Promise<void> => Dexie.delete(name)

/** What went wrong when a write failed. */
export function storageProblem(error: unknown): Problem {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map((e) =>
    e instanceof Error || e instanceof DOMException ? e.name : '',
  )
  const detail = error instanceof Error ? error.message : String(error)
  return names.some((n) => n === 'QuotaExceededError')
    ? { code: 'storage-full', detail }
    : { code: 'unexpected', detail }
}
