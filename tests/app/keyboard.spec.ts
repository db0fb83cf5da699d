import { COMMANDS } from '../../src/renderer/page/keys/commands'
import { keysOf } from '../../src/renderer/page/keys/keymap'
import { expect, fileWith, mark, reviewIsOpen, saved, test } from './app'
import { ACTIONS, EVERYWHERE, PAGE, press } from './review-actions'

test('every action of the review, by keyboard alone', async ({ host }) => {
  test.setTimeout(120_000)
  // Of a page of text there is no picture: formats.spec.ts presses its key on a PDF.
  const wanted = COMMANDS.filter(({ id, scope }) => scope === 'review' && id !== 'picture').map(
    ({ id }) => id,
  )
  expect(Object.keys(ACTIONS).sort()).toEqual([...wanted, ...EVERYWHERE].sort())
  await host.openFiles([fileWith('键盘.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  for (const [id, run] of Object.entries(ACTIONS)) await test.step(id, () => run(page))
  await saved(page)
})

test('help and the command palette show and run every command', async ({ host }) => {
  const page = host.page()
  await press(page, 'F1')
  const dialog = page.getByRole('dialog')
  const shown = await dialog.locator('kbd').allTextContents()
  expect(shown).toEqual(
    expect.arrayContaining(COMMANDS.map(({ id }) => keysOf(id)).filter((keys) => keys !== '')),
  )
  // By its name, in pinyin, by the first letters of that, and in the other language.
  for (const typed of ['设置', 'shezhi', 'sz', 'Settings']) {
    await press(page, 'Escape', 'Control+k')
    await page.keyboard.type(typed)
    await expect(page.getByRole('option').first()).toContainText('设置')
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  }
})

test('composing with an input method triggers nothing, in a box or outside one', async ({ host }) => {
  await host.openFiles([fileWith('输入法.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  const driver = await page.context().newCDPSession(page)
  // What Chromium reports for a key that the input method has taken: code 229, whatever the key.
  const composing = async (key: string): Promise<void> => {
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await driver.send('Input.dispatchKeyEvent', { type, key, windowsVirtualKeyCode: 229 })
  }
  await press(page, 'Shift+k', '2')
  const before = await page.locator('mark').evaluateAll((marks) => marks.map(({ className }) => className))
  for (const key of ['a', 'x', 'Enter', 'Delete', 'u', 'j', 'd', '1', '6', 'Escape']) await composing(key)
  expect(await page.locator('mark').evaluateAll((marks) => marks.map(({ className }) => className))).toEqual(
    before,
  )
  await expect(page.getByRole('tab', { name: '职务' })).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('c')
  const box = page.getByTestId('edit-box').getByRole('textbox').first()
  await driver.send('Input.imeSetComposition', { text: 'shen huai', selectionStart: 9, selectionEnd: 9 })
  await composing('Enter')
  await expect(box).toBeVisible()
  await driver.send('Input.insertText', { text: '省委书记' })
  await expect(box).toHaveValue('省委书记')
  await composing('Escape')
  await expect(box).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(mark(page, 'title', '市委书记')).toHaveClass(/corrected/)
})
