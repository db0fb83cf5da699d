import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MENU_COMMANDS, REQUESTS } from '../../src/preload/contract'
import { startStandIn, type ShellHost } from '../hosts/shell-host'
import { expect, fileWith, mark, reviewIsOpen, SAMPLE, saved, test } from './app'

/** What the shell does for the interface. Tests that look into the stand-in skip, and say so, in real Electron. */
const shellOf = (host: unknown): ShellHost => host as ShellHost
const onlyStandIn = (kind: string): void => {
  test.skip(kind !== 'stand-in', 'SKIPPED: looks into the stand-in, which real Electron is not')
}
const EXAMPLE = '市长韩若兰出席会议，3名职工受到表彰。'

interface Asked {
  readonly window?: { webPreferences: Record<string, unknown> }
  readonly schemes?: { scheme: string; privileges: Record<string, boolean> }[]
  readonly dialog?: string
  readonly options?: { properties?: string[]; message?: string; buttons?: string[] }
  readonly opened?: string
}

test('every request of the contract has an answer, and none but our page’s own frame gets one', async ({
  host,
}) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  expect((await shell.ask<string[]>('requests')).sort()).toEqual(Object.values(REQUESTS).sort())
  for (const channel of Object.values(REQUESTS))
    for (const other of [
      { url: 'https://evil.example/' },
      { url: 'app://other/index.html' },
      { url: 'app://galley.evil.example/index.html' },
      { url: 'file:///etc/passwd' },
      { url: 'about:blank' },
      // Our own address, but in a frame of our page, in a frame that is gone, in what is no window of ours.
      { frame: 'inner' },
      { frame: 'gone' },
      { contents: 'webview' },
      { contents: 'remote' },
    ])
      expect(await shell.ask('foreign', { channel, ...other }), JSON.stringify(other)).toBe(
        `refused: ${channel}`,
      )
})

test('the window is sandboxed and isolated, the scheme standard and secure', async ({ host }) => {
  onlyStandIn(host.kind)
  const asked = await shellOf(host).ask<(Asked | string)[]>('asked')
  expect(asked).toContain('sandbox')
  const window = asked.flatMap((entry) =>
    typeof entry === 'object' && entry.window ? [entry.window] : [],
  )[0]
  expect(window?.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    experimentalFeatures: false,
    spellcheck: false,
    devTools: false,
  })
  const schemes = asked.flatMap((entry) => (typeof entry === 'object' && entry.schemes ? entry.schemes : []))
  expect(schemes).toEqual([
    { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) as unknown },
  ])
  expect(schemes[0]?.privileges).not.toHaveProperty('bypassCSP')
})

test('nothing asks the network of its own accord: no names, no dictionaries, no calls past the proxy', async ({
  host,
}) => {
  onlyStandIn(host.kind)
  const asked = await shellOf(host).ask<unknown[]>('asked')
  for (const entry of [
    { switch: 'host-resolver-rules=MAP * ~NOTFOUND' },
    { switch: 'disable-background-networking' },
    { switch: 'disable-component-update' },
    { spelling: false },
    { dictionaries: [] },
    { webrtc: 'disable_non_proxied_udp' },
  ])
    expect(asked).toContainEqual(entry)
})

test('no address but our own is shown, opened, downloaded or asked for', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  const page = { url: 'app://galley/index.html', isMainFrame: true }
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'app://other/',
    'app://galley/assets/other.md',
    'javascript:1',
    'data:text/html,x',
  ]) {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(await shell.ask('prevented', { event, details: { ...page, url } }), `${event} ${url}`).toBe(true)
    expect(await shell.ask('opened', { url }), url).toBe('deny')
  }
  expect(await shell.ask('prevented', { event: 'will-navigate', details: page })).toBe(false)
  expect(await shell.ask('prevented', { event: 'will-redirect', details: page })).toBe(true)
  const inner = { ...page, isMainFrame: false }
  expect(await shell.ask('prevented', { event: 'will-frame-navigate', details: inner })).toBe(true)
  expect(await shell.ask('prevented', { event: 'will-attach-webview' })).toBe(true)
  expect(await shell.ask('prevented', { event: 'will-download', from: 'session' })).toBe(true)
  for (const url of [
    'https://evil.example/',
    'http://127.0.0.1:8000/',
    'ws://evil.example/',
    'wss://evil.example/',
    'file:///etc/passwd',
    'ftp://evil.example/',
    'devtools://devtools/bundled/x.js',
    'app://other/x',
    'blob:https://evil.example/1',
    'data:text/plain,x',
  ])
    expect(await shell.ask('cancelled', { url }), url).toBe(true)
  for (const url of ['app://galley/index.html', 'blob:app://galley/1'])
    expect(await shell.ask('cancelled', { url }), url).toBe(false)
})

