import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const GALLEY = join(process.cwd(), 'out/cli/galley.js')

// More mentions than a call takes arguments, which once ended the stream and all that followed.
it('reads a line of 180,000 mentions and what follows it', () => {
  const text = '市长韩若兰会见沈怀舟，'.repeat(60_000)
  const input = [
    { id: 1, text },
    { id: 2, text: '会议' },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')
  const { status, stdout } = spawnSync('node', [GALLEY, 'extract', '--stream'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  expect(status).toBe(0)
  expect(stdout.split('\n')[1]).toContain('"id":2')
}, 300_000)
