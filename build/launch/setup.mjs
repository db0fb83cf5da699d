/** What has to be there before the program can run: its packages, its build. Uses nothing but Node. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const STAMP = join(ROOT, 'node_modules', '.galley-lock')

/** Runs a command in the project's root with our own output; ends the process with its code if it fails. */
export function runOrExit(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (error) fail(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

export function fail(message) {
  process.stderr.write(`galley: ${message}\n`)
  process.exit(1)
}

export function say(message) {
  process.stdout.write(`galley: ${message}\n`)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`需要 Node 20.19 或更新的版本，现在是 ${process.versions.node} (Node 20.19 or newer is needed)`)
}

/** Installs from the lockfile where node_modules is missing or was made from another lockfile. */
export function ensurePackages() {
  checkNode()
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  say('正在安装依赖 (installing packages)…')
  runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(STAMP, lock)
}

/** The latest change of a file under these paths, in milliseconds since 1970. */
function latest(paths) {
  let newest = 0
  for (const path of paths) {
    const full = join(ROOT, path)
    if (!existsSync(full)) continue
    const info = statSync(full)
    newest = Math.max(
      newest,
      info.isDirectory() ? latest(readdirSync(full).map((name) => join(path, name))) : info.mtimeMs,
    )
  }
  return newest
}

/** Builds where the sources are newer than what was built. */
export function ensureBuilt() {
  const built = join(ROOT, 'out', '.built')
  const sources = latest([
    'src',
    'resources',
    'electron.vite.config.ts',
    'build/cli.vite.config.ts',
    'svelte.config.js',
    'package-lock.json',
  ])
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return
  say('正在构建 (building)…')
  runOrExit('npm', ['run', '--silent', 'build'])
  writeFileSync(built, '')
}
