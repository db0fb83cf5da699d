/** npm start: sets up what is missing, then opens the program in Electron, or in an installed browser. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { browserArguments } from './browser-arguments.mjs'
import { findBrowser, hasDisplay } from './browsers.mjs'
import { PORT, serve } from './serve.mjs'
import { ensureBuilt, ensurePackages, fail, ROOT, say } from './setup.mjs'

/** Downloading Electron takes this long at most on a slow line. */
const DOWNLOAD_MS = 10 * 60_000

/** The Electron binary; fetched at its first use where its host can be reached. */
function electronBinary() {
  const cli = join(ROOT, 'node_modules', 'electron', 'cli.js')
  if (!existsSync(cli)) return null
  const asked = spawnSync(process.execPath, [cli, '--version'], { timeout: DOWNLOAD_MS, encoding: 'utf8' })
  return asked.status === 0 ? cli : null
}

function profileFolder() {
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'))
  const folder = process.env.GALLEY_PROFILE ?? join(base, 'galley-browser')
  mkdirSync(folder, { recursive: true })
  return folder
}

async function openInBrowser() {
  const port = Number(process.env.GALLEY_PORT ?? PORT)
  const server = await serve(join(ROOT, 'out', 'renderer'), port).catch((error) =>
    fail(
      error.code === 'EADDRINUSE'
        ? `端口 ${port} 已被占用：校样可能已经打开，请先关闭另一个窗口 (port ${port} is in use: Galley may be open already; close it first)`
        : error.message,
    ),
  )
  const address = `http://127.0.0.1:${port}/`
  const browser = findBrowser()
  if (!browser || !hasDisplay()) {
    say(`请用 Chrome 或 Edge 打开 (open this in Chrome or Edge): ${address}`)
    return
  }
  say(`已在浏览器窗口中打开 (opened in a browser window): ${address}`)
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const window = spawn(browser, [...browserArguments(port, profileFolder()), ...root], { stdio: 'ignore' })
  window.on('error', () => say(`请用 Chrome 或 Edge 打开 (open this in Chrome or Edge): ${address}`))
  window.on('exit', () => server.close(() => process.exit(0)))
}

ensurePackages()
ensureBuilt()
const electron = process.env.GALLEY_IN_BROWSER ? null : electronBinary()
if (electron) {
  const app = spawn(process.execPath, [electron, ROOT, ...process.argv.slice(2)], { stdio: 'inherit' })
  app.on('exit', (code) => process.exit(code ?? 0))
} else {
  say(
    '取不到 Electron，改用浏览器打开同一程序 (Electron cannot be had here: opening the same program in a browser)',
  )
  await openInBrowser()
}
