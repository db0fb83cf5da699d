import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import {
  expect,
  fileWith,
  hasRealPage,
  importFile,
  mark,
  REAL_PAGE,
  reviewIsOpen,
  SAMPLE,
  saved,
  test,
  validated,
} from './app'
import type { Host } from '../hosts/host'

/** What the whole job is done on: a page with a stray paragraph, a headline, names, titles and figures. */
interface Facts {
  readonly path: string
  /** How the stray paragraph begins, and the article it belongs to. */
  readonly stray: string
  readonly home: string
  readonly accepted: string
  readonly wrong: string
  readonly right: string
  readonly rejected: string
  /** A stretch of text to add as a name. */
  readonly missed: string
  readonly title: string
  readonly linkedTo: string
}

const OWN: Facts = {
  path: SAMPLE,
  stray: '评选活动自去年10月启动',
  home: '12名“临江最美劳动者”受到表彰',
  accepted: '沈怀舟',
  wrong: '梁守义',
  right: '梁守毅',
  rejected: '三个关键',
  missed: '柳叶巷',
  title: '副市长',
  linkedTo: '韩若兰',
}
const REAL: Facts = {
  path: REAL_PAGE,
  stray: '据了解,此次评选活动',
  home: '20名衡阳“最美公交驾驶员、最美的哥的姐、最美网约车驾驶员”荣获表彰',
  accepted: '刘越高',
  wrong: '熊晓强',
  right: '熊小强',
  rejected: '两大',
  missed: '常宁市',
  title: '副市长',
  linkedTo: '胡小刚',
}

test('the whole job on a page of our own: open, attach, review, undo, close, reopen, export, import', async ({
  host,
}) => {
  await wholeJob(host, OWN)
})

test('the whole job on the real page', async ({ host }) => {
  test.skip(!hasRealPage, 'SKIPPED: the real page is not beside this checkout')
  await wholeJob(host, REAL)
})

async function wholeJob(host: Host, facts: Facts): Promise<void> {
  // It starts the program three times: half a minute alone, and twice that beside another test on two cores.
  test.setTimeout(120_000)
  await host.openFiles([facts.path])
  await reviewIsOpen(host.page())
  const original = (await host.page().getByTestId('original').locator('p').allTextContents()).join('\n')

  await attachStray(host.page(), facts)
  await review(host.page(), facts)
  await saved(host.page())
  await expectReviewed(host.page(), facts)
  // Whatever was corrected, the original stands as it came.
  expect((await host.page().getByTestId('original').locator('p').allTextContents()).join('\n')).toBe(original)

  await host.restart()
  await host.page().getByTestId('library-list').press('Enter')
  await expectReviewed(host.page(), facts)
  await expectHome(host.page(), facts)

  const first = await exported(host)
  const page = JSON.parse(first.content.toString('utf8')) as {
    decisions: unknown[]
    text: string
    correctedText: string
  }
  expect(page.text).toBe(readFileSync(facts.path, 'utf8'))
  expect(page.correctedText).toContain(facts.right)
  expect(page.correctedText).not.toContain(facts.wrong)

  const file = fileWith(first.name, first.content)
  expect(validated(first.name, first.content)).toContain('ok')

  await host.startAfresh()
  await importFile(host, file)
  await reviewIsOpen(host.page())
  await expectReviewed(host.page(), facts)
  await expectHome(host.page(), facts)
  const again = await exported(host)
  // When it was written, and so the hash over all, is another.
  const sealed = { exportedAt: expect.any(String), sha256: expect.any(String) }
  expect(JSON.parse(again.content.toString('utf8'))).toEqual({ ...page, ...sealed })
}

/** By keyboard alone: out into an article of its own, then into the one it belongs to. */
async function attachStray(page: Page, { stray, home }: Facts): Promise<void> {
  await page.keyboard.press('6')
  const structure = page.getByTestId('structure')
  await structure.getByRole('button', { name: stray }).focus()
  await page.keyboard.press('Alt+n')
  await expect(structure.locator('ol').filter({ hasText: stray }).locator('li')).toHaveCount(1)
  await structure.getByRole('button', { name: stray }).focus()
  const target = await structure
    .getByLabel('移到…')
    .evaluate(
      (select: HTMLSelectElement, title) =>
        [...select.options].find(({ text }) => text.includes(title))?.value ?? '',
      home,
    )
  await structure.getByLabel('移到…').selectOption(target)
  await expectHome(page, { stray, home })
}

async function expectHome(page: Page, { stray, home }: Pick<Facts, 'stray' | 'home'>): Promise<void> {
  await page.keyboard.press('6')
  await expect(page.getByTestId('structure').getByRole('region', { name: home })).toContainText(stray)
  await page.keyboard.press('1')
}

async function review(page: Page, facts: Facts): Promise<void> {
  await page.keyboard.press('1')
  await mark(page, 'name', facts.accepted).click()
  await page.keyboard.press('Shift+a')
  await mark(page, 'name', facts.wrong).click()
  await page.keyboard.press('Shift+c')
  await page.keyboard.type(facts.right)
  await page.keyboard.press('Enter')
  await mark(page, 'figure', facts.rejected).click()
  await page.keyboard.press('x')
  await addByKeyboard(page, facts.missed)
  await mark(page, 'title', facts.title).click()
  await page.keyboard.press('l')
  await page.getByRole('dialog').getByRole('checkbox', { name: facts.linkedTo }).first().check()
  await page.keyboard.press('Enter')
  // A slip, taken back, brought again and taken back for good.
  await mark(page, 'name', facts.accepted).click()
  await page.keyboard.press('x')
  await expect(mark(page, 'name', facts.accepted)).toHaveClass(/rejected/)
  await page.keyboard.press('Control+z')
  await expect(mark(page, 'name', facts.accepted)).toHaveClass(/accepted/)
  await page.keyboard.press('Control+Shift+z')
  await expect(mark(page, 'name', facts.accepted)).toHaveClass(/rejected/)
  await page.keyboard.press('Control+z')
}

/** Selects the text as the keys do, and marks it as a name. */
async function addByKeyboard(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const holder of document.querySelectorAll('[data-testid="original"] [data-start]')) {
      const node = holder.firstChild
      const at = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || at < 0) continue
      window.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`no ${wanted} outside a mark`)
  }, text)
  await page.keyboard.press('+')
  await page.keyboard.press('1')
}

async function expectReviewed(page: Page, facts: Facts): Promise<void> {
  const accepted = page.locator('mark.name', { hasText: new RegExp(`^${facts.accepted}$`) })
  for (const one of await accepted.all()) await expect(one).toHaveClass(/accepted/)
  for (const one of await page.locator('mark.name', { hasText: new RegExp(`^${facts.wrong}$`) }).all())
    await expect(one).toHaveClass(/corrected/)
  await expect(mark(page, 'figure', facts.rejected)).toHaveClass(/rejected/)
  await expect(mark(page, 'name', facts.missed)).toHaveClass(/accepted/)
  await mark(page, 'title', facts.title).click()
  await expect(page.getByTestId('detail')).toContainText(facts.linkedTo)
}

async function exported(host: Host): Promise<{ name: string; content: Buffer }> {
  return host.saving(async () => {
    await host.page().keyboard.press('Control+e')
    await host.page().getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  })
}
