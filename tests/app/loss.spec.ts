import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startBrowser, type BrowserHost } from '../hosts/browser-host'
import { expect, fileWith, mark, reviewIsOpen, SAMPLE, saved, test as base } from './app'

const test = base.extend<{ app: BrowserHost }>({
  // eslint-disable-next-line no-empty-pattern -- the test runner wants a pattern
  app: async ({}, use) => {
    const app = await startBrowser()
    await use(app)
    await app.close()
  },
})

/** Accepts the first mentions one by one, and gives how the marks look then. */
async function reviewSome(page: Page, count: number): Promise<string[]> {
  for (let i = 0; i < count; i++) await page.keyboard.press(i % 3 === 2 ? 'x' : 'a')
  await saved(page)
  return looks(page)
}
const looks = (page: Page): Promise<string[]> =>
  page
    .locator('mark')
    .evaluateAll((marks) =>
      marks.map((m) => `${m.textContent} ${/accepted|corrected|rejected|proposed/.exec(m.className)?.[0]}`),
    )

async function openFirst(page: Page): Promise<void> {
  await page.getByTestId('library-list').press('Enter')
  await reviewIsOpen(page)
}

const databaseOf = (profile: string): string => {
  const folder = join(profile, 'Default/IndexedDB')
  const name = readdirSync(folder).find((entry) => entry.endsWith('.indexeddb.leveldb'))
  if (name === undefined) throw new Error(`no database in ${folder}`)
  return join(folder, name)
}

test('a deleted database comes back from the journal, every decision of it', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  const before = await reviewSome(app.page(), 20)
  await app.restartAfter((profile) => {
    rmSync(databaseOf(profile), { recursive: true })
  })
  await expect(app.page().getByTestId('notice')).toContainText('1 个版面，20 条校改记录')
  await openFirst(app.page())
  expect(await looks(app.page())).toEqual(before)
})

test('a damaged database comes back from the journal, every decision of it', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  const before = await reviewSome(app.page(), 20)
  await app.restartAfter((profile) => {
    const folder = databaseOf(profile)
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged'.repeat(500))
  })
  await expect(app.page().getByTestId('notice')).toContainText('20 条校改记录')
  await openFirst(app.page())
  expect(await looks(app.page())).toEqual(before)
})

test('a lost journal is written anew from the database', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  const before = await reviewSome(app.page(), 6)
  await app.restartAfter((profile) => {
    rmSync(join(profile, 'Default/File System'), { recursive: true })
  })
  await app.restartAfter((profile) => {
    rmSync(databaseOf(profile), { recursive: true })
  })
  await openFirst(app.page())
  expect(await looks(app.page())).toEqual(before)
})

test('a full disk is reported, nothing earlier is touched, and what was refused is written when there is room', async ({
  app,
}) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  const before = await reviewSome(app.page(), 8)
  const makeRoom = await app.restartWithRoom(1)
  const page = app.page()
  await openFirst(page)
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await expect(page.getByTestId('notice').filter({ hasText: '磁盘' }).first()).toBeVisible()
  await expect(page.getByTestId('saved')).toHaveAttribute('data-saved', 'false')
  expect((await looks(page)).filter((look, i) => look !== before[i])).toHaveLength(1)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const warning = await asked
  expect(warning.type()).toBe('beforeunload')
  await warning.dismiss()
  await makeRoom()
  await page.getByRole('button', { name: '重试' }).click()
  await saved(page)
  const after = await looks(page)
  await app.restart()
  await openFirst(app.page())
  expect(await looks(app.page())).toEqual(after)
})

test('a kill in mid-word loses no decision, and the word comes back as a draft', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  const before = await reviewSome(app.page(), 9)
  await mark(app.page(), 'name', '梁守义').click()
  await app.page().keyboard.press('c')
  await app.page().keyboard.type('梁守毅', { delay: 30 })
  await app.page().waitForTimeout(300)
  await app.kill()
  await app.start()
  await openFirst(app.page())
  await expect(app.page().getByTestId('edit-box').getByRole('textbox').first()).toHaveValue('梁守毅')
  expect(await looks(app.page())).toEqual(before)
  await app.page().keyboard.press('Enter')
  await expect(mark(app.page(), 'name', '梁守义')).toHaveClass(/corrected/)
})

test('undo and redo go on after a restart', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await reviewSome(app.page(), 3)
  const two = (await looks(app.page())).filter((look) => !look.endsWith('proposed')).length
  await app.restart()
  await openFirst(app.page())
  await app.page().keyboard.press('Control+z')
  await expect
    .poll(async () => (await looks(app.page())).filter((look) => !look.endsWith('proposed')).length)
    .toBe(two - 1)
  await app.page().keyboard.press('Control+Shift+z')
  await expect
    .poll(async () => (await looks(app.page())).filter((look) => !look.endsWith('proposed')).length)
    .toBe(two)
})

