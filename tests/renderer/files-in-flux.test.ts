import { describe, expect, it } from 'vitest'
import { folderFileStore } from '../../src/renderer/file-store/opfs'

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
