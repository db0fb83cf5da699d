import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupName, expendable, isDue } from '../../src/renderer/file-store/rolling'

const HOUR = 3_600_000
const NOW = Date.UTC(2024, 2, 14, 22)
const entry = (hoursAgo: number, size = 1_000_000) => {
  const modified = NOW - hoursAgo * HOUR
  return { name: backupName(new Date(modified)), size, modified }
}

describe('rolling backups', () => {
  it('keep the last of each hour of a day and of each day of a fortnight', () => {
    const entries = Array.from({ length: 24 * 30 }, (_, i) => entry(i))
    const kept = entries.filter((one) => !expendable(entries, NOW).includes(one))
    expect(kept.length).toBeGreaterThanOrEqual(24 + 12)
    expect(kept.length).toBeLessThanOrEqual(24 + 14)
    expect(kept[0]).toBe(entries[0])
  })

  it('keep the newest whatever its size, and stay within the space otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 900 })), { minLength: 1 }),
        (made) => {
          const entries = made.map(([hours, size], i) => ({
            ...entry(hours, size),
            name: backupName(new Date(i * HOUR)),
          }))
          const gone = new Set(expendable(entries, NOW, 1000))
          const kept = entries.filter((one) => !gone.has(one))
          const newest = Math.max(...entries.map(({ modified }) => modified))
          expect(kept.some(({ modified }) => modified === newest)).toBe(true)
          if (kept.length > 1) expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(1000)
        },
      ),
    )
  })

  it('touch no file that is not a backup', () => {
    expect(expendable([{ name: 'photo.zip', size: 9e9, modified: 0 }], NOW)).toEqual([])
  })

  it('are due after an hour', () => {
    expect(isDue([], NOW)).toBe(true)
    expect(isDue([entry(0.5)], NOW)).toBe(false)
    expect(isDue([entry(1.5)], NOW)).toBe(true)
  })
})
