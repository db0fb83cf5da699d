import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import { basename, join } from 'node:path'
import { writeAtomic } from '../node/files'
import {
  FILE_KINDS,
  MENU_LANGUAGES,
  REQUESTS,
  FILE_STORES,
  type MenuLanguage,
  type Opened,
  type FileKind,
  type FileStore,
  type FileStoreName,
} from '../preload/contract'
import { buildMenu } from './menu'
import { readChosen, readFiles, readFolder, INPUT_FILTER, type Waiting } from './open-files'
import { isOwnFrame } from './security'
import { folderFileStore } from './file-store'

const NOTHING: Opened = { files: [], unopened: [] }

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError('a text was expected')
  return value
}

const bytes = (value: unknown): Uint8Array<ArrayBuffer> => {
  if (!(value instanceof Uint8Array)) throw new TypeError('bytes were expected')
  return new Uint8Array(value)
}

type Answer = (channel: string, run: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) => void

/** From our own page only. */
const answer: Answer = (channel, run) => {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isOwnFrame(event)) throw new Error(`refused: ${channel}`)
    return run(event, ...args)
  })
}

/** Answers the requests of preload/contract.ts: from our own page only, with arguments of the right kind only. */
export function answerRequests(waiting: Waiting): void {
  answerFiles(waiting)
  answerFileStores()
  answer(REQUESTS.setLanguage, (_event, language) => {
    const known = MENU_LANGUAGES.find((candidate): candidate is MenuLanguage => candidate === language)
    if (known) buildMenu(known)
  })
}

/** What the editor opens, and where something is to be saved. */
function answerFiles(waiting: Waiting): void {
  answer(REQUESTS.openFiles, async (event) => {
    const chosen = await dialog.showOpenDialog(windowOf(event), {
      properties: ['openFile', 'multiSelections'],
      filters: [INPUT_FILTER],
    })
    return chosen.canceled ? NOTHING : readFiles(chosen.filePaths)
  })
  answer(REQUESTS.openFolder, async (event) => {
    const chosen = await dialog.showOpenDialog(windowOf(event), { properties: ['openDirectory'] })
    const [folder] = chosen.filePaths
    return chosen.canceled || folder === undefined ? NOTHING : readFolder(folder)
  })
  answer(REQUESTS.chooseFile, async (event, wanted) => {
    const kind = (Object.keys(FILE_KINDS) as FileKind[]).find((known) => known === wanted)
    if (!kind) throw new TypeError('no such kind of file')
    const extensions = FILE_KINDS[kind]
    const chosen = await dialog.showOpenDialog(windowOf(event), {
      properties: ['openFile'],
      filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
    })
    const [path] = chosen.filePaths
    return chosen.canceled || path === undefined ? null : readChosen(path, kind)
  })
  answer(REQUESTS.saveFile, async (event, name, content) => {
    const suggested = join(app.getPath('documents'), basename(text(name)))
    const chosen = await dialog.showSaveDialog(windowOf(event), { defaultPath: suggested })
    if (chosen.canceled || chosen.filePath === '') return false
    await writeAtomic(chosen.filePath, bytes(content))
    return true
  })
  answer(REQUESTS.takePending, () => readFiles(waiting.take()))
}

/** The folders of files that the interface keeps beside its database. */
function answerFileStores(): void {
  const backupFolder = join(app.getPath('documents'), 'Galley', 'Backups')
  const fileStores: Record<FileStoreName, FileStore> = {
    journal: folderFileStore(join(app.getPath('userData'), 'journal')),
    backups: folderFileStore(backupFolder),
  }
  const fileStore = (name: unknown): FileStore => {
    const known = FILE_STORES.find((candidate) => candidate === name)
    if (!known) throw new TypeError('no such file store')
    return fileStores[known]
  }
  answer(REQUESTS.fileStoreAppend, (_event, name, file, line) =>
    fileStore(name).append(text(file), text(line)),
  )
  answer(REQUESTS.fileStoreWrite, (_event, name, file, content) =>
    fileStore(name).write(text(file), bytes(content)),
  )
  answer(REQUESTS.fileStoreRead, (_event, name, file) => fileStore(name).read(text(file)))
  answer(REQUESTS.fileStoreList, (_event, name) => fileStore(name).list())
  answer(REQUESTS.fileStoreRemove, (_event, name, file) => fileStore(name).remove(text(file)))
  answer(REQUESTS.backupFolder, () => backupFolder)
  answer(REQUESTS.revealBackups, async () => {
    await fileStores.backups.list()
    await shell.openPath(backupFolder)
  })
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window) throw new Error('a request without a window')
  return window
}
