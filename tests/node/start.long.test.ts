import { spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { serve } from '../../build/launch/serve.mjs'

// Here and not beside the server's own tests: the launcher builds first where the build is older than the sources.
it('the launcher says that the port is taken, which may be the program itself', async () => {
  const server = await serve(tmpdir(), 0)
  const { port } = server.address() as AddressInfo
  const { status, stderr } = spawnSync('node', ['build/launch/start.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, GALLEY_PORT: String(port), GALLEY_IN_BROWSER: '1' },
  })
  server.close()
  expect(status).toBe(1)
  expect(stderr).toContain(String(port))
})
