import { chromium, expect, test, type Browser } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserArguments } from '../../build/launch/browser-arguments.mjs'
import { serve } from '../../build/launch/serve.mjs'
import { browserPath } from '../hosts/chromium'

/** The browser as `npm start` starts it, with nothing added but what shows what it does. */
class Session {
  readonly #profile = mkdtempSync(join(tmpdir(), 'galley-offline-'))
  readonly #log = join(this.#profile, 'net.json')
  readonly #browser: ChildProcess

  constructor(port: number) {
    this.#browser = spawn(
      browserPath(),
      [
        ...browserArguments(port, this.#profile),
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--remote-debugging-port=0',
        `--log-net-log=${this.#log}`,
        '--net-log-capture-mode=Everything',
      ],
      { stdio: 'ignore' },
    )
  }

  async connect(): Promise<Browser> {
    const port = join(this.#profile, 'DevToolsActivePort')
    await expect.poll(() => existsSync(port), { timeout: 30_000 }).toBe(true)
    const address = `http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0] ?? ''}`
    // On a busy machine a browser that has just started may not answer the first that asks.
    for (let left = 3; ; left--)
      try {
        return await chromium.connectOverCDP(address, { timeout: 15_000 })
      } catch (error) {
        if (left === 0) throw error
      }
  }

  /** Ends the browser as its user would, and gives what its network stack did. */
  async end(browser: Browser): Promise<Done[]> {
    const ended = new Promise((resolve) => this.#browser.once('exit', resolve))
    await (await browser.newBrowserCDPSession()).send('Browser.close')
    await ended
    const log = JSON.parse(readFileSync(this.#log, 'utf8')) as NetLog
    rmSync(this.#profile, { recursive: true, force: true })
    const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, id]) => [id, name]))
    return log.events.map(({ type, params = {} }) => ({ what: names.get(type) ?? '', params }))
  }
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

interface Done {
  readonly what: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Where each thing that leaves a machine, or looks up a name to do so, was going. */
function leaving(done: readonly Done[]): string[] {
  return done.flatMap(({ what, params }) => {
    const to = JSON.stringify(params['address'] ?? params['hostname'] ?? params)
    const looksUp = ['DNS_TRANSACTION', 'HOST_RESOLVER_SYSTEM_TASK', 'HOST_RESOLVER_DNS_TASK'].includes(what)
    const connects = what === 'TCP_CONNECT_ATTEMPT' && 'address' in params && !/^"127\.0\.0\.1:/.test(to)
    // Connecting a datagram socket sends nothing; sending does.
    return looksUp || connects || what === 'UDP_BYTES_SENT' ? [`${what} ${to}`] : []
  })
}

let ours: Server
let elsewhere: Server
const heard: string[] = []
const portOf = (server: Server): number => (server.address() as AddressInfo).port

test.beforeEach(async () => {
  heard.length = 0
  ours = await serve(join(process.cwd(), 'out/renderer'), 0)
  elsewhere = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('got it')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
})
test.afterEach(() => {
  ours.close()
  elsewhere.close()
})

test('a whole session asks nothing of any other host: neither page, nor worker, nor the browser itself', async () => {
  test.setTimeout(120_000)
  const session = new Session(portOf(ours))
  const browser = await session.connect()
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('no window')
  await page.locator('html[data-recovered]').waitFor()
  await page.getByTestId('samples').click()
  await page.getByTestId('library-list').press('Enter')
  await page.getByTestId('original').waitFor()
  for (const key of ['a', 'x', 'f', '4', '5', '6', 'Control+,']) await page.keyboard.press(key)
  await page.locator('main.settings').waitFor()

  const address = `http://127.0.0.1:${portOf(elsewhere)}/`
  const ask = (from: string): Promise<string> =>
    fetch(from).then(
      () => 'reached',
      () => 'refused',
    )
  expect(await page.evaluate(ask, `${address}page`)).toBe('refused')
  expect(page.workers().length).toBeGreaterThan(0)
  for (const worker of page.workers())
    expect(await worker.evaluate(ask, `${address}worker`), worker.url()).toBe('refused')
  await page.evaluate(async (port) => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    call.createDataChannel('out')
    await call.setLocalDescription(await call.createOffer())
    new Image().src = `http://127.0.0.1:${port}/image`
    navigator.sendBeacon(`http://127.0.0.1:${port}/beacon`, 'x')
  }, portOf(elsewhere))
  // What a browser asks of its own accord, it asks within seconds of its start.
  await page.waitForTimeout(6_000)

  const done = await session.end(browser)
  expect(heard).toEqual([])
  const connected = done.filter(({ what }) => what === 'TCP_CONNECT_ATTEMPT')
  expect(connected.length).toBeGreaterThan(0)
  expect(leaving(done)).toEqual([])
})

test('the server that the browser has as its proxy gives nothing of the world', async () => {
  const { request } = await import('node:http')
  const asked = (method: string, path: string): Promise<number | string> =>
    new Promise((resolve) => {
      const asking = request({ host: '127.0.0.1', port: portOf(ours), method, path })
      asking.on('response', ({ statusCode }) => resolve(statusCode ?? 0))
      asking.on('connect', ({ statusCode }) => resolve(`connected ${statusCode}`))
      asking.on('error', () => resolve('closed'))
      asking.setHeader('host', 'evil.example')
      asking.end()
    })
  expect(await asked('GET', 'http://evil.example/')).toBe(403)
  expect(await asked('CONNECT', 'evil.example:443')).toBe('closed')
})
