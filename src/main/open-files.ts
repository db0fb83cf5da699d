import { basename, isAbsolute, resolve } from 'node:path'
import { INPUT_EXTENSIONS, isInputName, isOpenable } from '../core/1-page/formats/format-of'
import type { ProblemCode } from '../core/problem'
import { filesIn, readSourceFile } from '../node/files'
import type { FileKind, Opened, OpenedFile, Unopened } from '../preload/contract'
import { inMegabytes, MOST_BYTES, withinLimits } from '../preload/limits'

/** What the system's dialog offers. */
export const INPUT_FILTER = { name: INPUT_EXTENSIONS.join(', '), extensions: [...INPUT_EXTENSIONS] }

/** The files among a command line's arguments: the program itself, its folder and flags are none. */
export function pathsIn(argv: readonly string[], folder: string, packaged: boolean): string[] {
  return argv
    .slice(packaged ? 1 : 2)
    .filter((argument) => !argument.startsWith('-') && isOpenable(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
}

/** Reads files for the interface, up to what is opened at once; one that can't be read is named, the others still come. */
export async function readFiles(paths: readonly string[]): Promise<Opened> {
  const files: OpenedFile[] = []
  const unopened: Unopened[] = []
  const fits = withinLimits()
  for (const [i, path] of paths.entries()) {
    const file = await readSourceFile(path)
    if (!file.ok) {
      unopened.push(whyNot(path, file.problem.code))
      continue
    }
    if (!fits(file.value.bytes.length)) {
      unopened.push({ name: basename(path), code: 'files-too-many', detail: String(paths.length - i) })
      break
    }
    files.push({ name: file.value.name, bytes: new Uint8Array(file.value.bytes) })
  }
  return { files, unopened }
}

function whyNot(path: string, code: ProblemCode): Unopened {
  const known = (['file-too-large', 'file-special'] as const).find((one) => one === code)
  return { name: basename(path), code: known ?? 'file-unreadable' }
}

/** Reads one file for another purpose than review. */
export async function readChosen(path: string, kind: FileKind): Promise<OpenedFile | Unopened> {
  const limit = MOST_BYTES[kind]
  const file = await readSourceFile(path, limit)
  if (file.ok) return { name: file.value.name, bytes: new Uint8Array(file.value.bytes) }
  if (file.problem.code === 'file-too-large')
    return { name: basename(path), code: 'file-over-limit', detail: inMegabytes(limit) }
  return whyNot(path, file.problem.code)
}

/** Reads every text file of a folder and the folders in it; a folder that can't be read is named, the others go on. */
export async function readFolder(folder: string): Promise<Opened> {
  // A link that leads nowhere and what is no regular file are taken along, to be named when they are read.
  const { files: paths, problems } = await filesIn(folder, ({ name }) => isInputName(name))
  const closed = problems.map(({ about, detail }): Unopened => {
    const named = { name: basename(about ?? folder), code: 'folder-unreadable' } as const
    return detail === undefined ? named : { ...named, detail }
  })
  const { files, unopened } = await readFiles(paths)
  return { files, unopened: [...closed, ...unopened] }
}

/** Files that the system handed over, until the interface takes them. Each is given out once. */
export class Waiting {
  readonly #onArrival: () => void
  #paths: string[] = []

  constructor(onArrival: () => void) {
    this.#onArrival = onArrival
  }

  add(paths: readonly string[]): void {
    // As many as the system likes: more arguments than a call can take.
    for (const path of paths) this.#paths.push(path)
    this.#onArrival()
  }

  take(): string[] {
    return this.#paths.splice(0)
  }
}
