import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, fileWith, mark, reviewIsOpen, saved, test } from './app'

const PAGE = [
  '# 春耕会召开',
  '',
  '市长韩若兰要求，3名种粮大户要带头。会议开得很好。',
  '',
  '代表们看了田头，问了收成，也问了今年的打算。',
  '',
  '# 田头见闻',
  '',
  '副市长梁守义到场，观众的热情很高，直到天黑才散。',
].join('\n')
/** One correction made (韩若兰 → 韩若岚), one forgotten (梁守义 → 梁守一), one new error (代表 → 代麦). */
const SECOND = PAGE.replace('韩若兰', '韩若岚').replace('代表们', '代麦们')

const list = (page: Page) => page.getByTestId('versions-list')
const current = (page: Page) => list(page).locator('[aria-current=true]')
const kinds = (page: Page): Promise<string[]> => list(page).locator('.kind').allTextContents()

async function correctName(page: Page, quote: string, wanted: string): Promise<void> {
  await mark(page, 'name', quote).click()
  await page.keyboard.press('c')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(wanted)
  await page.keyboard.press('Enter')
}

test('a page that comes back is known again, carries its decisions over, and tells what was made, forgotten and new', async ({
  host,
}) => {
  await host.openFiles([fileWith('A01要闻.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  await mark(page, 'figure', '3名').click()
  await page.keyboard.press('a')
  await correctName(page, '韩若兰', '韩若岚')
  await correctName(page, '梁守义', '梁守一')
  await saved(page)
  await page.keyboard.press('F9')
  await page.getByTestId('library-list').waitFor()

  await host.openFiles([fileWith('A01要闻（2）.md', SECOND)])
  const dialog = page.getByRole('dialog', { name: '这是《A01要闻.md》的新版本吗？' })
  await expect(dialog.getByRole('button', { name: '作为新版本' })).toBeFocused()
  await page.keyboard.press('Enter')
  await reviewIsOpen(page)
  await expect(page.getByTestId('notice')).toContainText(
    'A01要闻（2）.md：2 处改动（照改 1 处），1 处漏改，3 项决定已沿用，0 处待看',
  )
  await expect(mark(page, 'figure', '3名')).toHaveClass(/accepted/)

  await page.keyboard.press('v')
  await expect(list(page)).toBeVisible()
  // Only what is still to be looked at, until it is ticked off; what was made is among all.
  await expect.poll(() => kinds(page)).toEqual(['新改动', '漏改'])
  await expect(current(page)).toContainText('代麦们')
  await page.keyboard.press('a')
  await expect.poll(() => kinds(page)).toEqual(['漏改'])
  await page.reload()
  await page.getByTestId('library-list').press('Enter')
  await reviewIsOpen(page)
  await page.keyboard.press('v')
  await expect(list(page)).toBeVisible()
  await expect.poll(() => kinds(page)).toEqual(['漏改'])
  await page.getByRole('button', { name: '全部 3' }).click()
  await expect.poll(() => kinds(page)).toEqual(['已照改', '新改动', '漏改'])
  await page.keyboard.press('n')
  await expect(current(page)).toContainText('代麦们')
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: '要看的 2' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('n')
  await expect(current(page)).toContainText('应改为')
  await expect(current(page)).toContainText('梁守一')
  await page.keyboard.press('p')
  await page.keyboard.press('n')

  // To the text, and back to the same row.
  await page.keyboard.press('Enter')
  await expect(mark(page, 'name', '梁守义')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('v')
  await expect(current(page)).toContainText('梁守一')
  await page.keyboard.press('Escape')
  await reviewIsOpen(page)
  await page.keyboard.press('F9')

  // One page, of the new text; the former opened again leads to it.
  await expect(page.getByTestId('library-count')).toHaveText('2 篇')
  await host.openFiles([fileWith('A01要闻.md', PAGE)])
  await reviewIsOpen(page)
  await expect(page.getByTestId('original')).toContainText('代麦们')
  await page.keyboard.press('F9')
  await expect(page.getByTestId('library-count')).toHaveText('2 篇')
})

test('a page that comes back can be another page, or not be opened', async ({ host }) => {
  await host.openFiles([fileWith('A01要闻.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  await page.keyboard.press('v')
  await expect(page.getByRole('main')).toContainText('这一版没有旧版')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await host.openFiles([fileWith('A01要闻.md', SECOND)])
  await page.getByRole('dialog', { name: '新版本吗' }).waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('notice')).toContainText('没有打开')
  await expect(page.getByTestId('library-count')).toHaveText('2 篇')
  await host.openFiles([fileWith('A01要闻.md', SECOND)])
  await page.getByRole('dialog').getByRole('button', { name: '另存为新页' }).click()
  await reviewIsOpen(page)
  await page.keyboard.press('F9')
  await expect(page.getByTestId('library-count')).toHaveText('4 篇')
})
