import type { FileStore, FileStoreName } from '../../preload/contract'
import { WorkerClient } from '../worker/requests'
import type { FileRequest } from './opfs-worker'
import { isPart } from './write-whole'

/** A line is flushed in milliseconds; a page or a backup may take seconds. Longer, and the worker is given up. */
const APPEND_LIMIT_MS = 4000
const WRITE_LIMIT_MS = 60_000
/** A file that is written to all the while is not waited for any longer. */
const READ_ATTEMPTS = 5

const files = new WorkerClient<FileRequest>(
  () => new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' }),
)

/** A folder of the origin's private file system: outside IndexedDB, and not reset with it. */
export function opfsFileStore(folder: FileStoreName): FileStore {
  const directory = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })
  return {
    append: (name, text) =>
      files.request({ kind: 'append', folder, name, text }, { limitMs: APPEND_LIMIT_MS }),
    write: (name, bytes) =>
      files.request({ kind: 'write', folder, name, bytes }, { limitMs: WRITE_LIMIT_MS }),
    read: async (name) => readFrom(await directory(), name),
    list: async () => listOf(await directory()),
    // The worker may hold it open.
    remove: (name) => files.request({ kind: 'remove', folder, name }, { limitMs: WRITE_LIMIT_MS }),
  }
}

/** A folder of the editor's own choosing, which the browser lets us write to. */
export function folderFileStore(directory: FileSystemDirectoryHandle): FileStore {
  const write = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const file = await directory.getFileHandle(name, { create: true })
    const writable = await file.createWritable()
    await writable.write(bytes)
    await writable.close()
  }
  return {
    append: async (name, text) => {
      const before = await readFrom(directory, name)
      await write(name, new TextEncoder().encode((before ? new TextDecoder().decode(before) : '') + text))
    },
    write,
    read: (name) => readFrom(directory, name),
    list: () => listOf(directory),
    remove: (name) => directory.removeEntry(name),
  }
}

async function readFrom(
  directory: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  for (let attempt = 1; ; attempt++)
    try {
      const file = await (await directory.getFileHandle(name)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    } catch (error) {
      const is = error instanceof DOMException ? error.name : ''
      if (is === 'NotFoundError') return null
      // Another window wrote to it between the two calls: what it holds now is asked for again.
      if (is !== 'NotReadableError' || attempt === READ_ATTEMPTS) throw error
    }
}

/** Null where another window has removed it since it was listed. */
async function fileIn(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    return await handle.getFile()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null
    throw error
  }
}

async function listOf(
  directory: FileSystemDirectoryHandle,
): Promise<{ name: string; size: number; modified: number }[]> {
  const entries = []
  for await (const handle of directory.values()) {
    if (handle.kind !== 'file' || isPart(handle.name)) continue
    const file = await fileIn(handle as FileSystemFileHandle)
    if (file) entries.push({ name: handle.name, size: file.size, modified: file.lastModified })
  }
  return entries
}
