import { app, BrowserWindow, dialog, screen } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORIGIN } from './protocol'
import { menuWording } from './menu'
import { developmentServer } from './security'

interface WindowState {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

const USUAL: WindowState = { width: 1360, height: 860, maximized: false }
const stateFile = (): string => join(app.getPath('userData'), 'window.json')

/** Where the window was last; the usual size where that is unknown or no screen shows it any more. */
function readState(): WindowState {
  try {
    const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as Partial<WindowState>
    const { x, y, width, height, maximized } = state
    if (typeof width !== 'number' || typeof height !== 'number') return USUAL
    const size = { width: Math.max(900, width), height: Math.max(600, height), maximized: maximized === true }
    if (typeof x !== 'number' || typeof y !== 'number') return size
    const seen = screen
      .getAllDisplays()
      .some(
        ({ bounds }) =>
          x < bounds.x + bounds.width &&
          x + width > bounds.x &&
          y < bounds.y + bounds.height &&
          y + 40 > bounds.y,
      )
    return seen ? { ...size, x, y } : size
  } catch {
    return USUAL
  }
}

function keepState(window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    writeFileSync(stateFile(), JSON.stringify(state))
  } catch (error) {
    // The next start opens at the usual place: not worth a word to the editor.
    process.stderr.write(`window state: ${String(error)}\n`)
  }
}

export function openWindow(preload: string): BrowserWindow {
  const { maximized, ...bounds } = readState()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      experimentalFeatures: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('close', () => {
    keepState(window)
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window)
  })
  // The interface asks to stay while something is not saved; Electron would stay without a word.
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesUnsaved(window)) event.preventDefault()
  })
  window.on('unresponsive', () => void offerReload(window))
  void window.loadURL(developmentServer() ?? `${ORIGIN}/index.html`)
  return window
}

/** Something is not saved yet: shall the window close nevertheless? */
function leavesUnsaved(window: BrowserWindow): boolean {
  const { unsaved, unsavedDetail, stay, leave } = menuWording()
  const buttons = [stay, leave]
  const asked = { type: 'warning', message: unsaved, detail: unsavedDetail, buttons } as const
  return dialog.showMessageBoxSync(window, { ...asked, defaultId: 0, cancelId: 0 }) === 1
}

/** The interface crashed or hangs: what is saved is saved, a reload brings back the rest as drafts. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { crashed, crashedDetail, reload, close } = menuWording()
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: crashed,
    detail: crashedDetail,
    buttons: [reload, close],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
