import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { ms, percentile, print } from './table'

const SAMPLE = readFileSync(join(process.cwd(), 'resources/samples/临江晚报-A03.md'), 'utf8')
const STARTS = 15

interface Start {
  /** Milliseconds from asking for the program to what stands there. */
  readonly screen: number
  readonly firstPage: number
  /** What the interface read before it stood there, in bytes. */
  readonly read: number
}

/** Starts the program in a window that knows nothing of it yet, and opens a first page. */
async function startOnce(app: BrowserHost): Promise<Start> {
  const page = app.page()
  await page.goto('about:blank')
  const driver = await page.context().newCDPSession(page)
  await driver.send('Network.clearBrowserCache')
  await driver.detach()
  const begun = performance.now()
  await page.goto(app.address)
  await page.locator('html[data-recovered]').waitFor()
  const screen = performance.now() - begun
  const read = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
  )
  const opening = performance.now()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
  }, `${SAMPLE}\n\n${begun}`)
  await page.locator('mark').first().waitFor()
  return { screen, firstPage: performance.now() - opening, read }
}

/** What an editor waits for when the program starts: the first screen, and the first page opened in it. */
export async function benchStart(): Promise<void> {
  const app = await startBrowser()
  try {
    const starts: Start[] = []
    for (let i = 0; i < STARTS; i++) starts.push(await startOnce(app))
    const row = (what: string, times: number[]) => [
      what,
      ms(percentile(times, 0.5)),
      ms(percentile(times, 0.95)),
    ]
    const read = ((starts.at(-1)?.read ?? 0) / 1e6).toFixed(2)
    print(
      'The start',
      ['what', 'median', '95th percentile'],
      [
        row(
          `the program to its first screen (${read} MB of scripts)`,
          starts.map(({ screen }) => screen),
        ),
        row(
          'the first page from then on, to its first mark',
          starts.map(({ firstPage }) => firstPage),
        ),
      ],
    )
  } finally {
    await app.close()
  }
}
