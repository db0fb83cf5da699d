import type { Page } from '@playwright/test'
import { expect, reviewIsOpen, saved, test, validated } from './app'

const count = (page: Page) => page.getByTestId('library-count')
const rows = (page: Page) => page.getByTestId('library-list').getByRole('row')

test.beforeEach(async ({ host }) => {
  await host.page().getByTestId('samples').click()
  await expect(count(host.page())).toHaveText('5 篇')
})

test('search finds by text and by person while typing', async ({ host }) => {
  const page = host.page()
  await page.keyboard.press('/')
  await page.keyboard.type('夜间开放')
  await expect(count(page)).toHaveText('1 篇')
  await expect(rows(page).first()).toContainText('图书馆夜间开放满百日')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('韩若兰')
  await expect(count(page)).toHaveText('2 篇')
  await page.keyboard.press('Escape')
  await expect(count(page)).toHaveText('5 篇')
})

test('the state of an article, its progress and its reviewer are in its line, and it can be filtered by them', async ({
  host,
}) => {
  const page = host.page()
  await page.keyboard.press('Control+,')
  await page.getByLabel('校对人姓名').fill('周校对')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /全部/ }).click()
  const title = (await rows(page).first().locator('.title').textContent()) ?? ''
  await page.getByTestId('library-list').press('Enter')
  await reviewIsOpen(page)
  await page.keyboard.press('a')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /已清/ }).click()
  await expect(count(page)).toHaveText('1 篇')
  await expect(rows(page).first()).toContainText(title)
  await expect(rows(page).first()).toContainText('周校对')
  await expect(rows(page).first().getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1')
  await page.getByRole('button', { name: /未看/ }).click()
  await expect(count(page)).toHaveText('4 篇')
})

test('the list is walked, selected, exported and cleared by keyboard', async ({ host }) => {
  const page = host.page()
  await page.getByTestId('library-list').focus()
  await page.keyboard.press('a')
  await expect(page.getByText('已选 5 篇')).toBeVisible()
  const { name, content } = await host.saving(async () => {
    await page.keyboard.press('Control+e')
    await page.getByRole('dialog').getByLabel('JSONL').check()
    await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  })
  expect(name).toMatch(/\.jsonl$/)
  expect(content.toString('utf8').trimEnd().split('\n')).toHaveLength(2)
  expect(validated(name, content)).toContain('ok')
  await page.getByRole('button', { name: '移除所选' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
  await expect(page.getByText('稿库还是空的')).toBeVisible()
  await host.restart()
  await expect(host.page().getByText('稿库还是空的')).toBeVisible()
})

test('lines are sorted as asked', async ({ host }) => {
  const page = host.page()
  await page.getByLabel('排序').selectOption('title')
  const titles = async (): Promise<string[]> =>
    page.getByTestId('library-list').locator('.title').allTextContents()
  await expect.poll(async () => (await titles()).length).toBe(5)
  const shown = await titles()
  expect(shown).toEqual([...shown].sort((a, b) => (a < b ? -1 : 1)))
})
