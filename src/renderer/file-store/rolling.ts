import { failed, ok, type Outcome } from '../../core/problem'
import type { FileStore, StoredFile } from '../../preload/contract'
import type { Store } from '../store/schema'
import { makeBackup, readBackup, type BackupWork } from './backup'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const HOURLY = 24
const DAILY = 14
/** All backups together, in bytes. */
export const BACKUP_SPACE = 500_000_000

const NAME = /^galley-\d{8}-\d{6}(-part)?\.zip$/

/** The name tells when it was made, and whether some page is left out. */
export const backupName = (date: Date, isWhole = true): string =>
  `galley-${date.toISOString().slice(0, 19).replaceAll('-', '').replace('T', '-').replaceAll(':', '')}${isWhole ? '' : '-part'}.zip`

export const isBackup = ({ name }: StoredFile): boolean => NAME.test(name)
const isWhole = ({ name }: StoredFile): boolean => NAME.exec(name)?.[1] === undefined

/**
 * Writes a backup, reads it back and verifies it. Only then may older ones go; one that can't be verified stays beside
 * them, for it may be all there is of something. Gives its name and the pages that could not go in.
 */
export async function backUp(
  store: Store,
  fileStore: FileStore,
  now: Date,
  does?: BackupWork,
): Promise<Outcome<{ name: string; leftOut: readonly string[] }>> {
  const { bytes, leftOut } = await makeBackup(store, now.toISOString(), does)
  const name = backupName(now, leftOut.length === 0)
  await fileStore.write(name, bytes)
  const written = await fileStore.read(name)
  const verified = written ? await readBackup(written, name, does) : failed('backup-invalid', name)
  if (!verified.ok) return verified
  for (const old of expendable(await fileStore.list(), now.getTime())) await fileStore.remove(old.name)
  return ok({ name, leftOut })
}

/** Is a new one due: an hour old or older, or none at all? */
export function isDue(entries: readonly StoredFile[], now: number): boolean {
  return !entries.some((entry) => isBackup(entry) && now - entry.modified < HOUR)
}

/**
 * What may go: all but the last of each of 24 hours and of each of 14 days; then the oldest over the space. The newest
 * one never goes, nor does the newest with no page left out.
 */
export function expendable(entries: readonly StoredFile[], now: number, space = BACKUP_SPACE): StoredFile[] {
  const newestFirst = entries.filter(isBackup).sort((a, b) => b.modified - a.modified)
  const kept: StoredFile[] = []
  const lastWhole = newestFirst.findIndex(isWhole)
  const slots = new Set<string>()
  let used = 0
  for (const [i, entry] of newestFirst.entries()) {
    const age = now - entry.modified
    const slot =
      age < HOURLY * HOUR ? `h${Math.floor(entry.modified / HOUR)}` : `d${Math.floor(entry.modified / DAY)}`
    const wanted =
      i === 0 || i === lastWhole || (!slots.has(slot) && age < DAILY * DAY && used + entry.size <= space)
    if (!wanted) continue
    slots.add(slot)
    used += entry.size
    kept.push(entry)
  }
  return newestFirst.filter((entry) => !kept.includes(entry))
}
