import type { Page } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { expect, fileWith, reviewIsOpen, saved, test } from './app'

const SURNAMES = '沈韩柏贾罗高梁郑谢宋唐许'
const GIVEN = ['怀舟', '若兰', '松年', '明澈', '小义']
/** Sixty people whom nobody knows. */
const NAMES = [...SURNAMES].flatMap((surname) => GIVEN.map((given) => surname + given))

/** The list of the page: three misspelt, two left out, and one whom nobody elected. */
const printed = (): string[] => {
  const names = NAMES.map((name) =>
    name === '柏若兰' ? '柏若蓝' : name === '罗明澈' ? '罗明彻' : name === '宋怀舟' ? '宋怀州' : name,
  ).filter((name) => name !== '高松年' && name !== '谢小义')
  return [...names.slice(0, 40), '陶知秋', ...names.slice(40)]
}

const PAGE = `# 代表大会选出委员\n\n大会选出的委员是：${printed().join('、')}。\n`

async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const file = writeXlsxFile(rows.map((row) => row.map((value) => ({ value }))))
  return new Uint8Array(await file.toBuffer())
}

async function drop(page: Page, files: readonly string[]): Promise<void> {
  const driver = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await driver.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
}

/** The error rate of the page as it came, and now. */
async function rates(page: Page): Promise<[came: number, now: number]> {
  const text = await page.getByText(/差错率（每万字加权）/).innerText()
  const [, came, now] = /来稿\s*([\d.]+)，现在\s*([\d.]+)/.exec(text) ?? []
  return [Number(came), Number(now)]
}

test('a dropped list with a title row becomes findings, which are mended by keyboard', async ({ host }) => {
  await host.openFiles([fileWith('委员.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  const rows = [
    ['第三届委员名单', ''],
    ['（按姓氏笔画）', ''],
    ['姓名（中文）', '备注'],
    ...NAMES.map((name) => [name, '']),
  ]
  await drop(page, [fileWith('委员名单.xlsx', await workbook(rows))])
  const dialog = page.getByRole('dialog', { name: '导入名单' })
  await expect(dialog.getByText('共 60 人')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: '第 3 行是表头' })).toBeChecked()
  await dialog.getByRole('button', { name: '存入名单' }).click()
  await page.getByRole('button', { name: '返回版面' }).click()
  await reviewIsOpen(page)

  await page.keyboard.press('4')
  const listed = page.locator('[data-testid=finding]', { hasText: '委员名单' })
  await expect(listed).toHaveCount(6)
  const [came] = await rates(page)
  expect(came).toBeGreaterThan(0)
  const open = page.locator('[data-testid=finding]:not(.dismissed):not(.applied)')
  for (let left = 6; left > 1; left--) {
    await page.keyboard.press('f')
    const current = page.locator('[data-testid=finding].current')
    if ((await current.getByRole('button', { name: /照改/ }).count()) === 0) await page.keyboard.press('f')
    await page.keyboard.press('Shift+d')
    await expect(open).toHaveCount(left - 1)
  }
  await expect(open).toContainText('“陶知秋”不在名单上')
  await expect.poll(async () => (await rates(page))[0]).toBe(came)
  const [, left] = await rates(page)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(came)
  await page.keyboard.press('f')
  await page.keyboard.press('d')
  await page.keyboard.type('增补的委员，已与大会秘书处核实')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await rates(page))[1]).toBe(0)
  expect((await rates(page))[0]).toBeCloseTo(came - left, 0)
  await saved(page)
})

test('the heading is where the editor says that it is', async ({ host }) => {
  const page = host.page()
  const rows = [
    ['名册', '单位'],
    ['人员', '所属'],
    ['沈怀舟', '临江一中'],
    ['韩若兰', '临江二中'],
  ]
  await drop(page, [fileWith('名册.xlsx', await workbook(rows))])
  const dialog = page.getByRole('dialog', { name: '导入名单' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('radio', { name: '第 2 行是表头' }).check()
  await dialog.getByRole('combobox', { name: '第 1 列' }).selectOption({ label: '姓名' })
  await expect(dialog.getByText('共 2 人')).toBeVisible()
})

test('an export and a backup that are dropped are taken for what they are', async ({ host }) => {
  await host.openFiles([fileWith('开工.md', '# 开工\n\n市长韩若兰出席会议。\n')])
  const page = host.page()
  await reviewIsOpen(page)
  await page.keyboard.press('Control+e')
  const exported = await host.saving(async () => {
    await page.getByRole('dialog').getByRole('button', { name: '导出' }).click()
  })
  await drop(page, [fileWith(exported.name, exported.content)])
  await expect(page.getByTestId('notice').filter({ hasText: '已导入 1 个版面的校改' })).toBeVisible()

  const backup = await host.saving(async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('备份整个稿库')
    await page.keyboard.press('Enter')
  })
  await drop(page, [fileWith(backup.name, backup.content)])
  await expect(page.getByTestId('notice').filter({ hasText: '已恢复' })).toBeVisible()
})

test('Enter in a dialog does what the dialog is for', async ({ host }) => {
  const page = host.page()
  await drop(page, [fileWith('名单.xlsx', await workbook([['姓名'], ['沈怀舟'], ['韩若兰']]))])
  await page.getByRole('dialog', { name: '导入名单' }).getByLabel('名单名称').press('Enter')
  await expect(page.getByRole('navigation').getByText('名单', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '返回稿库' }).click()
  await host.openFiles([fileWith('开工.md', '# 开工\n\n市长韩若兰出席会议。\n')])
  await reviewIsOpen(page)
  await page.keyboard.press('Control+e')
  const { name } = await host.saving(() => page.keyboard.press('Enter'))
  expect(name).toMatch(/\.json$/)
})
