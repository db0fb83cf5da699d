import type { Page } from '@playwright/test'

/** Where the interface runs: a browser, the shell over the stand-in, or the shell in real Electron. */
export interface Host {
  readonly kind: 'browser' | 'stand-in' | 'electron'
  /** The page in use; another one after `restart`. */
  page: () => Page
  /** Opens files as an editor would: by the command, answering the dialog. */
  openFiles: (paths: readonly string[]) => Promise<void>
  /** Answers the dialog that an action opens for one file of another kind (an export, a backup). */
  giving: (path: string, action: () => Promise<void>) => Promise<void>
  /** Does what saves a file, and gives the file's content and name. */
  saving: (action: () => Promise<void>) => Promise<{ name: string; content: Buffer }>
  /** Ends the program as an editor would, and starts it again on the same data. */
  restart: () => Promise<void>
  /** Starts it on empty data. */
  startAfresh: () => Promise<void>
  close: () => Promise<void>
}
