/**
 * Makes the files beside it with a former build: `npx tsx tests/former/make.ts <folder of that build>`. It drives that
 * build's interface over pages of our own as two editors would, with decisions of every kind.
 */
import { chromium, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, parse } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serve } from '../../build/launch/serve.mjs'
import { ARGS, browserPath } from '../hosts/chromium'
import { Editor } from './editor'
import { dumpStorage } from './storage'

const former = process.argv[2]
if (former === undefined) throw new Error('say where the former build is')
const here = join(process.cwd(), 'tests/former')
const pageFile = (path: string): string => join(former, path)
const PAGES = {
  a03: pageFile('resources/samples/临江晚报-A03.md'),
  a05: pageFile('resources/samples/临江晚报-A05.txt'),
  b01: pageFile('tests/eval/pages/B01.md'),
  b04: pageFile('tests/eval/pages/B04.txt'),
  removed: pageFile('tests/pages/glued-watermark/page.md'),
  slips: join(here, 'pages/小巷管家.md'),
}
const REFERENCES = '姓名\t职务\n沈怀舟\t市委书记\n韩若兰\t市长\n梁守义\t副市长'

const server = await serve(join(former, 'out/renderer'), 0)
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

async function withEditor(name: string, work: (editor: Editor, page: Page) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'galley-former-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    args: ARGS,
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(10_000)
  // tsx names the functions it compiles by this helper, which is not in the page they are sent to.
  await context.addInitScript('globalThis.__name = (value) => value')
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('filechooser', () => undefined)
  await page.goto(origin)
  await page.locator('html[data-recovered]').waitFor()
  const editor = new Editor(page)
  await editor.nameIs(name)
  await work(editor, page)
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}

const keep = (name: string, content: string | Buffer): void => {
  writeFileSync(join(here, name), content)
}
const passing = mkdtempSync(join(tmpdir(), 'galley-former-'))
const passed = (name: string, content: Buffer): string => {
  const path = join(passing, name)
  writeFileSync(path, content)
  return path
}
mkdirSync(join(here, 'exports'), { recursive: true })

let untouched = ''
let other = ''
await withEditor('甲', async (editor) => {
  await editor.open(PAGES.a05)
  untouched = passed('untouched.json', (await editor.exported()).content)
})
await withEditor('乙', async (editor) => {
  await editor.importExport(untouched)
  await editor.act('name', '丁一航', 'x')
  await editor.correct('name', '叶知秋', '叶知邱')
  other = passed('other.json', (await editor.exported()).content)
})
await withEditor('甲', async (editor, page) => {
  await editor.setRule('doubled-word', 'error')
  await editor.setRule('mixed-width', 'off')
  await editor.setTheme('深色')
  await editor.setWeight('headline', '3')
  await editor.importWords(join(here, 'words.txt'))
  await editor.pasteList('市领导', REFERENCES)

  await editor.open(PAGES.a03)
  await editor.press('6')
  await editor.alone('评选活动自去年10月启动')
  await editor.moveTo('评选活动自去年10月启动', '12名“临江最美劳动者”受到表彰')
  await editor.alone('市领导万晓棠、欧阳清、钟离彦')
  await editor.setRole('韩若兰出席并讲话', 'paragraph')
  await editor.split('沈怀舟指出', 0)
  await editor.join('仪式现场播放了获奖者事迹短片')
  await editor.press('1')
  await editor.act('name', '沈怀舟', 'Shift+a')
  await editor.correct('name', '梁守义', '梁守毅')
  await editor.correct('figure', '286.5万亩以上', '268.5万亩以上', '2685000亩')
  await editor.act('figure', '三个', 'x')
  await editor.act('name', '乔安', 'a')
  await editor.act('name', '乔安', 'u')
  await editor.add('柳叶巷', '1')
  await editor.link('副市长', '韩若兰')
  await editor.note('name', '罗青禾', '与农业农村局核对')
  await editor.act('name', '安宁', 'Alt+ArrowRight')
  await editor.retype('name', '古青', '2')
  await editor.act('name', '沈怀舟', 'x')
  await editor.press('Control+z')
  await editor.act('name', '贺知行', 'x')
  await editor.press('Control+z')
  await editor.press('Control+Shift+z')
  await editor.findings(['note:已问作者', 'dismiss:版式所致'])
  await editor.article('抢抓农时稳面积', 'Control+Enter')
  await editor.article('老城区14条背街小巷', 'Control+Shift+Enter')

  await editor.open(PAGES.a05)
  await editor.act('name', '丁一航', 'a')
  await editor.correct('name', '叶知秋', '叶之秋')
  await editor.importExport(other)
  await editor.press('6')
  await editor.alone('校园足球联赛周末开战')
  await editor.press('1')
  await editor.findings(['note:请作者补后引号', 'apply'])

  await editor.open(PAGES.slips)
  await editor.findings([
    'dismiss:已与作者核实',
    'apply',
    'waive-day:今天不再提',
    'apply',
    'waive-always:本报体例',
  ])
  await editor.act('name', '汪桂芳', 'Shift+a')

  await editor.open(PAGES.b01)
  await editor.act('name', '项东志', 'a')
  await editor.open(PAGES.removed)
  await editor.press('a')
  await editor.remove(basename(PAGES.removed))
  await editor.open(PAGES.b04)
  await editor.act('name', '孟铁军', 'Shift+a')
  await editor.article('我市6个项目集中开工', 'Control+Enter')
  keep('rules.json', (await editor.exportRules()).content)
  keep('library.zip', (await editor.backup()).content)
  for (const path of [PAGES.a03, PAGES.a05, PAGES.slips, PAGES.b01, PAGES.b04]) {
    await editor.open(path)
    const { content } = await editor.exported()
    keep(`exports/${parse(path).name}.json.gz`, gzipSync(content, { level: 9 }))
  }
  await editor.draft('name', '滕海波', '滕海波门将')
  await page.waitForTimeout(500)
  keep('library.json.gz', gzipSync(JSON.stringify(await dumpStorage(page, origin)), { level: 9 }))
})
rmSync(passing, { recursive: true })
server.close()
