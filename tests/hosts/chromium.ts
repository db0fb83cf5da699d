import type { Page } from '@playwright/test'
import { findBrowser } from '../../build/launch/browsers.mjs'

/** Without the network that a browser likes to talk to in the background. */
export const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function browserPath(): string {
  const found = findBrowser()
  if (found === null)
    throw new Error('no Chromium on this machine: npm test installs one, or set GALLEY_BROWSER')
  return found
}

/** From the start on: asked for together with the key that opens one, the interception may come too late. */
export function interceptChoosers(page: Page): void {
  page.on('filechooser', () => undefined)
}
