import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ShellHost } from '../hosts/shell-host'
import { expect, fileWith, reviewIsOpen, SAMPLE, test } from './app'

const shellOf = (host: unknown): ShellHost => host as ShellHost

test('an export to a place that cannot be written says which file, and the page stays open', async ({
  host,
}) => {
  const page = host.page()
  await host.openFiles([SAMPLE])
  await reviewIsOpen(page)
  await shellOf(host).answerDialog({ canceled: false, filePath: join(fileWith('文件', ''), '导出.json') })
  await page.keyboard.press('Control+e')
  await page.getByRole('button', { name: '导出', exact: true }).last().click()
  await expect(page.getByTestId('notice').filter({ hasText: '文件写不进去' })).toContainText('.json')
  await reviewIsOpen(page)
})

test('a link that leads nowhere in an opened folder is named, and the other files open', async ({ host }) => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  symlinkSync(join(folder, '没有.md'), join(folder, '断链.md'))
  writeFileSync(join(folder, '好的.md'), '## 春耕\n\n市长韩若兰出席会议。\n')
  await shellOf(host).answerDialog({ canceled: false, filePaths: [folder] })
  await host.page().keyboard.press('Control+Shift+o')
  await expect(host.page().getByTestId('notice').filter({ hasText: '断链.md：文件读不出来' })).toBeVisible()
  await expect(host.page().getByTestId('original').or(host.page().getByTestId('library-list'))).toContainText(
    '春耕',
  )
})

test('a backup that is gone when it is read is named', async ({ host }) => {
  const page = host.page()
  await host.giving('/nowhere/备份.zip', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('从备份恢复')
    await page.keyboard.press('Enter')
  })
  await expect(page.getByTestId('notice')).toContainText('备份.zip：文件读不出来')
  await expect(page.getByText('稿库还是空的')).toBeVisible()
})

/** A folder in it whose path is longer than a system can follow: nobody can read it, whoever they are. */
function withUnreadable(folder: string): void {
  const deeper = `for (let i = 0; i < 20; i++) { fs.mkdirSync('深'.repeat(80)); process.chdir('深'.repeat(80)) }`
  execFileSync('node', ['-e', deeper], { cwd: folder })
}

test('one unreadable folder in an opened one is named, and the files of the others open', async ({
  host,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  withUnreadable(folder)
  mkdirSync(join(folder, '要闻'))
  writeFileSync(join(folder, '要闻', '好的.md'), '## 春耕\n\n市长韩若兰出席会议。\n')
  execFileSync('mkfifo', [join(folder, '管道.txt')])
  await shellOf(host).answerDialog({ canceled: false, filePaths: [folder] })
  await host.page().keyboard.press('Control+Shift+o')
  const notice = (words: string) => host.page().getByTestId('notice').filter({ hasText: words })
  await expect(notice('深：文件夹读不出来')).toBeVisible()
  await expect(notice('管道.txt：这不是普通文件')).toBeVisible()
  await expect(host.page().getByTestId('original').or(host.page().getByTestId('library-list'))).toContainText(
    '春耕',
  )
  execFileSync('rm', ['-rf', folder])
})

test('a file that is too large for what it is opened for, or is none, is refused before it is read', async ({
  host,
}) => {
  const page = host.page()
  const notice = (words: string) => page.getByTestId('notice').filter({ hasText: words })
  const rules = fileWith('规则.json', '')
  // A file with nothing in it but its size.
  truncateSync(rules, 3_000_000_000)
  const byPalette = (words: string) => async (): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await host.giving(rules, byPalette('从备份恢复'))
  await expect(notice('规则.json：文件超过这里的上限 1024 MB')).toBeVisible()
  await host.giving(rules, () => page.keyboard.press('Control+i'))
  await expect(notice('规则.json：文件超过这里的上限 256 MB')).toBeVisible()
  const folder = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  await host.giving(folder, byPalette('从备份恢复'))
  await expect(notice('这不是普通文件')).toBeVisible()
  await expect(page.getByText('稿库还是空的')).toBeVisible()
})
