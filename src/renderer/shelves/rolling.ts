import type { Problem } from '../../core/problem'
import type { Shelf, ShelfEntry } from '../../preload/contract'
import type { Store } from '../store/schema'
import { makeBackup, readBackup } from './backup'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const HOURLY = 24
const DAILY = 14
/** All backups together, in bytes. */
export const BACKUP_SPACE = 500_000_000

const NAME = /^galley-(\d{8})-(\d{6})\.zip$/

export const backupName = (date: Date): string =>
  `galley-${date.toISOString().slice(0, 19).replaceAll('-', '').replace('T', '-').replaceAll(':', '')}.zip`

export const isBackup = ({ name }: ShelfEntry): boolean => NAME.test(name)

/** Writes a backup, reads it back and verifies it; a bad one is removed, and the older ones stay. */
export async function backUp(store: Store, shelf: Shelf, now: Date): Promise<Problem | null> {
  const name = backupName(now)
  const bytes = await makeBackup(store, now.toISOString())
  await shelf.write(name, bytes)
  const written = await shelf.read(name)
  const verified = written ? await readBackup(written, name) : null
  if (verified?.ok !== true) {
    await shelf.remove(name)
    return { code: 'backup-invalid', about: name }
  }
  for (const old of expendable(await shelf.list(), now.getTime())) await shelf.remove(old.name)
  return null
}

/** Is a new one due: an hour old or older, or none at all? */
export function isDue(entries: readonly ShelfEntry[], now: number): boolean {
  return !entries.some((entry) => isBackup(entry) && now - entry.modified < HOUR)
}

/** What may go: all but the last of each of 24 hours and of each of 14 days; then the oldest over the space. */
export function expendable(entries: readonly ShelfEntry[], now: number, space = BACKUP_SPACE): ShelfEntry[] {
  const newestFirst = entries.filter(isBackup).sort((a, b) => b.modified - a.modified)
  const kept: ShelfEntry[] = []
  const slots = new Set<string>()
  let used = 0
  for (const [i, entry] of newestFirst.entries()) {
    const age = now - entry.modified
    const slot =
      age < HOURLY * HOUR ? `h${Math.floor(entry.modified / HOUR)}` : `d${Math.floor(entry.modified / DAY)}`
    const wanted = i === 0 || (!slots.has(slot) && age < DAILY * DAY && used + entry.size <= space)
    if (!wanted) continue
    slots.add(slot)
    used += entry.size
    kept.push(entry)
  }
  return newestFirst.filter((entry) => !kept.includes(entry))
}
