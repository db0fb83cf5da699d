/** npm test: sets up what is missing, runs every check, and closes with one line over all of them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findBrowser } from './browsers.mjs'
import { ensureBuilt, ensurePackages, fail, ROOT, say } from './setup.mjs'

const isRoot = process.getuid?.() === 0
const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  }).status === 0

/** Path of a browser for the end-to-end tests: one that is there, else Debian's, else the test driver's own. */
function ensureBrowser() {
  const found = findBrowser() ?? driversOwn()
  if (found) return found
  say('没有找到 Chromium，正在安装 (no Chromium found: installing one)…')
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    const apt = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], apt)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], apt)
  } else run('npx', ['playwright', 'install', 'chromium'])
  return (
    findBrowser() ??
    driversOwn() ??
    fail(
      '没有 Chromium，也装不上：请安装 Chromium、Chrome 或 Edge 再试 (install Chromium, Chrome or Edge, then try again)',
    )
  )
}

function driversOwn() {
  const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

const report = (name) => join(ROOT, 'test-results', name)

/** What a run of tests reported; a run that died before it could report has failed once. */
function counted(name, read, succeeded) {
  if (!existsSync(report(name))) return { passed: 0, failed: 1, skipped: 0 }
  const counts = read(JSON.parse(readFileSync(report(name), 'utf8')))
  return !succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const step = (name, ok) => {
  say(`${name}: ${ok ? 'passed' : 'FAILED'}`)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

ensurePackages()
const browser = { GALLEY_BROWSER: ensureBrowser() }
ensureBuilt()
for (const name of ['unit.json', 'unit-long.json', 'e2e.json']) rmSync(report(name), { force: true })
const counts = [
  step('type check', run('npm', ['run', '--silent', 'check'])),
  step('lint', run('npm', ['run', '--silent', 'lint'])),
]
for (const [script, file] of [
  ['unit', 'unit.json'],
  ['unit:long', 'unit-long.json'],
]) {
  const succeeded = run('npm', ['run', '--silent', script], browser)
  counts.push(
    counted(
      file,
      ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
        passed: numPassedTests,
        failed: numFailedTests,
        skipped: numPendingTests + numTodoTests,
      }),
      succeeded,
    ),
  )
}
const e2e = run('npm', ['run', '--silent', 'e2e'], browser)
counts.push(
  counted(
    'e2e.json',
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
    e2e,
  ),
)
const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum)
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 ? 0 : 1)
