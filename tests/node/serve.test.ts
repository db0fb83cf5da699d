import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../build/launch/serve.mjs'

let server: Awaited<ReturnType<typeof serve>>
let port = 0

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-serve-'))
  writeFileSync(join(folder, 'index.html'), '<title>校样</title>')
  server = await serve(folder, 0)
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const get = (
  path: string,
  { host = `127.0.0.1:${port}`, method = 'GET' } = {},
): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body })
      })
    })
    asked.on('error', reject)
    asked.end()
  })

describe('the launcher’s server', () => {
  it('serves the build', async () => {
    expect(await get('/')).toEqual({ status: 200, body: '<title>校样</title>' })
  })

  it.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/x', '/nothing.js', '/%ff'])(
    'finds nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('answers to no other name, so that no page elsewhere reaches it', async () => {
    expect((await get('/', { host: 'other.example' })).status).toBe(403)
    expect((await get('/', { host: `evil.localhost:${port}` })).status).toBe(403)
  })

  it('changes nothing for anyone', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  it('says that the port is taken', async () => {
    await expect(serve(tmpdir(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
