import type { Page } from '@playwright/test'
import type { BrowserHost } from '../hosts/browser-host'
import {
  anotherWindow,
  decide,
  decidedOn,
  isCopied,
  isSaved,
  load,
  loseDatabase,
  newScenePage,
  openIn,
  removeFrom,
  toLibrary,
  type Decided,
} from './hands'
import { set, setClock } from './meddling'

/** What a scene showed: all but the first must be 0. */
export interface Tally {
  readonly acknowledged: number
  /** Acknowledged decisions that are not there. */
  readonly lost: number
  /** Decisions that are there though their page was removed. */
  readonly returned: number
  /** Mentions on which two editors differ, and one of them is shown as if nobody did. */
  readonly silent: number
}

interface Scene {
  readonly name: string
  readonly play: (app: BrowserHost, random: () => number) => Promise<Tally>
}

const DAY_MS = 86_400_000

const tally = (acknowledged: number, lost = 0, returned = 0, silent = 0): Tally => ({
  acknowledged,
  lost,
  returned,
  silent,
})

/** How many of these are not as they were. */
const missing = (before: Decided, after: Decided): number =>
  [...before].filter(([id, state]) => after.get(id) !== state).length
const extra = (before: Decided, after: Decided): number =>
  [...after.keys()].filter((id) => !before.has(id)).length

const some = (random: () => number, least = 3, most = 8): number =>
  least + Math.floor(random() * (most - least + 1))
const keys = (random: () => number) => (): 'a' | 'x' => (random() < 0.6 ? 'a' : 'x')

/** The journal falls silent after a good start: what is shown as saved is there after a reload. */
const silence: Scene = {
  name: 'the journal falls silent',
  play: async (app, random) => {
    const [page, scene] = [app.page(), newScenePage(random)]
    await openIn(page, scene)
    await decide(page, 1, keys(random))
    await set(page, { silent: true })
    const before = await decide(page, some(random), keys(random))
    await load(page, app)
    await openIn(page, scene)
    return tally(before.size, missing(before, await decidedOn(page)))
  },
}

/** The machine stops between database and journal; then the database is lost, too. */
const between: Scene = {
  name: 'killed between database and journal',
  play: async (app, random) => {
    const scene = newScenePage(random)
    await openIn(app.page(), scene)
    await decide(app.page(), 1, keys(random))
    await set(app.page(), { silent: true })
    const before = await decide(app.page(), some(random), keys(random))
    await app.kill()
    await app.start()
    await openIn(app.page(), scene)
    const afterKill = missing(before, await decidedOn(app.page()))
    await isCopied(app.page())
    await loseDatabase(app)
    await openIn(app.page(), scene)
    return tally(before.size, Math.max(afterKill, missing(before, await decidedOn(app.page()))))
  },
}

/** The disk is full, and then is not: what was refused is said to be, and written afterwards. */
const fullDisk: Scene = {
  name: 'the disk is full',
  play: async (app, random) => {
    const scene = newScenePage(random)
    await openIn(app.page(), scene)
    const before = await decide(app.page(), some(random), keys(random))
    const makeRoom = await app.restartWithRoom(1)
    const page = app.page()
    await openIn(page, scene)
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    const retry = page.getByTestId('saved').getByRole('button', { name: '重试' })
    await retry.waitFor()
    await makeRoom()
    await retry.click()
    await isSaved(page)
    const after = await decidedOn(page)
    await load(page, app)
    await openIn(page, scene)
    const now = await decidedOn(page)
    return tally(after.size, missing(after, now) + missing(before, now))
  },
}

/** A page is removed in one window and opened again in another; then the database is lost. */
async function removeAndReopen(app: BrowserHost, random: () => number, setBack: number): Promise<Tally> {
  const [page, scene] = [app.page(), newScenePage(random)]
  await openIn(page, scene)
  const dead = await decide(page, some(random), keys(random))
  await isCopied(page)
  await removeFrom(page, scene)
  await setClock(page, -setBack)
  const other = await anotherWindow(app)
  await openIn(other, scene)
  const returned = (await decidedOn(other)).size
  const before = await decide(other, some(random), keys(random))
  await isCopied(other)
  const afterLoss = async (): Promise<[number, number]> => {
    await openIn(page, scene)
    const now = await decidedOn(page)
    return [missing(before, now), extra(before, now)]
  }
  await other.close()
  await load(page, app)
  const [lost, extraAfterStart] = await afterLoss()
  await isCopied(page)
  await loseDatabase(app)
  const [lostThen, extraThen] = await afterLoss()
  await setClock(page, 0)
  return tally(dead.size + before.size, Math.max(lost, lostThen), returned + extraAfterStart + extraThen)
}

const reopened: Scene = {
  name: 'removed and opened again in two windows',
  play: (app, random) => removeAndReopen(app, random, 0),
}

const clock: Scene = {
  name: 'the same with the clock set back',
  play: (app, random) => removeAndReopen(app, random, DAY_MS * some(random, 1, 900)),
}

/** Two windows that hear nothing of each other decide differently on the same mentions. */
const dispute: Scene = {
  name: 'two windows decide without seeing each other',
  play: async (app, random) => {
    const [page, scene] = [app.page(), newScenePage(random)]
    await openIn(page, scene)
    const other = await anotherWindow(app)
    await openIn(other, scene)
    await set(page, { deaf: true })
    await set(other, { deaf: true })
    const first = async (window: Page, key: 'a' | 'x', count: number): Promise<Decided> => {
      await window.locator('mark').first().click()
      for (let i = 0; i < count; i++) {
        await window.keyboard.press(key)
        if (key === 'x') await window.keyboard.press('j')
      }
      await isSaved(window)
      return decidedOn(window)
    }
    const [accepted, rejected] = [await first(page, 'a', 2), await first(other, 'x', 2)]
    await other.close()
    await load(page, app)
    await openIn(page, scene)
    const now = await decidedOn(page)
    const both = [...accepted.keys()].filter(
      (id) => rejected.has(id) && accepted.get(id) !== rejected.get(id),
    )
    const silent = both.filter((id) => now.get(id) !== 'disputed').length
    const alone = new Map([...accepted, ...rejected].filter(([id]) => !both.includes(id)))
    await toLibrary(page)
    return tally(accepted.size + rejected.size, missing(alone, now), 0, silent + (both.length === 0 ? 1 : 0))
  },
}

export const SCENES = { silence, between, fullDisk, reopened, clock, dispute } as const
