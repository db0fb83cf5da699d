import { _electron, chromium, type Browser, type ElectronApplication, type Page } from '@playwright/test'
import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ARGS, browserPath } from './chromium'
import type { Host } from './host'

/** Electron's binary, where it was fetched; its host is closed on many machines. */
export function electronBinary(): string | null {
  const folder = join(process.cwd(), 'node_modules/electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const path = join(folder, 'dist', readFileSync(name, 'utf8'))
  return existsSync(path) ? path : null
}

export interface ShellHost extends Host {
  readonly folder: string
  readonly clickMenu: (id: string) => Promise<void>
  /** What the stand-in was asked by the shell; only the stand-in keeps count. */
  readonly ask: <T>(what: string, more?: object) => Promise<T>
  readonly tell: (message: object) => void
  readonly answerDialog: (answer: object) => Promise<void>
  readonly exitCode: () => number | null
}

interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
}

export async function startStandIn({ args = [], env = {}, folder }: StartOptions = {}): Promise<ShellHost> {
  let data = folder ?? mkdtempSync(join(tmpdir(), 'galley-shell-'))
  let child: ChildProcess
  let browser: Browser | null = null
  let page: Page
  let lastId = 0

  const launch = async (): Promise<void> => {
    const port = await freePort()
    child = fork(join(process.cwd(), 'out/main/index.js'), [...args], {
      execArgv: ['--import', join(process.cwd(), 'tests/stand-in/register.mjs')],
      env: {
        ...process.env,
        GALLEY_DATA: data,
        GALLEY_BROWSER: browserPath(),
        GALLEY_BROWSER_ARGS: JSON.stringify([...ARGS, `--remote-debugging-port=${port}`]),
        ...env,
      },
    })
    if (env['GALLEY_SECOND'] === '1') return
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: { shown?: boolean }) => {
        if (message.shown) resolve()
      })
      child.once('exit', (code) => {
        reject(new Error(`the shell ended with ${code}`))
      })
    })
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    page = browser.contexts()[0]?.pages()[0] ?? never()
    await page.locator('html[data-recovered]').waitFor()
  }
  const quit = async (): Promise<void> => {
    child.send({ closing: true })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await browser?.close().catch(() => undefined)
    child.disconnect()
    await ended
  }
  await launch()

  const tell = (message: object): void => void child.send(message)
  const ask = <T>(what: string, more: object = {}): Promise<T> => {
    const id = ++lastId
    return new Promise((resolve) => {
      const listener = (message: { reply?: number; value?: T }): void => {
        if (message.reply !== id) return
        child.off('message', listener)
        resolve(message.value as T)
      }
      child.on('message', listener)
      child.send({ ask: what, id, ...more })
    })
  }
  return {
    kind: 'stand-in',
    get folder() {
      return data
    },
    page: () => page,
    tell,
    ask,
    exitCode: () => child.exitCode,
    clickMenu: (id) => Promise.resolve(tell({ menu: id })),
    answerDialog: (answer) => Promise.resolve(tell({ answer })),
    openFiles: async (paths) => {
      tell({ answer: { canceled: false, filePaths: paths } })
      await page.keyboard.press('Control+o')
    },
    giving: async (path, action) => {
      tell({ answer: { canceled: false, filePaths: [path] } })
      await action()
    },
    saving: async (action) => {
      const path = join(data, 'saved')
      tell({ answer: { canceled: false, filePath: path } })
      await action()
      const deadline = Date.now() + 10_000
      while (!existsSync(path) && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50))
      const content = readFileSync(path)
      rmSync(path)
      const dialogs = (await ask<{ dialog?: string; options?: { defaultPath: string } }[]>('asked')).filter(
        (entry) => entry.dialog === 'save',
      )
      return { name: basename(dialogs.at(-1)?.options?.defaultPath ?? ''), content }
    },
    restart: async () => {
      await quit()
      await launch()
    },
    startAfresh: async () => {
      await quit()
      rmSync(data, { recursive: true, force: true })
      data = mkdtempSync(join(tmpdir(), 'galley-shell-'))
      await launch()
    },
    close: async () => {
      if (child.connected) await quit()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The same over real Electron: its own dialogs are answered in the main process. */
export async function startElectron({ args = [], folder }: StartOptions = {}): Promise<ShellHost> {
  const executablePath = electronBinary()
  if (executablePath === null) throw new Error('the Electron binary is not here')
  let data = folder ?? mkdtempSync(join(tmpdir(), 'galley-electron-'))
  let app: ElectronApplication
  let page: Page
  const launch = async (): Promise<void> => {
    app = await _electron.launch({
      executablePath,
      args: ['--no-sandbox', process.cwd(), ...args],
      env: { ...(process.env as Record<string, string>), GALLEY_DATA: data },
    })
    page = await app.firstWindow()
    await page.locator('html[data-recovered]').waitFor()
  }
  await launch()
  const answerDialog = (answer: object): Promise<void> =>
    app.evaluate(({ dialog }, given) => {
      const once = () => Promise.resolve(given as never)
      Object.assign(dialog, { showOpenDialog: once, showSaveDialog: once, showMessageBox: once })
    }, answer)
  return {
    kind: 'electron',
    get folder() {
      return data
    },
    page: () => page,
    tell: () => {
      throw new Error('only the stand-in can be told')
    },
    ask: () => Promise.reject(new Error('only the stand-in can be asked')),
    exitCode: () => app.process().exitCode,
    clickMenu: (id) =>
      app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    answerDialog,
    openFiles: async (paths) => {
      await answerDialog({ canceled: false, filePaths: paths })
      await page.keyboard.press('Control+o')
    },
    giving: async (path, action) => {
      await answerDialog({ canceled: false, filePaths: [path] })
      await action()
    },
    saving: async (action) => {
      const path = join(data, 'saved')
      await answerDialog({ canceled: false, filePath: path })
      await action()
      while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 50))
      const content = readFileSync(path)
      rmSync(path)
      return { name: basename(path), content }
    },
    restart: async () => {
      await app.close()
      await launch()
    },
    startAfresh: async () => {
      await app.close()
      data = mkdtempSync(join(tmpdir(), 'galley-electron-'))
      await launch()
    },
    close: async () => {
      await app.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}

function never(): never {
  throw new Error('the shell has no page')
}
