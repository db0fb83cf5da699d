import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileChooser, Page } from '@playwright/test'
import type { BrowserHost } from '../hosts/browser-host'

/** A page of its own for a scene: the beginning of a sample, and a line that no other has. */
export interface ScenePage {
  readonly path: string
  /** Finds its lines in the library. */
  readonly token: string
}

const SAMPLE = readFileSync(join(process.cwd(), 'resources/samples/临江晚报-A03.md'), 'utf8').slice(0, 700)
const CHARACTERS = '梧槐榆楸桐柏樟楠榕橡榉枫桦杉棠槿'
const folder = mkdtempSync(join(tmpdir(), 'galley-soak-'))

export function newScenePage(random: () => number): ScenePage {
  const token = Array.from({ length: 6 }, () => CHARACTERS[Math.floor(random() * CHARACTERS.length)]).join('')
  const path = join(folder, `${token}.md`)
  writeFileSync(path, `${SAMPLE}\n\n${token}。\n`)
  return { path, token }
}

/** States of mentions by id: decided ones only. */
export type Decided = ReadonlyMap<string, string>

export const decidedOn = async (page: Page): Promise<Decided> => {
  const marks = await page
    .locator('mark')
    .evaluateAll((all) =>
      all.map((mark): [string, string] => [
        mark.getAttribute('data-id') ?? '',
        /accepted|rejected|corrected|disputed/.exec(mark.className)?.[0] ?? '',
      ]),
    )
  return new Map(marks.filter(([, state]) => state !== ''))
}

/** Opens a file in a window: the review of its page. */
export async function openIn(page: Page, { path, token }: ScenePage): Promise<void> {
  await toLibrary(page)
  await (await chooserOf(page)).setFiles(path)
  await page.getByTestId('original').getByText(token).first().waitFor()
}

/** A window that was opened a moment ago may not have the keyboard yet: then the key is pressed again. */
async function chooserOf(page: Page, attempts = 3): Promise<FileChooser> {
  const chooser = page.waitForEvent('filechooser', { timeout: 20_000 })
  await page.keyboard.press('Control+o')
  try {
    return await chooser
  } catch (error) {
    if (attempts === 1 || page.isClosed()) throw error
    return chooserOf(page, attempts - 1)
  }
}

export async function toLibrary(page: Page): Promise<void> {
  if (await page.getByTestId('original').isVisible()) await page.keyboard.press('F9')
  await page.getByRole('heading', { name: '校样' }).waitFor()
}

export const isSaved = (page: Page): Promise<void> =>
  page.locator('[data-testid="saved"][data-saved="true"]').waitFor()
export const isCopied = (page: Page): Promise<void> =>
  page.locator('[data-testid="saved"][data-copied="true"]').waitFor()

/** Decides the next so many, and gives all that is decided once it is said to be saved. */
export async function decide(page: Page, count: number, key: () => 'a' | 'x'): Promise<Decided> {
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('n')
    await page.keyboard.press(key())
  }
  await isSaved(page)
  return decidedOn(page)
}

/** Removes a page, found by its token. */
export async function removeFrom(page: Page, { token }: ScenePage): Promise<void> {
  await toLibrary(page)
  await page.getByRole('searchbox').fill(token)
  await page
    .getByTestId('library-count')
    .getByText(/^[1-9] 篇$/)
    .waitFor()
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByRole('button', { name: '移除所选' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
  await page.getByTestId('notice').filter({ hasText: '移到回收站' }).waitFor()
  // An empty library has no box to search in.
  const search = page.getByRole('searchbox')
  if (await search.isVisible()) await search.fill('')
}

export async function anotherWindow(app: BrowserHost): Promise<Page> {
  const page = await app.context().newPage()
  page.on('filechooser', () => undefined)
  await load(page, app)
  return page
}

/** Loads the program in a window, and waits until it has compared its two copies. */
export async function load(page: Page, app: BrowserHost): Promise<void> {
  await page.goto(app.address)
  await page.locator('html[data-recovered]').waitFor()
}

/** Deletes the database while no window has it open, and starts the program on the journal alone. */
export async function loseDatabase(app: BrowserHost): Promise<void> {
  const page = app.page()
  for (const other of app.context().pages()) if (other !== page) await other.close()
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(new URL('/nothing', app.address).href)
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('galley')
        deleting.onsuccess = resolve
        deleting.onerror = reject
      }),
  )
  await load(page, app)
}
