import { deleted, docxOf, inserted, paragraph, plain, run } from '../core/1-page/formats/docx-files'
import { expect, fileWith, reviewIsOpen, test } from './desk'

const WORD = docxOf(
  [
    plain('二期码头今起试运行', '1'),
    plain('本报讯 市长韩若兰昨日宣布，二期码头今起试运行，3名职工受到表彰。'),
    paragraph(`${run('副市长')}${deleted('沈怀州')}${inserted('沈怀舟')}${run('出席。')}`),
  ].join(''),
)

test('a Word file opens with its headline, says what was not read, and stays as it was read', async ({
  host,
}) => {
  await host.openFiles([fileWith('码头.docx', WORD)])
  const page = host.page()
  await reviewIsOpen(page)
  await expect(page.getByTestId('notice')).toContainText('修订删除 1 处，不读入（第 3 段）')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('码头.docx')
  await expect(page.getByTestId('original')).toContainText('副市长沈怀舟出席。')
  await expect(page.getByTestId('original')).toContainText('主标题')
  await page.reload()
  await expect(page.getByText('二期码头今起试运行').first()).toBeVisible()
})

test('a web page opens with the article in it, in the browser that has no network', async ({ host }) => {
  const text =
    '市长韩若兰昨日宣布，二期码头今起试运行，首艘集装箱货轮靠泊，标志着港口吞吐能力再上台阶，'.repeat(3)
  const html = `<!doctype html><body><nav><a href="/">首页</a></nav><article><h1>码头今起试运行</h1><p>${text}。</p><p>${text}。</p></article></body>`
  await host.openFiles([fileWith('网页.html', html)])
  await reviewIsOpen(host.page())
  await expect(host.page().getByTestId('notice')).toContainText('导航、广告等')
  await expect(host.page().getByTestId('original')).toContainText('码头今起试运行')
  await expect(host.page().getByTestId('original')).not.toContainText('首页')
})
