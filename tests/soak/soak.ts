/**
 * Kills the browser (SIGKILL, every process of it) at random moments of a scripted review, plays scenes of loss, and
 * counts acknowledged decisions that are not there, removed ones that are, and disputes that are not shown.
 * npm run soak -- [--kills 100] [--scenes 100] [--seed N]
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { meddle, set } from './meddling'
import { SCENES, type Tally } from './scenes'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    scenes: { type: 'string', default: '100' },
    seed: { type: 'string', default: '20240314' },
  },
})
const KILLS = Number(values.kills)
const PLAYED = Number(values.scenes)
const SAMPLE = join(process.cwd(), 'resources/samples/临江晚报-A03.md')
/** A machine at work on other things is slow, which is no loss. */
const PATIENCE_MS = 180_000
/** A kill comes at the latest this long after the review began. */
const LATEST_MS = 1200

let seed = Number(values.seed)
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

/** Kills at any moment; every third time the journal gets nothing, so that the database is ahead of it. */
async function kill(times: number): Promise<Tally> {
  const app = await startBrowser({ before: meddle, patience: PATIENCE_MS })
  await app.openFiles([SAMPLE])
  await app.page().getByTestId('original').waitFor()
  await app.page().keyboard.press('F9')
  let [acknowledged, lost] = [0, 0]
  for (let n = 1; n <= times; n++) {
    const page = app.page()
    const before = await open(page)
    if (n % 3 === 0) await set(page, { silent: true })
    const reviewing = reviewUntilKilled(page, before)
    await new Promise((resolve) => setTimeout(resolve, 50 + random() * LATEST_MS))
    await app.kill()
    const reviewed = await reviewing
    acknowledged += reviewed.acknowledged
    await app.start()
    const after = await open(app.page())
    await app.page().keyboard.press('F9')
    for (const [id, state] of reviewed.saved) {
      const now = after.get(id)
      if (now !== state && !reviewed.inFlight.has(`${id} ${now}`)) lost++
    }
    if (n % 10 === 0) console.log(`${n} kills: ${acknowledged} decisions acknowledged, ${lost} lost`)
  }
  await app.close()
  return { acknowledged, lost, returned: 0, silent: 0 }
}

const plus = (a: Tally, b: Tally): Tally => ({
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  returned: a.returned + b.returned,
  silent: a.silent + b.silent,
})
const NONE: Tally = { acknowledged: 0, lost: 0, returned: 0, silent: 0 }

/** What the program says of it, in the notices that are still there. */
const toldIn = async (app: BrowserHost): Promise<string> =>
  (await app.page().getByTestId('notice').allTextContents()).join(' | ')

/** Every kind of scene in turn, in one library. */
async function play(count: number): Promise<Tally> {
  const app = await startBrowser({ before: meddle, patience: PATIENCE_MS })
  const scenes = Object.values(SCENES)
  let all = NONE
  for (let n = 0; n < count; n++) {
    const scene = scenes[n % scenes.length] ?? SCENES.silence
    const shown = await scene.play(app, random)
    all = plus(all, shown)
    if (shown.lost + shown.returned + shown.silent > 0)
      console.log(`scene ${n + 1}, ${scene.name}: ${JSON.stringify(shown)}; told: ${await toldIn(app)}`)
    if ((n + 1) % 10 === 0) console.log(`${n + 1} scenes: ${JSON.stringify(all)}`)
  }
  await app.close()
  return all
}

const killed = KILLS > 0 ? await kill(KILLS) : NONE
const played = PLAYED > 0 ? await play(PLAYED) : NONE
const { acknowledged, lost, returned, silent } = plus(killed, played)
console.log(
  `\n${KILLS} kills and ${PLAYED} scenes, ${acknowledged} acknowledged decisions: ` +
    `${lost} lost, ${returned} returned from the dead, ${silent} silent disputes`,
)
process.exit(lost + returned + silent === 0 ? 0 : 1)
