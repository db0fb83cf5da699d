import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportPage, readPage } from '../../src/core/article-path'
import { DecisionLog } from '../../src/core/4-decisions/log'
import { validateExport } from '../../src/core/5-export/validate'
import { knowledge } from '../knowledge'

const GALLEY = join(process.cwd(), 'out/cli/galley.js')
const SAMPLE = join(process.cwd(), 'resources/samples/临江晚报-A03.md')

const galley = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync('node', [GALLEY, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const fileWith = (name: string, content: string | Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'galley-cli-')), name)
  writeFileSync(path, content)
  return path
}

describe('galley extract', () => {
  it('gives what the app exports for an untouched page', () => {
    const { status, stdout } = galley(['extract', SAMPLE, '--json'])
    const read = readPage({ name: '临江晚报-A03.md', bytes: readFileSync(SAMPLE) }, knowledge)
    expect(status).toBe(0)
    expect(read.ok && JSON.parse(stdout)).toEqual(
      read.ok ? JSON.parse(JSON.stringify(exportPage(read.value, new DecisionLog()))) : null,
    )
  })

  it('writes one file a page to a folder, and names the one it could not read', () => {
    const out = mkdtempSync(join(tmpdir(), 'galley-out-'))
    const { status, stderr } = galley(['extract', SAMPLE, fileWith('空.txt', ''), '--out', out])
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('空.txt')
    expect(readdirSync(out)).toEqual(['临江晚报-A03.galley.json'])
    const written: unknown = JSON.parse(readFileSync(join(out, '临江晚报-A03.galley.json'), 'utf8'))
    expect(validateExport(written).ok).toBe(true)
  })

  it('streams lines in order, spans and links as the format has them', () => {
    const lines = [
      { id: 'b', text: '市长韩若兰出席会议，3名职工受到表彰。' },
      { id: 7, text: '' },
      { id: 'a', text: '今天有雨。' },
    ]
    const { status, stdout } = galley(
      ['extract', '--stream'],
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    )
    expect(status).toBe(0)
    const [first, second, third] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StreamLine)
    expect([first?.id, second?.id, third?.id]).toEqual(['b', 7, 'a'])
    expect(first?.spans.map(({ type, start, end, text }) => [type, start, end, text])).toEqual([
      ['title', 0, 2, '市长'],
      ['name', 2, 5, '韩若兰'],
      ['figure', 10, 12, '3名'],
    ])
    expect(first?.links).toEqual([{ title: 0, name: 1 }])
    expect(second?.spans).toEqual([])
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
})

interface StreamLine {
  readonly id: unknown
  readonly spans: { type: string; start: number; end: number; text: string }[]
  readonly links: { title: number; name: number }[]
}

describe('galley check', () => {
  it('prints one array over all files and exits with 1 where anything is an error', () => {
    const wrong = fileWith('错.txt', '3名获奖者分别是：柏松年、贾明澈。会议于2月30日召开。')
    const clean = fileWith('净.txt', '市长韩若兰出席会议。')
    const { status, stdout } = galley(['check', wrong, clean, '--json'])
    expect(status).toBe(1)
    const rows = JSON.parse(stdout) as Record<string, unknown>[]
    expect(rows.map(({ file, rule }) => [file, rule])).toEqual([
      [wrong, 'list-count'],
      [wrong, 'impossible-date'],
    ])
    expect(rows[0]).toMatchObject({ severity: 'error', start: 0, end: 2, related: [{}, {}], suggestions: [] })
    expect(rows[0]?.['message']).toEqual(expect.any(String))
  })

  it('exits with 0 on a clean page, and with 2 where a file cannot be read', () => {
    expect(galley(['check', fileWith('净.txt', '市长韩若兰出席会议。')])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const { status, stderr } = galley(['check', '/nowhere/无.txt'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^galley: .*无\.txt.*\n$/)
  })
})

describe('galley validate', () => {
  it('passes an export and refuses a changed one', () => {
    const { stdout } = galley(['extract', SAMPLE, '--json'])
    expect(galley(['validate', fileWith('a.json', stdout)]).status).toBe(0)
    const changed = galley(['validate', fileWith('b.json', stdout.replace('沈怀舟', '沈怀洲'))])
    expect(changed.status).toBe(1)
    expect(changed.stderr).toContain('b.json')
  })
})

it('galley --help, --version and a wrong flag', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(galley(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  expect(galley(['--help']).stdout).toContain('galley extract')
  const wrong = galley(['extract', '--nonsense'])
  expect(wrong.status).toBe(2)
  expect(wrong.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(wrong.stderr).not.toMatch(/^\s+at /m)
})
