import writeXlsxFile from 'write-excel-file/node'
import type { Page } from '@playwright/test'
import type { Host } from '../hosts/host'
import { expect, fileWith, mark, reviewIsOpen, saved, test } from './app'

/** A page with a slip of each sort that an editor can settle from the keyboard. */
const SLIPS = `# 15名“小巷管家”上岗

临江晚报讯（记者 罗小舟）5月32日，副市长梁守义来到槐荫社区。。社区聘请的15名“小巷管家”今天上岗，其中退休党员8名、热心居民9名。

“楼道堆物都归我管。”汪桂芳说。社区支部书记洪小敏介绍，汪桂芳当选“金牌管家，大家都服气。汪桂芳上岗以来，每天走两万步，汪佳芳笑着说不累。

随后，市长梁守义看望了汪桂芳，并宣读了《致小巷管家的一封信》，现场响起热烈的的掌声。
`

const openFindings = (page: Page) => page.getByRole('tab', { name: /问题/ })

/** The corrected article as it would be printed: what the changes take out left out. */
const correctedText = (page: Page): Promise<string> =>
  page.locator('#panel').evaluate((panel) => {
    const copy = panel.cloneNode(true) as HTMLElement
    for (const removed of copy.querySelectorAll('del')) removed.remove()
    return copy.textContent
  })

test('what a finding points at is corrected from the finding', async ({ host }) => {
  await host.openFiles([fileWith('槐荫社区.md', SLIPS)])
  const page = host.page()
  await reviewIsOpen(page)
  await page.keyboard.press('4')
  await page.getByTestId('finding').getByText('32日').click()
  await page.keyboard.press('c')
  const box = page.getByTestId('text-box').getByRole('textbox').first()
  await expect(box).toHaveValue('5月32日')
  await box.fill('5月31日')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-testid=finding].applied').getByText('32日')).toBeVisible()
  await saved(page)
  await page.keyboard.press('5')
  await expect.poll(() => correctedText(page)).toContain('5月31日，副市长梁守义')
})

test('an editor clears all findings of a page with the keyboard', async ({ host }) => {
  await host.openFiles([fileWith('槐荫社区.md', SLIPS)])
  const page = host.page()
  await reviewIsOpen(page)
  await page.keyboard.press('4')
  const items = page.locator('[data-testid=finding]')
  await expect(items.first()).toBeVisible()
  const messages = await items.locator('.text').allInnerTexts()
  for (const slip of ['32日', '。。', '合计17', '汪佳芳', '没有与它成对', '“的”', '市长'])
    expect(
      messages.some((message) => message.includes(slip)),
      slip,
    ).toBe(true)
  // Fix what offers a fix, dismiss the rest with a reason.
  const count = await items.count()
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('f')
    const current = page.locator('[data-testid=finding].current')
    const fixable = (await current.getByRole('button', { name: /照改/ }).count()) > 0
    if (fixable) await page.keyboard.press('Shift+d')
    else {
      await page.keyboard.press('d')
      await page.keyboard.type('已与作者核实')
      await page.keyboard.press('Control+Enter')
    }
    await expect(page.locator('[data-testid=finding]:not(.dismissed):not(.applied)')).toHaveCount(
      count - i - 1,
    )
  }
  await expect(openFindings(page)).toHaveText('问题')
  await saved(page)
  await page.keyboard.press('5')
  await expect.poll(() => correctedText(page)).toContain('每天走两万步，汪桂芳笑着说不累')
  expect(await correctedText(page)).toContain('热烈的掌声')
  await host.restart()
  await host.page().getByTestId('library-list').press('Enter')
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('4')
  await expect(host.page().locator('[data-testid=finding]').first()).toBeVisible()
  await expect(host.page().locator('[data-testid=finding]:not(.dismissed):not(.applied)')).toHaveCount(0)
})

test('a correction settles the finding it answers, and one that is wrong brings its own', async ({
  host,
}) => {
  const text =
    '# 防汛检查\n\n昨天，市长韩若兰检查防汛。韩若兰指出，要压实责任。随后，韩若岚看望了值守人员，送去慰问品。\n'
  await host.openFiles([fileWith('防汛.md', text)])
  const page = host.page()
  await reviewIsOpen(page)
  await expect(openFindings(page)).toHaveText('问题1')
  const correctTo = async (quote: string, nth: number, name: string): Promise<void> => {
    await mark(page, 'name', quote, nth).click()
    await page.keyboard.press('c')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(name)
    await page.keyboard.press('Control+Enter')
  }
  await correctTo('韩若岚', 0, '韩若兰')
  await expect(openFindings(page)).toHaveText('问题')
  await correctTo('韩若兰', 1, '韩苦兰')
  await expect(openFindings(page)).toHaveText('问题1')
  await page.keyboard.press('4')
  await expect(page.locator('[data-testid=finding]:not(.applied)')).toContainText('此处为“韩苦兰”')
  await page.keyboard.press('Control+z')
  await expect(openFindings(page)).toHaveText('问题')
})

