import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import {
  MESSAGES,
  REQUESTS,
  type MenuCommand,
  type NativeBridge,
  type Opened,
  type OpenedFile,
  type FileStore,
  type StoredFile,
  type FileStoreName,
  type Unopened,
} from './contract'

const fileStore = (name: FileStoreName): FileStore => ({
  append: (file, text) => ipcRenderer.invoke(REQUESTS.fileStoreAppend, name, file, text) as Promise<void>,
  write: (file, bytes) => ipcRenderer.invoke(REQUESTS.fileStoreWrite, name, file, bytes) as Promise<void>,
  read: (file) =>
    ipcRenderer.invoke(REQUESTS.fileStoreRead, name, file) as Promise<Uint8Array<ArrayBuffer> | null>,
  list: () => ipcRenderer.invoke(REQUESTS.fileStoreList, name) as Promise<StoredFile[]>,
  remove: (file) => ipcRenderer.invoke(REQUESTS.fileStoreRemove, name, file) as Promise<void>,
})

/** Passes on what the shell says without its event, which would hand the page the sender. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const passed = (_event: IpcRendererEvent, value: T): void => {
    listener(value)
  }
  ipcRenderer.on(channel, passed)
  return () => {
    ipcRenderer.removeListener(channel, passed)
  }
}

const bridge: NativeBridge = {
  openFiles: () => ipcRenderer.invoke(REQUESTS.openFiles) as Promise<Opened>,
  openFolder: () => ipcRenderer.invoke(REQUESTS.openFolder) as Promise<Opened>,
  chooseFile: (kind) =>
    ipcRenderer.invoke(REQUESTS.chooseFile, kind) as Promise<OpenedFile | Unopened | null>,
  saveFile: (name, bytes) => ipcRenderer.invoke(REQUESTS.saveFile, name, bytes) as Promise<boolean>,
  takePending: () => ipcRenderer.invoke(REQUESTS.takePending) as Promise<Opened>,
  fileStores: { journal: fileStore('journal'), backups: fileStore('backups') },
  backupFolder: () => ipcRenderer.invoke(REQUESTS.backupFolder) as Promise<string>,
  revealBackups: () => ipcRenderer.invoke(REQUESTS.revealBackups) as Promise<void>,
  setLanguage: (language) => ipcRenderer.invoke(REQUESTS.setLanguage, language) as Promise<void>,
  onPending: (listener) => listen<undefined>(MESSAGES.pending, listener),
  onCommand: (listener) => listen<MenuCommand>(MESSAGES.command, listener),
}

contextBridge.exposeInMainWorld('galley', bridge)
