import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  InsertedTextRun,
} from 'docx'
import { writeDocx } from '../../../src/core/6-export/docx/write'
import type { Packed } from '../../../src/core/6-export/formats/output-format'
import type { Page } from '../../../src/core/1-page/page'
import { Editor } from '../4-review/decided'
import { exported, pageOfFile } from './tracked'

export const EDITOR = '柳青禾'
const AUTHOR = { author: '甲', date: '2024-03-14T08:00:00Z' }

/** What is changed in the sample, and what is said to it. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['韩若兰', '韩若岚'],
  ['4个', '四个'],
  ['要删去的一段。', ''],
  ['全年', '上半年'],
  ['百人', '千人'],
  ['数据', '统计'],
]
export const COMMENTS: readonly (readonly [string, string])[] = [
  ['试运行', '是否已过验收？'],
  ['三百亩', '与昨日一版不一'],
]

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] })

/** A page as a program writes it: headline, formatting, someone's own changes, a table, a note. */
async function sampleFile(): Promise<Uint8Array> {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('据港务局数据。')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: '二期码头今起试运行', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun({ text: '港务局长韩若', bold: true, color: 'C00000' }),
              new TextRun({ text: '兰昨日宣布，', bold: true }),
              new InsertedTextRun({ id: 9, ...AUTHOR, text: '新增泊位4个，全年吞吐量翻番。' }),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph('要删去的一段。'),
          new Table({
            rows: [
              new TableRow({ children: [cell('泊位'), cell('四')] }),
              new TableRow({ children: [cell('职工'), cell('三百人')] }),
            ],
          }),
          new Paragraph({ children: [new TextRun({ text: '山坡上三百亩柿树挂满果实。', italics: true })] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function editor(page: Page): Editor {
  const own = new Editor(page, EDITOR)
  for (const [quote, now] of CHANGES)
    if (page.source.text.includes(quote))
      own.decide({ kind: 'edit', anchor: own.anchor(quote) }, { kind: 'replace', text: now })
  for (const [quote, text] of COMMENTS)
    own.decide({ kind: 'comment', anchor: own.anchor(quote) }, { kind: 'note', text })
  return own
}

/** The sample with its changes: in the file as it came, and in a new document of its text. */
export async function wordSample(): Promise<{
  file: Uint8Array
  patched: Packed
  anew: Packed
  text: string
}> {
  const file = await sampleFile()
  const page = await pageOfFile('稿.docx', file)
  const { text } = page.source
  const plain = await pageOfFile('稿.txt', new TextEncoder().encode(text))
  return {
    file,
    text,
    patched: writeDocx(exported(page, editor(page).log), file),
    anew: writeDocx(exported(plain, editor(plain).log), null),
  }
}
