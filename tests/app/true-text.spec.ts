import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { hashOf, hashOfText } from '../../src/core/1-page/source'
import { expect, fileWith, importFile, reviewIsOpen, saved, test } from './app'

const gbk = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
/** Two wide spaces and 市长韩若兰出席会议。 in GBK, where that space is said in two ways: a hash proves no text that has one. */
const FILE = gbk('a1a1a1a1cad0b3a4baabc8f4c0bcb3f6cfafbbe1d2e9a1a3')
const TEXT = '市长韩若兰出席会议。'
/** The same behind 县长不到场。 */
const ALTERED = gbk('a1a1a1a1cfd8b3a4b2bbb5bdb3a1a1a3cad0b3a4baabc8f4c0bcb3f6cfafbbe1d2e9a1a3')

/** An export of a text under the name and hash of another file: sealed, and sound in all else. */
function altered(text: Uint8Array, file: Uint8Array): string {
  const { sha256: _seal, ...page } = JSON.parse(
    execFileSync('node', ['out/cli/galley.js', 'extract', '--json', fileWith('一版.txt', text)], {
      encoding: 'utf8',
    }),
  ) as { sha256: string; source: object }
  const body = { ...page, source: { ...page.source, sha256: hashOf(file), size: file.length } }
  return fileWith('校改.json', JSON.stringify({ ...body, sha256: hashOfText(JSON.stringify(body)) }))
}
const original = (page: Page) => page.getByTestId('original')
const notice = (page: Page, text: string) => page.getByTestId('notice').filter({ hasText: text })

test('an export whose text is not that of its hash is refused', async ({ host }) => {
  const page = host.page()
  const [text, file] = ['县长韩若兰出席会议。', TEXT].map((one) => new TextEncoder().encode(one))
  if (text && file) await importFile(host, altered(text, file))
  await expect(notice(page, '校改.json')).toContainText('校验值不一致')
  await expect(page.getByTestId('library-count')).toHaveCount(0)
})

test('where a hash cannot tell, the import says so, and the file itself takes the place of an altered text', async ({
  host,
}) => {
  const page = host.page()
  await importFile(host, altered(ALTERED, FILE))
  await reviewIsOpen(page)
  await expect(notice(page, '一版.txt')).toContainText('请把原文件打开一次')
  await expect(original(page)).toContainText('县长不到场')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await saved(page)
  await page.keyboard.press('F9')

  await host.openFiles([fileWith('一版.txt', FILE)])
  await expect(notice(page, '与原文件不符')).toBeVisible()
  await expect(notice(page, '内容相同')).toHaveCount(0)
  await expect(notice(page, '请把原文件打开一次')).toHaveCount(0)
  await reviewIsOpen(page)
  await expect(original(page)).toContainText(TEXT)
  await expect(original(page)).not.toContainText('县长')
  await expect(page.locator('mark.accepted')).toHaveText('韩若兰')

  await page.keyboard.press('F9')
  await host.openFiles([fileWith('一版.txt', FILE)])
  await expect(notice(page, '内容相同')).toBeVisible()
})

test('an altered text can take the place of no file that is in the library, or in the bin', async ({
  host,
}) => {
  const page = host.page()
  await host.openFiles([fileWith('一版.txt', FILE)])
  await reviewIsOpen(page)
  await page.keyboard.press('F9')
  await importFile(host, altered(ALTERED, FILE))
  await expect(notice(page, '原文与现有原文不同')).toHaveCount(1)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '移除所选' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click()
  await expect(page.getByTestId('library-count')).toHaveCount(0)
  await page.getByRole('button', { name: '关闭' }).first().click()
  await importFile(host, altered(ALTERED, FILE))
  await expect(notice(page, '原文与现有原文不同')).toHaveCount(1)
  await expect(page.getByTestId('library-count')).toHaveCount(0)
})