test('two windows on one library see each other’s decisions and overwrite none', async ({ app }) => {
  await app.openFiles([SAMPLE])
  const first = app.page()
  await reviewIsOpen(first)
  const second = await app.context().newPage()
  await second.goto(app.address)
  await openFirst(second)
  await mark(first, 'name', '韩若兰').click()
  await first.keyboard.press('a')
  await expect(mark(second, 'name', '韩若兰')).toHaveClass(/accepted/)
  await mark(second, 'name', '贺知行').click()
  await second.keyboard.press('x')
  await expect(mark(first, 'name', '贺知行')).toHaveClass(/rejected/)
  await saved(first)
  await saved(second)
  await app.restart()
  await openFirst(app.page())
  await expect(mark(app.page(), 'name', '韩若兰')).toHaveClass(/accepted/)
  await expect(mark(app.page(), 'name', '贺知行')).toHaveClass(/rejected/)
})

test('a backup is one file that restores the whole library, and refuses to when it was changed', async ({
  app,
}) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  const before = await reviewSome(app.page(), 12)
  await app.page().keyboard.press('Control+Shift+l')
  await app.page().getByRole('button', { name: '粘贴', exact: true }).click()
  await app.page().getByRole('textbox').fill('柏松年\n贾明澈')
  await app.page().getByRole('button', { name: '下一步' }).click()
  await app.page().getByLabel('名单名称').fill('劳动者')
  await app.page().getByRole('button', { name: '存入名单' }).click()
  await expect(app.page().getByRole('navigation').getByText('劳动者')).toBeVisible()
  await app.page().keyboard.press('Control+,')
  await app.page().getByTestId('rule-search').fill('不同写法')
  await app.page().getByLabel('疑似同一人的不同写法').selectOption('off')
  const backup = await app.saving(async () => {
    await app.page().keyboard.press('Control+k')
    await app.page().keyboard.type('备份整个稿库')
    await app.page().keyboard.press('Enter')
  })
  expect(backup.name).toMatch(/^galley-\d{8}-\d{6}\.zip$/)
  await app.startAfresh()
  const restore = async (content: Buffer): Promise<void> => {
    const chooser = app.page().waitForEvent('filechooser')
    await app.page().keyboard.press('Control+k')
    await app.page().keyboard.type('从备份恢复')
    await app.page().keyboard.press('Enter')
    await (await chooser).setFiles(fileWith(backup.name, content))
  }
  const spoilt = Buffer.from(backup.content)
  spoilt[Math.floor(spoilt.length / 2)] = (spoilt[Math.floor(spoilt.length / 2)] ?? 0) ^ 0xff
  await restore(spoilt)
  await expect(app.page().getByTestId('notice')).toContainText('备份')
  await expect(app.page().getByText('稿库还是空的')).toBeVisible()
  await restore(backup.content)
  await expect(app.page().getByTestId('notice').filter({ hasText: '已恢复' })).toContainText('12 条校改记录')
  await openFirst(app.page())
  expect(await looks(app.page())).toEqual(before)
  await app.page().keyboard.press('Control+Shift+l')
  await expect(app.page().getByRole('navigation').getByText('劳动者')).toBeVisible()
  await app.page().keyboard.press('Control+,')
  await expect(app.page().getByLabel('疑似同一人的不同写法')).toHaveValue('off')
})

/** The names and texts of all files that the program keeps beside the database. */
const filesBeside = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
    const files: string[] = []
    for await (const handle of folder.values())
      files.push(handle.name, await (await (handle as FileSystemFileHandle).getFile()).text())
    return files.join('\n')
  })

test('a removed page lies in the bin: undone by one key, put back, or gone for good after a backup', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const page = app.page()
  await app.openFiles([SAMPLE])
  await reviewIsOpen(page)
  const before = await reviewSome(page, 10)
  const remove = async (): Promise<void> => {
    await page.getByRole('button', { name: '全选' }).click()
    await page.getByRole('button', { name: '移除所选' }).click()
    await expect(page.getByRole('dialog')).toContainText('30 天内可以放回')
    await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
    await expect(page.getByText('稿库还是空的')).toBeVisible()
  }
  await page.keyboard.press('F9')
  await remove()
  await page.keyboard.press('Control+z')
  await openFirst(page)
  expect(await looks(page)).toEqual(before)

  await page.keyboard.press('F9')
  await remove()
  await page.getByRole('button', { name: '回收站' }).click()
  await expect(page.getByTestId('bin-list').getByRole('listitem')).toContainText('10 条校改记录')
  await page.getByRole('button', { name: /^放回/ }).click()
  await expect(page.getByText('回收站是空的')).toBeVisible()
  await page.keyboard.press('Escape')
  await openFirst(page)
  expect(await looks(page)).toEqual(before)

  await page.keyboard.press('F9')
  await remove()
  expect(await filesBeside(page)).toContain('沈怀舟')
  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('button', { name: '清空回收站' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click()
  await expect(page.getByTestId('notice').filter({ hasText: '删除前的备份是 galley-' })).toBeVisible()
  await expect.poll(() => filesBeside(page)).not.toContain('沈怀舟')
  await app.restart()
  await expect(app.page().getByText('稿库还是空的')).toBeVisible()
})

test('lists, settings and the name come back with a deleted database, and the report says so', async ({
  app,
}) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await app.page().keyboard.press('Control+Shift+l')
  await app.page().getByRole('button', { name: '粘贴', exact: true }).click()
  await app.page().getByRole('textbox').fill('柏松年\n贾明澈')
  await app.page().getByRole('button', { name: '下一步' }).click()
  await app.page().getByLabel('名单名称').fill('劳动者')
  await app.page().getByRole('button', { name: '存入名单' }).click()
  await app.page().keyboard.press('Control+,')
  await app.page().getByLabel('校对人姓名').fill('周校对')
  await app.page().getByLabel('校对人姓名').press('Enter')
  await app.page().getByTestId('rule-search').fill('不同写法')
  await app.page().getByLabel('疑似同一人的不同写法').selectOption('off')
  await expect.poll(() => filesBeside(app.page())).toContain('"off"')
  await app.restartAfter((profile) => {
    rmSync(databaseOf(profile), { recursive: true })
  })
  const report = app.page().getByTestId('notice').filter({ hasText: '从日志补回' })
  await expect(report).toContainText('1 个版面，1 份参考名单，2 项设置')
  await app.page().keyboard.press('Control+,')
  await expect(app.page().getByLabel('校对人姓名')).toHaveValue('周校对')
  await expect(app.page().getByLabel('疑似同一人的不同写法')).toHaveValue('off')
  await app.page().keyboard.press('Control+Shift+l')
  await expect(app.page().getByRole('navigation').getByText('劳动者')).toBeVisible()
})

