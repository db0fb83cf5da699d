import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { readFileSync } from 'node:fs'
import { article, longPage, nameOf } from './texts'
import { mb, ms, percentile, print } from './table'

const SAMPLE = readFileSync(join(process.cwd(), 'resources/samples/临江晚报-A03.md'), 'utf8')
const PAGES = 3400
const ARTICLES_A_PAGE = 3
/** No more than 2,000 files open at once. */
const PAGES_A_FOLDER = 1700
/** Ten keys a second: a fast hand. */
const PACE_MS = 100

/** Pastes a text and waits until the first mark is painted; milliseconds in the page's own time. */
const toFirstMark = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (pasted) =>
      new Promise<number>((resolve) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', pasted)
        const observer = new MutationObserver(() => {
          if (!document.querySelector('mark')) return
          observer.disconnect()
          requestAnimationFrame(() =>
            setTimeout(() => {
              resolve(performance.now() - begun)
            }),
          )
        })
        observer.observe(document.body, { childList: true, subtree: true })
        const begun = performance.now()
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
      }),
    text,
  )

/** From the key's own time to the paint behind it, for every key pressed from now on. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)))
      },
      true,
    )
  })
const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)

async function heap(page: Page): Promise<number> {
  const driver = await page.context().newCDPSession(page)
  await driver.send('HeapProfiler.collectGarbage')
  const { usedSize } = await driver.send('Runtime.getHeapUsage')
  await driver.detach()
  return usedSize
}

async function firstHighlight(app: BrowserHost): Promise<string[]> {
  const times: number[] = []
  for (let i = 0; i < 12; i++) {
    times.push(await toFirstMark(app.page(), `${SAMPLE}\n\n第${i}版`))
    await app.page().keyboard.press('F9')
    await app.page().getByTestId('library-list').waitFor()
  }
  return ['a page pasted, to its first painted mark', ms(percentile(times, 0.5)), ms(percentile(times, 0.95))]
}

async function keysOnLongDocument(app: BrowserHost): Promise<string[][]> {
  const page = app.page()
  const text = longPage(200_000)
  const opened = await toFirstMark(page, text)
  const marks = await page.locator('mark').count()
  await watchKeys(page)
  // Walk, decide, correct, undo: as an editor does, and somewhere in the middle of the page.
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Shift+j')
    await page.waitForTimeout(PACE_MS)
  }
  for (let i = 0; i < 40; i++)
    for (const key of ['j', 'a', 'x', 'k', 'Control+z']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(PACE_MS)
    }
  await page.keyboard.press('c')
  for (const key of 'Galley proof') {
    await page.keyboard.press(key)
    await page.waitForTimeout(PACE_MS)
  }
  await page.keyboard.press('Escape')
  const times = await keyTimes(page)
  const memory = await heap(page)
  await page.keyboard.press('F9')
  const what = `${text.length.toLocaleString('en')} characters, ${marks.toLocaleString('en')} mentions`
  return [
    [`${what}: to its first painted mark`, ms(opened), ''],
    [`${what}: key press to paint`, ms(percentile(times, 0.5)), ms(percentile(times, 0.95))],
    [`${what}: heap`, mb(memory), ''],
  ]
}

/** Times something the page does, from the call to the frame in which it is seen. */
async function timed(page: Page, times: number, run: (i: number) => Promise<number>): Promise<string[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    taken.push(await run(i))
    await page.waitForTimeout(40)
  }
  return [ms(percentile(taken, 0.5)), ms(percentile(taken, 0.95))]
}

