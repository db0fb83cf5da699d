import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pageOf } from '../../../../src/core/1-page/to-page'
import { codeOf, leftOutOf, marksOf, open } from './opened'

interface FrameOf {
  readonly story: string
  /** Left, top, right, bottom, from the upper left corner of the page. */
  readonly box: readonly [number, number, number, number]
  readonly layer?: string
}

const PAGE = { width: 600, height: 800 }

const frame = ({ story, box: [left, top, right, bottom], layer = 'text' }: FrameOf): string => {
  // Frames are drawn about their own middle, and set in the spread from the middle of the page's left edge.
  const [w, h] = [(right - left) / 2, (bottom - top) / 2]
  const corners = [`${-w} ${-h}`, `${-w} ${h}`, `${w} ${h}`, `${w} ${-h}`]
  return `<TextFrame ParentStory="${story}" ItemLayer="${layer}" ItemTransform="1 0 0 1 ${left + w} ${top + h - PAGE.height / 2}"><Properties><PathGeometry><GeometryPathType><PathPointArray>${corners.map((at) => `<PathPointType Anchor="${at}"/>`).join('')}</PathPointArray></GeometryPathType></PathGeometry></Properties></TextFrame>`
}

const range = (inner: string, style: string, size = ''): string =>
  `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}"><CharacterStyleRange${size === '' ? '' : ` PointSize="${size}"`}>${inner}</CharacterStyleRange></ParagraphStyleRange>`
const lines = (...texts: string[]): string => texts.map((text) => `<Content>${text}</Content>`).join('<Br/>')

const STYLES = `<Styles><ParagraphStyle Self="ParagraphStyle/base" PointSize="9"/><ParagraphStyle Self="ParagraphStyle/body"><Properties><BasedOn>ParagraphStyle/base</BasedOn></Properties></ParagraphStyle><ParagraphStyle Self="ParagraphStyle/big" PointSize="28"/></Styles>`

const spread = (inner: string): string =>
  `<Wrap><Spread ItemTransform="1 0 0 1 0 0"><Page GeometricBounds="0 0 ${PAGE.height} ${PAGE.width}" ItemTransform="1 0 0 1 0 ${-PAGE.height / 2}"/>${inner}</Spread></Wrap>`

const idmlOf = (stories: Readonly<Record<string, string>>, spreads: readonly string[]): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.adobe.indesign-idml-package'),
    'designmap.xml': strToU8(
      `<Document><Layer Self="text" Visible="true"/><Layer Self="off" Visible="false"/>${spreads.map((_one, i) => `<Spread src="Spreads/Spread_${i}.xml"/>`).join('')}</Document>`,
    ),
    'Resources/Styles.xml': strToU8(STYLES),
    ...Object.fromEntries(spreads.map((one, i) => [`Spreads/Spread_${i}.xml`, strToU8(one)])),
    ...Object.fromEntries(
      Object.entries(stories).map(([id, inner]) => [
        `Stories/Story_${id}.xml`,
        strToU8(`<Wrap><Story Self="${id}">${inner}</Story></Wrap>`),
      ]),
    ),
  })

const STORIES = {
  head: range(lines('二期码头今起试运行'), 'big'),
  body: range(
    lines('本报讯 市长韩若兰昨日宣布，二期码头今起试运行。', '港务集团说，泊位从四个增至八个。'),
    'body',
  ),
  other: range(lines('柿子红了果农忙'), 'big') + range(lines('柿子沟三百亩柿树挂满果实。'), 'body'),
  kept: range(lines('留用稿件，不付印。'), 'body'),
}
const FRAMES: readonly FrameOf[] = [
  { story: 'other', box: [400, 60, 580, 700] },
  { story: 'body', box: [220, 120, 380, 700] },
  { story: 'body', box: [20, 120, 180, 700] },
  { story: 'head', box: [20, 40, 380, 100] },
]