test('backups are made by themselves and listed in the settings', async ({ app }) => {
  await app.openFiles([SAMPLE])
  await reviewIsOpen(app.page())
  await reviewSome(app.page(), 3)
  await app.restart()
  await app.page().keyboard.press('Control+,')
  await expect(app.page().getByTestId('backups').getByRole('listitem')).toHaveCount(1)
})

test('a library of the first version opens with everything in it', async ({ app }) => {
  const page = app.page()
  const text = readFileSync(SAMPLE, 'utf8')
  // As version 1 wrote it: no number of findings in the lines, and none of the later indexes.
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto(`${app.address}blank`)
  await page.evaluate(async (content) => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('galley').onsuccess = resolve
    })
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content)))
    const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const request = indexedDB.open('galley', 10)
    request.onupgradeneeded = () => {
      const { result } = request
      result.createObjectStore('pages', { keyPath: 'sha256' }).createIndex('openedAt', 'openedAt')
      result.createObjectStore('contents', { keyPath: 'sha256' })
      result.createObjectStore('decisions', { keyPath: 'id' }).createIndex('source', 'source')
      const articles = result.createObjectStore('articles', { keyPath: 'ordinal', autoIncrement: true })
      for (const name of ['page', 'state', 'title', 'changedAt']) articles.createIndex(name, name)
      articles.createIndex('people', 'people', { multiEntry: true })
      result.createObjectStore('postings', { keyPath: ['gram', 'chunk'] })
      result.createObjectStore('drafts', { keyPath: 'key' }).createIndex('source', 'source')
      result.createObjectStore('settings', { keyPath: 'key' })
    }
    await new Promise((resolve) => (request.onsuccess = resolve))
    const at = '2024-03-14T12:00:00.000Z'
    const lead = content.indexOf('沈怀舟在全市')
    const title = content.indexOf('抢抓农时')
    const start = content.indexOf('韩若兰')
    const write = request.result.transaction(['pages', 'contents', 'decisions', 'articles'], 'readwrite')
    const size = new TextEncoder().encode(content).length
    write
      .objectStore('pages')
      .put({ sha256, name: '旧库.md', format: 'md', encoding: 'utf-8', size, openedAt: at })
    write.objectStore('contents').put({ sha256, text: content })
    write.objectStore('articles').put({
      page: sha256,
      id: `${lead}-${title - 4}`,
      title: '抢抓农时稳面积 科技赋能提单产',
      pageName: '旧库.md',
      state: 'in-review',
      settled: 1,
      total: 9,
      reviewer: '老校对',
      openedAt: at,
      changedAt: at,
      people: ['韩若兰'],
    })
    write.objectStore('decisions').put({
      id: 'd1',
      act: 'a1',
      source: sha256,
      at,
      by: '老校对',
      over: [],
      subject: {
        kind: 'mention',
        type: 'name',
        anchor: {
          start,
          end: start + 3,
          quote: '韩若兰',
          before: content.slice(start - 16, start),
          after: content.slice(start + 3, start + 19),
        },
      },
      what: { kind: 'correct', surface: '韩若岚' },
    })
    await new Promise((resolve) => (write.oncomplete = resolve))
    request.result.close()
  }, text)
  await page.goto(app.address)
  await expect(page.getByTestId('library-count')).toHaveText('1 篇')
  await expect(page.getByTestId('library-list')).toContainText('老校对')
  await page.getByLabel('排序').selectOption({ label: '问题最多' })
  await expect(page.getByTestId('library-count')).toHaveText('1 篇')
  await openFirst(page)
  await expect(mark(page, 'name', '韩若兰')).toHaveClass(/corrected/)
})
