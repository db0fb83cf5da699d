import { describe, expect, it } from 'vitest'
import { folderFileStore } from '../../src/renderer/file-store/opfs'
import { writeWhole } from '../../src/renderer/file-store/write-whole'

const gone = (): never => {
  throw new DOMException('gone', 'NotFoundError')
}

/** A folder with one file that another window writes to so many times between asking for it and reading it. */
function folderWith(text: string, changes: number): FileSystemDirectoryHandle {
  let left = changes
  const file = {
    size: text.length,
    lastModified: 1,
    arrayBuffer: () => {
      if (left-- > 0) throw new DOMException('changed since', 'NotReadableError')
      return Promise.resolve(new TextEncoder().encode(text).buffer)
    },
  }
  const handle = { kind: 'file', name: 'log-a.jsonl', getFile: () => Promise.resolve(file) }
  const removed = { kind: 'file', name: 'log-b.jsonl', getFile: gone }
  return {
    getFileHandle: (name: string) => (name === 'log-a.jsonl' ? Promise.resolve(handle) : gone()),
    async *values() {
      yield await Promise.resolve(handle)
      yield await Promise.resolve(removed)
    },
  } as unknown as FileSystemDirectoryHandle
}

describe('a folder that another window works in', () => {
  it('gives a file that was written to while it was read, as it is then', async () => {
    const bytes = await folderFileStore(folderWith('一行', 2)).read('log-a.jsonl')
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe('一行')
  })

  it('says so where a file never stands still', async () => {
    await expect(folderFileStore(folderWith('一行', 1000)).read('log-a.jsonl')).rejects.toThrow(
      'changed since',
    )
  })

  it('lists what is there, whatever was removed meanwhile', async () => {
    const listed = await folderFileStore(folderWith('一行', 0)).list()
    expect(listed.map(({ name }) => name)).toEqual(['log-a.jsonl'])
    expect(await folderFileStore(folderWith('一行', 0)).read('log-b.jsonl')).toBeNull()
  })
})

/** A private folder in memory, on a disk with so much room. */
function privateFolder(room: number) {
  const files = new Map<string, Uint8Array>()
  const handleOf = (name: string) => ({
    createSyncAccessHandle: () =>
      Promise.resolve({
        truncate: (size: number) => files.set(name, (files.get(name) ?? new Uint8Array()).slice(0, size)),
        write: (bytes: Uint8Array, { at }: { at: number }) => {
          const taken = bytes.slice(0, room)
          files.set(name, Uint8Array.of(...(files.get(name) ?? new Uint8Array()).slice(0, at), ...taken))
          return taken.length
        },
        flush: () => undefined,
        close: () => undefined,
      }),
    move: (to: string) => {
      files.set(to, files.get(name) ?? new Uint8Array())
      files.delete(name)
      return Promise.resolve()
    },
  })
  const directory = {
    getFileHandle: (name: string) => {
      if (!files.has(name)) files.set(name, new Uint8Array())
      return Promise.resolve(handleOf(name))
    },
  } as unknown as FileSystemDirectoryHandle
  return { files, directory }
}

describe('a file written whole', () => {
  const former = Uint8Array.of(1, 2)

  it('takes the place of the former one', async () => {
    const { files, directory } = privateFolder(100)
    files.set('page-a.bin', former)
    await writeWhole(directory, 'page-a.bin', Uint8Array.of(3, 4, 5))
    expect([...files]).toEqual([['page-a.bin', Uint8Array.of(3, 4, 5)]])
  })

  it('leaves the former one as it was where the disk is full', async () => {
    const { files, directory } = privateFolder(2)
    files.set('page-a.bin', former)
    await expect(writeWhole(directory, 'page-a.bin', Uint8Array.of(3, 4, 5))).rejects.toThrow('full')
    expect(files.get('page-a.bin')).toEqual(former)
  })
})
