import type { Page } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, fileWith, mark, reviewIsOpen, saved, test, validated } from './app'

const count = (page: Page) => page.getByTestId('library-count')
const list = (page: Page) => page.getByTestId('library-list')
const pages = (page: Page) => list(page).locator('.row.page')
const articles = (page: Page) => list(page).locator('.row.article')
const current = (page: Page) => list(page).locator('.row.current')

test.describe('the sample pages', () => {
  test.beforeEach(async ({ host }) => {
    await host.page().getByTestId('samples').click()
    await expect(count(host.page())).toHaveText('5 篇')
  })

  test('search finds by text and by person while typing, and leads to what it found', async ({ host }) => {
    const page = host.page()
    await page.keyboard.press('/')
    await page.keyboard.type('夜间开放')
    await expect(count(page)).toHaveText('1 篇')
    await expect(articles(page)).toContainText('图书馆夜间开放满百日')
    await page.keyboard.press('Escape')
    await page.keyboard.type('韩若兰')
    await expect(count(page)).toHaveText('2 篇')
    await page.keyboard.press('Escape')
    await expect(count(page)).toHaveText('5 篇')
    await page.keyboard.type('夜间开放')
    await expect(count(page)).toHaveText('1 篇')
    await page.keyboard.press('ArrowDown')
    await expect(list(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await reviewIsOpen(page)
    await expect(page.locator('.block').filter({ hasText: '夜间开放' }).first()).toBeInViewport()
  })

  test('the state of an article, its progress and its reviewer are in its line, and it can be filtered by them', async ({
    host,
  }) => {
    const page = host.page()
    await page.keyboard.press('Control+,')
    await page.getByLabel('校对人姓名').fill('周校对')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await list(page).press('ArrowRight')
    await list(page).press('ArrowDown')
    const title = (await current(page).locator('.title').textContent()) ?? ''
    await list(page).press('Enter')
    await reviewIsOpen(page)
    await page.keyboard.press('a')
    await page.keyboard.press('Control+Enter')
    // It has findings that nobody has dealt with: that is asked once.
    await expect(page.getByTestId('notice').filter({ hasText: '没有处理' })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await saved(page)
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^已核完/ }).click()
    await expect(count(page)).toHaveText('1 篇')
    await expect(articles(page)).toContainText(title)
    await expect(articles(page)).toContainText('周校对')
    await expect(articles(page).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1')
    await page.getByRole('button', { name: /^未看/ }).click()
    await expect(count(page)).toHaveText('4 篇')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByLabel('校对人', { exact: true }).selectOption('周校对')
    await expect(count(page)).toHaveText('1 篇')
  })

  test('the list has the keyboard from the start: walked, selected, exported and cleared', async ({
    host,
  }) => {
    const page = host.page()
    await expect(list(page)).toBeFocused()
    await expect(current(page)).toContainText('A03')
    await page.keyboard.press('Control+a')
    await expect(page.getByText('已选 2 版')).toBeVisible()
    const { name, content } = await host.saving(async () => {
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog').getByLabel('JSONL').check()
      await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
    })
    expect(name).toMatch(/\.jsonl$/)
    expect(content.toString('utf8').trimEnd().split('\n')).toHaveLength(2)
    expect(validated(name, content)).toContain('ok')
    await page.keyboard.press('Escape')
    await expect(count(page)).toBeVisible()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('已选 2 版')).toBeVisible()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
    await expect(page.getByText('稿库还是空的')).toBeVisible()
    await host.restart()
    await expect(host.page().getByText('稿库还是空的')).toBeVisible()
  })

  test('a page is called, dated and tagged as the editor says, and found by that after a restart', async ({
    host,
  }) => {
    const page = host.page()
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog', { name: '版面信息' })
    await dialog.getByLabel('名称').fill('要闻版')
    await dialog.getByLabel('日期').fill('2026-03-14')
    await dialog.getByLabel('标签').fill('两会、头版')
    await page.keyboard.press('Enter')
    await expect(list(page)).toContainText('2026年3月14日')
    await expect(pages(page).filter({ hasText: '要闻版' })).toContainText('两会')
    await host.restart()
    await expect(pages(host.page()).filter({ hasText: '要闻版' })).toContainText('临江晚报-A03.md')
    await host.page().getByLabel('标签', { exact: true }).selectOption('头版')
    await expect(pages(host.page())).toHaveCount(1)
    await list(host.page()).press('Enter')
    await reviewIsOpen(host.page())
    await expect(host.page().getByRole('heading', { level: 1 })).toHaveText('要闻版')
  })

  test('coming back finds the cursor where it was', async ({ host }) => {
    const page = host.page()
    await page.keyboard.press('ArrowDown')
    await expect(current(page)).toContainText('A05')
    await page.keyboard.press('Enter')
    await reviewIsOpen(page)
    await expect(mark(page, 'name', '罗小舟')).toBeVisible()
    await page.keyboard.press('F9')
    await expect(current(page)).toContainText('A05')
    await expect(list(page)).toBeFocused()
  })
})

test('the files of a night are editions of pages in the order of the paper', async ({ host }) => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-night-'))
  const text = (n: number): string =>
    `市民中心第${n}号窗口周末开放\n\n临江晚报讯 市民可在第${n}号窗口办理${n}项业务。`
  for (const n of [10, 2, 1]) writeFileSync(join(folder, `2026-03-14 A${n}.txt`), text(n))
  writeFileSync(join(folder, '要闻.txt'), `2026年3月15日 星期日 第3版\n\n${text(3)}`)
  const page = host.page()
  await host.giving(folder, () => page.keyboard.press('Control+Shift+o'))
  await expect(list(page).locator('.row.edition')).toHaveCount(2)
  await expect(list(page).locator('.row.edition').first()).toContainText('2026年3月15日')
  await expect(pages(page).locator('.sheet')).toHaveText(['03', 'A01', 'A02', 'A10'])
  await page.getByLabel('日期', { exact: true }).selectOption('2026-03-14')
  await expect(pages(page)).toHaveCount(3)
  await page.getByLabel('排序').selectOption({ label: '名称' })
  await expect(list(page).locator('.row.edition')).toHaveCount(0)
  await expect(pages(page)).toHaveCount(3)
})

test('an article is removed from its page by a key, and comes back by another', async ({ host }) => {
  const text = '# 春耕会召开\n\n市长韩若兰要求抓紧。\n\n# 田头见闻\n\n副市长梁守义到场，观众的热情很高。\n'
  await host.openFiles([fileWith('两篇.md', text)])
  const page = host.page()
  await reviewIsOpen(page)
  await page.keyboard.press('F9')
  const list = page.getByTestId('library-list')
  await list.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[role=row].article')).toHaveText([/春耕会召开/, /田头见闻/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('notice')).toContainText('《春耕会召开》移出这一版')
  await expect(page.locator('[role=row].article')).toHaveText([/田头见闻/])
  await page.keyboard.press('Control+z')
  await expect(page.locator('[role=row].article')).toHaveText([/春耕会召开/, /田头见闻/])
})
