import type { Page } from '@playwright/test'
import { expect, fileWith, reviewIsOpen, test } from './app'

const PAGE = `# 护学岗开到校门口

临江晚报讯 昨天下午，槐荫社区的志愿者护送一名瞎子过马路。他说，护学岗开到校门口以后，孩子们上学放学都安心了。

青石数据和算力管里局派人到场，同社区一起检查路口的信号灯，并为志愿者发放了反光背心，居民纷纷点赞。
`

const messages = async (page: Page): Promise<string> => {
  await page.keyboard.press('4')
  return (await page.locator('[data-testid=finding] .text').allInnerTexts()).join('\n')
}

test('a built-in list is read, searched and changed in the settings, with the keyboard alone', async ({
  host,
}) => {
  await host.openFiles([fileWith('护学岗.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  await expect.poll(() => messages(page)).toContain('瞎子')
  expect(await messages(page)).not.toContain('青石数据')
  await page.keyboard.press('Control+,')
  const list = page.getByTestId('built-in-list')
  await list.focus()
  await list.selectOption('advised-terms')
  await expect(page.getByTestId('built-in-about')).toContainText(/共 \d+ 条，\d{4}.*来源：/)
  await page.getByTestId('built-in-search').focus()
  await page.keyboard.type('瞎子')
  const line = page.getByTestId('built-in-line')
  await expect(line).toHaveCount(1)
  await expect(line).toContainText('盲人')
  const off = line.getByRole('button', { name: '停用“瞎子”' })
  await off.focus()
  await page.keyboard.press('Enter')
  await expect(off).toHaveAttribute('aria-pressed', 'true')

  await list.focus()
  await list.selectOption('institutions')
  await page.getByTestId('built-in-search').fill('')
  await page.getByTestId('built-in-entry').focus()
  await page.keyboard.type('青石数据和算力管理局')
  await page.keyboard.press('Enter')
  const own = page.getByTestId('built-in-own')
  await expect(own).toContainText('青石数据和算力管理局')
  // Own first.
  await expect(
    page.locator('[data-testid^=built-in-][data-testid$=own], [data-testid=built-in-line]').first(),
  ).toHaveText(/青石/)
  await page.keyboard.press('Control+,')
  await reviewIsOpen(page)
  await expect.poll(() => messages(page)).toContain('青石数据和算力管里局')
  expect(await messages(page)).not.toContain('瞎子')

  await host.restart()
  const again = host.page()
  await again.keyboard.press('Control+,')
  await again.getByTestId('built-in-list').selectOption('institutions')
  await expect(again.getByTestId('built-in-own')).toContainText('青石数据和算力管理局')
  await again.getByRole('button', { name: '删除“青石数据和算力管理局”' }).focus()
  await again.keyboard.press('Enter')
  await expect(again.getByTestId('built-in-own')).toHaveCount(0)
})
