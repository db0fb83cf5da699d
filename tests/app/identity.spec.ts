import { expect, fileWith, reviewIsOpen, saved, test } from './app'

const PAGE = [
  '# 春耕会召开',
  '',
  '市委书记沈怀舟指出，要抓紧抓实。市长韩若兰要求，3名种粮大户要带头。',
  '',
  '# 龙舟赛开赛',
  '',
  '冠军队领队万晓棠说，86支队伍报了名，比赛在白鹭湖举行，观众的热情很高，秩序很好。',
].join('\n')

test('a block that led its article becomes one of its own, and that one is marked done, no other', async ({
  host,
}) => {
  await host.openFiles([fileWith('另立.md', PAGE)])
  const page = host.page()
  await reviewIsOpen(page)
  await page.keyboard.press('6')
  await page.getByRole('button', { name: '春耕会召开' }).last().focus()
  await page.keyboard.press('Alt+n')
  const articles = page.getByRole('navigation', { name: '本版稿件' }).getByRole('button')
  await expect(articles).toHaveCount(3)
  await articles.nth(2).click()
  await page.keyboard.press('Control+Enter')
  await expect(articles.nth(2)).toContainText('已核完')
  await expect(articles.nth(0)).not.toContainText('已核完')
  await saved(page)
  await page.keyboard.press('F9')
  await page.getByTestId('library-list').press('ArrowRight')
  const rows = page.locator('.row.article')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: '已核完' })).toHaveCount(1)
})
