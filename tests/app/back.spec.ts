import { expect, reviewIsOpen, SAMPLE, test } from './app'

test('every screen goes back to the page that it was called from, with the cursor where it was', async ({
  host,
}) => {
  await host.openFiles([SAMPLE])
  const page = host.page()
  await reviewIsOpen(page)
  for (let i = 0; i < 4; i++) await page.keyboard.press('j')
  const cursor = page.locator('mark[aria-current]')
  const quote = await cursor.innerText()
  for (const key of ['F8', 'Control+Shift+l', 'Control+,'])
    for (const back of ['Escape', key]) {
      await page.keyboard.press(key)
      await expect(page.getByRole('button', { name: '返回版面' })).toBeVisible()
      await page.keyboard.press(back)
      await reviewIsOpen(page)
      await expect(cursor).toHaveText(quote)
    }
})

test('Escape closes what is on top, and leaves the page only at a second press', async ({ host }) => {
  await host.openFiles([SAMPLE])
  const page = host.page()
  await reviewIsOpen(page)
  await page.getByTestId('original').evaluate((root) => {
    window.getSelection()?.selectAllChildren(root.querySelector('[data-start]') ?? root)
  })
  await page.keyboard.press('Escape')
  await reviewIsOpen(page)
  expect(await page.evaluate(() => window.getSelection()?.isCollapsed)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('notice')).toContainText('再按一次 Esc 返回稿库')
  await reviewIsOpen(page)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('library-list')).toBeVisible()
  await expect(page.getByTestId('notice').filter({ hasText: '再按一次' })).toHaveCount(0)
})

test('the library is one key away from every screen, and closes the page', async ({ host }) => {
  await host.openFiles([SAMPLE])
  const page = host.page()
  await reviewIsOpen(page)
  for (const key of ['F8', 'Control+Shift+l', 'Control+,', 'o', 'v']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('button', { name: /^返回(版面|校对)$/ })).toBeVisible()
    await page.keyboard.press('F9')
    await expect(page.getByTestId('library-list')).toBeVisible()
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('button', { name: '返回稿库' })).toBeVisible()
    await page.keyboard.press('F9')
    await page.getByTestId('library-list').press('Enter')
    await reviewIsOpen(page)
  }
})
