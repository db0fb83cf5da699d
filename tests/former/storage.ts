import type { Page } from '@playwright/test'

/** What a browser holds of a library: the database with its version, and the files beside it. */
export interface Storage {
  readonly database: {
    readonly version: number
    readonly tables: Readonly<Record<string, readonly unknown[]>>
  }
  /** By folder and name; the bytes as base64. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The folders of the origin's private file system that the program keeps. */
const FOLDERS = ['journal', 'backups']

/** An address of the program's origin with nothing at it: no program runs there while its storage is looked at. */
async function goToNothing(page: Page, origin: string): Promise<void> {
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(new URL('/nothing', origin).href)
}

/** Reads all of it. Typed arrays are written as `{ "$Uint8Array": base64 }`. */
export async function dumpStorage(page: Page, origin: string): Promise<Storage> {
  await goToNothing(page, origin)
  return page.evaluate(async (folders) => {
    const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
    const encoded = (value: unknown): unknown => {
      if (value instanceof Uint8Array) return { $Uint8Array: base64(value) }
      if (value instanceof Uint16Array)
        return { $Uint16Array: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
      if (Array.isArray(value)) return value.map(encoded)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encoded(inner)]))
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('the database refused'))
      })
    const database = await done(indexedDB.open('galley'))
    const names = [...database.objectStoreNames]
    const reading = database.transaction(names)
    const rows = await Promise.all(names.map((name) => done(reading.objectStore(name).getAll())))
    const tables = Object.fromEntries(names.map((name, i) => [name, rows[i]?.map(encoded) ?? []]))
    const { version } = database
    database.close()

    const root = await navigator.storage.getDirectory()
    const files: Record<string, Record<string, string>> = {}
    for (const folder of folders) {
      const kept: Record<string, string> = {}
      const directory = await root.getDirectoryHandle(folder, { create: true })
      for await (const handle of directory.values())
        if (handle.kind === 'file') {
          const file = await (handle as FileSystemFileHandle).getFile()
          kept[file.name] = base64(new Uint8Array(await file.arrayBuffer()))
        }
      files[folder] = kept
    }
    return { database: { version, tables }, files }
  }, FOLDERS)
}

/** A store as the former version's schema declared it: its key, and its indexes as Dexie writes them. */
const FORMER_STORES: Readonly<Record<string, string>> = {
  pages: 'sha256, openedAt',
  contents: 'sha256',
  decisions: 'id, source',
  articles:
    '++ordinal, page, state, title, changedAt, openedAt, reviewer, findings, *people, [state+changedAt], [state+title], [state+openedAt], [state+reviewer], [state+findings]',
  postings: '[gram+chunk]',
  drafts: 'key, source',
  settings: 'key',
  references: 'id, name, importedAt',
}

/** Puts a library into the origin's storage as if the former version had left it there; what was there is gone. */
export async function plantStorage(page: Page, origin: string, storage: Storage): Promise<void> {
  await goToNothing(page, origin)
  await page.evaluate(
    async ([{ database, files }, stores]) => {
      const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
        Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const decoded = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(decoded)
        if (typeof value !== 'object' || value === null) return value
        const { $Uint8Array: bytes, $Uint16Array: pairs } = value as Record<string, string>
        if (bytes !== undefined) return bytesOf(bytes)
        if (pairs !== undefined) return new Uint16Array(bytesOf(pairs).buffer)
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decoded(inner)]))
      }
      const pathOf = (declared: string): string | string[] =>
        declared.startsWith('[') ? declared.slice(1, -1).split('+') : declared.replace(/^(?:\+\+|\*)/, '')
      await new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('galley')
        deleting.onsuccess = resolve
        deleting.onerror = reject
      })
      const opening = indexedDB.open('galley', database.version)
      opening.onupgradeneeded = () => {
        for (const [name, declared] of Object.entries(stores)) {
          const [key = '', ...indexes] = declared.split(', ')
          const store = opening.result.createObjectStore(name, {
            keyPath: pathOf(key),
            autoIncrement: key.startsWith('++'),
          })
          for (const index of indexes)
            store.createIndex(index.replace(/^\*/, ''), pathOf(index), { multiEntry: index.startsWith('*') })
        }
      }
      await new Promise((resolve, reject) => {
        opening.onsuccess = resolve
        opening.onerror = reject
      })
      const writing = opening.result.transaction(Object.keys(database.tables), 'readwrite')
      for (const [name, rows] of Object.entries(database.tables))
        for (const row of rows) writing.objectStore(name).put(decoded(row))
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve
        writing.onerror = reject
      })
      opening.result.close()

      const root = await navigator.storage.getDirectory()
      for (const [folder, kept] of Object.entries(files)) {
        const directory = await root.getDirectoryHandle(folder, { create: true })
        for await (const { name } of directory.values()) await directory.removeEntry(name)
        for (const [name, base64] of Object.entries(kept)) {
          const writable = await (await directory.getFileHandle(name, { create: true })).createWritable()
          await writable.write(bytesOf(base64))
          await writable.close()
        }
      }
    },
    [storage, FORMER_STORES] as const,
  )
}