test('a finding dismissed always, for a reason, stays away from other pages until that is revoked', async ({
  host,
}) => {
  await host.openFiles([
    fileWith('一.md', '# 读书会\n\n会议结束。。大家散去了，路上有人唱起了歌，一直唱到很晚。\n'),
  ])
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('f')
  await host.page().keyboard.press('Alt+Shift+d')
  await host.page().keyboard.type('本报体例')
  await host.page().keyboard.press('Enter')
  await expect(openFindings(host.page())).toHaveText('问题')
  await host.page().keyboard.press('F9')
  await host.openFiles([
    fileWith('二.md', '# 音乐会\n\n演出结束。。观众久久不愿离去，掌声响了很长时间，乐手返场。\n'),
  ])
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('4')
  await expect(host.page().getByText('没有发现问题')).toBeVisible()
  await host.page().keyboard.press('Control+,')
  await expect(host.page().getByText('以后都忽略 · 未署名 · 本报体例')).toBeVisible()
  await host.page().getByRole('button', { name: '撤回' }).click()
  await host.page().getByRole('button', { name: '返回版面' }).click()
  await reviewIsOpen(host.page())
  await expect(openFindings(host.page())).toContainText('1')
})

const ARTICLE = `# 10名教师获评“最美教师”

临江晚报讯（记者 罗小舟）昨天，10名教师获评“最美教师”，副市长梁守义为他们颁奖。

获奖教师是：叶知秋、郝建平、丁小曼、吕思远、柯清平、牛墨林、邢佩钰、巫剪云、温如玉。
`
const WINNERS = [
  ['序号', '姓名', '单位', '奖项'],
  ...['叶知秋', '郝建平', '丁小满', '吕思远', '柯清平', '牛墨林', '邢佩玉', '巫剪云', '游小满', '温如玉'].map(
    (name, i) => [i + 1, name, `临江${i + 1}中`, '最美教师'],
  ),
]

async function winners(): Promise<string> {
  const rows = WINNERS.map((row) => row.map((value) => ({ value })))
  return fileWith('最美教师名单.xlsx', new Uint8Array(await writeXlsxFile(rows).toBuffer()))
}

async function importWinners(host: Host): Promise<void> {
  const path = await winners()
  await host.giving(path, () => host.page().getByRole('button', { name: '导入名单' }).first().click())
  await expect(host.page().getByText('共 10 人')).toBeVisible()
  await host.page().getByRole('button', { name: '存入名单' }).click()
}

test('a fact-checker imports a spreadsheet of winners, verifies the list, mends it, exports the comparison', async ({
  host,
}) => {
  await host.openFiles([fileWith('最美教师.md', ARTICLE)])
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('Control+Shift+l')
  await importWinners(host)
  const list = host.page().getByRole('grid', { name: '对照结果' })
  const rows = list.getByRole('row')
  await expect(rows).toHaveCount(10)
  await expect(host.page().locator('.counts .misspelt')).toHaveText('写法不同 2')
  await expect(host.page().locator('.counts .missing')).toHaveText('漏列 1')
  // By keyboard: down to each that differs, C mends it.
  await list.focus()
  for (let i = 0; i < 10; i++) {
    const current = host.page().locator('.row.current')
    if (/misspelt|missing/.test((await current.getAttribute('class')) ?? '')) await list.press('c')
    await list.press('ArrowDown')
  }
  await expect(host.page().locator('.counts li')).toHaveText(['一致 9'])
  const { name, content } = await host.saving(() =>
    host.page().getByRole('button', { name: '导出对照表' }).click(),
  )
  expect(name).toBe('对照 最美教师名单.csv')
  const lines = content.toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(11)
  expect(lines[3]).toBe('丁小满,一致,丁小满,4,,临江3中,最美教师')
  // Enter goes to the place in the original.
  await list.press('Home')
  for (let i = 0; i < 12; i++) await list.press('ArrowUp')
  await list.press('Enter')
  await reviewIsOpen(host.page())
  await expect(host.page().locator('mark.name[aria-current]')).toHaveText('叶知秋')
  await host.page().keyboard.press('5')
  await expect
    .poll(() => correctedText(host.page()))
    .toContain('吕思远、柯清平、牛墨林、邢佩玉、巫剪云、游小满、温如玉')
  expect(await correctedText(host.page())).toContain('郝建平、丁小满')
  await saved(host.page())
})

