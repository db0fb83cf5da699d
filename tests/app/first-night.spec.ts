import type { Page } from '@playwright/test'
import { expect, fileWith, mark, reviewIsOpen, saved, test } from './app'

test('the first night: a name is asked for, and five keys are tried on the sample', async ({ host }) => {
  const page = host.page()
  await page.getByTestId('welcome-name').fill('校对甲')
  await page.getByTestId('tour-start').click()
  await reviewIsOpen(page)
  await expect(page).toHaveTitle('临江晚报-A03.md · 校样')
  const tour = page.getByTestId('tour')
  const step = tour.locator('[aria-current=step]')
  for (const [key, words] of [
    ['n', '到下一处还没有核的'],
    ['a', '没有错'],
    ['c', '有错'],
  ] as const) {
    await expect(step).toContainText(words)
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await page.keyboard.press('f')
  await expect(tour.getByRole('status')).toContainText('就这些')
  await tour.getByRole('button', { name: '完成' }).click()
  await expect(tour).toHaveCount(0)
  await saved(page)
  await page.keyboard.press('F1')
  const legend = page.getByRole('dialog').getByRole('list').first()
  await expect(legend.getByRole('listitem')).toHaveCount(11)
})

test('every screen is reached by a button that is seen', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('按钮.md', '# 春耕会召开\n\n市长韩若兰要求，3名种粮大户要带头。\n')])
  await reviewIsOpen(page)
  for (const [command, heading] of [
    ['版本对照', /版本对照/],
    ['领导排序', /领导排序/],
    ['名单核对', /名单核对/],
    ['人物总表', /人物总表/],
    ['回收站', /回收站/],
    ['设置', /设置/],
  ] as const) {
    await page.getByRole('button', { name: '全部画面和命令' }).click()
    await page.getByTestId('go-menu').getByRole('button', { name: command }).click()
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
    await page.keyboard.press('Escape')
    await reviewIsOpen(page)
  }
})

test('a check is found by pinyin and explained, and text is set larger', async ({ host }) => {
  const page = host.page()
  await page.keyboard.press('Control+,')
  await page.getByTestId('rule-search').fill('xingqi')
  const found = page.locator('#settings-rules .facts')
  await expect(found.first()).toBeVisible()
  await found.first().locator('summary').click()
  await expect(found.first()).toContainText('例：会提示')
  await page.getByRole('button', { name: '130%' }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('style', /130%/)
})

/** The width of the lists as it is stored: what is shown sooner than that, a reload at once would lose. */
const storedSide = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const request = indexedDB.open('galley')
    await new Promise((resolve) => (request.onsuccess = resolve))
    const asked = request.result.transaction('settings').objectStore('settings').get('panes')
    await new Promise((resolve) => (asked.onsuccess = resolve))
    request.result.close()
    return (asked.result as { value?: { side?: number } } | undefined)?.value?.side
  })

test('panes are resized by drag: shown at every move, kept where they are let go', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('分栏.md', '# 春耕会召开\n\n市长韩若兰要求抓紧。\n')])
  await reviewIsOpen(page)
  const bar = page.getByRole('separator', { name: /右栏/ })
  const box = await bar.boundingBox()
  if (!box) throw new Error('no bar')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 200, y, { steps: 4 })
  const shown = Number(await bar.getAttribute('aria-valuenow'))
  expect(shown).toBeGreaterThan(45)
  expect(Math.abs(((await bar.boundingBox())?.x ?? 0) - (box.x - 200))).toBeLessThan(20)
  await page.mouse.up()
  await expect.poll(() => storedSide(page)).toBe(shown)
  await page.reload()
  await page.getByTestId('library-list').press('Enter')
  await expect(bar).toHaveAttribute('aria-valuenow', String(shown))
})

test('panes are resized by keyboard, and stay so', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('分栏.md', '# 春耕会召开\n\n市长韩若兰要求抓紧。\n')])
  await reviewIsOpen(page)
  await mark(page, 'name', '韩若兰').click()
  const bar = page.getByRole('separator', { name: /右栏/ })
  const width = async (): Promise<number> => (await page.locator('aside').boundingBox())?.width ?? 0
  const before = await width()
  await bar.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(bar).toHaveAttribute('aria-valuenow', '44')
  expect(await width()).toBeGreaterThan(before)
  await expect.poll(() => storedSide(page)).toBe(44)
  await page.reload()
  await page.getByTestId('library-list').press('Enter')
  await expect(bar).toHaveAttribute('aria-valuenow', '44')
})
