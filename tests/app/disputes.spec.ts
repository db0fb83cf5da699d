import type { Page } from '@playwright/test'
import { articleId, blockId, type FindingKey } from '../../src/core/identities'
import { anchorOf } from '../../src/core/text/anchor'
import type { Span } from '../../src/core/text/span'
import { disagree, type Disagreement } from './disagreeing'
import { expect, fileWith, importFile, reviewIsOpen, saved, test } from './app'

const BLOCKS = [
  '春耕会召开',
  '市委书记沈怀舟指出，要抓紧抓实。。市长韩若兰要求，3名种粮大户要带头。',
  '会议于3月20日召开，副市长梁守义到场，大家看了田头，问了收成。',
  '龙舟赛开赛',
  '冠军队领队万晓棠说，86支队伍报了名，秩序很好，天气也不错。',
]
const TEXT = `# ${BLOCKS[0]}\n\n${BLOCKS[1]}\n\n${BLOCKS[2]}\n\n# ${BLOCKS[3]}\n\n${BLOCKS[4]}\n`

const spanOf = (quote: string): Span => ({
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
})
const at = (quote: string) => anchorOf(TEXT, spanOf(quote))
const block = (n: number): string => BLOCKS[n] ?? ''

/** One disagreement for every kind of thing that is decided. */
const disagreements = (finding: FindingKey): Record<string, Disagreement> => ({
  mention: {
    subject: { kind: 'mention', type: 'name', anchor: at('沈怀舟') },
    whats: [{ kind: 'accept' }, { kind: 'correct', surface: '沈怀洲' }],
  },
  note: {
    subject: { kind: 'note', type: 'name', anchor: at('韩若兰') },
    whats: [
      { kind: 'note', text: '已核' },
      { kind: 'note', text: '待问' },
    ],
  },
  links: {
    subject: { kind: 'links', anchor: at('副市长') },
    whats: [
      { kind: 'link', names: [at('梁守义')] },
      { kind: 'link', names: [at('韩若兰')] },
    ],
  },
  edit: {
    subject: { kind: 'edit', anchor: at('田头') },
    whats: [
      { kind: 'replace', text: '地头' },
      { kind: 'replace', text: '田间' },
    ],
  },
  finding: {
    subject: { kind: 'finding', key: finding },
    whats: [{ kind: 'dismiss', reason: '原文如此' }, { kind: 'apply' }],
  },
  'finding-note': {
    subject: { kind: 'finding-note', key: finding },
    whats: [
      { kind: 'note', text: '问过作者' },
      { kind: 'note', text: '没问' },
    ],
  },
  role: {
    subject: { kind: 'role', anchor: at(block(2)) },
    whats: [
      { kind: 'role', role: 'caption' },
      { kind: 'role', role: 'list' },
    ],
  },
  place: {
    subject: { kind: 'place', anchor: at(block(2)) },
    whats: [
      {
        kind: 'place',
        article: articleId({ kind: 'led', by: spanOf(block(3)) }),
        after: blockId(spanOf(block(4))),
      },
      { kind: 'place', article: articleId({ kind: 'led', by: spanOf(block(3)) }), after: null },
    ],
  },
  join: {
    subject: { kind: 'join', anchor: at(block(1)) },
    whats: [
      { kind: 'join', with: blockId(spanOf(block(2))) },
      { kind: 'join', with: null },
    ],
  },
  split: {
    subject: { kind: 'split', anchor: at(block(4)) },
    whats: [
      { kind: 'split', at: [spanOf('秩序').start] },
      { kind: 'split', at: [spanOf('天气').start] },
    ],
  },
  article: {
    subject: { kind: 'article', article: articleId({ kind: 'led', by: spanOf(block(3)) }) },
    whats: [
      { kind: 'state', state: 'done' },
      { kind: 'state', state: 'attention' },
    ],
  },
})

/** The key of the finding about the doubled mark, as an export has it. */
async function open(host: Parameters<typeof importFile>[0]): Promise<FindingKey> {
  await host.openFiles([fileWith('分歧.md', TEXT)])
  await reviewIsOpen(host.page())
  const { content } = await host.saving(async () => {
    await host.page().keyboard.press('Control+e')
    await host.page().getByRole('button', { name: '导出', exact: true }).last().click()
  })
  const { findings } = JSON.parse(content.toString()) as {
    findings: { id?: string; key?: string; rule: string }[]
  }
  const found = findings.find(({ rule }) => rule === 'doubled-mark')
  return (found?.key ?? found?.id ?? '') as FindingKey
}

const status = (page: Page) => page.getByTestId('disputes')
const dispute = (page: Page) => page.getByTestId('dispute').first()

