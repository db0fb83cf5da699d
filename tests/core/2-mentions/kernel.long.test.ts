import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('the shipped kernel is what src/kernel compiles to, to the byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-kernel-'))
  const built = join(folder, 'kernel.wasm')
  const { status, stderr } = spawnSync('npm', ['run', 'kernel', '--', '--outFile', built], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  expect(readFileSync(built).equals(readFileSync('resources/model/kernel.wasm'))).toBe(true)
  rmSync(folder, { recursive: true })
}, 120_000)