test('nothing is permitted but what the interface needs, to our page’s own frame', async ({ host }) => {
  onlyStandIn(host.kind)
  const shell = shellOf(host)
  const from = 'app://galley/index.html'
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'midi',
    'hid',
    'fileSystem',
  ])
    for (const asking of ['permission', 'check'])
      expect(await shell.ask(asking, { permission, from }), `${asking} ${permission}`).toBe(false)
  for (const permission of ['clipboard-read', 'persistent-storage'])
    for (const asking of ['permission', 'check']) {
      expect(await shell.ask(asking, { permission, from }), `${asking} ${permission}`).toBe(true)
      expect(await shell.ask(asking, { permission, from: 'https://evil.example/' })).toBe(false)
    }
  expect(await shell.ask('permission', { permission: 'clipboard-read', from, isMainFrame: false })).toBe(
    false,
  )
  expect(await shell.ask('device')).toBe(false)
})

test('a window that the page opens is closed, a request to elsewhere goes nowhere', async ({ host }) => {
  onlyStandIn(host.kind)
  const page = host.page()
  await page.evaluate(() => window.open('https://evil.example/'))
  await expect.poll(() => shellOf(host).ask<unknown[]>('asked')).toContain('popup:deny')
  const reached = await page.evaluate(() =>
    fetch('https://evil.example/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
})

test('the page sees what the preload exposes and nothing else of it', async ({ host }) => {
  const seen = await host.page().evaluate(() => {
    const { galley } = window
    const before = galley?.openFiles
    // What is exposed can't be put out of its place.
    for (const attempt of [
      () => Object.assign(window, { galley: {} }),
      () => Object.assign(galley ?? {}, { openFiles: () => undefined }),
      () => Object.assign(galley?.fileStores ?? {}, { journal: {} }),
    ])
      try {
        attempt()
      } catch {
        // In strict code a frozen object says so.
      }
    return {
      globals: Object.getOwnPropertyNames(window).filter((name) =>
        /shell$|^ipc|contextBridge|electron/i.test(name),
      ),
      node: ['require', 'module', 'process', 'Buffer', 'global'].filter((name) => name in window),
      exposed: Object.keys(galley ?? {}).sort(),
      kept: before !== undefined && window.galley?.openFiles === before,
      fileStores: Object.keys(window.galley?.fileStores.journal ?? {}).length,
    }
  })
  expect(seen).toEqual({
    globals: [],
    node: [],
    exposed: [
      'backupFolder',
      'chooseFile',
      'fileStores',
      'onCommand',
      'onPending',
      'openFiles',
      'openFolder',
      'revealBackups',
      'saveFile',
      'setLanguage',
      'takePending',
    ],
    kept: true,
    fileStores: 5,
  })
})

test('a page that has changed its own globals changes nothing of the preload', async ({ host }) => {
  const listed = await host.page().evaluate(async () => {
    // What a page broken into would try: to see what goes to the shell.
    let heard = 0
    for (const of of [JSON, window] as { stringify?: unknown; structuredClone?: unknown }[])
      for (const name of ['stringify', 'structuredClone'] as const)
        if (name in of)
          of[name] = () => {
            heard++
            throw new Error('changed')
          }
    const entries = await window.galley?.fileStores.journal.list()
    return { heard, count: entries?.length ?? -1 }
  })
  expect(listed.heard).toBe(0)
  expect(listed.count).toBeGreaterThanOrEqual(0)
})

test('the protocol gives files of the build and nothing else', async ({ host }) => {
  const status = (path: string): Promise<number> =>
    host.page().evaluate(async (address) => (await fetch(address)).status, path)
  expect(await status('/index.html')).toBe(200)
  expect(await status('/')).toBe(200)
  for (const path of ['/package.json', '/..%2f..%2fpackage.json', '/%ff', '/assets/', '/main/index.js'])
    expect(await status(path), path).toBe(404)
})

test('every answer has the content policy: the page, a script, what is not there', async ({ host }) => {
  const policies = await host.page().evaluate(async () => {
    const script = document.querySelector('script')?.getAttribute('src') ?? ''
    const answers = await Promise.all(['/', script, '/nothing'].map((path) => fetch(path)))
    return answers.map((answer) => answer.headers.get('Content-Security-Policy'))
  })
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
  }
})

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
