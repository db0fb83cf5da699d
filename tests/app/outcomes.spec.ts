import { strToU8, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { expect, fileWith, importFile, reviewIsOpen, SAMPLE, saved, test as base } from './app'

/** Whatever a command comes to, the window stands and says so, and the rest goes on. */
const test = base.extend<{ app: BrowserHost }>({
  // eslint-disable-next-line no-empty-pattern -- the test runner wants a pattern
  app: async ({}, use) => {
    const app = await startBrowser()
    await use(app)
    await app.close()
  },
})

const noticeOf = (page: Page, words: string) => page.getByTestId('notice').filter({ hasText: words })

async function stands(page: Page): Promise<void> {
  await expect(page.getByText('出现了意料之外的错误')).toHaveCount(0)
  await expect(page.getByTestId('library-list').or(page.getByText('稿库还是空的'))).toBeVisible()
}

/** From now on no file that is picked can be read: it is gone, or its disk is. */
const vanishFiles = (page: Page): Promise<void> =>
  page.evaluate(() => {
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  })

async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('a file that is gone when it is read is named, whatever it was for', async ({ app }) => {
  const page = app.page()
  await vanishFiles(page)
  await app.openFiles([SAMPLE])
  await expect(noticeOf(page, '临江晚报-A03.md：文件读不出来')).toBeVisible()
  await importFile(app, fileWith('校改.json', '{}'))
  await expect(noticeOf(page, '校改.json：文件读不出来')).toBeVisible()
  await app.giving(fileWith('备份.zip', 'x'), () => byPalette(page, '从备份恢复'))
  await expect(noticeOf(page, '备份.zip：文件读不出来')).toBeVisible()
  await stands(page)
  await page.keyboard.press('Control+Shift+l')
  await app.giving(fileWith('代表.csv', '姓名'), () =>
    page.getByRole('button', { name: '导入名单' }).first().click(),
  )
  await expect(noticeOf(page, '代表.csv：文件读不出来')).toBeVisible()
  await page.keyboard.press('Control+,')
  await app.giving(fileWith('规则.json', '{}'), () =>
    page.getByRole('button', { name: '导入规则文件' }).click(),
  )
  await expect(noticeOf(page, '规则.json：文件读不出来')).toBeVisible()
  await page.keyboard.press('Escape')
  await stands(page)
})

test('a page in one line of 2.4 MB comes to an end, and the other file opens', async ({ app }) => {
  test.setTimeout(180_000)
  const page = app.page()
  await app.openFiles([fileWith('一行.txt', '春耕时节在田间'.repeat(114_300)), SAMPLE])
  await expect(page.getByTestId('library-list')).toContainText('临江晚报-A03.md', { timeout: 150_000 })
  await stands(page)
})

test('with a full disk a setting, an import and a list say so, and nothing is lost', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await app.page().keyboard.press('a')
  await saved(app.page())
  const exported = await app.saving(async () => {
    await app.page().keyboard.press('Control+e')
    await app.page().getByRole('button', { name: '导出', exact: true }).last().click()
  })
  await app.startAfresh()
  const makeRoom = await app.restartWithRoom(1)
  const page = app.page()
  await importFile(app, fileWith('校改.json', exported.content))
  await expect(noticeOf(page, '磁盘空间不足').first()).toBeVisible()
  await stands(page)
  await page.keyboard.press('Control+,')
  await page.getByTestId('rule-search').fill('不同写法')
  await page.getByLabel('疑似同一人的不同写法').selectOption('off')
  await expect(noticeOf(page, '磁盘空间不足').first()).toBeVisible()
  // What could not be stored is not shown as chosen.
  await expect(page.getByLabel('疑似同一人的不同写法')).toHaveValue('')
  await makeRoom()
  await page.getByLabel('疑似同一人的不同写法').selectOption('off')
  await expect(page.getByLabel('疑似同一人的不同写法')).toHaveValue('off')
})

