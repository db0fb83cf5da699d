import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { provideCharacterMaps } from '../../../../src/core/1-page/formats/pdf/character-maps'
import { pageOf } from '../../../../src/core/1-page/to-page'
import { codeOf, leftOutOf, marksOf, open } from './opened'
import { column, pdfOf, type Printed } from './pdf-files'

beforeAll(() => {
  provideCharacterMaps(() =>
    Promise.resolve(new Uint8Array(readFileSync('resources/pdf/character-maps.zip'))),
  )
})

/** Columns of thirteen characters with a gutter of one, in type of 9 points. */
const COLUMNS = [40, 166, 292, 418] as const
const SIZE = 9
const set = (lines: readonly string[], at: 0 | 1 | 2 | 3, y: number): Printed[] =>
  column(lines, COLUMNS[at], y, SIZE, 13)

const LEFT = [
  [
    '\u3000\u3000二期码头昨日试运行首艘',
    '货轮今靠泊，港口吞吐能力再，',
    '上台阶。',
    '\u3000\u3000港务集团说，泊位从四个',
  ],
  [
    '增至八个，明年全部完工投产，',
    '并与铁路专用线相连。',
    '\u3000\u3000市民可乘公交去参观新建',
    '的码头和展览馆。',
  ],
] as const
const RIGHT = [
  ['\u3000\u3000柿子沟三百亩柿树挂满果', '实农户忙采摘，冷库里已码放，', '上万箱柿子。'],
  ['\u3000\u3000合作社说柿饼今年卖得比', '去年好三成，村里户户分红，', '冬天还要扩建。'],
] as const

const headline = (text: string, x: number, y: number, size = 24): Printed => ({ text, x, y, size })

const PAGE: readonly Printed[] = [
  headline('青岩港迎来新航季', 60, 60, 14),
  headline('二期码头今起试运行', 44, 90),
  headline('柿子红了果农忙', 310, 90),
  ...set(LEFT[0], 0, 120),
  ...set(LEFT[1], 1, 120),
  ...set(RIGHT[0], 2, 120),
  ...set(RIGHT[1], 3, 120),
]

