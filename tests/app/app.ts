import { expect, test as base, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowser } from '../hosts/browser-host'
import type { Host } from '../hosts/host'
import { electronBinary, startElectron, startStandIn } from '../hosts/shell-host'

export interface HostOptions {
  hostKind: Host['kind']
}

/** The real page that the product was begun for; absent in most checkouts. */
export const REAL_PAGE = join(process.cwd(), '../shared/samples/newspaper-page.md')
export const hasRealPage = existsSync(REAL_PAGE)
export const SAMPLE = join(process.cwd(), 'resources/samples/临江晚报-A03.md')
export const SAMPLE_TXT = join(process.cwd(), 'resources/samples/临江晚报-A05.txt')

export const test = base.extend<HostOptions & { host: Host }>({
  hostKind: ['browser', { option: true }],
  host: async ({ hostKind }, use) => {
    base.skip(
      hostKind === 'electron' && electronBinary() === null,
      'SKIPPED: the Electron binary is not on this machine, so nothing here was seen to work in real Electron',
    )
    const host =
      hostKind === 'browser'
        ? await startBrowser()
        : hostKind === 'stand-in'
          ? await startStandIn()
          : await startElectron()
    await use(host)
    await host.close()
  },
})

export { expect }

/** Waits until everything the editor did is on the disk. */
export const saved = (page: Page): Promise<void> =>
  expect(page.getByTestId('saved')).toHaveAttribute('data-saved', 'true')

export const reviewIsOpen = (page: Page): Promise<void> => expect(page.getByTestId('original')).toBeVisible()

/** The mark of a quote in the original: the nth of its type. */
export const mark = (page: Page, type: 'name' | 'title' | 'figure', quote: string, nth = 0) =>
  page.locator(`mark.${type}`, { hasText: new RegExp(`^${quote}$`) }).nth(nth)

/** A file of a test's own, in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'galley-file-')), name)
  writeFileSync(path, content)
  return path
}

/** Brings an exported file back in. */
export const importFile = (host: Host, path: string): Promise<void> =>
  host.giving(path, () => host.page().keyboard.press('Control+i'))

/** What `galley validate` says of an exported file: the program's own check of it. */
export const validated = (name: string, content: Buffer): string =>
  execFileSync('node', [join(process.cwd(), 'out/cli/galley.js'), 'validate', fileWith(name, content)], {
    encoding: 'utf8',
  })
