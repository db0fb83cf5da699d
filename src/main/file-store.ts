import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isTemporary, writeAtomic } from '../node/files'
import { STORED_NAME, type FileStore, type StoredFile } from '../preload/contract'

/** A file store as a folder on disk. Names are checked here again: what calls may be a page that was broken into. */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (name: string): string => {
    if (!STORED_NAME.test(name) || name.includes('..'))
      throw new RangeError(`not a file of a file store: ${JSON.stringify(name)}`)
    return join(folder, name)
  }
  const ready = (): Promise<unknown> => mkdir(folder, { recursive: true })
  return {
    append: async (name, text) => {
      await ready()
      const file = await open(pathOf(name), 'a')
      try {
        await file.appendFile(text, 'utf8')
        await file.datasync()
      } finally {
        await file.close()
      }
    },
    write: async (name, bytes) => {
      await ready()
      await writeAtomic(pathOf(name), bytes)
    },
    read: async (name) => {
      const bytes = await unlessGone(readFile(pathOf(name)))
      return bytes && new Uint8Array(bytes)
    },
    list: async () => {
      await ready()
      const entries: StoredFile[] = []
      const names = (await readdir(folder)).filter((name) => STORED_NAME.test(name) && !isTemporary(name))
      for (const name of names) {
        const info = await unlessGone(stat(join(folder, name)))
        if (info?.isFile()) entries.push({ name, size: info.size, modified: info.mtimeMs })
      }
      return entries
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}

/** Null where there is no such file, or none any more. */
async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
