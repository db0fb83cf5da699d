import { version } from '../../package.json'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportPage, readPage } from '../../src/core/article-path'
import { DecisionLog } from '../../src/core/4-review/log'
import { validateExport } from '../../src/core/6-export/validate'
import { anchorOf } from '../../src/core/text/anchor'
import { commentsIn } from '../core/6-export/word-marks'
import { knowledge } from '../knowledge'
import { galley } from './galley'

const SAMPLE = join(process.cwd(), 'resources/samples/临江晚报-A03.md')

const fileWith = (name: string, content: string | Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'galley-cli-')), name)
  writeFileSync(path, content)
  return path
}

describe('galley extract', () => {
  it('gives what the app exports for an untouched page', async () => {
    const { status, stdout } = await galley(['extract', SAMPLE, '--json'])
    const read = await readPage({ name: '临江晚报-A03.md', bytes: readFileSync(SAMPLE) }, knowledge)
    expect(status).toBe(0)
    expect(read.ok && JSON.parse(stdout)).toEqual(
      read.ok
        ? JSON.parse(JSON.stringify(exportPage(read.value, new DecisionLog(), { program: version })))
        : null,
    )
  })

  it('writes one file a page to a folder, and names the one it could not read', async () => {
    const out = mkdtempSync(join(tmpdir(), 'galley-out-'))
    const { status, stderr } = await galley(['extract', SAMPLE, fileWith('空.txt', ''), '--out', out])
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('空.txt')
    expect(readdirSync(out)).toEqual(['临江晚报-A03.galley.json'])
    const written: unknown = JSON.parse(readFileSync(join(out, '临江晚报-A03.galley.json'), 'utf8'))
    expect(validateExport(written).ok).toBe(true)
  })

  it('writes Word with the findings as comments, and says what it needs', async () => {
    const file = fileWith(
      '稿.txt',
      '春耕会召开\n市长韩若兰要求，，三名种粮大户要带头，他们昨日到场听了讲解。\n',
    )
    const out = mkdtempSync(join(tmpdir(), 'galley-out-'))
    expect((await galley(['extract', file, '--docx', '--out', out])).status).toBe(0)
    const written = readFileSync(join(out, '稿.galley.docx'))
    expect(commentsIn(written).some(({ at }) => at.includes('，，'))).toBe(true)
    const { status, stderr } = await galley(['extract', file, SAMPLE, '--docx'])
    expect([status, stderr]).toEqual([2, 'galley: --docx: --out DIR? (galley --help)\n'])
  })

  it('streams lines in order, spans and links as the format has them', async () => {
    const lines = [
      { id: 'b', text: '市长韩若兰出席会议，3名职工受到表彰。' },
      { id: 7, text: '' },
      { id: 'a', text: '今天有雨。' },
    ]
    const { status, stdout } = await galley(
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

  it('gives pages of one name a file each', async () => {
    const [out, folder] = [
      mkdtempSync(join(tmpdir(), 'galley-out-')),
      mkdtempSync(join(tmpdir(), 'galley-in-')),
    ]
    const paths = ['一版', '二版', '三版'].map((name, i) => {
      mkdirSync(join(folder, name))
      const path = join(folder, name, i === 2 ? '头条.TXT' : '头条.txt')
      writeFileSync(path, `${name}会议召开。`)
      return path
    })
    expect((await galley(['extract', ...paths, '--out', out])).status).toBe(0)
    const texts = readdirSync(out)
      .sort()
      .map((name) => (JSON.parse(readFileSync(join(out, name), 'utf8')) as { text: string }).text)
    expect(texts.sort()).toEqual(['一版会议召开。', '三版会议召开。', '二版会议召开。'])
  })

  it('softens and silences rules as a rules file says', async () => {
    const page = fileWith('版.txt', '会议召开。。')
    const rules = fileWith('r.json', '{"format":"galley-rules","version":1,"rules":{"doubled-mark":"off"}}')
    const found = async (args: readonly string[]) =>
      (JSON.parse((await galley(['extract', page, ...args])).stdout) as { findings: unknown[] }).findings
    expect(await found([])).toHaveLength(1)
    expect(await found(['--rules', rules])).toHaveLength(0)
  })

  it('opens a page in the encoding it is told, and says where one cannot be read', async () => {
    const page = fileWith('版.txt', Uint8Array.from([0xb0, 0x61, 0x0a, 0xa4, 0xa4]))
    const { stdout } = await galley(['extract', page, '--encoding', 'big5'])
    expect(JSON.parse(stdout)).toMatchObject({ text: '軒\n中', source: { encoding: 'big5' } })
    const damaged = fileWith(
      '损.txt',
      Buffer.concat([Buffer.from('全市春耕现场会昨日召开'), Buffer.from([0xff])]),
    )
    const { status, stderr } = await galley(['extract', damaged])
    expect(status).toBe(0)
    expect(stderr).toContain('1 处读不出来')
  })

  it('says which line of a stream is none, and goes on', async () => {
    const { status, stdout, stderr } = await galley(
      ['extract', '--stream'],
      '{"id":1}\n{"id":2,"text":"会议"}\n',
    )
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ id: 2 })
    expect(stderr).toContain('line 1')
    expect(stderr).not.toContain('导出')
  })
})

interface StreamLine {
  readonly id: unknown
  readonly spans: { type: string; start: number; end: number; text: string }[]
  readonly links: { title: number; name: number }[]
}

describe('galley check', () => {
  it('prints one array over all files and exits with 1 where anything is an error', async () => {
    const wrong = fileWith('错.txt', '3名获奖者分别是：柏松年、贾明澈。会议于2月30日召开。')
    const clean = fileWith('净.txt', '市长韩若兰出席会议。')
    const { status, stdout } = await galley(['check', wrong, clean, '--json'])
    expect(status).toBe(1)
    const rows = JSON.parse(stdout) as Record<string, unknown>[]
    expect(rows.map(({ file, rule }) => [file, rule])).toEqual([
      [wrong, 'list-count'],
      [wrong, 'impossible-date'],
    ])
    expect(rows[0]).toMatchObject({ severity: 'error', start: 0, end: 2, related: [{}, {}], suggestions: [] })
    expect(rows[0]?.['message']).toEqual(expect.any(String))
  })

  it('exits with 0 on a clean page, and with 2 where a file cannot be read', async () => {
    expect(await galley(['check', fileWith('净.txt', '市长韩若兰出席会议。')])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const { status, stderr } = await galley(['check', '/nowhere/无.txt'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^galley: .*无\.txt.*\n$/)
  })
})

describe('files that are none', () => {
  const page = fileWith('净.txt', '会议召开。。')

  it.skipIf(process.platform === 'win32')(
    'a pipe and a device are named, and the rest is checked',
    async () => {
      const pipe = join(mkdtempSync(join(tmpdir(), 'galley-pipe-')), '管.txt')
      expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
      const link = join(mkdtempSync(join(tmpdir(), 'galley-link-')), '零.txt')
      symlinkSync('/dev/zero', link)
      const { status, stdout, stderr } = await galley(['check', pipe, link, page])
      expect(status).toBe(2)
      expect(stdout).toContain('doubled-mark')
      expect(stderr).toMatch(/管\.txt.*不是普通文件/)
      expect(stderr).toMatch(/零\.txt.*不是普通文件/)
    },
  )

  it('control characters of a name and a page are shown, not obeyed', async () => {
    const wild = fileWith('a\x1b[2J\u202e.txt', `${'会议在青石县召开，'.repeat(20)}会\x1b]0;x\x07议召开。。`)
    const { stdout, stderr } = await galley(['check', wild, fileWith('b\x1b[2J.txt', '')])
    for (const obeyed of ['\x07', '\x1b', '\u202e']) expect(`${stdout}${stderr}`).not.toContain(obeyed)
    expect(stdout).toContain('\\u001b[2J\\u202e.txt:1:')
  })
})

describe('what a newsroom brings along', () => {
  const page = fileWith('版.txt', '市长梁守义出席会议。。潮玩引路者乔安到场。')

  it('holds pages against reference lists', async () => {
    const list = fileWith('领导.csv', '姓名,职务\n梁守义,副市长\n')
    const { status, stdout } = await galley(['check', page, '--refs', list, '--json'])
    const found = JSON.parse(stdout) as { rule: string; message: string }[]
    expect(status).toBe(1)
    expect(found.map(({ rule }) => rule)).toContain('reference-title')
    expect(found[0]?.message).toContain('副市长')
  })

  it('softens and silences rules as a rules file says', async () => {
    const rules = fileWith(
      'rules.json',
      JSON.stringify({ format: 'galley-rules', version: 1, rules: { 'doubled-mark': 'off' } }),
    )
    expect((await galley(['check', page])).stdout).toContain('doubled-mark')
    expect((await galley(['check', page, '--rules', rules])).stdout).not.toContain('doubled-mark')
  })

  it('takes words of the newsroom', async () => {
    const words = fileWith('words.txt', '# 本报\ntitle,潮玩引路者\n')
    const titles = async (args: readonly string[]) =>
      (await galley(['extract', page, '--explain', ...args])).stdout
        .split('\n')
        .filter((line) => line.includes('\ttitle\t'))
    expect((await titles([])).join()).not.toContain('潮玩引路者')
    expect((await titles(['--words', words])).join()).toContain('潮玩引路者')
  })

  it('takes own lines of the built-in lists, and switches off what they say', async () => {
    const text = fileWith('稿.md', '临江研究与发展局召开会议，会议布署了工作，市民用上了新式凉桥。\n')
    const lines = fileWith(
      '条目.csv',
      '清单,条目,说明\n机构,临江研究和发展局,\n常见别字,布署,停用\ncommon-slips,凉桥,廊桥\n',
    )
    expect((await galley(['check', text])).stdout).toContain('“布署”应为“部署”')
    const { stdout } = await galley(['check', text, '--lines', lines])
    expect(stdout).toContain('“临江研究与发展局”应为“临江研究和发展局”')
    expect(stdout).toContain('“凉桥”：本单位作“廊桥”')
    expect(stdout).not.toContain('布署”应为')
  })

  it.each([
    ['--lines', '坏.csv', '清单,条目\n没有的清单,临江', '没有的清单 临江'],
    ['--refs', '坏.xlsx', 'no spreadsheet', '名单文件读不出来'],
    ['--rules', '坏.json', '{"format":"galley-rules","rules":{"no-such-rule":"off"}}', 'no-such-rule'],
    ['--rules', '坏.json', '{', '检查规则文件写得不对'],
    ['--words', '坏.txt', 'colour,红', 'line 1'],
  ])('%s: what is wrong with %s is said, and nothing is checked', async (flag, name, content, says) => {
    const { status, stdout, stderr } = await galley(['check', page, flag, fileWith(name, content)])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('tells how sure each mention is, and why', async () => {
    const lines = (await galley(['extract', page, '--explain'])).stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/版\.txt:0-2\ttitle\t市长\t市长\t0\.\d\d\ttitle-beside-name 市长$/)
  })

  it('writes SARIF for other tools', async () => {
    const { stdout } = await galley(['check', page, '--sarif'])
    const log = JSON.parse(stdout) as {
      version: string
      runs: { results: { ruleId: string; locations: { physicalLocation: { region: object } }[] }[] }[]
    }
    expect(log.version).toBe('2.1.0')
    const result = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'doubled-mark')
    expect(result?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 10,
      charOffset: 9,
      charLength: 2,
    })
  })
})

describe('galley validate', () => {
  it('passes an export and refuses a changed one', async () => {
    const { stdout } = await galley(['extract', SAMPLE, '--json'])
    expect((await galley(['validate', fileWith('a.json', stdout)])).status).toBe(0)
    const changed = await galley(['validate', fileWith('b.json', stdout.replace('沈怀舟', '沈怀洲'))])
    expect(changed.status).toBe(1)
    expect(changed.stderr).toContain('b.json')
  })
})

it('galley --help, --version and a wrong flag', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(await galley(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  expect((await galley(['--help'])).stdout).toContain('galley extract')
  const wrong = await galley(['extract', '--nonsense'])
  expect(wrong.status).toBe(2)
  expect(wrong.stderr.trimEnd().split('\n')).toHaveLength(1)
})

describe('galley compare', () => {
  const was = '# 会议召开\n\n市委书记沈怀舟指出，要抓紧落实。\n\n副市长韩若兰出席，5名职工受到表彰。\n'
  const now = was.replace('韩若兰', '韩若岚').replace('抓紧', '抓严')

  it('lists what came back otherwise, and exits with 1 where that was not asked for', async () => {
    const [old, fresh] = [fileWith('A01.md', was), fileWith('A01.md', now)]
    const { status, stdout } = await galley(['compare', old, fresh])
    expect(status).toBe(1)
    expect(stdout.split('\n').filter((line) => line.startsWith(fresh))).toEqual([
      `${fresh}:3:13\t新改动\t「紧」 → 「严」`,
      `${fresh}:5:6\t新改动\t「兰」 → 「岚」`,
    ])
    expect((await galley(['compare', old, old])).status).toBe(0)
  })

  it('holds an export’s corrections against the page that came back', async () => {
    const bytes = new TextEncoder().encode(was)
    const read = await readPage({ name: 'A01.md', bytes }, knowledge)
    if (!read.ok) throw new Error(read.problem.code)
    const { text, sha256: source } = read.value.page.source
    const start = text.indexOf('韩若兰')
    const [id, act, at, by] = ['d', 'a', '2024-03-14T20:00:00.000Z', '甲']
    const log = new DecisionLog([
      {
        ...{ id, act, source, at, by, over: [] },
        subject: { kind: 'edit', anchor: anchorOf(text, { start, end: start + 3 }) },
        what: { kind: 'replace', text: '韩若岚' },
      },
    ])
    const old = fileWith('A01.json', JSON.stringify(exportPage(read.value, log)))
    const asked = async (page: string) => {
      const { stdout } = await galley(['compare', old, fileWith('A01.md', page), '--json'])
      const { items } = JSON.parse(stdout) as { items: { kind: string }[] }
      return items.map(({ kind }) => kind)
    }
    expect(await asked(now)).toEqual(['new', 'made'])
    expect(await asked(was.replace('抓紧', '抓严'))).toEqual(['new', 'forgotten'])
  })

  it('takes a page of a news feed for one, though exports are JSON too', async () => {
    const item = (body_text: string): string => JSON.stringify({ headline: '会议召开', body_text })
    const old = fileWith('A01.json', item('副市长韩若兰出席。'))
    const { status, stdout } = await galley([
      'compare',
      old,
      fileWith('A01.json', item('副市长韩若岚出席。')),
    ])
    expect(status).toBe(1)
    expect(stdout).toContain('「兰」 → 「岚」')
  })

  it('says what it wants where it is not given two files', async () => {
    expect(await galley(['compare', SAMPLE])).toMatchObject({ status: 2, stdout: '' })
  })
})
