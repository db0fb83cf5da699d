import { deleted, docxOf, inserted, paragraph, plain, run } from '../core/1-page/formats/docx-files'
import { column, pdfOf } from '../core/1-page/formats/pdf-files'
import { expect, fileWith, mark, reviewIsOpen, test, validated } from './app'

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

test('what is pasted out of Word keeps its paragraphs and headings; plain text is pasted as it is', async ({
  host,
}) => {
  const page = host.page()
  const paste = (text: string, html: string): Promise<void> =>
    page.evaluate(
      ([plainText, marked]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', plainText)
        if (marked !== '') clipboardData.setData('text/html', marked)
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
      },
      [text, html] as const,
    )
  await expect(page.getByRole('button', { name: '粘贴' }).first()).toBeVisible()
  await paste(
    '码头试运行 市长韩若兰出席。 副市长沈怀舟讲话。',
    '<html><body><!--StartFragment--><p class=MsoTitle>码头试运行</p><p class=MsoNormal>市长韩若兰出席。</p><p class=MsoNormal>副市长沈怀舟讲话。</p><!--EndFragment--></body></html>',
  )
  await reviewIsOpen(page)
  await expect(page.getByTestId('original')).toContainText('主标题')
  await expect(page.getByTestId('original').getByText('副市长沈怀舟讲话。', { exact: true })).toBeVisible()
  await page.keyboard.press('F9')
  await page.getByTestId('library-list').waitFor()
  await paste(
    '会议召开，市长韩若兰出席。',
    '<div><span style="color:red">会议召开，市长韩若兰出席。</span></div>',
  )
  await reviewIsOpen(page)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('.html')
})

test('a PDF page is shown as it is printed, with what the cursor is on framed, and leads to its text', async ({
  host,
}) => {
  const first = [
    { text: '二期码头今起试运行', x: 44, y: 90, size: 24 },
    ...column(['市长韩若兰昨日宣布二期码头', '试运行，三名职工受到表彰。'], 40, 120, 9, 13),
  ]
  const second = column(['副市长沈怀舟出席会议并讲话', '强调安全第一。'], 166, 420, 9, 13)
  await host.openFiles([fileWith('版.pdf', pdfOf([first, second]))])
  const page = host.page()
  await expect(page.getByTestId('original').or(page.getByTestId('library-list'))).toBeVisible({
    timeout: 30_000,
  })
  await reviewIsOpen(page)
  const picture = page.getByTestId('picture')
  const frame = picture.locator('rect')
  const box = async (): Promise<number[]> =>
    frame.evaluate((rect) => ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))))
  await mark(page, 'name', '韩若兰').click()
  // 市长 stands before it in type of 9 points at 40; the frame is 2 points wider on each side.
  const [x = 0, y = 0, width = 0, height = 0] = await box()
  expect([x, width].map(Math.round)).toEqual([56, 31])
  expect(y).toBeLessThan(120)
  expect(y + height).toBeGreaterThan(120)
  // Something is printed there, and nothing in the margin.
  const inkAt = (left: number, top: number): Promise<number> =>
    picture.locator('canvas').evaluate(
      (element, [x, y]) => {
        const canvas = element as HTMLCanvasElement
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
        copy?.drawImage(canvas, 0, 0)
        const scale = canvas.width / 595
        const { data } = copy?.getImageData(x * scale, y * scale, 27 * scale, 9 * scale) ?? { data: [] }
        // What is not drawn yet is black as well, and transparent.
        return [...data].filter((value, i) => i % 4 === 0 && value < 128 && (data[i + 3] ?? 0) > 128).length
      },
      [left, top] as const,
    )
  await expect.poll(() => inkAt(58, 112)).toBeGreaterThan(10)
  expect(await inkAt(400, 700)).toBe(0)

  // The cursor goes to the other page, and the picture with it; a click in the picture goes to the text.
  await mark(page, 'name', '沈怀舟').click()
  await expect(picture).toContainText('第 2 页，共 2 页')
  await picture.getByRole('button', { name: '上一页' }).click()
  const area = await picture.locator('canvas').boundingBox()
  if (!area) throw new Error('no picture')
  const scale = area.width / 595
  await page.mouse.click(area.x + 70 * scale, area.y + 117 * scale)
  await expect(mark(page, 'name', '韩若兰')).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('p')
  await expect(picture).toHaveCount(0)
  await page.reload()
  await page.getByTestId('library-list').press('Enter')
  await reviewIsOpen(page)
  await expect(picture).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(picture).toBeVisible()
})

test('a PDF page opens in the order it is read and leaves again, and one without text is refused with what to do', async ({
  host,
}) => {
  const pages = [
    { text: '二期码头今起试运行', x: 44, y: 90, size: 24 },
    ...column(['市长韩若兰昨日宣布二期码头', '试运行，三名职工受到表彰。'], 40, 120, 9, 13),
    ...column(['副市长沈怀舟出席会议并讲话', '强调安全第一。'], 166, 120, 9, 13),
  ]
  await host.openFiles([fileWith('版.pdf', pdfOf([pages])), fileWith('扫描.pdf', pdfOf([[]]))])
  const page = host.page()
  await expect(page.getByTestId('notice').filter({ hasText: '扫描.pdf' })).toContainText(
    '文字识别',
    // The reader of PDF is two megabytes, read when the first is opened.
    { timeout: 30_000 },
  )
  await page.getByText('二期码头今起试运行').first().click()
  await page.keyboard.press('Enter')
  await reviewIsOpen(page)
  await expect(page.getByTestId('original')).toContainText(
    '市长韩若兰昨日宣布二期码头试运行，三名职工受到表彰。',
  )
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  const { name, content } = await host.saving(async () => {
    await page.keyboard.press('Control+e')
    await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  })
  expect(validated(name, content)).toContain('ok')
})

test('a PDF of many pages shows how far it is read, and can be called off', async ({ host }) => {
  const pages = Array.from({ length: 200 }, (_one, n) =>
    column(
      Array.from({ length: 40 }, (_line, i) => `第${n}版第${i}行市长韩若兰昨日出席会议并讲话。`),
      40,
      60,
      9,
      13,
    ),
  )
  await host.openFiles([fileWith('合订.pdf', pdfOf(pages))])
  const page = host.page()
  const dialog = page.getByRole('dialog', { name: '正在打开' })
  await expect(dialog).toContainText(/合订\.pdf：读入第 \d+ 页，共 200 页/)
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('稿库还是空的')).toBeVisible()
})

test('signs around words that are set bold are not shown, and places stay where they are', async ({
  host,
}) => {
  const text = '# 码头试运行\n\n**临江晚报讯** 市长韩若兰**今起**视察，3名职工受到表彰。\n'
  await host.openFiles([fileWith('版.md', text)])
  const page = host.page()
  await reviewIsOpen(page)
  const shown = await page.getByTestId('original').evaluate((root) => (root as HTMLElement).innerText)
  expect(shown).toContain('临江晚报讯 市长韩若兰今起视察')
  await expect(mark(page, 'figure', '3名')).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.getByTestId('corrected')).toContainText('临江晚报讯 市长韩若兰今起视察')
})
