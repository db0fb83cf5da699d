import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { column, pdfOf, type Printed } from '../core/1-page/formats/pdf-files'
import { startBrowser } from '../hosts/browser-host'
import { article } from './texts'
import { ms, print } from './table'

const PAGES = 200
const COLUMNS = [40, 166, 292, 418]
const LINES = 15
const IN_A_LINE = 13
/** Opening so long a file takes minutes. */
const PATIENCE_MS = 900_000

/** Four columns of text under a headline. */
function printedPage(n: number): Printed[] {
  const [title = '', ...body] = article(n, 12).replace('# ', '').split('\n\n')
  const text = body.join('').replace(/[A-Za-z0-9 ]/g, '')
  const lines = COLUMNS.flatMap((x, at) => {
    const own = Array.from({ length: LINES }, (_line, i) => {
      const from = (at * LINES + i) * IN_A_LINE
      return text.slice(from, from + IN_A_LINE)
    })
    return column(
      own.filter((line) => line !== ''),
      x,
      120,
      9,
      13,
    )
  })
  return [{ text: title.slice(0, 18), x: 44, y: 80, size: 24 }, ...lines]
}

/** The longest tasks of the window's thread from now on, and between two frames. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(
    // As text: what compiles this file gives functions within functions a helper that the page has not.
    `(() => {
      const seen = (window.seen = { task: 0, frame: 0 })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration)
      }).observe({ type: 'longtask' })
      let last = performance.now()
      const tick = () => {
        const now = performance.now()
        seen.frame = Math.max(seen.frame, now - last)
        last = now
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    })()`,
  )
const seenBy = (page: Page): Promise<{ task: number; frame: number }> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { task: number; frame: number } }
    const copy = { ...seen }
    Object.assign(seen, { task: 0, frame: 0 })
    return copy
  })

/** A PDF of two hundred pages: how long the window stands still while it is opened, and how soon it is called off. */
export async function benchLongPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
  const path = join(folder, '二百版.pdf')
  writeFileSync(path, pdfOf(Array.from({ length: PAGES }, (_page, n) => printedPage(n))))
  const app = await startBrowser({ patience: PATIENCE_MS })
  const rows: string[][] = []
  try {
    const page = app.page()
    const dialog = page.getByRole('dialog', { name: '正在打开' })
    await watch(page)
    await app.openFiles([path])
    await dialog.waitFor()
    const shown = performance.now()
    await dialog.getByRole('button').last().click()
    await dialog.waitFor({ state: 'hidden' })
    const calledOff = performance.now() - shown
    const stopped = await seenBy(page)
    rows.push(['called off', ms(calledOff), ms(stopped.task), ms(stopped.frame)])
    const begun = performance.now()
    await app.openFiles([path])
    await dialog.waitFor()
    const said = new Set<string>()
    while (await dialog.isVisible()) {
      said.add((await dialog.textContent().catch(() => '')) ?? '')
      await page.waitForTimeout(200)
    }
    const reading = await seenBy(page)
    rows.push([`read, ${said.size} times said how far`, '', ms(reading.task), ms(reading.frame)])
    await page.getByTestId('original').waitFor()
    const opened = performance.now() - begun
    await page.waitForTimeout(3000)
    const shownPage = await seenBy(page)
    rows.push(['shown', ms(opened), ms(shownPage.task), ms(shownPage.frame)])
  } finally {
    print(`A PDF of ${PAGES} pages`, ['what', 'took', 'longest task', 'longest between frames'], rows)
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
