import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MENU_COMMANDS } from '../../src/preload/contract'
import { startStandIn } from '../hosts/shell-host'
import { expect, fileWith, mark, reviewIsOpen, SAMPLE, saved, test } from './app'
import { type Asked, EXAMPLE, onlyStandIn, shellOf } from './stand-in'

test('the menu speaks the editor’s language and does what the keys do', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  const labels = async (): Promise<string[]> =>
    (await shell.ask<{ label?: string }[]>('menu')).flatMap(({ label }) => label ?? [])
  expect(await labels()).toContain('打开文件…')
  const ids = (await shell.ask<{ id?: string }[]>('menu')).flatMap(({ id }) => id ?? [])
  expect(ids.sort()).toEqual([...MENU_COMMANDS].sort())
  await host.page().keyboard.press('Control+,')
  await host.page().getByLabel('语言').selectOption('en')
  await expect.poll(labels).toContain('Open Files…')
  await host.page().getByLabel('Language').selectOption('zh')
  await expect.poll(labels).toContain('打开文件…')
})

test('every command of the menu arrives', async ({ host }) => {
  const shell = shellOf(host)
  const page = host.page()
  await shell.answerDialog({ canceled: false, filePaths: [SAMPLE] })
  await shell.clickMenu('open-files')
  await reviewIsOpen(page)
  await mark(page, 'name', '韩若兰').click()
  await page.keyboard.press('a')
  await shell.clickMenu('undo')
  await expect(mark(page, 'name', '韩若兰')).toHaveClass(/proposed/)
  await shell.clickMenu('redo')
  await expect(mark(page, 'name', '韩若兰')).toHaveClass(/accepted/)
  for (const [id, name] of [
    ['palette', '命令'],
    ['help', '快捷键'],
    ['export', '导出'],
  ] as const) {
    await shell.clickMenu(id)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await shell.clickMenu('settings')
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  await shell.clickMenu('library')
  await expect(page.getByTestId('library-list')).toBeVisible()
  const backup = await host.saving(() => shell.clickMenu('backup'))
  expect(backup.content.subarray(0, 2).toString()).toBe('PK')
  await host.giving(fileWith('b.zip', backup.content), () => shell.clickMenu('restore'))
  await expect(page.getByTestId('notice').filter({ hasText: '已恢复' })).toBeVisible()
})

test('a folder is opened through its dialog, a cancelled one opens nothing', async ({ host }) => {
  const shell = shellOf(host)
  const folder = join(fileWith('A1.txt', EXAMPLE), '..')
  await shell.answerDialog({ canceled: true, filePaths: [] })
  await shell.clickMenu('open-folder')
  await expect(host.page().getByText('稿库还是空的')).toBeVisible()
  await shell.answerDialog({ canceled: false, filePaths: [folder] })
  await shell.clickMenu('open-folder')
  await reviewIsOpen(host.page())
})

test('a file that the system hands over opens: by argument, by association, by a second start', async ({
  hostKind,
}) => {
  onlyStandIn(hostKind)
  const shell = await startStandIn({ args: [fileWith('起.txt', EXAMPLE)] })
  try {
    const original = shell.page().getByTestId('original')
    await expect(original).toContainText('3名职工')
    shell.tell({ emit: ['open-file', 'event', fileWith('联.md', '书记沈怀舟讲话。')] })
    await expect(original).toContainText('书记沈怀舟讲话')
    shell.tell({ emit: ['second-instance', 'event', ['galley', fileWith('再.txt', '市长讲话。')], '/'] })
    await expect(original).toContainText('市长讲话')
    shell.tell({ emit: ['second-instance', 'event', ['galley', '/nowhere/无.txt'], '/'] })
    await expect(shell.page().getByTestId('notice')).toContainText('无.txt')
  } finally {
    await shell.close()
  }
})

test('a second start hands over to the first and ends', async ({ hostKind }) => {
  onlyStandIn(hostKind)
  const second = await startStandIn({ env: { GALLEY_SECOND: '1' } })
  await expect.poll(() => second.exitCode()).toBe(0)
})

test('the journal and the backups are files that can be seen', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  await host.openFiles([SAMPLE])
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('a')
  await saved(host.page())
  const journal = join(shell.folder, 'user/journal')
  const logs = readdirSync(journal).filter((name) => name.endsWith('.jsonl'))
  expect(logs).toHaveLength(1)
  const kinds = (): (string | undefined)[] =>
    readFileSync(join(journal, logs[0] ?? ''), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line) as object)[0])
  // The database was made, the page came, its copy was opened, and one mention was decided. The journal is written beside.
  await expect.poll(kinds).toEqual(['fact', 'page', 'fact', 'decision'])
  await host.page().keyboard.press('Control+,')
  await host.page().getByRole('button', { name: '立即备份' }).click()
  await expect(host.page().getByTestId('backups').getByRole('listitem')).toHaveCount(1)
  expect(existsSync(join(shell.folder, 'documents/Galley/Backups'))).toBe(true)
  await host.page().getByRole('button', { name: '打开备份文件夹' }).click()
  await expect
    .poll(async () =>
      (await shell.ask<(Asked | string)[]>('asked')).some(
        (entry) => typeof entry === 'object' && entry.opened?.endsWith('Backups'),
      ),
    )
    .toBe(true)
})

test('a file store gives no file outside its folder', async ({ host }) => {
  const refused = await host.page().evaluate(async () => {
    const outcomes: boolean[] = []
    for (const name of ['../window.json', '/etc/passwd', 'a/b', '..', '.hidden', ''])
      outcomes.push(
        (await window.galley?.fileStores.journal.read(name).then(
          () => false,
          () => true,
        )) ?? false,
      )
    return outcomes
  })
  expect(refused).toEqual([true, true, true, true, true, true])
})

test('a crash of the interface offers a reload, and nothing is lost', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  await host.openFiles([SAMPLE])
  await reviewIsOpen(host.page())
  await mark(host.page(), 'name', '韩若兰').click()
  await host.page().keyboard.press('a')
  await saved(host.page())
  await shell.answerDialog({ response: 0 })
  shell.tell({ gone: 'crashed' })
  await host.page().waitForEvent('load')
  const messages = (await shell.ask<Asked[]>('asked')).filter(({ dialog }) => dialog === 'message')
  expect(messages[0]?.options?.message).toBe('界面意外停止')
  await host.page().getByTestId('library-list').press('Enter')
  await expect(mark(host.page(), 'name', '韩若兰')).toHaveClass(/accepted/)
})

test('a window with something unsaved closes only where the editor says so', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  await shell.answerDialog({ response: 0 })
  expect(await shell.ask<boolean>('leave')).toBe(false)
  await shell.answerDialog({ response: 1 })
  expect(await shell.ask<boolean>('leave')).toBe(true)
  const messages = (await shell.ask<Asked[]>('asked')).filter(({ dialog }) => dialog === 'message')
  expect(messages[0]?.options?.buttons).toEqual(['留下', '仍要关闭'])
})

test('the window comes back where it was', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  await host.restart()
  const asked = await shell.ask<Asked[]>('asked')
  expect(asked.find(({ window }) => window)?.window).toMatchObject({ x: 20, y: 30, width: 1111, height: 777 })
})
