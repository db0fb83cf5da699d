import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { MAX_FILE_BYTES } from '../../src/core/problem'
import { expect, fileWith, reviewIsOpen, SAMPLE, SAMPLE_TXT, test } from './app'

/** 市长韩若兰出席会议。 in GBK, which no encoder of this machine writes. */
const GBK = Uint8Array.from('cad0b3a4baabc8f4c0bcb3f6cfafbbe1d2e9a1a3'.match(/../g) ?? [], (pair) =>
  parseInt(pair, 16),
)

const choose = async (page: Page, key: string, paths: readonly string[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press(key)
  await (await chooser).setFiles([...paths])
}
const notices = (page: Page) => page.getByTestId('notice')
const count = (page: Page) => page.getByTestId('library-count')

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

test('a file that cannot be opened is named with its reason and a way on, and the others open', async ({
  host,
}) => {
  await host.openFiles([
    SAMPLE,
    fileWith('空.txt', ''),
    fileWith('照片.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    fileWith('整月.txt', Buffer.alloc(MAX_FILE_BYTES + 1, '字')),
    SAMPLE_TXT,
  ])
  const page = host.page()
  await expect(notices(page).filter({ hasText: '照片.txt' })).toContainText('另存为能打开的格式（.txt')
  const large = notices(page).filter({ hasText: '整月.txt' })
  await expect(large).toContainText('20 MB')
  // No more than three are shown at once; what waits comes as they are closed.
  await expect(notices(page)).toHaveCount(3)
  await expect(page.getByText('另有 1 条')).toBeVisible()
  await large.getByRole('button', { name: '关闭' }).click()
  await expect(notices(page).filter({ hasText: '空.txt' })).toContainText('文件是空的')
  await expect(count(page)).toHaveText('5 篇')
})

test('the same file again is recognised by its content, whatever its name', async ({ host }) => {
  await host.openFiles([fileWith('一.txt', '市长韩若兰出席会议。')])
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('F9')
  await host.openFiles([fileWith('二.txt', '市长韩若兰出席会议。')])
  await expect(notices(host.page())).toContainText('二.txt 已在稿库中')
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('F9')
  await expect(count(host.page())).toHaveText('1 篇')
})

test('the encoding is found, shown, and can be changed until something is decided', async ({ host }) => {
  await host.openFiles([fileWith('旧系统.txt', GBK)])
  const page = host.page()
  await expect(page.getByTestId('original')).toContainText('市长韩若兰出席会议。')
  const encoding = page.getByLabel('文字编码')
  await expect(encoding).toHaveValue('gb18030')
  await encoding.selectOption('utf-8')
  await expect(notices(page)).toContainText('旧系统.txt')
  await expect(page.getByTestId('original')).toContainText('市长韩若兰出席会议。')
  await page.getByTestId('original').click()
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await encoding.selectOption('big5')
  await expect(notices(page).last()).toContainText('换编码')
})

/** 町の図書館は来月から開館時間を延ばします。 in Shift-JIS. */
const SHIFT_JIS = Uint8Array.from(
  Buffer.from('92ac82cc907d8f918ad982cd97888c8e82a982e78a4a8adb8e9e8ad482f0898482ce82b582dc82b78142', 'hex'),
)

test('where no encoding is sure the editor chooses one by how it reads', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('旧稿.txt', SHIFT_JIS)])
  await page.getByTestId('notice').getByRole('button', { name: '选择编码' }).click()
  const choice = page.getByRole('dialog', { name: '旧稿.txt' })
  await expect(choice.getByRole('button', { name: 'UTF-8' })).toContainText('读不出来')
  const decoder = new TextDecoder('gb18030')
  const chinese = choice.getByRole('button', { name: 'GB18030' })
  await expect(chinese).toContainText(decoder.decode(SHIFT_JIS).slice(0, 6))
  await chinese.click()
  await expect(page.getByTestId('original')).toContainText(decoder.decode(SHIFT_JIS).slice(0, 6))
})

test('a whole folder, and the folders in it', async ({ host }) => {
  const page = host.page()
  const folder = folderOf({
    'A01.txt': '市长韩若兰出席会议。',
    '副刊/B02.md': '# 春天\n\n白鹭湖边的柳树发芽了。',
    '图/a.jpg': 'not a page',
  })
  await choose(page, 'Control+Shift+o', [folder])
  await expect(count(page)).toHaveText('2 篇')
})

test('files dropped on the window', async ({ host }) => {
  const page = host.page()
  const files = [fileWith('拖一.txt', '市长韩若兰出席会议。'), fileWith('拖二.txt', '书记沈怀舟讲话。')]
  const driver = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await driver.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  await expect(count(page)).toHaveText('2 篇')
})

test('text pasted is a page', async ({ host }) => {
  const page = host.page()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('市长韩若兰出席会议，3名职工受到表彰。'))
  await page.keyboard.press('Control+Shift+v')
  await expect(page.getByTestId('original')).toContainText('3名职工受到表彰')
})

test('long work shows its progress and can be stopped; what was opened stays', async ({ host }) => {
  const page = host.page()
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [
      `${i}.txt`,
      `第${i}号消息。${'市委书记沈怀舟、市长韩若兰出席会议并讲话，12名职工受到表彰。'.repeat(60)}`,
    ]),
  )
  await choose(page, 'Control+Shift+o', [folderOf(files)])
  const dialog = page.getByRole('dialog', { name: '正在打开' })
  const progress = dialog.getByRole('progressbar')
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(notices(page).filter({ hasText: '已停止' })).toBeVisible()
  await expect(dialog).toBeHidden()
  const shown = Number(/\d+/.exec((await count(page).textContent()) ?? '')?.[0])
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(400)
})

test('two files of one content, opened together, are one page', async ({ host }) => {
  const page = host.page()
  const content = '市长韩若兰出席会议。'
  await choose(page, 'Control+o', [fileWith('甲.txt', content), fileWith('乙.txt', content)])
  await expect(count(page)).toHaveText('1 篇')
})

test('sample pages are one click away', async ({ host }) => {
  await host.page().getByTestId('samples').click()
  await expect(count(host.page())).toHaveText('5 篇')
})