async function library(app: BrowserHost): Promise<string[][]> {
  const page = app.page()
  const before = Number(/\d+/.exec((await page.getByTestId('library-count').textContent()) ?? '')?.[0])
  let opening = 0
  for (let first = 0; first < PAGES; first += PAGES_A_FOLDER) {
    const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
    for (let n = first; n < first + PAGES_A_FOLDER; n++)
      writeFileSync(
        join(folder, `A${n}.md`),
        Array.from({ length: ARTICLES_A_PAGE }, (_, i) => article(n * ARTICLES_A_PAGE + i, 6)).join('\n\n'),
      )
    const begun = performance.now()
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+Shift+o')
    await (await chooser).setFiles(folder)
    await page.getByRole('dialog', { name: '正在打开' }).waitFor()
    await page.getByRole('dialog', { name: '正在打开' }).waitFor({ state: 'hidden', timeout: 900_000 })
    opening += performance.now() - begun
    rmSync(folder, { recursive: true })
  }
  // The last lines are read when the dialog has gone.
  const count = before + PAGES * ARTICLES_A_PAGE
  await page
    .getByTestId('library-count')
    .filter({ hasText: String(count) })
    .waitFor({ timeout: 60_000 })

  /** From a change made in the page until what is asked of it holds and is painted. */
  const until = (change: string, holds: string): Promise<number> =>
    page.evaluate<number>(
      // As text: the page's own policy allows no evaluated code, the driver's door does.
      `new Promise((resolve) => {
        const begun = performance.now()
        ${change}
        const look = () => (${holds})
          ? setTimeout(() => resolve(performance.now() - begun))
          : requestAnimationFrame(look)
        requestAnimationFrame(look)
      })`,
    )
  const opens = await timed(page, 10, async () => {
    await page.goto('about:blank')
    const before = performance.now()
    await page.goto(app.address)
    await page.getByTestId('library-list').getByRole('row').first().waitFor()
    return performance.now() - before
  })
  const rows = `document.querySelectorAll('[data-testid=library-list] .row').length`
  const returns = await timed(page, 10, async () => {
    await page.getByTestId('library-list').press('Enter')
    await page.getByTestId('original').waitFor()
    return until(
      `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', bubbles: true }))`,
      `${rows} > 5`,
    )
  })
  const scrolls = await timed(page, 40, (i) =>
    until(
      `const list = document.querySelector('[data-testid=library-list] > div')
      list.scrollTop = list.scrollHeight * ${(i * 0.618) % 1}`,
      `${rows} > 5`,
    ),
  )
  const shows = `Number(/\\d+/.exec(document.querySelector('[data-testid=library-count]')?.textContent ?? '-1')[0])`
  const filters = await timed(page, 20, (i) =>
    until(
      `document.querySelectorAll('.states button')[${i % 2 === 0 ? 3 : 0}].click()`,
      `${shows} === ${i % 2 === 0 ? 0 : count}`,
    ),
  )
  const searches = await timed(page, 20, (i) => {
    const wanted = i % 2 === 0 ? nameOf(i * 5) : ''
    return until(
      `const box = document.querySelector('input[type=search]'); box.value = ${JSON.stringify(wanted)}; box.dispatchEvent(new Event('input', { bubbles: true }))`,
      i % 2 === 0 ? `${shows} < ${count}` : `${shows} === ${count}`,
    )
  })
  const what = `library of ${count.toLocaleString('en')} articles`
  return [
    [`${what}: opening ${PAGES.toLocaleString('en')} files`, `${(opening / 1000).toFixed(0)} s`, ''],
    [`${what}: start of the program to first rows`, ...opens],
    [`${what}: opened from a page`, ...returns],
    [`${what}: scroll to anywhere`, ...scrolls],
    [`${what}: filter`, ...filters],
    [`${what}: search`, ...searches],
    [`${what}: heap`, mb(await heap(page)), ''],
  ]
}

/** What an editor waits for. */
export async function benchInterface(): Promise<void> {
  const app = await startBrowser()
  try {
    const rows = [await firstHighlight(app), ...(await keysOnLongDocument(app)), ...(await library(app))]
    print('The interface', ['what', 'median', '95th percentile'], rows)
  } finally {
    await app.close()
  }
}