test('a list of 150,000 rows comes to an end', async ({ app }) => {
  const page = app.page()
  const rows = Array.from({ length: 150_000 }, (_, i) => `代表${i},第${i % 40}组`).join('\n')
  await page.keyboard.press('Control+Shift+l')
  await app.giving(fileWith('代表.csv', `姓名,分组\n${rows}\n`), () =>
    page.getByRole('button', { name: '导入名单' }).first().click(),
  )
  const dialog = page.getByRole('dialog')
  await expect(dialog.or(page.getByTestId('notice'))).toBeVisible({ timeout: 40_000 })
  if (await dialog.isVisible()) {
    await dialog.getByRole('button', { name: '存入名单' }).click()
    await expect(page.getByRole('navigation').getByText('代表').first()).toBeVisible({ timeout: 40_000 })
  }
  await page.keyboard.press('Escape')
  await stands(page)
})

const hash = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A backup of nothing, with something else in its place. */
function backupWith(settings: string, manifest: object = {}): Buffer {
  const files = {
    'decisions.jsonl': strToU8(''),
    'references.json': strToU8('[]'),
    'settings.json': strToU8(settings),
  }
  const listed = {
    format: 'galley-backup',
    version: 1,
    madeAt: '2024-03-14T12:00:00.000Z',
    pages: [],
    decisions: { file: 'decisions.jsonl', count: 0, sha256: hash(files['decisions.jsonl']) },
    references: { file: 'references.json', sha256: hash(files['references.json']) },
    settings: { file: 'settings.json', sha256: hash(files['settings.json']) },
    ...manifest,
  }
  return Buffer.from(zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(listed)) }))
}

test('a wrong backup of whatever kind is refused by name', async ({ app }) => {
  const page = app.page()
  const whole = backupWith('{}')
  const wrong: Record<string, Uint8Array> = {
    不是压缩包: readFileSync(SAMPLE),
    截断: whole.subarray(0, whole.length - 30),
    清单不对: backupWith('{}', { pages: [null] }),
    页的时间不对: backupWith('{}', {
      pages: [{ page: { sha256: 'a'.repeat(64), openedAt: 'yesterday' }, file: 'x', sha256: 'y' }],
    }),
    设置读不懂: backupWith('{"words":{"name":[""]}}'),
    设置不是JSON: backupWith('{"words'),
  }
  for (const [kind, content] of Object.entries(wrong)) {
    await app.giving(fileWith(`${kind}.zip`, content), () => byPalette(page, '从备份恢复'))
    await expect(noticeOf(page, `${kind}.zip：`)).toBeVisible()
    await stands(page)
  }
  await app.giving(fileWith('全.zip', whole), () => byPalette(page, '从备份恢复'))
  await expect(noticeOf(page, '已恢复')).toBeVisible()
})

test('one bad line refuses an import with what to do, and a date that no decision can follow is named', async ({
  app,
}) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await app.page().keyboard.press('a')
  await saved(app.page())
  const { content } = await app.saving(async () => {
    await app.page().keyboard.press('Control+e')
    await app.page().getByRole('button', { name: '导出', exact: true }).last().click()
  })
  await app.startAfresh()
  const page = app.page()
  for (const at of ['9999-99-99T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
    const exported = JSON.parse(content.toString()) as Record<string, unknown> & {
      decisions: { at: string }[]
    }
    for (const decision of exported.decisions) decision.at = at
    const { sha256: _old, ...body } = exported
    const sealed = { ...body, sha256: hash(strToU8(JSON.stringify(body))) }
    await importFile(app, fileWith(`${at.slice(5, 10)}.json`, JSON.stringify(sealed)))
    await expect(noticeOf(page, `${at.slice(5, 10)}.json：文件里有采用不了的日期`)).toBeVisible()
  }
  await app.restart()
  await expect(app.page().getByText('稿库还是空的')).toBeVisible()
})
