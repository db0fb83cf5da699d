import { expect, hasRealPage, REAL_PAGE, reviewIsOpen, SAMPLE, saved, test } from './app'

const MOST = 40

for (const [which, path] of [
  ['our own sample', SAMPLE],
  ['the real page', REAL_PAGE],
] as const)
  test(`${which} is cleared in under ${MOST} presses, with every doubtful mention seen`, async ({ host }) => {
    test.skip(path === REAL_PAGE && !hasRealPage, 'SKIPPED: the real page is not beside this checkout')
    await host.openFiles([path])
    const page = host.page()
    await reviewIsOpen(page)
    const left = page.locator('mark.proposed')
    let presses = 0
    const press = async (key: string): Promise<void> => {
      presses++
      await page.keyboard.press(key)
    }
    await press('Alt+a')
    const notice = page.getByTestId('notice').filter({ hasText: '有把握的' })
    await expect(notice).toBeVisible()
    const doubtful = new Set(await left.evaluateAll((marks) => marks.map(({ textContent }) => textContent)))
    const seen = new Set<string>()
    while ((await left.count()) > 0) {
      const cursor = page.locator('mark[aria-current]')
      await expect(cursor.first()).toBeInViewport()
      seen.add(await cursor.first().innerText())
      const before = await left.count()
      await press('Shift+a')
      await expect.poll(() => left.count()).toBeLessThan(before)
      expect(presses, 'presses').toBeLessThan(MOST)
    }
    expect([...doubtful].filter((quote) => !seen.has(quote))).toEqual([])
    await saved(page)
  })
