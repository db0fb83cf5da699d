import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../build/launch/serve.mjs'
import { ARGS, browserPath, interceptChoosers } from './chromium'
import type { Host } from './host'

export interface BrowserOptions {
  readonly viewport?: { width: number; height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
  /** Runs in every window before the program. */
  readonly before?: () => void
  /** How long anything may take, in milliseconds; usually what the test runner says. */
  readonly patience?: number
}

export interface BrowserHost extends Host {
  readonly address: string
  readonly context: () => BrowserContext
  readonly profile: () => string
  /** Ends the browser's processes at once, as a crash of the machine would. */
  readonly kill: () => Promise<void>
  /** Starts the browser again on the same profile, after a kill. */
  readonly start: () => Promise<void>
  /** Closes the browser, lets something happen to its profile, and starts it again. */
  readonly restartAfter: (between: (profile: string) => void) => Promise<void>
  /** Starts it again with room for so many bytes and no more. Gives how to make room again. */
  readonly restartWithRoom: (bytes: number) => Promise<() => Promise<void>>
}

/** The build in a plain browser with a profile on disk, served as `npm start` serves it. */
export async function startBrowser(options: BrowserOptions = {}): Promise<BrowserHost> {
  const server: Server = await serve(join(process.cwd(), 'out/renderer'), 0)
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/`
  const profiles: string[] = []
  let context: BrowserContext
  let page: Page

  const newProfile = (): void => void profiles.push(mkdtempSync(join(tmpdir(), 'galley-profile-')))
  const launch = async (beforeOpening: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
    context = await chromium.launchPersistentContext(profiles.at(-1) ?? '', {
      executablePath: browserPath(),
      args: ARGS,
      viewport: options.viewport ?? { width: 1280, height: 800 },
      colorScheme: options.colorScheme ?? 'light',
      locale: options.locale ?? 'zh-CN',
      acceptDownloads: true,
    })
    if (options.patience !== undefined) context.setDefaultTimeout(options.patience)
    if (options.before) await context.addInitScript(options.before)
    page = context.pages()[0] ?? (await context.newPage())
    interceptChoosers(page)
    await beforeOpening()
    await page.goto(address)
    await page.locator('html[data-recovered]').waitFor()
  }
  newProfile()
  await launch()

  return {
    kind: 'browser',
    address,
    context: () => context,
    profile: () => profiles.at(-1) ?? '',
    page: () => page,
    openFiles: async (paths) => {
      const chooser = page.waitForEvent('filechooser')
      await page.keyboard.press('Control+o')
      await (await chooser).setFiles([...paths])
    },
    giving: async (path, action) => {
      const chooser = page.waitForEvent('filechooser')
      await action()
      await (await chooser).setFiles(path)
    },
    saving: async (action) => {
      const download = page.waitForEvent('download')
      await action()
      const file = await download
      return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
    },
    restart: async () => {
      await context.close()
      await launch()
    },
    restartAfter: async (between) => {
      await context.close()
      between(profiles.at(-1) ?? '')
      await launch()
    },
    start: () => launch(),
    restartWithRoom: async (quotaSize) => {
      await context.close()
      const { origin } = new URL(address)
      let driver: CDPSession
      await launch(async () => {
        driver = await context.newCDPSession(page)
        await driver.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
      })
      return async () => void (await driver.send('Storage.overrideQuotaForOrigin', { origin }))
    },
    startAfresh: async () => {
      await context.close()
      newProfile()
      await launch()
    },
    kill: async () => {
      const browser = context.browser()
      await killTree(profiles.at(-1) ?? '')
      await browser?.close().catch(() => undefined)
      await context.close().catch(() => undefined)
    },
    close: async () => {
      await context.close().catch(() => undefined)
      server.close()
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** SIGKILL to every process of the browser with this profile. */
async function killTree(profile: string): Promise<void> {
  const { execFileSync } = await import('node:child_process')
  try {
    execFileSync('pkill', ['-KILL', '-f', `user-data-dir=${profile}`])
  } catch {
    // None is left: that is what was wanted.
  }
}