describe('a page', () => {
  it('keeps its folio out of its articles, in one line or in pieces over the columns', async () => {
    for (const folio of [
      [{ text: 'A03  要闻  2026年3月14日 星期六  责编 温如棠  版式 庞春旺', x: 40, y: 40 }],
      [
        { text: 'A03', x: 40, y: 40, size: 20 },
        { text: '要闻', x: 90, y: 40 },
        { text: '2026年3月14日 星期六', x: 230, y: 40 },
        { text: '责编 温如棠 版式 庞春旺', x: 430, y: 40 },
      ],
    ]) {
      const page = pageOf(await open('版.pdf', pdfOf([[...folio, ...PAGE]])))
      expect(page.articles).toHaveLength(2)
      const inArticles = new Set(page.articles.flatMap(({ blocks }) => blocks))
      const apart = page.blocks.filter(({ id }) => !inArticles.has(id))
      expect(apart.every(({ role }) => role === 'noise')).toBe(true)
      const written = apart.map(({ start, end }) => page.source.text.slice(start, end)).join(' ')
      expect(written.replace(/\s/g, '')).toBe(
        folio
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      )
    }
  })

  it('of four columns with headlines over two each is read article by article, whatever order it was set in', async () => {
    for (const pieces of [PAGE, [...PAGE].reverse()]) {
      const source = await open('版.pdf', pdfOf([pieces]))
      expect(marksOf(source)).toEqual([
        ['kicker', '青岩港迎来新航季'],
        ['headline', '二期码头今起试运行'],
        [null, '二期码头昨日试运行首艘货轮今靠泊，港口吞吐能力再，上台阶。'],
        [null, '港务集团说，泊位从四个'],
        [null, '增至八个，明年全部完工投产，并与铁路专用线相连。'],
        [null, '市民可乘公交去参观新建的码头和展览馆。'],
        ['headline', '柿子红了果农忙'],
        [null, '柿子沟三百亩柿树挂满果实农户忙采摘，冷库里已码放，上万箱柿子。'],
        [null, '合作社说柿饼今年卖得比去年好三成，村里户户分红，冬天还要扩建。'],
      ])
      const page = pageOf(source)
      expect(page.articles).toHaveLength(2)
      expect(page.articles[0]?.joins).toHaveLength(1)
    }
  })

  it('with a headline in the middle above all columns begins with it, also where it does not reach the first', async () => {
    const source = await open(
      '版.pdf',
      pdfOf([
        [
          headline('二期码头昨起试运行', 180, 90),
          ...set(LEFT[0], 0, 120),
          ...set(LEFT[1], 1, 120),
          ...set(RIGHT[0], 2, 120),
          ...set(RIGHT[1], 3, 120),
        ],
      ]),
    )
    expect(marksOf(source)[0]).toEqual(['headline', '二期码头昨起试运行'])
    expect(source.text.indexOf('昨日试运行')).toBeLessThan(source.text.indexOf('增至八个'))
    expect(marksOf(source).filter(([role]) => role !== null)).toHaveLength(1)
  })

  it('says of every line where it is printed', async () => {
    const { text, layout } = await open('版.pdf', pdfOf([PAGE]))
    const placed = (layout?.places ?? []).map(({ start, end, x, y }) => [
      text.slice(start, end),
      x,
      Math.round(y),
    ])
    expect(placed).toContainEqual(['并与铁路专用线相连。', COLUMNS[1], Math.round(133 - SIZE * 0.88)])
    expect(layout?.sheets).toEqual([{ width: 595, height: 842 }])
    expect(placed).toHaveLength(PAGE.length)
  })

  it('of two articles one below the other reads the upper one to its end first', async () => {
    const below = 300
    const pieces = [
      ...PAGE.filter(({ x }) => x < 290),
      headline('柿子红了果农忙着采摘', 44, below),
      ...set(RIGHT[0], 0, below + 30),
      ...set(RIGHT[1], 1, below + 30),
    ]
    const marks = marksOf(await open('版.pdf', pdfOf([pieces])))
    expect(marks.map(([mark]) => mark)).toEqual([
      'kicker',
      'headline',
      null,
      null,
      null,
      null,
      'headline',
      null,
      null,
    ])
    expect(marks[6]?.[1]).toBe('柿子红了果农忙着采摘')
  })

  it('set from top to bottom is read from right to left, after its headline', async () => {
    const down = (text: string, x: number, y: number, size = SIZE): Printed => ({
      text,
      x,
      y,
      size,
      font: 'down',
    })
    const pieces = [
      down('\u3000\u3000会议昨日召开听取', 340, 200),
      down('了港口建设的汇报。', 326, 200),
      down('\u3000\u3000市长韩若兰出席。', 312, 200),
      down('听取港口汇报', 370, 200, 20),
    ]
    const source = await open('版.pdf', pdfOf([pieces]))
    expect(marksOf(source)).toEqual([
      ['headline', '听取港口汇报'],
      [null, '会议昨日召开听取了港口建设的汇报。'],
      [null, '市长韩若兰出席。'],
    ])
    expect(source.layout?.places.every(({ vertical }) => vertical === true)).toBe(true)
  })

  it('with radicals and compatibility forms is read as it looks, and with signs of a font’s own is warned of', async () => {
    const source = await open(
      '版.pdf',
      pdfOf([[...PAGE, { text: '市⻓⾦明⼗⼆⽉到任\ue123。', x: 40, y: 600, size: SIZE, font: 'own' }]]),
    )
    expect(source.text).toContain('市长金明十二月到任\ue123。')
    const { folded, unmapped } = leftOutOf(source)
    expect([folded?.[0], unmapped?.[0]]).toEqual([5, 1])
  })

  it('after another keeps its own articles; one without text is told', async () => {
    const source = await open('版.pdf', pdfOf([PAGE, [], PAGE]))
    expect(source.text.split('\f')).toHaveLength(3)
    expect(pageOf(source).articles).toHaveLength(4)
    expect(leftOutOf(source)['empty']).toEqual([1])
    expect(new Set(source.layout?.places.map(({ sheet }) => sheet))).toEqual(new Set([0, 2]))
  })
})

describe('hostile files', () => {
  const whole = pdfOf([PAGE])
  it.each([
    ['a scan', pdfOf([[]]), 'file-no-text'],
    ['no pages', pdfOf([]), 'file-no-text'],
    ['no PDF', new TextEncoder().encode('会议召开。'), 'file-broken'],
    ['its beginning alone', whole.subarray(0, 60), 'file-broken'],
    [
      'a password',
      pdfOf(
        [PAGE],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
      ),
      'file-encrypted',
    ],
    ['more pages than a paper has', pdfOf(Array.from({ length: 500 }, () => [])), 'file-bomb'],
  ])('%s', async (_what, bytes, code) => {
    expect(await codeOf('坏.pdf', bytes)).toBe(code)
  })
})
