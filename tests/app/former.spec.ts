import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import type { ExportedPage } from '../../src/core/6-export/exported'
import { decidedOn, formerBackup, formerExports, formerStorage } from '../former/former'
import { plantStorage } from '../former/storage'
import { expect, fileWith, reviewIsOpen, test as base } from './app'

const test = base.extend<{ library: BrowserHost }>({
  // eslint-disable-next-line no-empty-pattern -- the test runner wants a pattern
  library: async ({}, use) => {
    const library = await startBrowser()
    await use(library)
    await library.close()
  },
})

const BEFORE = [...formerExports().values()].map((json) => JSON.parse(json) as ExportedPage)
/** Every page of a whole library is read anew, on a machine that may be busy. */
const PATIENCE = { timeout: 40_000 }
const REMOVED = '新图书馆国庆开放'

async function opened(library: BrowserHost): Promise<void> {
  await library.page().goto(library.address)
  await library.page().locator('html[data-recovered]').waitFor()
}

/** The whole library as this version exports it. */
async function exportedLibrary(library: BrowserHost): Promise<ExportedPage[]> {
  const page = library.page()
  await page.getByRole('button', { name: '全选' }).click()
  const { content } = await library.saving(async () => {
    await page.keyboard.press('Control+e')
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /JSONL|JSON Lines|每行/ })
      .check()
    await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  })
  const lines = content.toString('utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as ExportedPage)
}

/** Every page with its text, every decision, and every state that the decisions made. */
async function expectAllPages(library: BrowserHost): Promise<void> {
  await expect(library.page().getByTestId('library-count')).toHaveText('12 篇', PATIENCE)
  await expect(library.page().getByText(REMOVED)).toHaveCount(0)
  const now = new Map((await exportedLibrary(library)).map((page) => [page.source.sha256, page]))
  expect(now.size).toBe(BEFORE.length)
  for (const former of BEFORE) {
    const page = now.get(former.source.sha256)
    expect(page?.source).toEqual(former.source)
    expect(page?.text).toBe(former.text)
    expect(page?.decisions).toEqual(former.decisions)
    if (!page) continue
    const [before, after] = [decidedOn(former), decidedOn(page)]
    expect(after.mentions).toEqual(expect.arrayContaining(before.mentions))
    expect(after.articles).toEqual(before.articles)
    expect(after.roles).toEqual(before.roles)
  }
}

/** What a backup keeps of the settings, and the reference list. */
async function expectKeptSettings(library: BrowserHost): Promise<void> {
  const page = library.page()
  await page.keyboard.press('Control+,')
  await expect(page.locator('#rule-doubled-word')).toHaveValue('error')
  await expect(page.locator('#rule-mixed-width')).toHaveValue('off')
  await expect(page.locator('#weight-headline')).toHaveValue('3')
  await expect(page.getByText('人名 1，职务 1，机构 1，停用 1，不用的写法 1')).toBeVisible()
  await expect(page.getByText('以后都忽略 · 甲 · 本报体例')).toBeVisible()
  await expect(page.getByText('· 甲 · 今天不再提')).toBeVisible()
  await page.getByRole('button', { name: '返回稿库' }).click()
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByRole('navigation').getByText('市领导')).toBeVisible()
  await page.keyboard.press('Escape')
}

test('a library of the former version opens with every page, decision and setting', async ({ library }) => {
  const page = library.page()
  await plantStorage(page, library.address, formerStorage())
  await opened(library)
  await expect(page.getByTestId('notice')).toHaveCount(0)
  await expectAllPages(library)
  await page.keyboard.press('Control+,')
  await expect(page.getByLabel('校对人姓名')).toHaveValue('甲')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: '返回稿库' }).click()
  await expectKeptSettings(library)
  await page.getByRole('searchbox').fill('孟铁军')
  await page.locator('.row.article', { hasText: '市足球队' }).click()
  await reviewIsOpen(page)
  await expect(page.getByTestId('edit-box').getByRole('textbox').first()).toHaveValue('滕海波门将')
})

test('a journal of the former version alone gives back every page and decision', async ({ library }) => {
  const { database, files } = formerStorage()
  const none = Object.fromEntries(Object.keys(database.tables).map((name) => [name, []]))
  await plantStorage(library.page(), library.address, { database: { ...database, tables: none }, files })
  await opened(library)
  await expect(library.page().getByTestId('notice').first()).toContainText('48 条校改记录', PATIENCE)
  await expectAllPages(library)
})

test('a backup of the former version gives back the library, its lists and its settings', async ({
  library,
}) => {
  await library.giving(formerBackup, async () => {
    await library.page().keyboard.press('Control+k')
    await library.page().keyboard.type('从备份恢复')
    await library.page().keyboard.press('Enter')
  })
  await expect(library.page().getByTestId('notice').filter({ hasText: '已恢复' })).toContainText(
    '48 条校改记录',
    PATIENCE,
  )
  await expectAllPages(library)
  await expectKeptSettings(library)
})

test('exports of the former version are taken in with every decision', async ({ library }) => {
  const lines = BEFORE.map((page) => JSON.stringify(page)).join('\n')
  await library.giving(fileWith('former.jsonl', lines), () => library.page().keyboard.press('Control+i'))
  await expectAllPages(library)
})
