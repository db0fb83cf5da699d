/// <reference lib="webworker" />
/**
 * Files in the origin's private file system. Only a worker gets synchronous handles, and only those append in place
 * and flush: createWritable copies the file and shows nothing of it before it is closed.
 */
export type ShelfRequest =
  | {
      readonly id: number
      readonly kind: 'append'
      readonly folder: string
      readonly name: string
      readonly text: string
    }
  | {
      readonly id: number
      readonly kind: 'write'
      readonly folder: string
      readonly name: string
      readonly bytes: Uint8Array<ArrayBuffer>
    }

export interface ShelfAnswer {
  readonly id: number
  /** A DOMException's name and message, where it failed. */
  readonly error?: { readonly name: string; readonly message: string }
}

/** The journal of this session stays open: opening a handle costs more than the write. */
const open = new Map<string, FileSystemSyncAccessHandle>()

async function handleOf(folder: string, name: string): Promise<FileSystemSyncAccessHandle> {
  const key = `${folder}/${name}`
  const held = open.get(key)
  if (held) return held
  const root = await navigator.storage.getDirectory()
  const directory = await root.getDirectoryHandle(folder, { create: true })
  const file = await directory.getFileHandle(name, { create: true })
  const handle = await file.createSyncAccessHandle()
  open.set(key, handle)
  return handle
}

async function serve(request: ShelfRequest): Promise<void> {
  const handle = await handleOf(request.folder, request.name)
  if (request.kind === 'append') {
    const bytes = new TextEncoder().encode(request.text)
    const before = handle.getSize()
    const written = handle.write(bytes, { at: before })
    if (written < bytes.length) {
      // A half-written line would hide behind the next one: take it back, and say that the disk is full.
      handle.truncate(before)
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
    handle.flush()
    return
  }
  try {
    handle.truncate(0)
    handle.write(request.bytes, { at: 0 })
    handle.flush()
  } finally {
    handle.close()
    open.delete(`${request.folder}/${request.name}`)
  }
}

let queue = Promise.resolve()
self.onmessage = ({ data }: MessageEvent<ShelfRequest>): void => {
  queue = queue.then(async () => {
    let answer: ShelfAnswer = { id: data.id }
    try {
      await serve(data)
    } catch (error) {
      const { name, message } =
        error instanceof DOMException || error instanceof Error ? error : new Error(String(error))
      answer = { id: data.id, error: { name, message } }
    }
    self.postMessage(answer)
  })
}
