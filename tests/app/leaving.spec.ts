import { expect, fileWith, mark, reviewIsOpen, test, validated } from './app'
import readSheet from 'read-excel-file/universal'
import { docxOf, paragraph, plain, run } from '../core/1-page/formats/docx-files'
import { commentsIn, trackedIn, xmlOf } from '../core/6-export/word-marks'
import type { Host } from '../hosts/host'

const PAGE = [
  '# 春耕会召开',
  '',
  '市长韩若兰要求，3名种粮大户要带头。',
  '',
  '# 田头见闻',
  '',
  '副市长梁守义到场，观众的热情很高。',
].join('\n')

async function leave(host: Host, format: RegExp): Promise<{ name: string; content: string }> {
  const { name, bytes } = await leaveAs(host, format)
  return { name, content: bytes.toString('utf8') }
}

async function leaveAs(host: Host, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const page = host.page()
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').getByRole('radio', { name: format }).check()
  const { name, content } = await host.saving(async () => {
    await page.getByRole('dialog').getByRole('button', { name: '导出' }).click()
  })
  return { name, bytes: content }
}

test('a Word file leaves with its changes tracked in the editor’s name, remarks and findings as comments, and as a workbook', async ({
  host,
}) => {
  const page = host.page()
  const body = [
    plain('春耕会召开', '1'),
    paragraph(`${run('市长', '<w:b/>')}${run('韩若兰要求，，3名种粮大户要带头。')}`),
  ]
  await host.openFiles([fileWith('稿.docx', docxOf(body.join('')))])
  await reviewIsOpen(page)
  await mark(page, 'name', '韩若兰').click()
  await page.keyboard.press('c')
  await page.keyboard.type('韩若岚')
  await page.keyboard.press('Enter')
  const word = await leaveAs(host, /Word/)
  expect(word.name).toBe('稿.galley.docx')
  expect(trackedIn(word.bytes).map(({ kind, text }) => [kind, text])).toEqual([
    ['del', '兰'],
    ['ins', '岚'],
  ])
  expect(
    commentsIn(word.bytes).some(({ author, at }) => author === '校样 Galley' && at.includes('，，')),
  ).toBe(true)
  expect(xmlOf(word.bytes)).toContain('<w:b/>')
  const book = await leaveAs(host, /Excel（给排版）/)
  expect(book.name).toBe('稿.galley.changes.xlsx')
  const [sheet] = await readSheet(Uint8Array.from(book.bytes).buffer)
  expect(sheet?.data[1]?.slice(4, 6)).toEqual(['韩若兰', '韩若岚'])
})

test('the corrected page leaves as text, list of changes and proof sheet, and copies as it is printed', async ({
  host,
}) => {
  test.setTimeout(120_000)
  const page = host.page()
  await host.openFiles([fileWith('出去.md', PAGE)])
  await reviewIsOpen(page)
  await mark(page, 'name', '韩若兰').click()
  await page.keyboard.press('c')
  await page.keyboard.type('韩若岚')
  await page.keyboard.press('Enter')
  await mark(page, 'name', '韩若兰').click()
  await page.keyboard.press('m')
  await page.keyboard.type('与名单不符')
  await page.keyboard.press('Enter')

  const text = await leave(host, /TXT/)
  expect(text.name).toBe('出去.galley.txt')
  expect(text.content).toContain('市长韩若岚要求')
  expect((await leave(host, /Markdown/)).content).toContain('# 田头见闻')
  const changes = await leave(host, /改动清单 CSV/)
  expect(changes.name).toBe('出去.galley.changes.csv')
  expect(changes.content).toContain('春耕会召开,2,改,韩若兰,韩若岚')
  expect(changes.content).toContain('与名单不符')
  const { name, content } = await leave(host, /校改 JSON/)
  expect(validated(name, Buffer.from(content))).toContain('ok')

  await page.keyboard.press('5')
  const copied = await page.getByTestId('corrected').evaluate((root) => {
    window.getSelection()?.selectAllChildren(root)
    const data = new DataTransfer()
    root.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/plain')
  })
  expect(copied).toBe('春耕会召开\n市长韩若岚要求，3名种粮大户要带头。')

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const sheet = page.getByTestId('proof-sheet')
  await expect(sheet).toBeVisible()
  await expect(page.getByTestId('original')).toBeHidden()
  await expect(sheet).toContainText('改动（1 处）')
  await expect(sheet).toContainText('值班主任签字')
  await expect(sheet.locator('.columns ins')).toHaveText('韩若岚')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(sheet).toHaveCount(0)
})
