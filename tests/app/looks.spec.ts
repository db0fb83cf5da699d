import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { startBrowser } from '../hosts/browser-host'
import { expect, reviewIsOpen, SAMPLE, test } from './app'

/** Axe's rules for WCAG 2.2 A and AA and its good practices; the states of a screen are screens too. */
async function sound(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n   ')}`)
  expect(told, where).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`no screen breaks a rule of accessibility, ${colorScheme}`, async () => {
    // Axe looks at every line of every list: two minutes beside another test on two cores.
    test.setTimeout(240_000)
    const host = await startBrowser({ colorScheme })
    try {
      const page = host.page()
      await sound(page, 'empty library')
      await page.getByTestId('samples').click()
      await expect(page.getByTestId('library-count')).toBeVisible()
      await sound(page, 'library')
      await page.getByTestId('library-list').press('Space')
      await sound(page, 'library with a selection')
      await page.keyboard.press('/')
      await page.keyboard.type('没有这样的词')
      await expect(page.getByText('没有符合条件的稿件')).toBeVisible()
      await sound(page, 'library without a match')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Tab')
      for (const [key, where] of [
        ['Control+k', 'palette'],
        ['F1', 'help'],
      ] as const) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog')).toBeVisible()
        await sound(page, where)
        await page.keyboard.press('Escape')
      }
      await host.openFiles([SAMPLE])
      await reviewIsOpen(page)
      await page.keyboard.press('a')
      await page.keyboard.press('x')
      for (const tab of ['1', '2', '3', '4', '5', '6']) {
        await page.keyboard.press(tab)
        await sound(page, `review, tab ${tab}`)
      }
      await page.getByTestId('structure').getByRole('button').first().focus()
      await sound(page, 'review, a block chosen')
      await page.keyboard.press('1')
      await page.keyboard.press('c')
      await sound(page, 'review, edit box')
      await page.keyboard.press('Escape')
      await page.keyboard.press('t')
      await sound(page, 'review, choice')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+e')
      await sound(page, 'export')
      await page.keyboard.press('Escape')
      await page.keyboard.press('o')
      await expect(page.getByRole('table')).toBeVisible()
      await sound(page, 'order of leaders')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+l')
      await expect(page.getByRole('heading', { name: '名单核对' })).toBeVisible()
      await sound(page, 'name lists, none')
      await page.getByRole('button', { name: '粘贴', exact: true }).click()
      await page.getByRole('textbox').fill('姓名\t职务\n柏松年\t司机\n贾明澈\t司机\n薛弓\t司机')
      await sound(page, 'name lists, pasting')
      await page.getByRole('button', { name: '下一步' }).click()
      await sound(page, 'name lists, importing')
      await page.getByRole('button', { name: '存入名单' }).click()
      await expect(page.getByRole('grid', { name: '对照结果' })).toBeVisible()
      await sound(page, 'name lists, compared')
      await page.keyboard.press('F8')
      await expect(page.getByRole('grid', { name: '人物总表' })).toBeVisible()
      await sound(page, 'ledger')
      await page.keyboard.press('Control+,')
      await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
      await sound(page, 'settings')
    } finally {
      await host.close()
    }
  })

test('the interface is complete in English', async () => {
  const host = await startBrowser({ locale: 'en-GB' })
  try {
    const page = host.page()
    const chinese = () =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const shown = node.parentElement
          if (!shown || shown.closest('[lang="zh-CN"], script, style')) continue
          if (/[\u4e00-\u9fff]/.test(node.textContent ?? '')) found.push(node.textContent ?? '')
        }
        return found
      })
    expect(await chinese()).toEqual([])
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    // The lists that the checks come with arrive later: they are Chinese, and say so.
    await expect(page.getByTestId('built-in-line').first()).toBeVisible()
    expect(await chinese()).toEqual([])
    await page.keyboard.press('F1')
    expect(await chinese()).toEqual([])
  } finally {
    await host.close()
  }
})
