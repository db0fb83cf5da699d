import { readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { INPUT_FORMATS } from '../core/1-page/formats'
import { readSourceFile } from '../node/files'
import type { Opened, OpenedFile, UnopenedFile } from '../preload/contract'

const EXTENSIONS = INPUT_FORMATS.flatMap(({ extensions }) => extensions)
export const TEXT_FILTER = { extensions: [...EXTENSIONS] }

const isText = (path: string): boolean =>
  EXTENSIONS.some((extension) => path.toLowerCase().endsWith(`.${extension}`))

/** The files among a command line's arguments: the program itself, its folder and flags are none. */
export function pathsIn(argv: readonly string[], folder: string, packaged: boolean): string[] {
  return argv
    .slice(packaged ? 1 : 2)
    .filter((argument) => !argument.startsWith('-') && isText(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
}

/** Reads files for the interface; one that can't be read is named, the others still come. */
export async function readFiles(paths: readonly string[]): Promise<Opened> {
  const files: OpenedFile[] = []
  const unopened: UnopenedFile[] = []
  for (const path of paths) {
    const file = await readSourceFile(path)
    if (file.ok) files.push({ name: file.value.name, bytes: new Uint8Array(file.value.bytes) })
    else
      unopened.push({
        name: basename(path),
        code: file.problem.code === 'file-too-large' ? 'file-too-large' : 'file-unreadable',
      })
  }
  return { files, unopened }
}

/** Every text file of a folder and the folders in it. */
export async function textFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  const found: string[] = []
  for (const entry of entries.filter(isText)) {
    const path = join(folder, entry)
    // A link that leads nowhere is taken along, to be named as a file that can't be read.
    const info = await stat(path).catch(() => null)
    if (info === null || info.isFile()) found.push(path)
  }
  return found.sort()
}

/** Files that the system handed over, until the interface takes them. Each is given out once. */
export class Waiting {
  readonly #onArrival: () => void
  #paths: string[] = []

  constructor(onArrival: () => void) {
    this.#onArrival = onArrival
  }

  add(paths: readonly string[]): void {
    this.#paths.push(...paths)
    this.#onArrival()
  }

  take(): string[] {
    return this.#paths.splice(0)
  }
}
