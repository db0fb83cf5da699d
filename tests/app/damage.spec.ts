import type { Page } from '@playwright/test'
import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { expect, mark, reviewIsOpen, SAMPLE, saved, test as base } from './app'

const test = base.extend<{ app: BrowserHost }>({
  // eslint-disable-next-line no-empty-pattern -- the test runner wants a pattern
  app: async ({}, use) => {
    const app = await startBrowser()
    await use(app)
    await app.close()
  },
})

/** Writes a row into every table that no program of ours would write. */
const damage = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const rows = {
      pages: { sha256: 'no hash', openedAt: 'yesterday' },
      contents: { sha256: 'no hash', text: 7 },
      decisions: { id: 'd', source: 'x', at: '9999-99-99T00:00:00.000Z' },
      articles: { ordinal: 999, page: 5, title: null },
      drafts: { key: 'k', text: [] },
      references: { id: 'l', name: '代表', entries: [{ name: '' }] },
      facts: { id: 'f', about: '', what: null },
      bin: { copy: 'c', removedAt: 'never' },
      settings: { key: 'words', value: { name: [''] } },
    }
    const request = indexedDB.open('galley')
    await new Promise((resolve) => (request.onsuccess = resolve))
    const write = request.result.transaction(Object.keys(rows), 'readwrite')
    for (const [table, row] of Object.entries(rows)) write.objectStore(table).put(row)
    await new Promise((resolve) => (write.oncomplete = resolve))
    request.result.close()
    return Object.keys(rows).length
  })

test('unsound rows of every table are set aside, the program starts, and says how many', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await mark(app.page(), 'name', '韩若兰').click()
  await app.page().keyboard.press('a')
  await saved(app.page())
  const count = await damage(app.page())
  await app.restart()
  const page = app.page()
  const notice = page.getByTestId('notice').filter({ hasText: '已另行保存' })
  await expect(notice).toContainText(`${count} 条记录`)
  await page.getByTestId('library-list').press('Enter')
  await reviewIsOpen(page)
  await expect(mark(page, 'name', '韩若兰')).toHaveClass(/accepted/)
  await page.keyboard.press('Control+,')
  const { content } = await app.saving(() => page.getByRole('button', { name: '导出另存的记录' }).click())
  expect((JSON.parse(content.toString()) as unknown[]).length).toBe(count)
  await app.restart()
  await expect(app.page().getByTestId('notice').filter({ hasText: '已另行保存' })).toHaveCount(0)
})

test('an unsound line of the journal harms no start, and is told once', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await app.page().keyboard.press('a')
  await saved(app.page())
  await app.page().evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
    const file = await folder.getFileHandle('log-a-1.jsonl', { create: true })
    const stream = await file.createWritable()
    const line = { list: { id: 'l', name: '代表', importedAt: '9999-99-99', entries: [] } }
    await stream.write(`${JSON.stringify(line)}\n`)
    await stream.close()
  })
  await app.restart()
  await expect(app.page().getByTestId('notice').filter({ hasText: '日志里 1 条记录' })).toBeVisible()
  await app.page().keyboard.press('Control+Shift+l')
  await expect(app.page().getByText('还没有参考名单')).toBeVisible()
  await app.restart()
  await expect(app.page().getByTestId('notice')).toHaveCount(0)
})
