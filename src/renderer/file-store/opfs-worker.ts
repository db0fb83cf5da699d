/// <reference lib="webworker" />
/**
 * Files in the origin's private file system. Only a worker gets synchronous handles, and only those append in place
 * and flush: createWritable copies the file and shows nothing of it before it is closed.
 */
import { answerRequests } from '../worker/answers'
import { put, writeWhole } from './write-whole'

export type FileRequest =
  | { readonly kind: 'append'; readonly folder: string; readonly name: string; readonly text: string }
  | {
      readonly kind: 'write'
      readonly folder: string
      readonly name: string
      readonly bytes: Uint8Array<ArrayBuffer>
    }
  | { readonly kind: 'remove'; readonly folder: string; readonly name: string }

/** The journal of this session stays open: opening a handle costs more than the write. */
const open = new Map<string, FileSystemSyncAccessHandle>()

const directoryOf = async (folder: string): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })

async function handleOf(folder: string, name: string): Promise<FileSystemSyncAccessHandle> {
  const key = `${folder}/${name}`
  const held = open.get(key)
  if (held) return held
  const file = await (await directoryOf(folder)).getFileHandle(name, { create: true })
  const handle = await file.createSyncAccessHandle()
  open.set(key, handle)
  return handle
}

function close({ folder, name }: FileRequest): void {
  open.get(`${folder}/${name}`)?.close()
  open.delete(`${folder}/${name}`)
}

async function serve(request: FileRequest): Promise<null> {
  if (request.kind === 'remove') {
    close(request)
    await (await directoryOf(request.folder)).removeEntry(request.name)
    return null
  }
  if (request.kind === 'write') {
    await writeWhole(await directoryOf(request.folder), request.name, request.bytes)
    return null
  }
  const handle = await handleOf(request.folder, request.name)
  put(handle, new TextEncoder().encode(request.text), handle.getSize())
  return null
}

answerRequests(serve, { inOrder: true })
