/** The shell: one window over the interface, files on disk, menus. Everything the interface can do without is here. */
import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { MESSAGES } from '../preload/contract'
import { answerRequests } from './ipc'
import { buildMenu } from './menu'
import { pathsIn, Waiting } from './open-files'
import { registerScheme, serveApp } from './protocol'
import { lockDown } from './security'
import { openWindow } from './window'

const RENDERER = join(import.meta.dirname, '../renderer')
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs')

/** Electron's own data folder is the profile; tests point it elsewhere. */
const dataFolder = process.env['GALLEY_DATA']
if (dataFolder !== undefined) app.setPath('userData', dataFolder)

const waiting = new Waiting(() => {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send(MESSAGES.pending)
    if (window.isMinimized()) window.restore()
    window.focus()
  }
})

function start(): void {
  registerScheme()
  lockDown()
  waiting.add(pathsIn(process.argv, process.cwd(), app.isPackaged))
  app.on('second-instance', (_event, argv, folder) => {
    waiting.add(pathsIn(argv, folder, app.isPackaged))
  })
  // macOS hands files over by this event, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    waiting.add([path])
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(PRELOAD)
  })
  void app.whenReady().then(() => {
    serveApp(RENDERER)
    answerRequests(waiting)
    buildMenu(app.getLocale().startsWith('en') ? 'en' : 'zh')
    openWindow(PRELOAD)
  })
}

// A second start hands its files to the first, and ends.
if (app.requestSingleInstanceLock()) start()
else app.quit()
