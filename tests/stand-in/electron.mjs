/**
 * A stand-in for the `electron` module: as much of it as the shell uses, with Chromium driven by Playwright for the
 * window and its isolated worlds for the preload. It proves the shell's own logic (requests, menus, files, protocol)
 * and that the interface needs nothing of the preload but what that exposes; not the sandbox, native dialogs or fuses:
 * those are Electron's, and only real Electron can show them.
 *
 * Told by the test over IPC: { menu: id }, { answer: dialogAnswer }, { emit: [event, ...] }, { ask: what }.
 */
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { decode, encode } from './crossing.mjs'
import { isolate } from './isolated.mjs'

const ROOT = process.env.GALLEY_DATA ?? '.'
const ORIGIN = 'http://galley.localhost'
/** app:// can't be routed in Chromium; the stand-in maps it to a host of its own and back. */
const outside = (address) => address.replace(ORIGIN, 'app://galley')
const inside = (address) => address.replace('app://galley', ORIGIN)

const tell = (message) => process.send?.(message)
const dialogAnswers = []
const asked = []
const handlers = {
  scheme: null,
  permissions: null,
  checks: null,
  devices: null,
  requests: null,
  session: new EventEmitter(),
}
const paths = { userData: join(ROOT, 'user'), documents: join(ROOT, 'documents') }
let context = null

class App extends EventEmitter {
  isPackaged = true
  name = 'Galley'
  #ready = new Promise((resolve) => setTimeout(resolve))
  whenReady = () => this.#ready
  getLocale = () => process.env.GALLEY_LOCALE ?? 'zh-CN'
  getPath = (name) => paths[name] ?? ROOT
  setPath = (name, path) => {
    paths[name] = join(path, 'user')
  }
  requestSingleInstanceLock = () => process.env.GALLEY_SECOND !== '1'
  commandLine = {
    appendSwitch: (name, value) => asked.push({ switch: value === undefined ? name : `${name}=${value}` }),
  }
  enableSandbox = () => {
    asked.push('sandbox')
  }
  quit = () => {
    void context?.close().finally(() => process.exit(0))
    if (!context) process.exit(0)
  }
}
export const app = new App()

async function browser() {
  if (context) return context
  mkdirSync(join(ROOT, 'profile'), { recursive: true })
  context = await chromium.launchPersistentContext(join(ROOT, 'profile'), {
    executablePath: process.env.GALLEY_BROWSER,
    headless: true,
    locale: process.env.GALLEY_LOCALE ?? 'zh-CN',
    viewport: { width: 1280, height: 800 },
    args: JSON.parse(process.env.GALLEY_BROWSER_ARGS ?? '[]'),
  })
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (!url.startsWith(ORIGIN)) {
      const cancelled = await new Promise((resolve) =>
        handlers.requests
          ? handlers.requests({ url }, ({ cancel }) => resolve(cancel === true))
          : resolve(false),
      )
      return cancelled ? route.abort() : route.continue()
    }
    const answer = await handlers.scheme(new Request(outside(url), { method: route.request().method() }))
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  return context
}

const windows = []
const requests = new Map()

class WebContents extends EventEmitter {
  constructor(window, preload) {
    super()
    this.window = window
    this.preload = preload
    this.openHandler = () => ({ action: 'allow' })
  }
  setWindowOpenHandler = (handler) => {
    this.openHandler = handler
  }
  getURL = () => outside(this.page?.url() ?? '')
  getType = () => 'window'
  setWebRTCIPHandlingPolicy = (policy) => asked.push({ webrtc: policy })
  mainFrame = {
    parent: null,
    page: () => this.page,
    get url() {
      return outside(this.page()?.url() ?? '')
    },
  }
  send = (channel, ...args) => void this.message?.(channel, encode(args))
  reload = () => void this.page?.reload()
  async load(address) {
    const browsing = await browser()
    this.page = browsing.pages()[0] ?? (await browsing.newPage())
    const { page } = this
    this.message = await isolate(page, readFileSync(this.preload, 'utf8'), async (channel, args) => {
      const handler = requests.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      // Only the top frame has a preload.
      return encode(await handler({ sender: this, senderFrame: this.mainFrame }, ...decode(args)))
    })
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }))
    page.on('popup', (popup) => {
      asked.push(`popup:${this.openHandler({ url: outside(popup.url()) }).action}`)
      void popup.close()
    })
    await page.goto(inside(address))
    this.window.emit('ready-to-show')
    tell({ shown: true })
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => windows
  static getFocusedWindow = () => windows[0] ?? null
  static fromWebContents = (contents) => contents.window
  constructor(options) {
    super()
    this.options = options
    asked.push({ window: options })
    this.webContents = new WebContents(this, options.webPreferences.preload)
    windows.push(this)
    setTimeout(() => app.emit('web-contents-created', {}, this.webContents))
  }
  loadURL = (address) => this.webContents.load(address)
  show = () => asked.push('show')
  focus = () => asked.push('focus')
  maximize = () => asked.push('maximize')
  isMaximized = () => false
  isMinimized = () => false
  restore = () => undefined
  getNormalBounds = () => ({ x: 20, y: 30, width: 1111, height: 777 })
  destroy = () => windows.splice(windows.indexOf(this), 1)
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => asked.push({ schemes }),
  handle: (scheme, handler) => {
    handlers.scheme = handler
  },
}
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => {
      handlers.permissions = handler
    },
    setPermissionCheckHandler: (handler) => {
      handlers.checks = handler
    },
    setDevicePermissionHandler: (handler) => {
      handlers.devices = handler
    },
    setSpellCheckerEnabled: (enabled) => asked.push({ spelling: enabled }),
    setSpellCheckerLanguages: (languages) => asked.push({ dictionaries: languages }),
    on: (event, listener) => handlers.session.on(event, listener),
    webRequest: {
      onBeforeRequest: (handler) => {
        handlers.requests = handler
      },
    },
  },
}

