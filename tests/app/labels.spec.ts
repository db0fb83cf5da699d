import { expect, fileWith, reviewIsOpen, test } from './app'

test('a figure is called what it is, whichever rule of its kind has found it', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('路.txt', '新路全程120公里，工期3年。')])
  await reviewIsOpen(page)
  await page.keyboard.press('3')
  const panel = page.locator('#panel')
  await expect(panel).toContainText(/长度\s+120公里/)
  await expect(panel).toContainText(/时长\s+3年/)
})
