import type { Shelf, ShelfName } from '../../preload/contract'
import type { ShelfAnswer, ShelfRequest } from './opfs-worker'

type Unnumbered = ShelfRequest extends infer R ? (R extends ShelfRequest ? Omit<R, 'id'> : never) : never

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()

function ask(request: Unnumbered): Promise<void> {
  if (!worker) {
    worker = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data: { id, error } }: MessageEvent<ShelfAnswer>) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error) asked?.reject(new DOMException(error.message, error.name))
      else asked?.resolve()
    }
  }
  const id = ++lastId
  const done = new Promise<void>((resolve, reject) => waiting.set(id, { resolve, reject }))
  worker.postMessage({ ...request, id })
  return done
}

/** A folder of the origin's private file system: outside IndexedDB, and not reset with it. */
export function opfsShelf(folder: ShelfName): Shelf {
  const directory = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })
  return {
    append: (name, text) => ask({ kind: 'append', folder, name, text }),
    write: (name, bytes) => ask({ kind: 'write', folder, name, bytes }),
    read: async (name) => readFrom(await directory(), name),
    list: async () => listOf(await directory()),
    remove: async (name) => (await directory()).removeEntry(name),
  }
}

/** A folder of the editor's own choosing, which the browser lets us write to. */
export function folderShelf(directory: FileSystemDirectoryHandle): Shelf {
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
  try {
    const file = await (await directory.getFileHandle(name)).getFile()
    return new Uint8Array(await file.arrayBuffer())
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
    if (handle.kind !== 'file') continue
    const { size, lastModified } = await (handle as FileSystemFileHandle).getFile()
    entries.push({ name: handle.name, size, modified: lastModified })
  }
  return entries
}
