import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { meddle } from '../soak/meddling'
import { SCENES } from '../soak/scenes'
import { expect, test as base } from './app'

const test = base.extend<{ app: BrowserHost }>({
  // eslint-disable-next-line no-empty-pattern -- the test runner wants a pattern
  app: async ({}, use) => {
    const app = await startBrowser({ before: meddle })
    await use(app)
    await app.close()
  },
})

/** The scenes of `npm run soak`, once each. */
for (const { name, play } of Object.values(SCENES))
  test(`nothing is lost, returned or settled in silence: ${name}`, async ({ app }) => {
    test.setTimeout(180_000)
    const { acknowledged, ...wrong } = await play(app, () => 0.4)
    expect(acknowledged).toBeGreaterThan(0)
    expect(wrong).toEqual({ lost: 0, returned: 0, silent: 0 })
  })
