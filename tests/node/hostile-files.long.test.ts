import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HOSTILE_FILES } from '../hostile/files'
import { extractAlone } from '../hostile/run'

const ENDED_MS = 100_000
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-hostile-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it.each(Object.entries(HOSTILE_FILES))(
  '%s is read, or refused in one line that names it',
  async (name, make) => {
    const { status, said } = await extractAlone(folder, name, make(), ENDED_MS)
    expect([0, 2]).toContain(status)
    if (status === 2) expect(said).toHaveLength(1)
    for (const line of said) {
      expect(line).toContain(name)
      // A fault of our own would say so, and give its place.
      expect(line).not.toMatch(/\bat .*:\d+:\d+|Error:/)
    }
  },
)
