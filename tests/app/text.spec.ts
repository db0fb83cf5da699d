import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, fileWith, mark, reviewIsOpen, saved, test, validated } from './app'

const PAGE = [
  '# 春耕会召开',
  '',
  '市长韩若兰要求，3名种粮大户要带头。会议开得很好。',
  '',
  '代表们看了田头。',
  '',
  '# 田头见闻',
  '',
  '副市长梁守义到场，观众的热情很高。',
].join('\n')

/** Selects words of the original, from the beginning of one quote to the end of another, as a drag would. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.getByTestId('original').evaluate(
    (root, [first, last]) => {
      const holders = [...root.querySelectorAll<HTMLElement>('[data-start]')]
      const nodeOf = (quote: string): [Node, number] => {
        const found = holders.find(({ textContent }) => textContent.includes(quote))
        if (!found?.firstChild) throw new Error(`no ${quote}`)
        return [found.firstChild, found.textContent.indexOf(quote)]
      }
      const [a, start] = nodeOf(first)
      const [b, end] = nodeOf(last)
      window.getSelection()?.setBaseAndExtent(a, start, b, end + last.length)
    },
    [from, to] as const,
  )
}

const box = (page: Page) => page.getByTestId('text-box')
const corrected = async (page: Page): Promise<string> => {
  await page.keyboard.press('5')
  const words = await page
    .getByTestId('corrected')
    .locator('p')
    .evaluateAll((paragraphs) =>
      paragraphs
        .map((paragraph) => {
          const copy = paragraph.cloneNode(true) as HTMLElement
          for (const gone of copy.querySelectorAll('del')) gone.remove()
          return copy.textContent.trim()
        })
        .join('\n'),
    )
  await page.keyboard.press('1')
  return words
}

test('any text is changed, deleted, put in and commented on, undone, and comes back', async ({ host }) => {
  test.setTimeout(120_000)
  const page = host.page()
  await host.openFiles([fileWith('改文.md', PAGE)])
  await reviewIsOpen(page)

  // Other words, with a reason.
  await select(page, '开得很好')
  await expect(page.getByTestId('selection-bar')).toBeVisible()
  await page.keyboard.press('c')
  await expect(box(page)).toContainText('“开得很好”改为')
  await page.keyboard.type('圆满结束')
  await page.keyboard.press('Tab')
  await page.keyboard.type('更准确')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('remark')).toContainText('理由：更准确')
  await expect(page.locator('.edited')).toHaveText('开得很好')
  expect(await corrected(page)).toContain('会议圆满结束。')

  // Deleted by the bar, by the mouse; taken back by undo; deleted by key.
  await select(page, '要带头')
  await page.getByTestId('selection-bar').getByRole('button', { name: '删去' }).click()
  expect(await corrected(page)).toContain('3名种粮大户。')
  await page.keyboard.press('Control+z')
  expect(await corrected(page)).toContain('3名种粮大户要带头。')
  await select(page, '要带头')
  await page.keyboard.press('Delete')
  expect(await corrected(page)).toContain('3名种粮大户。')

  // Across two paragraphs: a line for each; a break that is taken out makes one of them.
  await select(page, '会议', '代表们')
  await page.keyboard.press('c')
  await expect(box(page).getByRole('textbox').first()).toHaveValue('会议圆满结束。\n代表们')
  await page.keyboard.type('会议圆满结束，代表们')
  await page.keyboard.press('Enter')
  expect((await corrected(page)).split('\n')).toContain(
    '市长韩若兰要求，3名种粮大户。会议圆满结束，代表们看了田头。',
  )

  // A comment changes nothing that is printed.
  const before = await corrected(page)
  await select(page, '看了田头')
  await page.keyboard.press('m')
  await page.keyboard.type('哪一块田？')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('remark')).toContainText('哪一块田？')
  await expect(page.locator('.commented')).toHaveText('看了田头')
  expect(await corrected(page)).toBe(before)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => html + any.map(({ message }) => message).join()).join('\n')}`,
    ),
  ).toEqual([])
  await saved(page)

  // All of it comes back, also what stands in an open box.
  await page.locator('.edited').first().click()
  await page.keyboard.press('c')
  await page.keyboard.type('没写完')
  await saved(page)
  await host.restart()
  const again = host.page()
  await again.getByTestId('library-list').press('Enter')
  await reviewIsOpen(again)
  await expect(box(again).getByRole('textbox').first()).toHaveValue('没写完')
  await again.keyboard.press('Escape')
  await expect(again.locator('.commented')).toHaveText('看了田头')
  await again.locator('.commented').click()
  expect(await corrected(again)).toBe(before)

  await again.keyboard.press('Control+e')
  const { name, content } = await host.saving(async () => {
    await again.getByRole('dialog').getByRole('button', { name: '导出' }).click()
  })
  expect(validated(name, content)).toContain('ok')
  expect(content.toString('utf8')).toContain('哪一块田？')
})

test('by keyboard alone: select from the cursor on, change, take back', async ({ host }) => {
  const page = host.page()
  await host.openFiles([fileWith('改文.md', PAGE)])
  await reviewIsOpen(page)
  await mark(page, 'name', '韩若兰').click()
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('c')
  await expect(box(page).getByRole('textbox').first()).toHaveValue('要求')
  await page.keyboard.type('强调')
  await page.keyboard.press('Enter')
  expect(await corrected(page)).toContain('韩若兰强调，')
  await expect(page.getByTestId('remark')).toBeVisible()
  await page.keyboard.press('u')
  expect(await corrected(page)).toContain('韩若兰要求，')
  // A figure inside what is typed over keeps value and words in step.
  await select(page, '3', '种粮')
  await page.keyboard.press('c')
  await page.keyboard.type('5名种粮')
  await page.keyboard.press('Enter')
  await mark(page, 'figure', '3').click()
  await expect(page.getByTestId('detail')).toContainText('5名')
  await expect(page.getByTestId('detail').locator('.value')).toContainText('5')
})