const nextAnswer = (kind, options) => {
  asked.push({ dialog: kind, options })
  return dialogAnswers.shift() ?? { canceled: true, filePaths: [], filePath: '', response: 1 }
}
export const dialog = {
  showOpenDialog: async (_window, options) => nextAnswer('open', options),
  showSaveDialog: async (_window, options) => nextAnswer('save', options),
  showMessageBox: async (_window, options) => nextAnswer('message', options),
  showMessageBoxSync: (_window, options) => nextAnswer('message', options).response,
}

export const ipcMain = { handle: (channel, handler) => requests.set(channel, handler) }
export const screen = { getAllDisplays: () => [{ bounds: { x: 0, y: 0, width: 1920, height: 1080 } }] }
export const shell = {
  openPath: async (path) => {
    asked.push({ opened: path })
    return ''
  },
}
let menu = []
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (template) => {
    menu = template
  },
}
const items = () => menu.flatMap(({ label, submenu }) => submenu.map((item) => ({ under: label, ...item })))

const ANSWERS = {
  menu: () =>
    items().map(({ under, label, id, role, accelerator }) => ({ under, label, id, role, accelerator })),
  asked: () => asked.map((entry) => JSON.parse(JSON.stringify(entry))),
  requests: () => [...requests.keys()],
  permission: ({ permission, from, isMainFrame = true }) =>
    new Promise((resolve) =>
      handlers.permissions({ getURL: () => from }, permission, resolve, { isMainFrame }),
    ),
  check: ({ permission, from }) => handlers.checks(null, permission, from),
  device: () => handlers.devices({ deviceType: 'hid' }),
  cancelled: ({ url }) =>
    new Promise((resolve) => handlers.requests({ url }, ({ cancel }) => resolve(cancel))),
  /** Is an event of the window's contents, or of the session, prevented? */
  prevented: ({ event, from, details = {} }) => {
    let prevented = false
    const emitter = from === 'session' ? handlers.session : windows[0].webContents
    emitter.emit(event, { ...details, preventDefault: () => (prevented = true) })
    return prevented
  },
  opened: ({ url }) => windows[0].webContents.openHandler({ url }).action,
  /** A request from another sender than our page: what is not said of it is as our page's. */
  leave: () => {
    let left = false
    windows[0].webContents.emit('will-prevent-unload', { preventDefault: () => (left = true) })
    return left
  },
  foreign: async ({ channel, url, frame, contents }) => {
    const { webContents } = windows[0]
    const own = webContents.mainFrame
    const senderFrame =
      frame === 'gone'
        ? null
        : frame === 'inner'
          ? { url: own.url, parent: own }
          : url
            ? { url, parent: null }
            : own
    const mainFrame = frame === 'inner' || contents ? own : senderFrame
    const sender = { mainFrame, getType: () => contents ?? 'window' }
    try {
      await requests.get(channel)({ sender, senderFrame }, 'journal')
      return 'answered'
    } catch (error) {
      return error.message
    }
  },
}

process.on('message', async (message) => {
  if (message.menu)
    items()
      .find(({ id }) => id === message.menu)
      ?.click()
  if (message.answer) dialogAnswers.push(message.answer)
  if (message.emit)
    app.emit(...message.emit.map((part) => (part === 'event' ? { preventDefault: () => undefined } : part)))
  if (message.gone) windows[0].webContents.emit('render-process-gone', {}, { reason: message.gone })
  if (message.closing) windows[0].emit('close')
  if (message.ask) tell({ reply: message.id, value: await ANSWERS[message.ask](message) })
})
process.on('disconnect', () => app.quit())
