import { startBrowser } from './hosts/browser-host'
import writeXlsxFile from 'write-excel-file/node'
import { writeFileSync } from 'node:fs'
const W = ['叶知秋', '郝建平', '丁小满', '吕思远', '柯清平', '牛墨林', '邢佩玉', '巫剪云', '游小满', '温如玉']
const rows = [
  ['序号', '姓名', '单位', '奖项'],
  ...W.map((n, i) => [i + 1, n, `临江${i + 1}中`, '最美教师']),
].map((r) => r.map((value) => ({ value })))
writeFileSync('/tmp/最美教师名单.xlsx', await writeXlsxFile(rows).toBuffer())
writeFileSync(
  '/tmp/最美教师.md',
  `# 10名教师获评“最美教师”\n\n临江晚报讯（记者 罗小舟）昨天，10名教师获评“最美教师”，副市长梁守义为他们颁奖。\n\n获奖教师是：叶知秋、郝建平、丁小曼、吕思远、柯清平、牛墨林、邢佩钰、巫剪云、温如玉。\n\n叶知秋说，这份荣誉属于全体教师，5月32日再来领奖。。\n`,
)
for (const [colorScheme, w, h] of [
  ['light', 1280, 800],
  ['dark', 1920, 1080],
] as const) {
  const host = await startBrowser({ colorScheme })
  const page = host.page()
  await page.setViewportSize({ width: w, height: h })
  await page.getByRole('button', { name: '名单核对' }).click()
  await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/n0-${colorScheme}.png` })
  await page.keyboard.press('Escape')
  await host.openFiles(['/tmp/最美教师.md'])
  await page.waitForTimeout(500)
  await page.keyboard.press('Control+Shift+l')
  await page.waitForTimeout(300)
  await host.giving('/tmp/最美教师名单.xlsx', () =>
    page.getByRole('button', { name: '导入名单' }).first().click(),
  )
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/n1-${colorScheme}.png` })
  await page.getByRole('button', { name: '存入名单' }).click()
  await page.waitForTimeout(800)
  await page.getByRole('listbox', { name: '对照结果' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
  await page.waitForTimeout(4500)
  await page.screenshot({ path: `/tmp/n2-${colorScheme}.png` })
  await page.emulateMedia({ media: 'print', colorScheme })
  await page.screenshot({ path: `/tmp/n5-${colorScheme}.png` })
  await page.emulateMedia({ media: 'screen', colorScheme })
  await page.getByRole('listbox', { name: '对照结果' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  await page.keyboard.press('f')
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/n3-${colorScheme}.png` })
  await page.keyboard.press('Control+,')
  await page.waitForTimeout(500)
  await page.screenshot({ path: `/tmp/n4-${colorScheme}.png` })
  await host.close()
}