test('reference lists stay over a restart, and the page is checked against them', async ({ host }) => {
  await host.page().getByRole('button', { name: '名单核对' }).click()
  await host.page().getByRole('button', { name: '粘贴', exact: true }).click()
  await host.page().getByRole('textbox').fill('姓名\t职务\n梁守义\t副市长\n韩若兰\t市长')
  await host.page().getByRole('button', { name: '下一步' }).click()
  await host.page().getByLabel('名单名称').fill('市领导')
  await host.page().getByRole('button', { name: '存入名单' }).click()
  await expect(host.page().getByRole('navigation').getByText('市领导')).toBeVisible()
  await host.restart()
  await host.openFiles([
    fileWith('活动.md', '# 读书节启动\n\n昨天，市长梁守义宣布读书节启动，市民代表参加，活动持续到月底。\n'),
  ])
  await reviewIsOpen(host.page())
  await host.page().keyboard.press('4')
  await expect(host.page().locator('#panel')).toContainText('此处“梁守义”为“市长”，参考名单为“副市长”')
})

test('a list that is none is refused, and says what to do', async ({ host }) => {
  await host.page().getByRole('button', { name: '名单核对' }).click()
  await host.giving(fileWith('坏的.xlsx', 'no spreadsheet'), () =>
    host.page().getByRole('button', { name: '导入名单' }).first().click(),
  )
  await expect(host.page().getByText('请在表格程序里另存一份再导入')).toBeVisible()
  await expect(host.page().getByText('还没有参考名单')).toBeVisible()
})

test('the ledger names everyone of the edition, conflicts first, and goes to each', async ({ host }) => {
  await host.openFiles([
    fileWith('一版.txt', '市长韩若兰出席会议，听取汇报。韩若兰指出，要抓紧落实。'),
    fileWith('二版.txt', '市长韩若岚看望职工。村民柳长生说，路修好了。'),
  ])
  await expect(host.page().getByTestId('library-count')).toBeVisible()
  await host.page().keyboard.press('F8')
  const rows = host.page().getByRole('grid', { name: '人物总表' }).getByRole('row')
  await expect(rows.first()).toContainText('韩若兰')
  await expect(rows.first()).toContainText('另有“韩若岚”（同音）')
  await expect(rows.nth(1)).toContainText('韩若岚')
  await expect(rows.nth(2)).toContainText('柳长生')
  await host.page().getByLabel('哪些版面').selectOption('最近 30 天')
  await expect(rows.first()).toContainText('另有“韩若岚”（同音）')
  await host.page().getByLabel('找人名或职务').fill('村民')
  await expect(rows).toHaveCount(1)
  await rows.first().getByRole('button', { name: '村民' }).click()
  await reviewIsOpen(host.page())
  await expect(host.page().locator('mark.name[aria-current]')).toHaveText('柳长生')
  await host.page().keyboard.press('F8')
  await expect(rows.first()).toContainText('韩若兰')
  await host.page().keyboard.press('f')
  await host.page().keyboard.press('Enter')
  await reviewIsOpen(host.page())
  await expect(host.page().locator('mark.name[aria-current]')).toHaveText('韩若岚')
})

test('lists of leaders are seen against each other and against the newsroom’s order, and put in order', async ({
  host,
}) => {
  const page = host.page()
  await host.openFiles([
    fileWith(
      '活动.md',
      '# 读书节启动\n\n市领导邵文启、万晓棠、欧阳清参加启动仪式。\n\n随后，市领导万晓棠、邵文启、欧阳清看望了志愿者。\n\n市领导邵文启、万晓棠、欧阳清还出席了座谈会。\n',
    ),
  ])
  await reviewIsOpen(page)
  await page.keyboard.press('o')
  const table = page.getByRole('table')
  await expect(table.locator('tbody th')).toHaveText([/邵文启/, /万晓棠/, /欧阳清/])
  await expect(table.locator('tbody td.moves')).toHaveCount(1)
  await expect(table.locator('tfoot')).toContainText('应在')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('c')
  await expect(table.locator('tbody td.moves')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await reviewIsOpen(page)
  await page.keyboard.press('5')
  await expect(page.getByTestId('corrected').locator('ins')).toHaveText(['邵文启', '万晓棠'])
  await expect(page.getByTestId('corrected').locator('del')).toHaveText(['万晓棠', '邵文启'])
  await page.keyboard.press('Control+Shift+l')
  await page.getByRole('button', { name: '粘贴', exact: true }).click()
  await page.getByRole('textbox').fill('姓名\t职务\n欧阳清\t市委副书记\n邵文启\t市委常委\n万晓棠\t副市长')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('名单名称').fill('市领导次序')
  await page.getByRole('button', { name: '存入名单' }).click()
  await expect(page.getByRole('grid', { name: '对照结果' })).toBeVisible()
  await page.keyboard.press('Escape')
  await reviewIsOpen(page)
  await page.keyboard.press('o')
  await expect(page.getByLabel('对照哪个次序')).toHaveValue(/.+/)
  await expect(table.locator('tbody th').first()).toContainText('欧阳清')
  await expect(table.locator('tbody td.moves')).toHaveCount(3)
  await expect(table.locator('tfoot')).toContainText('“欧阳清”应在最前')
})
