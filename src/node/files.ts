import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SourceFile } from '../core/1-page/source'
import { failed, MAX_FILE_BYTES, ok, type Outcome } from '../core/problem'

/** Reads a file whole. Problems: file-unreadable, file-too-large (before its bytes are read). */
export async function readSourceFile(path: string): Promise<Outcome<SourceFile>> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) return failed('file-too-large', name, `${size} bytes`)
    return ok({ name, bytes: new Uint8Array(await readFile(path)) })
  } catch (error) {
    return failed('file-unreadable', name, error instanceof Error ? error.message : undefined)
  }
}

/** Writes a file so that a crash leaves the old one or the new one, never half: temporary file, flush, rename. */
export async function writeAtomic(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
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