describe('a page out of InDesign', () => {
  it('is read frame by frame as it is laid out, each story once, with the roles that its type says', async () => {
    const source = await open('版.idml', idmlOf(STORIES, [spread(FRAMES.map(frame).join(''))]))
    expect(marksOf(source)).toEqual([
      ['headline', '二期码头今起试运行'],
      [null, '本报讯 市长韩若兰昨日宣布，二期码头今起试运行。'],
      [null, '港务集团说，泊位从四个增至八个。'],
      ['headline', '柿子红了果农忙'],
      [null, '柿子沟三百亩柿树挂满果实。'],
    ])
    expect(pageOf(source).articles).toHaveLength(2)
    expect(source.layout?.sheets).toEqual([PAGE])
  })

  it('says in which frame its text stands, over linked frames by their areas', async () => {
    const { text, layout } = await open('版.idml', idmlOf(STORIES, [spread(FRAMES.map(frame).join(''))]))
    const boxes = (words: string) =>
      (layout?.places ?? [])
        .filter(({ start, end }) => text.slice(start, end).includes(words))
        .map(({ sheet, x, y, width, height }) => [sheet, x, y, width, height])
    expect(boxes('二期码头今起试运行')[0]).toEqual([0, 20, 40, 360, 60])
    expect(boxes('韩若兰')).toEqual([[0, 20, 120, 160, 580]])
    expect(boxes('增至八个')).toEqual([[0, 220, 120, 160, 580]])
  })

  it('leaves out hidden layers and what lies beside the page, and says so', async () => {
    const beside = [
      { story: 'kept', box: [900, 40, 1000, 100] as const },
      { story: 'kept', box: [20, 710, 380, 780] as const, layer: 'off' },
    ]
    const source = await open(
      '版.idml',
      idmlOf(STORIES, [spread([...FRAMES, ...beside].map(frame).join(''))]),
    )
    expect(source.text).not.toContain('留用稿件')
    expect(leftOutOf(source)).toEqual({ beside: [1], layers: [1] })
  })

  it('of two pages keeps their order, and places each on its own', async () => {
    const source = await open(
      '版.idml',
      idmlOf(STORIES, [
        spread(frame({ story: 'other', box: [20, 40, 380, 700] })),
        spread(frame({ story: 'body', box: [20, 40, 380, 700] })),
      ]),
    )
    expect(source.text.split('\f').map((sheet) => sheet.trim().split('\n')[0])).toEqual([
      '柿子红了果农忙',
      '本报讯 市长韩若兰昨日宣布，二期码头今起试运行。',
    ])
    expect(source.layout?.places.map(({ sheet }) => sheet)).toEqual([0, 0, 1, 1])
  })
})

it('takes insertions for text and deletions not, tables by rows, notes at the end, and tells of them', async () => {
  const change = (type: string, text: string): string =>
    `<Change ChangeType="${type}"><Content>${text}</Content></Change>`
  const cell = (at: string, text: string): string => `<Cell Name="${at}">${range(lines(text), 'body')}</Cell>`
  const story = [
    range(
      `<Content>市长</Content>${change('DeletedText', '韩若兰')}${change('InsertedText', '韩若岚')}<Content>出席</Content><Footnote>${range(lines('据港务局。'), 'body')}</Footnote><Content>。</Content><Note>${range(lines('核'), 'body')}</Note><Br/>`,
      'body',
    ),
    range(
      `<Table>${cell('0:0', '柏松年')}${cell('1:0', '12')}${cell('0:1', '乔安')}${cell('1:1', '9')}</Table>`,
      'body',
    ),
  ].join('')
  const source = await open(
    '稿.idml',
    idmlOf({ one: story }, [spread(frame({ story: 'one', box: [20, 40, 380, 700] }))]),
  )
  expect(source.text.trim().split('\n')).toEqual(['市长韩若岚出席。', '柏松年\t12', '乔安\t9', '据港务局。'])
  expect(leftOutOf(source)).toMatchObject({
    deletions: [1, 1],
    insertions: [1, 1],
    comments: [1, 1],
    notes: [1, 4],
  })
})

it('reads an InCopy article by its styles, their names or their sizes', async () => {
  const icml = `<?xml version="1.0"?><Document>${STYLES}<Story Self="u1">${range(lines('港口迎来新航季'), '肩题')}<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/版%3a主标题"><CharacterStyleRange><Content>二期码头</Content><Content>&#x2028;今起试运行</Content><Br/></CharacterStyleRange></ParagraphStyleRange>${range(lines('市长韩若兰昨日宣布。'), 'body')}</Story></Document>`
  expect(marksOf(await open('稿.icml', icml)).slice(-2)).toEqual([
    ['headline', '二期码头\u3000今起试运行'],
    [null, '市长韩若兰昨日宣布。'],
  ])
})

it('refuses what is broken, empty or something else, each by its name', async () => {
  expect(await codeOf('版.idml', 'no archive')).toBe('file-broken')
  expect(await codeOf('版.idml', zipSync({ 'a.txt': strToU8('文') }))).toBe('file-broken')
  expect(await codeOf('版.idml', idmlOf({}, [spread('')]))).toBe('file-no-text')
  expect(await codeOf('稿.icml', '<nitf/>')).toBe('file-other-kind')
  expect(await codeOf('稿.icml', '<!DOCTYPE a [<!ENTITY b "c">]><Document/>')).toBe('file-entities')
})
