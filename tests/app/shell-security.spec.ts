import { REQUESTS } from '../../src/preload/contract'
import { expect, test } from './app'
import { type Asked, onlyStandIn, shellOf } from './stand-in'

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
