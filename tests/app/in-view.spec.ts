import type { Page } from '@playwright/test'
import { expect, fileWith, mark, reviewIsOpen, saved, test } from './app'

/** Long enough that its two ends are never in view together. */
const PAGE = [
  '# 春耕会召开',
  '',
  '市长韩若兰要求，3名种粮大户要带头。。会议开得很好。',
  '',
  ...Array.from({ length: 30 }, (_, i) => [
    `第${i + 1}天，大家看了田头，问了收成，谈了打算，定下了今年的目标和具体的办法措施，回来的路上又说起去年的事情。`,
    '',
  ]).flat(),
  '# 田头见闻',
  '',
  '副市长梁守义到场，观众的的热情很高。',
].join('\n')

const notice = (page: Page) => page.getByTestId('notice').filter({ hasText: '不在眼前' })

async function wheelAway(page: Page): Promise<void> {
  await page.getByTestId('original').hover()
  await page.mouse.wheel(0, 6000)
  await expect(mark(page, 'name', '梁守义')).toBeInViewport()
}

test('what was scrolled out of sight is shown by the first press, and decided by the second', async ({
  host,
}) => {
  test.setTimeout(120_000)
  const page = host.page()
  await host.openFiles([fileWith('长版.md', PAGE)])
  await reviewIsOpen(page)
  const name = mark(page, 'name', '韩若兰')
  for (const [key, decided] of [
    ['a', /accepted/],
    ['x', /rejected/],
    ['u', /proposed/],
    ['Enter', /accepted/],
  ] as const) {
    await name.click()
    const before = await name.getAttribute('class')
    await wheelAway(page)
    await page.keyboard.press(key)
    await expect(name).toBeInViewport()
    await expect(notice(page).last()).toContainText('韩若兰')
    await expect(name).toHaveClass(before ?? '')
    await page.keyboard.press(key)
    await expect(name).toHaveClass(decided)
  }
  await name.click()
  await wheelAway(page)
  await page.keyboard.press('c')
  await expect(name).toBeInViewport()
  await expect(page.getByTestId('edit-box')).toHaveCount(0)
  await page.keyboard.press('c')
  await expect(page.getByTestId('edit-box')).toBeVisible()
  await page.keyboard.press('Escape')
  await saved(page)
})

test('a finding is decided where its place and its line are in view', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('长版.md', PAGE)])
  await reviewIsOpen(page)
  await page.keyboard.press('f')
  const finding = page.locator('[data-testid=finding].current')
  await expect(finding).toContainText('。。')
  await wheelAway(page)
  await page.keyboard.press('Shift+d')
  await expect(mark(page, 'name', '韩若兰')).toBeInViewport()
  await expect(notice(page)).toBeVisible()
  await expect(page.locator('[data-testid=finding].applied')).toHaveCount(0)

  // Under another tab its line is not in view.
  await page.keyboard.press('1')
  await page.keyboard.press('d')
  await expect(finding).toBeVisible()
  await expect(page.getByTestId('edit-box')).toHaveCount(0)
  await page.keyboard.press('Shift+d')
  await expect(page.locator('[data-testid=finding].applied')).toHaveCount(1)
})

test('the view stays where the editor has put it while another place is clicked', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('长版.md', PAGE)])
  await reviewIsOpen(page)
  await mark(page, 'name', '韩若兰').click()
  await wheelAway(page)
  await page.getByText('观众的的热情').click()
  await expect(mark(page, 'name', '梁守义')).toBeInViewport()
})

test('in a window so small that the lists stand below the text, a key that opens one shows it', async ({
  host,
}) => {
  const page = host.page()
  // What 1280 by 800 is at 200%.
  await page.setViewportSize({ width: 640, height: 400 })
  await host.openFiles([fileWith('小窗.md', PAGE)])
  await reviewIsOpen(page)
  const finding = page.locator('#panel').getByText('。。').first()
  await expect(finding).toHaveCount(0)
  await page.keyboard.press('4')
  await expect(finding).toBeInViewport()
})
