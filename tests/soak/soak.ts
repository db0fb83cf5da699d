/**
 * Kills the browser (SIGKILL, every process of it) at random moments of a scripted review, starts it again, and counts
 * the decisions that were shown as saved and are not there. npm run soak [KILLS] [SEED]
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startBrowser } from '../hosts/browser-host'

const KILLS = Number(process.argv[2] ?? 100)
const SAMPLE = join(process.cwd(), 'resources/samples/临江晚报-A03.md')
/** A kill comes at the latest this long after the review began. */
const LATEST_MS = 1200

let seed = Number(process.argv[3] ?? 20240314)
/** Mulberry32: the same run again from the same seed. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

type States = Map<string, string>

const statesOf = async (page: Page): Promise<States> =>
  new Map(
    await page
      .locator('mark')
      .evaluateAll((marks) =>
        marks.map((m): [string, string] => [
          m.getAttribute('data-id') ?? '',
          /accepted|rejected|proposed/.exec(m.className)?.[0] ?? '',
        ]),
      ),
  )

interface Reviewed {
  /** As shown when everything was last said to be saved. */
  readonly saved: States
  /** What was pressed since, mention and state: each of these may be there or not. */
  readonly inFlight: ReadonlySet<string>
  readonly acknowledged: number
}

/** Decides one mention after another until the browser is gone. */
async function reviewUntilKilled(page: Page, before: States): Promise<Reviewed> {
  let saved = before
  let acknowledged = 0
  const inFlight = new Set<string>()
  try {
    for (;;) {
      await page.keyboard.press('j')
      const id = (await page.locator('mark[aria-current]').first().getAttribute('data-id')) ?? ''
      const accepts = random() < 0.5
      inFlight.add(`${id} ${accepts ? 'accepted' : 'rejected'}`)
      await page.keyboard.press(accepts ? 'a' : 'x')
      if (random() < 0.3) continue
      await page.locator('[data-testid="saved"][data-saved="true"]').waitFor()
      saved = await statesOf(page)
      acknowledged += inFlight.size
      inFlight.clear()
    }
  } catch {
    return { saved, inFlight, acknowledged }
  }
}

async function open(page: Page): Promise<States> {
  await page.getByTestId('library-list').getByRole('row').first().waitFor()
  await page.getByTestId('library-list').press('Enter')
  await page.getByTestId('original').waitFor()
  await page.keyboard.press('Shift+k')
  return statesOf(page)
}

const desk = await startBrowser()
await desk.openFiles([SAMPLE])
await desk.page().getByTestId('original').waitFor()
await desk.page().keyboard.press('Escape')

let acknowledged = 0
let lost = 0
let wrong = 0
for (let kill = 1; kill <= KILLS; kill++) {
  const page = desk.page()
  const reviewing = reviewUntilKilled(page, await open(page))
  await new Promise((resolve) => setTimeout(resolve, 50 + random() * LATEST_MS))
  await desk.kill()
  const reviewed = await reviewing
  acknowledged += reviewed.acknowledged
  await desk.start()
  const after = await open(desk.page())
  await desk.page().keyboard.press('Escape')
  for (const [id, state] of reviewed.saved) {
    const now = after.get(id)
    if (now === undefined) wrong++
    else if (now !== state && !reviewed.inFlight.has(`${id} ${now}`)) lost++
  }
  if (kill % 10 === 0) console.log(`${kill} kills: ${acknowledged} decisions acknowledged, ${lost} lost`)
}
await desk.close()
console.log(`\n${KILLS} kills, ${acknowledged} acknowledged decisions, ${lost} lost, ${wrong} marks missing`)
process.exit(lost + wrong === 0 ? 0 : 1)
