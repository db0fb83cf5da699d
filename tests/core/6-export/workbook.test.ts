import readSheet from 'read-excel-file/universal'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { packedFormat } from '../../../src/core/6-export/formats'
import { plain, docxOf } from '../1-page/formats/docx-files'
import { Editor } from '../4-review/decided'
import { exported, pageOfFile } from './tracked'

it('the list of changes leaves as a workbook that no cell of is a formula', async () => {
  const page = await pageOfFile('稿.docx', docxOf(plain('到会四千人，韩若兰出席。')))
  const editor = new Editor(page, '=cmd|calc')
  editor.decide(
    { kind: 'edit', anchor: editor.anchor('四千') },
    { kind: 'replace', text: '=HYPERLINK("x")', reason: '+核\u0001' },
  )
  editor.decide({ kind: 'comment', anchor: editor.anchor('韩若兰') }, { kind: 'note', text: '＝再核\n两行' })
  const { bytes, warnings } = await packedFormat('changes-xlsx').pack([exported(page, editor.log)], [null])
  expect(warnings).toEqual([])
  const [sheet] = await readSheet(bytes.buffer)
  expect(sheet?.sheet).toBe('改动清单')
  const [head, ...rows] = sheet?.data ?? []
  expect(head?.slice(0, 6)).toEqual([
    '文件 file',
    '稿件 article',
    '段 paragraph',
    '类别 kind',
    '原文 from',
    '改为 to',
  ])
  expect(rows).toEqual([
    [
      '稿.docx',
      expect.any(String),
      1,
      '改',
      '四千',
      '=HYPERLINK("x")',
      '到会【=HYPERLINK("x")】人，韩若兰出席。',
      '=cmd|calc',
      '2024-03-14T20:00:01.000Z',
      expect.stringMatching(/^\+核/),
    ],
    [
      '稿.docx',
      expect.any(String),
      1,
      '批注',
      '韩若兰',
      null,
      '到会四千人，【韩若兰】出席。',
      '=cmd|calc',
      '2024-03-14T20:00:02.000Z',
      '＝再核\n两行',
    ],
  ])
  const parts = unzipSync(bytes)
  const sheets = Object.entries(parts).filter(([path]) => path.includes('worksheets/'))
  for (const [, part] of sheets) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
})
