import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { meddle } from '../soak/meddling'
import { SCENES } from '../soak/scenes'
import { expect, test as base } from './desk'

const test = base.extend<{ desk: BrowserHost }>({
  // eslint-disable-next-line no-empty-pattern -- the test runner wants a pattern
  desk: async ({}, use) => {
    const desk = await startBrowser({ before: meddle })
    await use(desk)
    await desk.close()
  },
})

/** The scenes of `npm run soak`, once each. */
for (const { name, play } of Object.values(SCENES))
  test(`nothing is lost, returned or settled in silence: ${name}`, async ({ desk }) => {
    test.setTimeout(180_000)
    const { acknowledged, ...wrong } = await play(desk, () => 0.4)
    expect(acknowledged).toBeGreaterThan(0)
    expect(wrong).toEqual({ lost: 0, returned: 0, silent: 0 })
  })
