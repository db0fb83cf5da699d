/**
 * All that the interface may ask of the shell, and all the shell may tell it. The interface works without any of it
 * (in a browser there is none); what it gives is files on disk.
 */
export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file or folder that was not read, and why: a problem of core/problem. */
export interface Unopened {
  readonly name: string
  readonly code:
    | 'file-unreadable'
    | 'file-special'
    | 'file-too-large'
    | 'file-over-limit'
    | 'files-too-many'
    | 'folder-unreadable'
  readonly detail?: string
}

export interface Opened {
  readonly files: readonly OpenedFile[]
  readonly unopened: readonly Unopened[]
}

export interface StoredFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

/** A flat folder of files. Names are lower-case letters, digits, dots and dashes. */
export interface FileStore {
  /** Resolves when the text is flushed to the disk. */
  append: (name: string, text: string) => Promise<void>
  /** The old file or the new one, never half. */
  write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  read: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>
  list: () => Promise<StoredFile[]>
  remove: (name: string) => Promise<void>
}

export const FILE_STORES = ['journal', 'backups'] as const
export type FileStoreName = (typeof FILE_STORES)[number]
export const STORED_NAME = /^[a-z0-9][a-z0-9.-]{0,120}$/

/** What the native menu asks the interface to do: ids of its commands. */
export const MENU_COMMANDS = [
  'open-files',
  'open-folder',
  'export',
  'backup',
  'restore',
  'undo',
  'redo',
  'palette',
  'help',
  'settings',
  'library',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

export const MENU_LANGUAGES = ['zh', 'en'] as const
export type MenuLanguage = (typeof MENU_LANGUAGES)[number]

/** Files that are opened for another purpose than review, with their extensions. */
export const FILE_KINDS = {
  export: ['json', 'jsonl'],
  backup: ['zip'],
  list: ['csv', 'tsv', 'xlsx', 'txt'],
  rules: ['json'],
} as const
export type FileKind = keyof typeof FILE_KINDS

export interface NativeBridge {
  /** Shows the system's dialog. */
  openFiles: () => Promise<Opened>
  openFolder: () => Promise<Opened>
  /** One file as it is, or why not; null when the editor cancelled. */
  chooseFile: (kind: FileKind) => Promise<OpenedFile | Unopened | null>
  /** False when the editor cancelled. */
  saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>
  /** Files given at the start: by argument, by file association. Each is given out once. */
  takePending: () => Promise<Opened>
  fileStores: Readonly<Record<FileStoreName, FileStore>>
  /** Where the backups lie, as a path to show. */
  backupFolder: () => Promise<string>
  revealBackups: () => Promise<void>
  setLanguage: (language: MenuLanguage) => Promise<void>
  /** Called when files wait in `takePending`. Returns how to stop listening. */
  onPending: (listener: () => void) => () => void
  onCommand: (listener: (command: MenuCommand) => void) => () => void
}

/** The channels behind the bridge. Requests are answered; messages go one way, from the shell. */
export const REQUESTS = {
  openFiles: 'galley:open-files',
  openFolder: 'galley:open-folder',
  chooseFile: 'galley:choose-file',
  saveFile: 'galley:save-file',
  takePending: 'galley:take-pending',
  fileStoreAppend: 'galley:file-store-append',
  fileStoreWrite: 'galley:file-store-write',
  fileStoreRead: 'galley:file-store-read',
  fileStoreList: 'galley:file-store-list',
  fileStoreRemove: 'galley:file-store-remove',
  backupFolder: 'galley:backup-folder',
  revealBackups: 'galley:reveal-backups',
  setLanguage: 'galley:set-language',
} as const

export const MESSAGES = { pending: 'galley:pending', command: 'galley:command' } as const

declare global {
  interface Window {
    /** Absent in a browser. */
    readonly galley?: NativeBridge
  }
}
