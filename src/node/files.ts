import { randomUUID } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { SourceFile } from '../core/1-page/source'
import { failed, MAX_FILE_BYTES, ok, type Outcome, type Problem } from '../core/problem'

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Reads a regular file whole, up to `limit` bytes. Problems: file-unreadable, file-special (a pipe, a device, a folder),
 * file-too-large: the last two before any byte is read.
 */
export async function readSourceFile(path: string, limit = MAX_FILE_BYTES): Promise<Outcome<SourceFile>> {
  const name = basename(path)
  let file: FileHandle | undefined
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const found = await file.stat()
    if (!found.isFile()) return failed('file-special', name)
    if (found.size > limit) return failed('file-too-large', name, `${found.size} bytes`)
    const bytes = await readUpTo(file, found.size, limit)
    return bytes ? ok({ name, bytes }) : failed('file-too-large', name)
  } catch (error) {
    return failed('file-unreadable', name, detailOf(error))
  } finally {
    await file?.close()
  }
}

/** What a file holds, whatever size it gave: it may be growing. Null where that is more than the limit. */
async function readUpTo(file: FileHandle, size: number, limit: number): Promise<Uint8Array | null> {
  let buffer = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length)
    if (bytesRead === 0) return buffer.slice(0, length)
    length += bytesRead
    if (length > limit) return null
    if (length < buffer.length) continue
    const larger = new Uint8Array(Math.min(buffer.length * 2, limit + 1))
    larger.set(buffer)
    buffer = larger
  }
}

/**
 * What is wanted of a folder and of the folders in it, by path; and the folders that can't be read (folder-unreadable).
 * Without being told otherwise, the regular files: links are left out.
 */
export async function filesIn(
  folder: string,
  isWanted: (entry: Dirent) => boolean = (entry) => entry.isFile(),
): Promise<{ files: string[]; problems: Problem[] }> {
  const [files, problems]: [string[], Problem[]] = [[], []]
  const waiting = [folder]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    let entries: Dirent[]
    try {
      entries = await readdir(path, { withFileTypes: true })
    } catch (error) {
      problems.push(failed('folder-unreadable', path, detailOf(error)).problem)
      continue
    }
    for (const entry of entries)
      if (entry.isDirectory()) waiting.push(join(path, entry.name))
      else if (isWanted(entry)) files.push(join(path, entry.name))
  }
  return { files: files.sort(), problems }
}

const TEMPORARY = '.tmp'
/** Is a file one that `writeAtomic` is at, or was cut off in? */
export const isTemporary = (name: string): boolean => name.endsWith(TEMPORARY)

/** Writes a file so that a crash leaves the old one or the new one, never half: temporary file, flush, rename. */
export async function writeAtomic(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
