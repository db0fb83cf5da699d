import { register } from 'node:module'

type Handler = (event: unknown, ...args: unknown[]) => unknown

/** What stands for the shell's own modules: it keeps the answers to the requests, and every dialog is cancelled. */
const ELECTRON = `
  const nothing = new Proxy(function () {}, { get: (_, key) => (key === 'then' ? undefined : nothing), apply: () => nothing, construct: () => nothing })
  export const app = { getPath: () => globalThis.galleyFolder, isPackaged: true }
  export const ipcMain = { handle: (channel, answer) => globalThis.galleyHandlers.set(channel, answer) }
  const canceled = async () => ({ canceled: true, filePaths: [], filePath: '' })
  export const dialog = { showOpenDialog: canceled, showSaveDialog: canceled, showMessageBox: canceled }
  export const shell = { openPath: async () => '', showItemInFolder: () => undefined }
  export const BrowserWindow = { fromWebContents: () => nothing, getFocusedWindow: () => nothing, getAllWindows: () => [] }
  export const Menu = nothing, net = nothing, protocol = nothing, session = nothing, nativeTheme = nothing
`

export interface Channels {
  /** Asks the shell as a page that was broken into might. What it refuses it may reject. */
  readonly send: (channel: string, args: readonly unknown[]) => Promise<void>
}

let made: Promise<ReadonlyMap<string, Handler>> | undefined

export function channels(folder: string): Channels {
  made ??= start(folder)
  return {
    send: async (channel, args) => {
      const answer = (await made)?.get(channel)
      if (!answer) throw new Error(`nobody answers ${channel}`)
      const frame = { url: 'app://galley/index.html', parent: null }
      try {
        await answer({ sender: { mainFrame: frame }, senderFrame: frame }, ...args)
      } catch (error) {
        if (!(error instanceof Error)) throw error
      }
    },
  }
}

async function start(folder: string): Promise<ReadonlyMap<string, Handler>> {
  const handlers = new Map<string, Handler>()
  Object.assign(globalThis, { galleyFolder: folder, galleyHandlers: handlers })
  const electron = `data:text/javascript,${encodeURIComponent(ELECTRON)}`
  const hook = `export const resolve = (name, context, next) => name === 'electron' ? { url: ${JSON.stringify(electron)}, format: 'module', shortCircuit: true } : next(name, context)`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
  const { answerRequests } = await import('../../src/main/ipc')
  const { Waiting } = await import('../../src/main/open-files')
  answerRequests(new Waiting(() => undefined))
  return handlers
}
