import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('half a minute of spoilt input ends nothing, hangs nothing and floods nothing', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/fuzz/fuzz.ts', '--seconds', '30', '--seed', '12'],
    { encoding: 'utf8' },
  )
  // What Node itself has to say goes to the other one.
  expect(stdout, stderr).toMatch(/: 0 crashes, 0 hangs over 5 s, 0 over 1 GB\n$/)
  expect(status).toBe(0)
}, 240_000)
