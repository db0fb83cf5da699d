import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../../../src/core/1-page/to-page'
import { toSource, type Source } from '../../../../src/core/1-page/source'
import { warningsOf } from '../../../../src/core/1-page/warnings'
import { sayProblem } from '../../../../src/core/problem-wording'
import { deleted, docxOf, inserted, paragraph, partOf, plain, run } from './docx-files'

async function open(bytes: Uint8Array, name = '稿.docx'): Promise<Source> {
  const source = await toSource({ name, bytes })
  if (!source.ok) throw new Error(source.problem.code)
  return source.value
}

const linesOf = ({ text }: Source): string[] => text.split('\n').filter((line) => line !== '')
const leftOutOf = (source: Source) =>
  Object.fromEntries(
    (source.layout?.leftOut ?? []).map(({ kind, count, paragraphs }) => [kind, [count, ...paragraphs]]),
  )
const codeOf = async (bytes: Uint8Array, name = '稿.docx'): Promise<string> => {
  const source = await toSource({ name, bytes })
  return source.ok ? 'ok' : source.problem.code
}

describe('styles', () => {
  it('say what is headline, subhead, kicker and text, also by what they are based on', async () => {
    const source = await open(
      docxOf(
        [
          plain('青岩港迎来新航季', 'a3'),
          plain('二期码头今起试运行', 'big'),
          plain('本报讯 港务局长韩若兰昨日宣布，二期码头今起试运行。'),
          plain('吞吐量将翻一番', '2'),
          plain('码头有泊位四个。', 'ring'),
          plain('柿子沟的柿子红了', '1'),
          plain('山坡上三百亩柿树挂满果实。'),
        ].join(''),
      ),
    )
    const { blocks, articles } = pageOf(source)
    expect(blocks.map(({ role }) => role)).toEqual([
      'kicker',
      'headline',
      'paragraph',
      'subhead',
      'paragraph',
      'headline',
      'paragraph',
    ])
    expect(articles).toHaveLength(2)
    expect(source).toMatchObject({ format: 'docx', encoding: null })
  })

  it('the topmost level that there is makes the headlines', async () => {
    const { layout } = await open(
      docxOf([plain('一则消息', '2'), plain('会议昨日召开，韩若兰出席。')].join('')),
    )
    expect(layout?.lines.map(({ marked }) => marked)).toEqual(['headline', null])
  })

  it('a line break is a space in a headline, and begins another line in text', async () => {
    const br = '<w:r><w:br/></w:r>'
    const source = await open(
      docxOf(
        [
          paragraph(`${run('二期码头')}${br}${run('今起试运行')}`, '1'),
          paragraph(`${run('第一段。')}${br}${run('第二段。')}`),
        ].join(''),
      ),
    )
    expect(linesOf(source)).toEqual(['二期码头\u3000今起试运行', '第一段。', '第二段。'])
  })
})

describe('tracked changes', () => {
  it('insertions are text, deletions are not, and both are told with their places', async () => {
    const source = await open(
      docxOf(
        [
          plain('会议召开。'),
          paragraph(`${run('市长')}${deleted('韩若兰')}${inserted('韩若岚')}${run('出席。')}`),
        ].join(''),
      ),
    )
    expect(linesOf(source)).toEqual(['会议召开。', '市长韩若岚出席。'])
    expect(leftOutOf(source)).toEqual({ insertions: [1, 2], deletions: [1, 2] })
    const [warning] = warningsOf(source)
    if (!warning) throw new Error('no warning')
    const said = sayProblem(warning, 'zh')
    expect(said).toContain('修订删除 1 处，不读入（第 2 段）')
    expect(said).toContain('修订插入 1 处，按正文读入（第 2 段）')
    expect(said).not.toContain('\n')
  })

  it('a paragraph whose mark was deleted goes on in the next', async () => {
    const source = await open(
      docxOf(
        [
          paragraph(run('市长韩若岚'), undefined, '<w:rPr><w:del w:id="3" w:author="甲"/></w:rPr>'),
          plain('出席会议。'),
        ].join(''),
      ),
    )
    expect(linesOf(source)).toEqual(['市长韩若岚出席会议。'])
    expect(leftOutOf(source)).toEqual({ deletions: [1, 1] })
  })

  it('what was moved is read once, where it was moved to', async () => {
    const moved = run('会上宣读了名单。')
    const source = await open(
      docxOf(
        [
          paragraph(`${run('会议召开。')}<w:moveFrom w:id="4" w:author="甲">${moved}</w:moveFrom>`),
          paragraph(`${run('韩若岚讲话。')}<w:moveTo w:id="5" w:author="甲">${moved}</w:moveTo>`),
        ].join(''),
      ),
    )
    expect(linesOf(source)).toEqual(['会议召开。', '韩若岚讲话。会上宣读了名单。'])
    expect(leftOutOf(source)).toEqual({ moves: [1, 1] })
  })

  it('a row of a table that was deleted is not read', async () => {
    const cell = (text: string): string => `<w:tc>${plain(text)}</w:tc>`
    const source = await open(
      docxOf(
        `<w:tbl><w:tr>${cell('姓名')}${cell('得票')}</w:tr><w:tr><w:trPr><w:del w:id="6" w:author="甲"/></w:trPr>${cell('贾明')}${cell('9')}</w:tr></w:tbl>${plain('完。')}`,
      ),
    )
    expect(linesOf(source)).toEqual(['姓名\t得票', '完。'])
    expect(leftOutOf(source)).toEqual({ deletions: [1, 2] })
  })
})

