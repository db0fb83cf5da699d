import type { Page } from '@playwright/test'
import type { CommandId } from '../../src/renderer/page/keys/commands'
import { anchorOf } from '../../src/core/text/anchor'
import { disagree } from './disagreeing'
import { expect, mark, reviewIsOpen } from './app'

/** The page that the actions below are done on. */
export const PAGE = [
  '# 春耕会召开',
  '',
  '市委书记沈怀舟指出，要抓紧抓实。。市长韩若兰要求，3名种粮大户要带头。沈怀舟还看望了职工，落实好惠农补贴，建好高标准农田。',
  '',
  '会议于2月30日召开，副市长梁守义到场，随后大家看了田头，问了收成，谈了打算，定下了今年的目标和具体的办法措施。',
  '',
  '# 龙舟赛开赛',
  '',
  '冠军队领队万晓棠说，86支队伍报了名，比赛在白鹭湖举行，观众的的热情很高，秩序很好，天气也不错，大家都很高兴，盼着明年再来。',
].join('\n')

const detail = (page: Page) => page.getByTestId('detail')
const selected = (page: Page) => page.locator('mark[aria-current]').first()
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Steps until a mention is selected, as an editor would with one finger. */
async function walkTo(page: Page, quote: string): Promise<void> {
  await press(page, 'Shift+k', 'Shift+k')
  for (let i = 0; i < 30; i++) {
    if (
      (await detail(page)
        .locator('.quote')
        .textContent()
        .catch(() => '')) === quote
    )
      return
    await press(page, 'j')
  }
  throw new Error(`never came to ${quote}`)
}

