import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { hashOf, hashOfText } from '../../src/core/1-page/source'
import type { Decision } from '../../src/core/4-review/decision'
import { makeBackup, readBackup, type BackupWork } from '../../src/renderer/file-store/backup'
import { backUp, backupName, expendable } from '../../src/renderer/file-store/rolling'
import { removePages } from '../../src/renderer/store/bin'
import { decisionOn, Machine, MemoryFileStore } from './machine'

const TEXT = '柳青禾昨日到任。'
const OTHER = '市里的新桥通车了。'
const NOW = new Date('2024-03-14T22:00:00.000Z')

/** What the worker does, here. */
const does = ((task: string, input: unknown) => {
  if (task === 'hash') return Promise.resolve(hashOf(input as Uint8Array))
  if (task === 'pack') return Promise.resolve(zipSync(input as Record<string, Uint8Array>))
  try {
    return Promise.resolve(unzipSync(input as Uint8Array))
  } catch {
    return Promise.resolve(null)
  }
}) as BackupWork

async function library() {
  const window = await new Machine().window()
  await window.decide(TEXT, await window.open(TEXT, '一版.txt'), 3)
  await window.decide(OTHER, await window.open(OTHER, '二版.txt'), 2)
  return window
}

describe('a backup', () => {
  it('has the pages, the decisions and the bin', async () => {
    const { store } = await library()
    await removePages(store, [hashOfText(OTHER)])
    const { bytes, leftOut } = await makeBackup(store, NOW.toISOString(), does)
    expect(leftOut).toEqual([])
    const read = await readBackup(bytes, 'b.zip', does)
    expect(read.ok && read.value.pages.map(({ page }) => page.name)).toEqual(['一版.txt'])
    expect(read.ok && read.value.decisions).toHaveLength(3)
    expect(
      read.ok && read.value.removed.map(({ page, removed }) => [page.name, removed.decisions.length]),
    ).toEqual([['二版.txt', 2]])
  })

  it('leaves a page out whose decisions can’t be read, says which, and is whole otherwise', async () => {
    const { store } = await library()
    await store.decisions.put({ ...decisionOn(OTHER, 99), at: '+010000-01-01T00:00:00.000Z' } as Decision)
    const fileStore = new MemoryFileStore()
    const made = await backUp(store, fileStore, NOW, does)
    expect(made).toEqual({ ok: true, value: { name: backupName(NOW, false), leftOut: ['二版.txt'] } })
    const read = await readBackup(
      (await fileStore.read(backupName(NOW, false))) ?? new Uint8Array(),
      'b',
      does,
    )
    expect(read.ok && read.value.decisions).toHaveLength(3)
  })

  it('takes in a page whose text is not its file’s, that an earlier version let in: its decisions are work', async () => {
    const { store } = await library()
    await store.contents.put({ sha256: hashOfText(OTHER), text: `不是${OTHER}` })
    const fileStore = new MemoryFileStore()
    const made = await backUp(store, fileStore, NOW, does)
    expect(made).toEqual({ ok: true, value: { name: backupName(NOW), leftOut: [] } })
    const read = await readBackup((await fileStore.read(backupName(NOW))) ?? new Uint8Array(), 'b', does)
    expect(read.ok && read.value.decisions).toHaveLength(5)
  })

  it('leaves a page out whose bytes are spoilt, and takes in none', async () => {
    const { store } = await library()
    await store.contents.put({ sha256: hashOfText(OTHER), text: OTHER, bytes: new Uint8Array([65]) })
    const { bytes, leftOut } = await makeBackup(store, NOW.toISOString(), does)
    expect(leftOut).toEqual(['二版.txt'])
    const files = unzipSync(bytes)
    const manifest = new TextDecoder().decode(files['manifest.json'])
    files['manifest.json'] = new TextEncoder().encode(
      manifest.replace(`"sha256": "${hashOfText(TEXT)}"`, `"sha256": "${hashOfText(OTHER)}"`),
    )
    expect(await readBackup(zipSync(files), 'b.zip', does)).toMatchObject({
      problem: { code: 'backup-invalid' },
    })
  })

  it('that can’t be verified deletes no other', async () => {
    const { store } = await library()
    const fileStore = new MemoryFileStore()
    const old = backupName(new Date(NOW.getTime() - 90 * 86_400_000))
    await fileStore.write(old, new Uint8Array([1]))
    const spoilt: MemoryFileStore['read'] = async (name) =>
      (await fileStore.list()) && new Uint8Array([name.length])
    const made = await backUp(store, { ...fileStore, read: spoilt }, NOW, does)
    expect(made.ok).toBe(false)
    expect(fileStore.files.has(old)).toBe(true)
    expect((await backUp(store, fileStore, NOW, does)).ok).toBe(true)
    expect(fileStore.files.has(old)).toBe(false)
  })

  it('that is whole stays while later ones leave something out', () => {
    const DAY = 86_400_000
    const entry = (days: number, isWhole: boolean) => {
      const modified = NOW.getTime() - days * DAY
      return { name: backupName(new Date(modified), isWhole), size: 1, modified }
    }
    const entries = [entry(0, false), entry(1, false), entry(40, true), entry(41, true)]
    expect(expendable(entries, NOW.getTime())).toEqual([entries[3]])
  })
})