describe('what else a document has', () => {
  it('a table is kept row by row; a cell with an article in it is read as one', async () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => plain(text)).join('')}</w:tc>`
    const source = await open(
      docxOf(
        `<w:tbl><w:tr>${cell('柏松年')}${cell('12')}</w:tr><w:tr>${cell('贾明澈')}${cell('9')}</w:tr></w:tbl><w:tbl><w:tr>${cell('会议召开。', '韩若岚出席。')}</w:tr></w:tbl>`,
      ),
    )
    expect(linesOf(source)).toEqual(['柏松年\t12', '贾明澈\t9', '会议召开。', '韩若岚出席。'])
  })

  it('a text box is read once, after the paragraph that holds it', async () => {
    const box = `<w:txbxContent>${plain('编者按：本期关注港口。')}</w:txbxContent>`
    const source = await open(
      docxOf(
        [
          paragraph(
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('会议召开。')}`,
          ),
          plain('韩若岚出席。'),
        ].join(''),
      ),
    )
    expect(linesOf(source)).toEqual(['会议召开。', '编者按：本期关注港口。', '韩若岚出席。'])
  })

  it('of a field its result is read, of ruby its base, of a form nobody filled in nothing', async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('hán')}</w:rt><w:rubyBase>${run('韩')}</w:rubyBase></w:ruby></w:r>`
    const form = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`
    const source = await open(
      docxOf(
        paragraph(
          `${run('见第')}${field}${run('版，')}${ruby}${run('若岚')}${form}${run('摄')}${run('密', '<w:vanish/>')}`,
        ),
      ),
    )
    expect(linesOf(source)).toEqual(['见第12版，韩若岚摄'])
    expect(leftOutOf(source)).toEqual({ ruby: [1, 1], hidden: [1, 1] })
  })

  it('notes come at the end; comments, pictures, formulas, numbers and running headers are told', async () => {
    const source = await open(
      docxOf(
        [
          paragraph(
            `${run('产量二百吨')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}<w:r><w:commentReference w:id="0"/></w:r>`,
          ),
          paragraph(
            `<w:r><w:drawing><a:blip/></w:drawing></w:r>${run('图')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
            undefined,
            '<w:numPr/>',
          ),
        ].join(''),
        {
          'word/footnotes.xml': partOf(
            'footnotes',
            `<w:footnote w:id="0">${plain('分隔')}</w:footnote><w:footnote w:id="2">${plain('据县统计局。')}</w:footnote>`,
          ),
          'word/header1.xml': partOf('hdr', plain('临江晚报')),
          'word/footer1.xml': partOf('ftr', plain('')),
        },
      ),
    )
    expect(linesOf(source)).toEqual(['产量二百吨。', '图', '据县统计局。'])
    expect(leftOutOf(source)).toEqual({
      comments: [1, 1],
      pictures: [1, 2],
      objects: [1, 2],
      numbers: [1, 2],
      notes: [1, 3],
      running: [1],
    })
  })
})

describe('what another program writes', () => {
  it('opens with its headings, its table and its tracked changes', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const change = { id: 1, author: '甲', date: '2026-03-12T00:00:00Z' }
    const written = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '青岩港开港', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('市长'),
                new DeletedTextRun({ ...change, text: '韩若兰' }),
                new InsertedTextRun({ ...change, text: '韩若岚' }),
                new TextRun('出席。'),
              ],
            }),
            new Table({ rows: [new TableRow({ children: [cell('泊位'), cell('4')] })] }),
          ],
        },
      ],
    })
    const source = await open(new Uint8Array(await Packer.toBuffer(written)))
    expect(linesOf(source)).toEqual(['青岩港开港', '市长韩若岚出席。', '泊位\t4'])
    expect(source.layout?.lines[0]?.marked).toBe('headline')
    expect(leftOutOf(source)).toEqual({ deletions: [1, 2], insertions: [1, 2] })
  })
})

describe('hostile files', () => {
  const whole = docxOf(plain('会议召开。'))
  const withDocument = (text: string): Uint8Array => docxOf('', { 'word/document.xml': text })

  it.each([
    ['cut off', whole.subarray(0, whole.length / 2), 'file-broken'],
    ['with its sizes overwritten', whole.map((byte, i) => (i > 20 && i < 200 ? 255 : byte)), 'file-broken'],
    ['no zip', strToU8('会议召开。'), 'file-broken'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('会') }), 'file-broken'],
    ['XML that does not end', withDocument('<w:document xmlns:w="w"><w:body>'), 'file-broken'],
    [
      'entities that multiply',
      withDocument(`<!DOCTYPE x [<!ENTITY a "${'会'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>`),
      'file-entities',
    ],
    [
      'nothing but zeros, packed',
      zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 }),
      'file-bomb',
    ],
    ['a document without text', docxOf(plain('')), 'file-no-text'],
    [
      'elements within elements',
      withDocument(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
      'file-broken',
    ],
  ])('%s', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('a password, and a file of before 2007 by another name', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(500)])
    const named = Uint8Array.from([
      ...ole,
      ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
    ])
    expect(await codeOf(named)).toBe('file-encrypted')
    expect(await codeOf(ole)).toBe('file-other-kind')
  })
})
