import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/core/6-export/docx/write'
import { OUTPUT_FORMATS } from '../../../src/core/6-export/formats'
import { isPacked, type Packed } from '../../../src/core/6-export/formats/output-format'
import { arrange } from '../../../src/core/4-review/arrange'
import type { Finding } from '../../../src/core/3-findings/finding'
import { deleted, docxOf, inserted, paragraph, partOf, plain, run } from '../1-page/formats/docx-files'
import { Editor } from '../4-review/decided'
import { exported, pageOfFile } from './tracked'
import { commentsIn, formattingOf, rejected, trackedIn, xmlOf } from './word-marks'

const EDITOR = '柳青禾'
const isEditors = (author: string): boolean => author === EDITOR

type Change = readonly [quote: string, now: string, reason?: string]

/** A file with changes made of it, written as Word. */
async function changed(
  file: Uint8Array,
  changes: readonly Change[],
  {
    name = '稿.docx',
    comments = [],
    findings = () => [],
    kept = true,
  }: {
    name?: string
    comments?: readonly (readonly [string, string])[]
    findings?: (text: string) => Finding[]
    kept?: boolean
  } = {},
): Promise<Packed & { page: ReturnType<typeof exported>; accepted: string; back: string }> {
  const read = await pageOfFile(name, file)
  const editor = new Editor(read, EDITOR)
  for (const [quote, now, reason] of changes)
    editor.decide(
      { kind: 'edit', anchor: editor.anchor(quote) },
      { kind: 'replace', text: now, ...(reason === undefined ? {} : { reason }) },
    )
  for (const [quote, text] of comments)
    editor.decide({ kind: 'comment', anchor: editor.anchor(quote) }, { kind: 'note', text })
  const page = exported(read, editor.log, findings(read.source.text))
  const packed = writeDocx(page, kept ? file : null)
  return {
    ...packed,
    page,
    accepted: (await pageOfFile('改.docx', packed.bytes)).source.text,
    back: (await pageOfFile('退.docx', rejected(packed.bytes, isEditors))).source.text,
  }
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

describe('a Word file leaves as it came', () => {
  it('with the changes tracked in the editor’s name, and its formatting', async () => {
    const file = docxOf(
      [
        plain('二期码头今起试运行', '1'),
        paragraph(`${run('港务局长', '<w:b/>')}${run('韩若', '<w:i/>')}${run('兰昨日宣布，泊位4个。')}`),
      ].join(''),
    )
    const { bytes, accepted, back, page, warnings } = await changed(file, [
      ['韩若兰', '韩若岚'],
      ['4个', '四个'],
    ])
    expect(warnings).toEqual([])
    expect(lines(accepted)).toEqual(['二期码头今起试运行', '港务局长韩若岚昨日宣布，泊位四个。'])
    expect(back).toBe(page.text)
    expect(formattingOf(rejected(bytes, isEditors))).toEqual(formattingOf(file))
    expect(trackedIn(bytes)).toEqual([
      { kind: 'del', author: EDITOR, date: '2024-03-14T20:00:01Z', text: '兰' },
      { kind: 'ins', author: EDITOR, date: '2024-03-14T20:00:01Z', text: '岚' },
      { kind: 'del', author: EDITOR, date: '2024-03-14T20:00:02Z', text: '4' },
      { kind: 'ins', author: EDITOR, date: '2024-03-14T20:00:02Z', text: '四' },
    ])
  })

  it('what is inserted is formatted as what it stands for', async () => {
    const file = docxOf(paragraph(`${run('市长', '<w:b/>')}${run('到场。')}`))
    const { bytes } = await changed(file, [
      ['市长', '代市长'],
      ['到场', '到场讲话'],
    ])
    expect(xmlOf(bytes)).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t [^>]*>代<\/w:t>/)
    expect(xmlOf(bytes)).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>讲话<\/w:t>/)
  })

  it('its author’s own changes stay, and what the editor changes in them is within them', async () => {
    const file = docxOf(
      paragraph(`${run('市长')}${deleted('韩若兰')}${inserted('韩若岚昨日')}${run('出席。')}`),
    )
    const { bytes, accepted, back, page } = await changed(file, [['若岚昨', '若南今']])
    expect(lines(accepted)).toEqual(['市长韩若南今日出席。'])
    expect(back).toBe(page.text)
    expect(
      trackedIn(bytes)
        .filter(({ author }) => author === '甲')
        .map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['del', '韩若兰'],
      ['ins', '韩若岚昨'],
      ['ins', '日'],
    ])
    const ids = [...xmlOf(bytes).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('in tables, hyperlinks, fields, over line breaks and tabs', async () => {
    const cell = (text: string): string => `<w:tc>${plain(text)}</w:tc>`
    const file = docxOf(
      [
        `<w:tbl><w:tr>${cell('韩若兰')}${cell('四千人')}</w:tr></w:tbl>`,
        paragraph(`${run('见')}<w:hyperlink w:anchor="a">${run('青岩港公告')}</w:hyperlink>${run('。')}`),
        paragraph(
          `${run('今日')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3月14日')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
        paragraph('<w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>末尾</w:t></w:r>'),
      ].join(''),
    )
    const { accepted, back, page, warnings } = await changed(file, [
      ['韩若兰', '韩若岚'],
      ['四千', '五千'],
      ['岩港公', '崖港通'],
      ['14', '15'],
      ['行\n第', '行，第'],
      ['\t末尾', '末尾'],
    ])
    expect(warnings).toEqual([])
    expect(lines(accepted)).toEqual(['韩若岚\t五千人', '见青崖港通告。', '今日3月15日', '第一行，第二行末尾'])
    expect(back).toBe(page.text)
  })

  it('in notes, and in text boxes as in what stands for them in programs that have none', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${plain('码头长四百米')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${plain('码头长四百米')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const file = docxOf(
      paragraph(`${run('正文。')}<w:r>${box}</w:r><w:r><w:footnoteReference w:id="2"/></w:r>`),
      {
        'word/footnotes.xml': partOf(
          'footnotes',
          `<w:footnote w:id="2">${plain('据港务局数据')}</w:footnote>`,
        ),
      },
    )
    const { bytes, accepted, back, page, warnings } = await changed(
      file,
      [
        ['四百', '五百'],
        ['数据', '统计'],
      ],
      {
        comments: [
          ['码头', '问港务局'],
          ['港务局数', '哪一年的'],
        ],
      },
    )
    expect(warnings).toEqual([])
    expect(lines(accepted)).toEqual(['正文。', '码头长五百米', '据港务局统计'])
    expect(back).toBe(page.text)
    expect(xmlOf(bytes).match(/<w:delText[^>]*>四<\/w:delText>/g)).toHaveLength(2)
    expect(commentsIn(bytes).map(({ text }) => text)).toEqual(['「码头」问港务局', '「港务局数」哪一年的'])
  })

  it('paragraphs are begun, joined and taken away', async () => {
    const file = docxOf(
      ['开头一段。', '要删的一段。', '第三段在此。', '末段。'].map((text) => plain(text)).join(''),
    )
    const { accepted, back, page, warnings } = await changed(file, [
      ['要删的一段。', ''],
      ['第三段在此', '第三段\n在这里'],
      ['头一', '头\n\n二'],
    ])
    expect(warnings).toEqual([])
    expect(lines(accepted)).toEqual(['开头', '二段。', '第三段', '在这里。', '末段。'])
    expect(back).toBe(page.text)
    const joined = await changed(file, [['。\n末', '，末']])
    expect(lines(joined.accepted).at(-1)).toBe('第三段在此，末段。')
    expect(joined.back).toBe(joined.page.text)
  })

  it.each([
    ['of a paragraph', plain('会议开得很好。') + plain('代表们看了田头。')],
    ['before an indent', plain('会议开得很好。') + plain('\u3000\u3000代表们看了田头。')],
    ['of a line', paragraph(`${run('会议开得很好。')}<w:r><w:br/></w:r>${run('代表们看了田头。')}`)],
  ])('a break %s that an editor took out is tracked as deleted', async (_kind, body) => {
    const file = docxOf(body + plain('末段。'))
    const read = await pageOfFile('稿.docx', file)
    const editor = new Editor(read, EDITOR)
    editor.decide({ kind: 'edit', anchor: editor.anchor('好。') }, { kind: 'replace', text: '好，' })
    editor.decide(
      { kind: 'join', anchor: editor.anchor('会议开得很好。') },
      { kind: 'join', with: read.blocks[1]?.id ?? null },
    )
    const page = exported(arrange(read, editor.log), editor.log)
    const { bytes, warnings } = writeDocx(page, file)
    expect(warnings).toEqual([])
    const accepted = await pageOfFile('改.docx', bytes)
    expect(lines(accepted.source.text)).toEqual(['会议开得很好，代表们看了田头。', '末段。'])
    expect((await pageOfFile('退.docx', rejected(bytes, isEditors))).source.text).toBe(page.text)
  })

  it('with its paragraphs where they are, and a word of those that the page has elsewhere', async () => {
    const file = docxOf(['会议召开。', '代表们看了田头。', '末段。'].map((text) => plain(text)).join(''))
    const read = await pageOfFile('稿.docx', file)
    const editor = new Editor(read, EDITOR)
    const article = read.articles[0]?.id ?? null
    const told = () => writeDocx(exported(arrange(read, editor.log), editor.log), file).warnings
    editor.decide({ kind: 'place', anchor: editor.anchor('末段。') }, { kind: 'place', article, after: null })
    editor.decide(
      { kind: 'role', anchor: editor.anchor('代表们看了田头。') },
      { kind: 'role', role: 'noise' },
    )
    expect(told()).toEqual([{ code: 'docx-arranged', about: '稿.docx', detail: '2' }])
    editor.undo()
    editor.undo()
    expect(told()).toEqual([])
  })

  it('a paragraph begun in one whose mark is deleted is one all the same', async () => {
    const goesOn = '<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>'
    const file = docxOf(paragraph(run('前半句，'), undefined, goesOn) + plain('后半句。'))
    const { accepted, back, page, warnings } = await changed(file, [['前半句', '前一句。\n半句']])
    expect(warnings).toEqual([])
    expect(lines(accepted)).toEqual(['前一句。', '半句，后半句。'])
    expect(back).toBe(page.text)
  })

  it('a headline of two lines stays one, and a deleted headline leaves the text as it was', async () => {
    const file = docxOf(
      [plain('二期码头试运行', '1'), plain('码头有泊位四个。'), plain('余下一段。')].join(''),
    )
    const two = await changed(file, [['码头试', '码头\n今起试']])
    expect(two.warnings).toEqual([])
    expect(lines(two.accepted)[0]).toBe('二期码头\u3000今起试运行')
    const { bytes } = await changed(file, [['二期码头试运行', '']])
    const { blocks } = await pageOfFile('改.docx', bytes)
    expect(blocks.map(({ role }) => role)).not.toContain('headline')
  })
})

describe('comments', () => {
  const findings = (text: string): Finding[] => [
    {
      key: 'k' as Finding['key'],
      rule: 'figure-slip',
      severity: 'error',
      at: { start: text.indexOf('四千'), end: text.indexOf('四千') + 2 },
      related: [],
      message: { zh: '与前文不一', en: 'differs' },
      suggestions: [],
    },
  ]

  it('are the editor’s, the reasons of changes and the open findings, beside those that are there', async () => {
    const theirs = `<w:comment w:id="0" w:author="甲"><w:p>${run('请核')}</w:p></w:comment>`
    const file = docxOf(
      paragraph(
        `${run('到会')}<w:commentRangeStart w:id="0"/>${run('四千人')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('，韩若兰出席。')}`,
      ),
      {
        'word/comments.xml': partOf('comments', theirs),
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      },
    )
    const { bytes } = await changed(file, [['韩若兰', '韩若岚', '与名单不符']], {
      comments: [['人，韩', '问主办方\n再核']],
      findings,
    })
    expect(commentsIn(bytes)).toEqual([
      { author: '甲', text: '请核', at: '四千人' },
      { author: '校样 Galley', text: '【错误】与前文不一', at: '四千' },
      { author: EDITOR, text: '问主办方\n再核', at: '人，韩' },
      { author: EDITOR, text: '与名单不符', at: '韩若兰岚' },
    ])
  })

  it('get a part of their own where the file has none', async () => {
    const { bytes } = await changed(docxOf(plain('到会四千人。')), [], { findings })
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['[Content_Types].xml'] as Uint8Array)).toContain('/word/comments.xml')
    expect(strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array)).toContain('comments.xml')
    expect(commentsIn(bytes)).toEqual([{ author: '校样 Galley', text: '【错误】与前文不一', at: '四千' }])
  })
})

describe('a page that came otherwise', () => {
  const TEXT =
    '# 春耕会召开\n\n本报记者 柳青禾\n\n市委书记沈怀舟指出，10名职工受到表彰。。\n\n另有一段<甲>&乙。\n'
  const file = new TextEncoder().encode(TEXT)

  it('is a new document with headline and byline, changes tracked and comments set', async () => {
    const { bytes, accepted, back, warnings } = await changed(
      file,
      [
        ['沈怀舟', '沈怀州'],
        ['。。', '。', '多一个句号'],
      ],
      { name: '稿.md', comments: [['10名', '核实']] },
    )
    expect(warnings).toEqual([])
    expect(lines(accepted)).toEqual([
      '春耕会召开',
      '本报记者 柳青禾',
      '市委书记沈怀州指出，10名职工受到表彰。',
      '另有一段<甲>&乙。',
    ])
    expect(lines(back)[2]).toBe('市委书记沈怀舟指出，10名职工受到表彰。。')
    expect((await pageOfFile('改.docx', bytes)).blocks.map(({ role }) => role)).toEqual([
      'headline',
      'byline',
      'paragraph',
      'paragraph',
    ])
    expect(commentsIn(bytes).map(({ at, text }) => [at, text])).toEqual([
      ['10名', '核实'],
      ['。。', '多一个句号'],
    ])
  })

  it('has in bold what is marked bold, and no signs of it; what is changed there keeps to it', async () => {
    const text = '# 春耕会召开\n\n**本报讯** 市委书记**沈怀舟**指出，**10名**职工受到表彰。2**3是数。\n'
    const { accepted, bytes, back, warnings } = await changed(
      new TextEncoder().encode(text),
      [
        ['沈怀舟', '沈怀州'],
        ['10名**职工', '12名职工'],
      ],
      { name: '稿.md' },
    )
    expect(warnings).toEqual([])
    expect(lines(accepted)[1]).toBe('本报讯 市委书记沈怀州指出，12名职工受到表彰。2**3是数。')
    expect(lines(back)[1]).toBe('本报讯 市委书记沈怀舟指出，10名职工受到表彰。2**3是数。')
    const xml = xmlOf(bytes)
    expect(xml).toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve">本报讯</)
    expect(xml).toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve">州</)
    expect(xml).not.toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve"> ?市委/)
  })

  it('a Word file that is not kept, or reads otherwise now, is told', async () => {
    const one = docxOf(plain('到会四千人。'))
    const { warnings, accepted } = await changed(one, [['四千', '五千']], { kept: false })
    expect(warnings.map(({ code }) => code)).toEqual(['docx-anew'])
    expect(lines(accepted)).toEqual(['到会五千人。'])
  })
})

describe('hostile and odd files', () => {
  it('text that XML can’t hold, markup in names and comments', async () => {
    const file = docxOf(plain('到会四千人。'))
    const { bytes, accepted } = await changed(file, [['四千', '<w:p>&\u0001\ud800"\'']], {
      comments: [['到会', '</w:t>&<b>\u0000']],
    })
    expect(lines(accepted)).toEqual(['到会<w:p>&\ufffd\ufffd"\'人。'])
    expect(commentsIn(bytes)[0]?.text).toBe('</w:t>&<b>\ufffd')
  })

  it('what can’t be placed is told by its words', async () => {
    const odd =
      '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t>四千</w:t></mc:Choice></mc:AlternateContent></w:r>'
    const { warnings } = await changed(docxOf(paragraph(`${run('到会')}${odd}${run('人。')}`)), [
      ['四千', '五百'],
    ])
    expect(warnings).toMatchObject([{ code: 'docx-unplaced', detail: '1: 「四千」' }])
  })

  it('macros don’t leave in a file that is to have none', async () => {
    const file = docxOf(plain('到会四千人。'), {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      'word/vbaProject.bin': 'x',
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    })
    const { bytes, warnings } = await changed(file, [['四千', '五千']], { name: '稿.docm' })
    expect(warnings.map(({ code }) => code)).toEqual(['docx-macros'])
    expect(Object.keys(unzipSync(bytes))).not.toContain('word/vbaProject.bin')
    expect(xmlOf(bytes, '[Content_Types].xml')).not.toContain('macroEnabled')
  })

  it('a document without a prefix for its namespace', async () => {
    const bare =
      '<?xml version="1.0"?><document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>到会四千人。</t></r></p></body></document>'
    const { accepted, back } = await changed(docxOf('', { 'word/document.xml': bare }), [['四千', '五千']])
    expect([lines(accepted), lines(back)]).toEqual([['到会五千人。'], ['到会四千人。']])
  })
})

it('is one of the ways a page leaves', async () => {
  const format = OUTPUT_FORMATS.find(({ id }) => id === 'docx')
  if (!format || !isPacked(format)) throw new Error('no Word')
  const file = docxOf(plain('到会四千人。')) as Uint8Array<ArrayBuffer>
  const read = await pageOfFile('稿.docx', file)
  const { bytes } = await format.pack([exported(read, new Editor(read).log)], [file])
  expect((await pageOfFile('改.docx', bytes)).source.text).toBe(read.source.text)
})