test('every kind of dispute is counted, marked, stepped to and settled with one key', async ({ host }) => {
  test.setTimeout(120_000)
  const page = host.page()
  const all = disagreements(await open(host))
  await disagree(page, Object.values(all))
  await expect(status(page)).toHaveText('11 处分歧')

  await page.keyboard.press('4')
  await expect(page.locator('[data-testid=finding]', { hasText: '有分歧' })).toHaveCount(1)
  await page.keyboard.press('6')
  const structure = page.getByTestId('structure')
  await expect(structure.locator('li', { hasText: '有分歧' })).toHaveText([/市委书记/, /会议于/, /冠军队/])
  await expect(structure.getByRole('heading').filter({ hasText: '有分歧' })).toContainText(block(3))
  await expect(page.getByRole('navigation', { name: '本版稿件' })).toContainText('有分歧')
  await page.keyboard.press('2')
  await expect(page.locator('#panel').getByText('有分歧')).toHaveCount(1)

  const seen = new Set<string>()
  for (let left = 11; left > 0; left--) {
    if (left === 11) await page.keyboard.press('g')
    const shown = dispute(page)
    await expect(shown).toBeVisible()
    seen.add((await shown.locator('b').textContent()) ?? '')
    await expect(shown.getByRole('button')).toHaveText([/甲.*7$/, /乙.*8$/])
    await page.keyboard.press(left % 2 === 0 ? '7' : '8')
    if (left > 1) await expect(status(page)).toHaveText(`${left - 1} 处分歧`)
  }
  await expect(status(page)).toHaveCount(0)
  expect(seen.size).toBe(11)
  await saved(page)
})

test('stepping goes round the disputes both ways, and what is out of sight is shown before it is settled', async ({
  host,
}) => {
  const page = host.page()
  const all = disagreements(await open(host))
  await disagree(
    page,
    [all['mention'], all['links'], all['edit']].flatMap((one) => one ?? []),
  )
  await expect(status(page)).toHaveText('3 处分歧')
  await page.keyboard.press('g')
  await expect(dispute(page)).toContainText('沈怀舟')
  await page.keyboard.press('Shift+g')
  await expect(dispute(page)).toContainText('田头')
  await page.keyboard.press('g')
  await expect(dispute(page)).toContainText('沈怀舟')
  // A dispute that the editor comes to by any other way is settled with the same keys.
  await page.keyboard.press('Shift+k')
  await page.keyboard.press('j')
  await expect(dispute(page).getByRole('button')).toHaveCount(2)
  await page.keyboard.press('8')
  await expect(status(page)).toHaveText('2 处分歧')
  await expect(page.locator('mark.corrected')).toHaveText('沈怀舟')
})

test('who keeps a finding keeps the text as it was, whatever another has changed for it', async ({
  host,
}) => {
  const page = host.page()
  const key = await open(host)
  await page.keyboard.press('f')
  const all = disagreements(key)
  const finding = all['finding']
  if (!finding) throw new Error('no disagreement on the finding')
  await page.keyboard.press('Shift+d')
  await saved(page)
  await page.keyboard.press('5')
  await expect(page.getByTestId('corrected').locator('ins')).toHaveCount(1)
  await disagree(page, [{ subject: finding.subject, whats: [{ kind: 'dismiss', reason: '原文如此' }] }])
  await page.keyboard.press('g')
  await expect(dispute(page).getByRole('button')).toHaveCount(2)
  await dispute(page).getByRole('button', { name: '甲' }).click()
  await expect(status(page)).toHaveCount(0)
  await page.keyboard.press('5')
  await expect(page.getByTestId('corrected').locator('ins')).toHaveCount(0)
})

test('in English the words of the page are told from those of the program', async ({ host }) => {
  const page = host.page()
  const all = disagreements(await open(host))
  await disagree(
    page,
    [all['mention'], all['finding']].flatMap((one) => one ?? []),
  )
  await page.keyboard.press('Control+,')
  await page.getByLabel('语言').selectOption('en')
  await page.keyboard.press('Escape')
  await reviewIsOpen(page)
  await page.keyboard.press('g')
  const own = dispute(page).locator('span:not([lang])')
  const ofPage = dispute(page).locator('span[lang=zh-CN]')
  await expect(ofPage).toHaveText(['沈怀舟', '“沈怀洲”'])
  await expect(own.filter({ hasText: 'Accepted' }).first()).toBeVisible()
  await page.keyboard.press('g')
  await expect(ofPage).toHaveText(['原文如此'])
  for (const words of await dispute(page).locator('span:not(:has(span)):not([lang])').allTextContents())
    expect(words).not.toMatch(/[\u4e00-\u9fff]/)
})
