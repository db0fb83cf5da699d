import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, fileWith, reviewIsOpen, saved, test } from './app'

const PAGE = [
  '# 春耕会召开',
  '',
  '市长韩若兰要求，3名种粮大户要带头。韩若兰强调，会议要开好。',
  '',
  '代表们看了田头，韩若岚也到了。aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
].join('\n')

const bar = (page: Page) => page.getByTestId('find-bar')
const words = (page: Page) => bar(page).getByRole('textbox', { name: '查找' })
const status = (page: Page) => bar(page).getByRole('status')
/** The words that a highlight lies over. */
const lit = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map((range) => range.toString()), name)
const edits = (page: Page) => page.getByTestId('original').locator('.edited')

test.beforeEach(async ({ host }) => {
  await host.openFiles([fileWith('查找.md', PAGE)])
  await reviewIsOpen(host.page())
})

test('words are found and stepped through by keyboard, and the focus comes back', async ({ host }) => {
  const page = host.page()
  await page.getByTestId('original').focus()
  await page.keyboard.press('Control+f')
  await expect(words(page)).toBeFocused()
  await page.keyboard.type('韩若兰')
  await expect(status(page)).toHaveText('1 / 2')
  await expect.poll(() => lit(page, 'hit')).toEqual(['韩若兰', '韩若兰'])
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('2 / 2')
  await page.keyboard.press('F3')
  await expect(status(page)).toHaveText('1 / 2')
  await page.keyboard.press('Shift+Enter')
  await expect(status(page)).toHaveText('2 / 2')

  await bar(page).getByRole('combobox').selectOption('sound')
  await expect(status(page)).toContainText('/ 3')
  await words(page).fill('hanruolan')
  await expect(status(page)).toContainText('/ 3')

  // What the input method composes is not looked for yet, and its Enter goes nowhere.
  await words(page).dispatchEvent('compositionstart')
  await words(page).evaluate((input: HTMLInputElement) => {
    input.value = 'han'
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
  })
  await expect(status(page)).toContainText('/ 3')

  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByTestId('original')).toBeFocused()
  await expect(page.getByTestId('original')).toBeVisible()
  expect(await lit(page, 'hit')).toEqual([])
})

test('a regular expression that is wrong, or without end, is told and hangs nothing', async ({ host }) => {
  const page = host.page()
  await page.keyboard.press('Control+f')
  await bar(page).getByRole('combobox').selectOption('pattern')
  await words(page).fill('(')
  await expect(status(page)).toContainText('表达式不对')
  await words(page).fill('(a+)+b')
  await expect(status(page)).toContainText('太费时', { timeout: 15_000 })
  await words(page).fill('\\d名')
  await expect(status(page)).toHaveText('1 / 1')
})

test('hits are replaced one by one, or all with a look at them first, and one undo takes all back', async ({
  host,
}) => {
  const page = host.page()
  await page.keyboard.press('Control+h')
  await page.keyboard.type('韩若兰')
  await bar(page).getByRole('textbox', { name: '替换为' }).fill('韩若岚')
  await expect(status(page)).toHaveText('1 / 2')
  await bar(page).getByRole('button', { name: '替换这一处' }).click()
  await expect(status(page)).toHaveText('1 / 1')
  await expect(edits(page)).toHaveCount(1)
  await page.getByTestId('original').focus()
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('/ 2')

  await bar(page).getByRole('button', { name: '全部替换' }).click()
  const dialog = page.getByRole('dialog', { name: '替换 2 处' })
  await expect(dialog.locator('li')).toHaveCount(2)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await dialog.getByRole('checkbox').nth(1).uncheck()
  await dialog.getByRole('button', { name: '替换选中的 1 处' }).click()
  await expect(edits(page)).toHaveCount(1)
  await expect(status(page)).toHaveText('1 / 1')

  await page.getByTestId('original').focus()
  await page.keyboard.press('Control+z')
  await expect(edits(page)).toHaveCount(0)
  await bar(page).getByRole('button', { name: '全部替换' }).click()
  await page.keyboard.press('Enter')
  await expect(edits(page)).toHaveCount(2)
  await saved(page)
  await page.getByTestId('original').focus()
  await page.keyboard.press('Control+z')
  await expect(edits(page)).toHaveCount(0)
})

test('a page opened from a search shows what was searched for', async ({ host }) => {
  const page = host.page()
  await page.keyboard.press('F9')
  await page.keyboard.press('/')
  await page.keyboard.type('强调')
  await page.locator('.row.article', { hasText: '春耕会召开' }).first().click()
  await reviewIsOpen(page)
  await expect(words(page)).toHaveValue('强调')
  await expect.poll(() => lit(page, 'hit-current')).toEqual(['强调'])
})
