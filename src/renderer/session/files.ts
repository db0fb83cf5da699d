import type { EncodingId } from '../../core/1-page/encoding/encodings'
import { INPUT_EXTENSIONS, isInputName } from '../../core/1-page/formats/format-of'
import { FILE_KINDS, type FileKind, type Opened } from '../../preload/contract'
import { inMegabytes, MOST_BYTES, withinLimits } from '../../preload/limits'
import { failed, MAX_FILE_BYTES, ok, type Outcome, type Problem } from '../../core/problem'
import { problemOf } from './attempt'

/** A file to open: its bytes are read when its turn comes, so that a thousand do not lie in memory. */
export interface Pending {
  readonly name: string
  readonly size: number
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
  /** Set when the editor chose the encoding. */
  readonly encoding?: EncodingId
}

export interface Picked {
  readonly files: readonly Pending[]
  readonly problems: readonly Problem[]
}

const fromFile = (file: File): Pending => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})

/** Files by the shell's dialog, or the browser's. */
export async function pickFiles(): Promise<Picked> {
  if (window.galley) return fromShell(await window.galley.openFiles())
  const files = await choose({ accept: INPUT_EXTENSIONS.map((e) => `.${e}`).join(','), multiple: true })
  return limited({ files: files.map(fromFile), problems: [] })
}

/** All files that are opened of a folder and the folders in it. */
export async function pickFolder(): Promise<Picked> {
  if (window.galley) return fromShell(await window.galley.openFolder())
  const files = await choose({ webkitdirectory: true })
  return limited({ files: files.filter(({ name }) => isInputName(name)).map(fromFile), problems: [] })
}

/** No more than is opened at once; the first of those that are left is named. */
function limited({ files, problems }: Picked): Picked {
  const fits = withinLimits()
  const end = files.findIndex(({ size }) => !fits(size))
  const first = files[end]
  if (!first) return { files, problems }
  const left = { code: 'files-too-many', about: first.name, detail: String(files.length - end) } as const
  return { files: files.slice(0, end), problems: [...problems, left] }
}

/** Files given at the start, by the system; none in a browser. */
export const takePending = async (): Promise<Picked> =>
  window.galley ? fromShell(await window.galley.takePending()) : { files: [], problems: [] }

function fromShell({ files, unopened }: Opened): Picked {
  return {
    files: files.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      bytes: () => Promise.resolve(bytes),
    })),
    problems: unopened.map(({ name, ...why }) => ({ about: name, ...why })),
  }
}

/** A file with its bytes. */
export interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * One file for another purpose (a backup, an export), as it is; null where it was cancelled. Problems: file-unreadable,
 * file-special, file-over-limit.
 */
export async function pickOne(kind: FileKind): Promise<Outcome<Chosen | null>> {
  let name: string | undefined
  try {
    // The shell's own dialog: a menu's click is none of the page's, which the browser's chooser would want.
    const given = await window.galley?.chooseFile(kind)
    if (given && 'code' in given) return failed(given.code, given.name, given.detail)
    if (given !== undefined) return ok(given)
    const [file] = await choose({ accept: FILE_KINDS[kind].map((extension) => `.${extension}`).join(',') })
    name = file?.name
    if (file && file.size > MOST_BYTES[kind])
      return failed('file-over-limit', file.name, inMegabytes(MOST_BYTES[kind]))
    return ok(file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null)
  } catch (error) {
    const { about, detail } = problemOf(error, name)
    return failed('file-unreadable', about, detail)
  }
}

function choose(options: {
  accept?: string
  multiple?: boolean
  webkitdirectory?: boolean
}): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  Object.assign(input, options)
  return new Promise((resolve) => {
    input.onchange = () => {
      resolve([...(input.files ?? [])])
    }
    input.oncancel = () => {
      resolve([])
    }
    input.click()
  })
}

/**
 * Dropped files, and those of dropped folders. A file of another kind dropped by itself is kept, to be refused by name;
 * what can't be read is named, and the others still come.
 */
export async function fromDrop(transfer: DataTransfer): Promise<Picked> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files: Pending[] = []
  const problems: Problem[] = []
  for (const entry of entries) await gather(entry, true, files, problems)
  return limited({ files, problems })
}

async function gather(
  entry: FileSystemEntry,
  alone: boolean,
  files: Pending[],
  problems: Problem[],
): Promise<void> {
  try {
    if (entry.isDirectory)
      for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
        await gather(inner, false, files, problems)
    else if (alone || isInputName(entry.name))
      files.push(fromFile(await fileOf(entry as FileSystemFileEntry)))
  } catch (error) {
    const code = entry.isDirectory ? 'folder-unreadable' : 'file-unreadable'
    problems.push({ code, about: entry.name, detail: String(error) })
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    // The reader hands out a hundred at a time, and none at the end.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (batch.length === 0) return found
    for (const entry of batch) found.push(entry)
  }
}

/** Too large is known before its bytes are read. */
export const tooLarge = ({ name, size }: Pending): Problem | null =>
  size > MAX_FILE_BYTES ? { code: 'file-too-large', about: name } : null

/** Gives a file to the editor: the shell's dialog, or a download. False where it was cancelled. Problem: file-unwritable. */
export async function saveFile(
  name: string,
  content: Uint8Array<ArrayBuffer> | string,
  mime: string,
): Promise<Outcome<boolean>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (window.galley)
    try {
      return ok(await window.galley.saveFile(name, bytes))
    } catch (error) {
      return failed('file-unwritable', name, String(error))
    }
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads it after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
  return ok(true)
}
