/** What the origin private file system has of a file handle beyond what TypeScript knows. */
interface MovableFile extends FileSystemFileHandle {
  /** Gives the file another name in its folder; one of that name goes, in one step. */
  readonly move: (name: string) => Promise<void>
}

/** A file that is being written; one that was cut off is written over by the next. */
const partOf = (name: string): string => `${name}.part`
export const isPart = (name: string): boolean => name.endsWith('.part')

/** Writes bytes at a place and flushes them: all of it or nothing; what was written by half is taken back. */
export function put(handle: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  const written = handle.write(bytes, { at })
  if (written < bytes.length) {
    handle.truncate(at)
    throw new DOMException('the disk is full', 'QuotaExceededError')
  }
  handle.flush()
}

/** The old file or the new one, never half: a window may be closed, and a disk full, in the middle of it. */
export async function writeWhole(
  directory: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const part = (await directory.getFileHandle(partOf(name), { create: true })) as MovableFile
  const handle = await part.createSyncAccessHandle()
  try {
    handle.truncate(0)
    put(handle, bytes, 0)
  } finally {
    handle.close()
  }
  await part.move(name)
}
