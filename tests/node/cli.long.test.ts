import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GALLEY, galley, started } from './galley'

const SAMPLE = join(process.cwd(), 'resources/samples/临江晚报-A03.md')

it('starts, and writes what it writes within another process', async () => {
  const args = ['extract', SAMPLE, '--json']
  expect(started(args)).toEqual(await galley(args))
})

it('writes Word for a program that reads it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-docx-'))
  const file = join(folder, '稿.txt')
  writeFileSync(file, '春耕会召开\n市长韩若兰要求，，三名种粮大户要带头，他们昨日到场听了讲解。\n')
  expect((await galley(['extract', file, '--docx', '--out', folder])).status).toBe(0)
  const piped = spawnSync('node', [GALLEY, 'extract', file, '--docx']).stdout
  expect(Buffer.compare(piped, readFileSync(join(folder, '稿.galley.docx')))).toBe(0)
})

it('reads lines from its standard input', async () => {
  const input = '{"id":"b","text":"市长韩若兰出席会议，3名职工受到表彰。"}\n{"id":7,"text":""}\n'
  expect(started(['extract', '--stream'], input)).toEqual(await galley(['extract', '--stream'], input))
})

it('says of a wrong flag no more than a line', () => {
  const { status, stderr } = started(['extract', '--nonsense'])
  expect(status).toBe(2)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

it('ends quietly when its reader goes away', async () => {
  const child = spawn('node', [GALLEY, 'extract', '--stream'], { stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdout.once('data', () => {
    child.stdout.destroy()
  })
  const line = `${JSON.stringify({ id: 1, text: '市长韩若兰出席会议。'.repeat(200) })}\n`
  for (let i = 0; i < 400; i++) child.stdin.write(line)
  child.stdin.end()
  await new Promise((resolve) => child.once('exit', resolve))
  expect(errors).toBe('')
})

it.skipIf(process.getuid?.() === undefined)('a folder that cannot be read ends nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-closed-'))
  writeFileSync(join(folder, '一.txt'), '会议召开。。')
  const long = join(folder, '坏')
  mkdirSync(long)
  chmodSync(long, 0)
  // Root reads it all the same: as someone else, who may read the program.
  const as = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  chmodSync(folder, 0o755)
  const { status, stdout, stderr } = spawnSync('node', [GALLEY, 'check', folder], {
    encoding: 'utf8',
    ...as,
  })
  chmodSync(long, 0o755)
  expect(status).toBe(2)
  expect(stdout).toContain('doubled-mark')
  expect(stderr).toContain('坏')
})

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

it('checks a folder on all cores, in the order of the names, and gives what one core gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-folder-'))
  mkdirSync(join(folder, '二版'))
  const names = Array.from({ length: 40 }, (_, i) =>
    join(i % 2 === 0 ? '' : '二版', `${String(i).padStart(2, '0')}.txt`),
  )
  for (const [i, name] of names.entries())
    writeFileSync(join(folder, name), i % 3 === 0 ? `第${i}版。。` : `第${i}版。`)
  writeFileSync(join(folder, '图.png'), 'no text')
  const whole = JSON.parse(started(['check', folder, '--json']).stdout) as { file: string }[]
  // So few at a time are checked on one core.
  const paths = names.map((name) => join(folder, name)).sort()
  const single = [0, 14, 28].flatMap((from) => {
    const { stdout } = started(['check', ...paths.slice(from, from + 14), '--json'])
    return JSON.parse(stdout) as { file: string }[]
  })
  expect(whole).toEqual(single)
  expect(whole).toHaveLength(14)
})