/** Every command of the review, done with keys alone, and what is seen of it. */
export const ACTIONS: Partial<Record<CommandId, (page: Page) => Promise<void>>> = {
  next: async (page) => {
    await press(page, 'Shift+k', 'j')
    await expect(selected(page)).toBeVisible()
  },
  previous: async (page) => {
    await walkTo(page, '市长')
    await press(page, 'k')
    await expect(selected(page)).toHaveText('沈怀舟')
  },
  accept: async (page) => {
    await walkTo(page, '市委书记')
    await press(page, 'a')
    await expect(mark(page, 'title', '市委书记')).toHaveClass(/accepted/)
  },
  'next-left': async (page) => {
    await press(page, 'Shift+k', 'n')
    await expect(selected(page)).toHaveText('沈怀舟')
  },
  'previous-left': async (page) => {
    await walkTo(page, '韩若兰')
    await press(page, 'Shift+n')
    await expect(selected(page)).toHaveText('市长')
  },
  'next-article': async (page) => {
    await press(page, 'Shift+k', 'Shift+j')
    await expect(selected(page)).toHaveText('冠军队领队')
  },
  'previous-article': async (page) => {
    await press(page, 'Shift+k')
    await expect(selected(page)).toHaveText('市委书记')
  },
  'accept-all': async (page) => {
    await walkTo(page, '沈怀舟')
    await press(page, 'Shift+a')
    await expect(page.locator('mark.name.accepted', { hasText: '沈怀舟' })).toHaveCount(2)
  },
  'accept-sure': async (page) => {
    const left = page.locator('mark.proposed')
    const before = await left.count()
    await press(page, 'Alt+a')
    await expect(page.getByTestId('notice').filter({ hasText: '有把握的' })).toBeVisible()
    expect(await left.count()).toBeLessThan(before)
    await press(page, 'Control+z')
    await expect(left).toHaveCount(before)
  },
  correct: async (page) => {
    await walkTo(page, '韩若兰')
    await press(page, 'c')
    await page.keyboard.type('韩若岚')
    await press(page, 'Enter')
    await expect(mark(page, 'name', '韩若兰')).toHaveClass(/corrected/)
  },
  undo: async (page) => {
    await press(page, 'Control+z')
    await expect(mark(page, 'name', '韩若兰')).toHaveClass(/proposed/)
  },
  redo: async (page) => {
    await press(page, 'Control+Shift+z')
    await expect(mark(page, 'name', '韩若兰')).toHaveClass(/corrected/)
  },
  'correct-all': async (page) => {
    await walkTo(page, '沈怀舟')
    await press(page, 'Shift+c')
    await page.keyboard.type('沈怀洲')
    await press(page, 'Enter')
    await expect(page.locator('mark.name.corrected', { hasText: '沈怀舟' })).toHaveCount(2)
  },
  reject: async (page) => {
    await walkTo(page, '3名')
    await press(page, 'x')
    await expect(mark(page, 'figure', '3名')).toHaveClass(/rejected/)
  },
  reset: async (page) => {
    await walkTo(page, '3名')
    await press(page, 'u')
    await expect(mark(page, 'figure', '3名')).toHaveClass(/proposed/)
  },
  retype: async (page) => {
    await walkTo(page, '3名')
    await press(page, 't', '2')
    await expect(page.locator('mark.title', { hasText: '3名' })).toHaveClass(/corrected/)
  },
  note: async (page) => {
    await walkTo(page, '梁守义')
    await press(page, 'm')
    await page.keyboard.type('请与名单核对')
    await press(page, 'Enter')
    await expect(detail(page)).toContainText('请与名单核对')
  },
  link: async (page) => {
    await walkTo(page, '副市长')
    await press(page, 'l', 'ArrowUp')
    await page.keyboard.type('韩若')
    await press(page, 'Enter')
    await walkTo(page, '副市长')
    await expect(detail(page)).toContainText('韩若岚')
  },
  select: async (page) => {
    await walkTo(page, '86支')
    await press(page, 's', 'Shift+ArrowRight')
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('队伍')
  },
  add: async (page) => {
    await press(page, '+', '3')
    await expect(mark(page, 'figure', '队伍')).toHaveClass(/accepted/)
  },
  'end-left': async (page) => {
    await walkTo(page, '队伍')
    await press(page, 'Alt+ArrowLeft')
    await expect(selected(page)).toHaveText('队')
  },
  'end-right': async (page) => {
    await press(page, 'Alt+ArrowRight')
    await expect(selected(page)).toHaveText('队伍')
  },
  'start-right': async (page) => {
    await press(page, 'Alt+Shift+ArrowRight')
    await expect(selected(page)).toHaveText('伍')
  },
  'start-left': async (page) => {
    await press(page, 'Alt+Shift+ArrowLeft')
    await expect(selected(page)).toHaveText('队伍')
  },
  'next-finding': async (page) => {
    await press(page, 'f')
    await expect(page.locator('[data-testid=finding].current')).toContainText('。。')
  },
  'explain-finding': async (page) => {
    await press(page, 'w')
    await expect(page.getByTestId('rule-page')).toContainText('例：会提示')
    await press(page, 'w')
    await expect(page.getByTestId('rule-page')).toHaveCount(0)
  },
  'apply-finding': async (page) => {
    await press(page, 'Shift+d')
    await expect(page.locator('[data-testid=finding].applied')).toHaveCount(1)
  },
  'dismiss-finding': async (page) => {
    await press(page, 'f', 'd')
    await page.keyboard.type('原文如此')
    await press(page, 'Enter')
    await expect(page.locator('[data-testid=finding].dismissed')).toContainText('原文如此')
  },
  'note-finding': async (page) => {
    await page.locator('[data-testid=finding].dismissed .say').click()
    await press(page, 'Shift+m')
    await page.keyboard.type('已问过作者')
    await press(page, 'Enter')
    const current = page.locator('[data-testid=finding].current')
    await expect(current.locator('.text')).toContainText('备注：已问过作者')
    await expect(current.getByRole('list', { name: '经过' }).getByRole('listitem')).toHaveText([
      /已忽略：原文如此/,
      /备注：已问过作者/,
    ])
  },
  'suppress-edition': async (page) => {
    const before = await page.locator('[data-testid=finding]').count()
    await page.locator('[data-testid=finding].dismissed .say').click()
    await press(page, 'd', 'Alt+d')
    await page.keyboard.type('来稿都这样写')
    await press(page, 'Enter')
    await expect(page.locator('[data-testid=finding]')).toHaveCount(before - 1)
  },
  'suppress-always': async (page) => {
    const before = await page.locator('[data-testid=finding]').count()
    await press(page, 'f', 'Alt+Shift+d')
    await page.keyboard.type('本报体例')
    await press(page, 'Enter')
    await expect(page.locator('[data-testid=finding]')).toHaveCount(before - 1)
  },
  'next-dispute': async (page) => {
    const texts = ['已核', '待问', '另查']
    const start = PAGE.indexOf('万晓棠')
    const anchor = anchorOf(PAGE, { start, end: start + 3 })
    const subjects = [
      { kind: 'note', type: 'name', anchor },
      { kind: 'edit', anchor },
    ] as const
    await disagree(page, [
      { subject: subjects[0], whats: texts.map((text) => ({ kind: 'note', text })) },
      { subject: subjects[1], whats: texts.map((text) => ({ kind: 'replace', text })) },
    ])
    await expect(page.getByTestId('disputes')).toHaveText('2 处分歧')
    await press(page, 'g')
    await expect(page.getByTestId('dispute')).toContainText('改文')
  },
  'previous-dispute': async (page) => {
    await press(page, 'Shift+g')
    await expect(page.getByTestId('dispute').first()).toContainText('备注')
  },
  'choose-third': async (page) => {
    await press(page, '9')
    await expect(page.getByTestId('disputes')).toHaveText('1 处分歧')
  },
  'choose-second': async (page) => {
    await press(page, '8')
    await expect(page.getByTestId('disputes')).toHaveCount(0)
  },
  'choose-first': async (page) => {
    await press(page, 'Control+z', '7')
    await expect(page.getByTestId('disputes')).toHaveCount(0)
    await walkTo(page, '万晓棠')
    await expect(detail(page)).toContainText('另查')
  },
  'tab-people': async (page) => {
    await press(page, '1')
    await expect(page.getByRole('tab', { name: '人名' })).toHaveAttribute('aria-selected', 'true')
  },
  'tab-titles': async (page) => {
    await press(page, '2')
    await expect(page.locator('#panel')).toContainText('副市长')
  },
  'tab-figures': async (page) => {
    await press(page, '3')
    await expect(page.locator('#panel')).toContainText('86支')
  },
  'tab-findings': async (page) => {
    await press(page, '4')
    // Two of the three are suppressed by now.
    await expect(page.locator('[data-testid=finding]')).toHaveCount(1)
  },
  'switch-off-rule': async (page) => {
    await press(page, '4')
    const before = await page.locator('[data-testid=finding]').count()
    await page.locator('[data-testid=finding] .say').first().click()
    await press(page, 'Shift+w')
    await expect(page.getByText('设置的“检查”里可以再打开')).toBeVisible()
    expect(await page.locator('[data-testid=finding]').count()).toBeLessThan(before)
  },
  order: async (page) => {
    await press(page, 'o')
    await expect(page.getByText('本版没有可以对照次序的名单')).toBeVisible()
    await press(page, 'Escape')
    await reviewIsOpen(page)
  },
  'tab-corrected': async (page) => {
    await press(page, 'Shift+k', 'Shift+k', '5')
    await expect(page.getByTestId('corrected')).toContainText('沈怀洲')
  },
  'tab-structure': async (page) => {
    await press(page, '6')
    await expect(page.getByTestId('structure').getByRole('region')).toHaveCount(2)
  },
  'block-down': async (page) => {
    await page.getByRole('button', { name: '会议于2月30日' }).focus()
    await press(page, 'Alt+ArrowDown')
    await expect(page.getByRole('region', { name: '龙舟赛开赛' })).toContainText('会议于2月30日')
  },
  'block-up': async (page) => {
    await page.getByRole('button', { name: '会议于2月30日' }).focus()
    await press(page, 'Alt+ArrowUp')
    await expect(page.getByRole('region', { name: '春耕会召开' })).toContainText('会议于2月30日')
  },
  'block-join': async (page) => {
    await page.getByRole('button', { name: '市委书记沈怀舟指出' }).focus()
    await press(page, 'Alt+j')
    await expect(page.getByRole('button', { name: '市委书记沈怀舟指出' })).toContainText('与下段是一句')
    await page.getByRole('button', { name: '市委书记沈怀舟指出' }).focus()
    await press(page, 'Alt+j')
    await expect(page.getByRole('button', { name: '市委书记沈怀舟指出' })).not.toContainText('与下段是一句')
  },
  'block-split': async (page) => {
    await page.getByRole('button', { name: '市委书记沈怀舟指出' }).focus()
    await press(page, 'Alt+s')
    await expect(page.getByRole('dialog')).toBeVisible()
    await press(page, 'Enter')
    await expect(page.getByRole('region', { name: '春耕会召开' }).locator('li')).toHaveCount(4)
  },
  'block-alone': async (page) => {
    await page.getByRole('button', { name: '会议于2月30日' }).focus()
    await press(page, 'Alt+n')
    await expect(page.getByTestId('structure').getByRole('region')).toHaveCount(3)
  },
  'mark-done': async (page) => {
    await press(page, '1', 'Shift+k', 'Shift+k', 'Control+Enter')
    await expect(page.getByRole('button', { name: '本篇已核完', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  },
  find: async (page) => {
    await press(page, 'Control+f')
    await expect(page.getByTestId('find-bar').getByRole('textbox').first()).toBeFocused()
    await page.keyboard.type('大家')
    await expect(page.getByTestId('find-bar').getByRole('status')).toHaveText('1 / 2')
  },
  'find-next': async (page) => {
    await press(page, 'F3')
    await expect(page.getByTestId('find-bar').getByRole('status')).toHaveText('2 / 2')
  },
  'find-previous': async (page) => {
    await press(page, 'Shift+F3')
    await expect(page.getByTestId('find-bar').getByRole('status')).toHaveText('1 / 2')
  },
  replace: async (page) => {
    await press(page, 'Control+h')
    await expect(page.getByTestId('find-bar').getByRole('textbox')).toHaveCount(2)
    await press(page, 'Escape')
    await expect(page.getByTestId('find-bar')).toBeHidden()
  },
  versions: async (page) => {
    await press(page, 'v')
    await expect(page.getByRole('heading', { name: /版本对照/ })).toBeVisible()
    await press(page, 'Escape')
    await reviewIsOpen(page)
  },
  'mark-attention': async (page) => {
    await press(page, 'Control+Shift+Enter')
    await expect(page.getByRole('button', { name: '待处理', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  },
}

export const EVERYWHERE: readonly CommandId[] = ['undo', 'redo']
