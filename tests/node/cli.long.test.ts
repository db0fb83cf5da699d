import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

const galley = (args: readonly string[]) => spawnSync('node', [GALLEY, ...args], { encoding: 'utf8' })

it('checks a folder on all cores, in the order of the names, and gives what one core gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  mkdirSync(join(folder, '二版'))
  const names = Array.from({ length: 40 }, (_, i) =>
    join(i % 2 === 0 ? '' : '二版', `${String(i).padStart(2, '0')}.txt`),
  )
  for (const [i, name] of names.entries())
    writeFileSync(join(folder, name), i % 3 === 0 ? `第${i}版。。` : `第${i}版。`)
  writeFileSync(join(folder, '图.png'), 'no text')
  const whole = JSON.parse(galley(['check', folder, '--json']).stdout) as { file: string }[]
  // So few at a time are checked on one core.
  const paths = names.map((name) => join(folder, name)).sort()
  const single = [0, 14, 28].flatMap((from) => {
    const { stdout } = galley(['check', ...paths.slice(from, from + 14), '--json'])
    return JSON.parse(stdout) as { file: string }[]
  })
  expect(whole).toEqual(single)
  expect(whole).toHaveLength(14)
})
