import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { guessMapping, toEntries } from '../../../src/core/3-findings/references/columns'
import { compareLists } from '../../../src/core/3-findings/references/compare'
import { readTable } from '../../../src/core/3-findings/references/formats'
import type { ReferenceEntry } from '../../../src/core/3-findings/references/reference'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function entriesOf(name: string, bytes: Uint8Array): Promise<ReferenceEntry[]> {
  const table = await readTable(name, bytes)
  return table.ok ? toEntries(table.value, guessMapping(table.value)) : []
}

describe('a reference list', () => {
  it('is read from a spreadsheet, its columns known by their headings', async () => {
    const rows = [
      ['序号', '姓 名', '单位', '职务', '奖项', '任职时间'],
      [1, '周明远', '临江一中', '教师', '一等奖', '2024年5月'],
      [2, '李　钦', '临江二中', '校长、教师', '二等奖', null],
    ].map((row) => row.map((value) => (value === null ? null : { value })))
    const file = writeXlsxFile(rows)
    const bytes = new Uint8Array(await file.toBuffer())
    expect(await entriesOf('获奖名单.xlsx', bytes)).toEqual([
      {
        row: 2,
        name: '周明远',
        titles: ['教师'],
        aliases: [],
        organisation: '临江一中',
        group: '一等奖',
        from: '2024-05-01',
      },
      {
        row: 3,
        name: '李钦',
        titles: ['校长', '教师'],
        aliases: [],
        organisation: '临江二中',
        group: '二等奖',
      },
    ])
  })

  it.each([
    ['a line each', '周明远\n林可欣\n何家栋'],
    ['with 、', '周明远、林可欣、何家栋'],
    ['pasted from a table', '姓名\t职务\n周明远\t教师\n林可欣\t校长\n何家栋\t教师'],
    ['with commas', '1,周明远\n2,林可欣\n3,何家栋'],
  ])('is read from text, %s', async (_how, text) => {
    const entries = await entriesOf('名单.txt', bytesOf(text))
    expect(entries.map(({ name }) => name)).toEqual(['周明远', '林可欣', '何家栋'])
  })

  it('is read below its title, its headings told from what is added to them', async () => {
    const text = '二〇二六年市领导名单,,\n（按姓氏笔画排序）\n姓名（中文）,现任职务,备注\n沈怀舟,副市长,\n'
    expect(await entriesOf('名单.csv', bytesOf(text))).toEqual([
      { row: 4, name: '沈怀舟', titles: ['副市长'], aliases: [] },
    ])
  })

  it.each([
    '领导姓名,所任职务',
    '干部姓名,行政职务',
    '委员姓 名,现任党内职务',
    '推荐人姓名,推荐人职务,姓名,职务',
  ])('its columns are told by what the heading ends in: %s', async (heading) => {
    const cells = heading.startsWith('推荐人') ? '林可欣,校长,沈怀舟,副市长' : '沈怀舟,副市长'
    expect(await entriesOf('名单.csv', bytesOf(`${heading}\n${cells}\n`))).toMatchObject([
      { name: '沈怀舟', titles: ['副市长'] },
    ])
  })

  it('a table that names no column has its names in the likeliest, and no heading', () => {
    const table = [
      ['一等奖', '沈怀舟'],
      ['二等奖', '韩若兰'],
    ]
    expect(guessMapping(table)).toEqual({ heading: null, columns: [null, 'name'] })
  })

  it.each([
    ['in brackets behind it', '沈怀舟（女，回族）,副市长'],
    ['that is not seen', '沈怀\u200b舟\ufeff,副市长'],
    ['with radicals for characters', '沈怀⾈,副市⻓'],
    ['in another script beside it', '沈怀舟,副市长,Шэнь Хуайчжоу'],
    ['with a tab in a quoted cell', '沈怀舟,副市长,"甲\t乙"'],
  ])('a name with what is no part of it: %s', async (_how, row) => {
    const entries = await entriesOf('名单.csv', bytesOf(`姓名,职务,备注\n${row}\n`))
    expect(entries.map(({ name, titles }) => [name, ...titles])).toEqual([['沈怀舟', '副市长']])
  })

  it('says itself what its cells are parted by', async () => {
    const entries = await entriesOf('名单.csv', bytesOf('sep=|\r\n姓名|职务\r\n沈怀舟|副市长，党组成员\r\n'))
    expect(entries.map(({ name, titles }) => [name, ...titles])).toEqual([['沈怀舟', '副市长', '党组成员']])
  })

  it('keeps a full-width comma inside a cell where half-width ones part them', async () => {
    const entries = await entriesOf('名单.csv', bytesOf('姓名,职务,奖项\n沈怀舟,校长，教师,一等奖\n'))
    expect(entries).toMatchObject([{ titles: ['校长', '教师'], group: '一等奖' }])
  })

  it('takes several titles from lines of one cell', async () => {
    const entries = await entriesOf('名单.csv', bytesOf('姓名,职务\n沈怀舟,"市长\n市政府党组书记"\n'))
    expect(entries).toMatchObject([{ name: '沈怀舟', titles: ['市长', '市政府党组书记'] }])
  })

  it('takes what stands in a merged cell as standing in each', async () => {
    const cell = (value: string, rowSpan = 1) => ({ value, ...(rowSpan > 1 ? { rowSpan } : {}) })
    const file = writeXlsxFile([
      [cell('获奖名单'), null, null],
      [cell('单位'), cell('姓名'), cell('职务')],
      [cell('临江一中', 3), cell('周明远'), cell('教师')],
      [null, cell('李钦', 2), cell('校长')],
      [null, null, cell('党委书记')],
    ])
    const entries = await entriesOf('名单.xlsx', new Uint8Array(await file.toBuffer()))
    expect(entries).toEqual([
      { row: 3, name: '周明远', titles: ['教师'], aliases: [], organisation: '临江一中' },
      { row: 4, name: '李钦', titles: ['校长', '党委书记'], aliases: [], organisation: '临江一中' },
    ])
  })

  it('is read from GB18030 too', async () => {
    // 姓名,职务 / 周明远,教师
    const bytes = Uint8Array.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xb0, 0xce, 0xf1, 0x0a, 0xd6, 0xdc, 0xc3, 0xf7, 0xd4, 0xb6, 0x2c,
      0xbd, 0xcc, 0xca, 0xa6, 0x0a,
    ])
    expect((await entriesOf('名单.csv', bytes)).map(({ name, titles }) => [name, ...titles])).toEqual([
      ['周明远', '教师'],
    ])
  })

  it.each([
    ['名单.docx', bytesOf('x'), 'list-unknown'],
    ['名单.xlsx', bytesOf('no zip'), 'list-unreadable'],
    ['名单.txt', bytesOf('\n \n'), 'list-empty'],
  ])('%s is refused', async (name, bytes, code) => {
    expect(await readTable(name, bytes)).toMatchObject({ ok: false, problem: { code, about: name } })
  })
})

const listed = (names: string) => names.split('、').map((quote, i) => ({ id: String(i), quote }))
const entries = (names: string): ReferenceEntry[] =>
  names.split('、').map((name, i) => ({ row: i + 1, name, titles: [], aliases: [] }))
const said = (article: string, reference: string): string[] =>
  compareLists(listed(article), entries(reference)).rows.map(
    (row) =>
      `${row.kind} ${'listed' in row ? row.listed.quote : ''}${'entry' in row ? `/${row.entry.name}` : ''}`,
  )

describe('a comparison', () => {
  it('pairs what is the same', () => {
    expect(said('周明远、林可欣', '周明远、林可欣')).toEqual([
      'matched 周明远/周明远',
      'matched 林可欣/林可欣',
    ])
  })

  it('tells the misspelt from the missing and the extra, each at its place', () => {
    expect(said('周明远、林可心、王小明、薛定山', '周明远、林可欣、何家栋、薛定山')).toEqual([
      'matched 周明远/周明远',
      'misspelt 林可心/林可欣',
      'extra 王小明',
      'missing /何家栋',
      'matched 薛定山/薛定山',
    ])
  })

  it('finds what stands out of order with the fewest names moved', () => {
    expect(said('林可欣、何家栋、周明远、薛定山', '周明远、林可欣、何家栋、薛定山')).toEqual([
      'matched 林可欣/林可欣',
      'matched 何家栋/何家栋',
      'order 周明远/周明远',
      'matched 薛定山/薛定山',
    ])
  })

  it('a name more often than the reference has it is a repeated one', () => {
    expect(said('周明远、林可欣、周明远', '周明远、林可欣')).toEqual([
      'matched 周明远/周明远',
      'matched 林可欣/林可欣',
      'repeated 周明远/周明远',
    ])
  })

  it('an alias is the person', () => {
    const [row] = compareLists(
      [{ id: '0', quote: '莫言蹊' }],
      [{ row: 1, name: '管谟成', titles: [], aliases: ['莫言蹊'] }],
    ).rows
    expect(row?.kind).toBe('matched')
  })

  it('knows a name under the wrong heading', () => {
    const rows = [
      { row: 1, name: '周明远', titles: [], aliases: [], group: '一等奖' },
      { row: 2, name: '林可欣', titles: [], aliases: [], group: '二等奖' },
    ]
    const kindUnder = (group: string) =>
      compareLists([{ id: '0', quote: '周明远', group }], rows).rows[0]?.kind
    expect(kindUnder('二等奖获得者')).toBe('group')
    expect(kindUnder('一等奖2名')).toBe('matched')
    expect(kindUnder('获奖者分别是')).toBe('matched')
  })

  it('aligns 5,000 names with 5,000 rows, a slip in every hundredth', () => {
    const chars = [...'怀舟若兰知行守青禾文启晓棠松年明澈路生大川平安山田玉望春听雨小航秋远志国建华伟']
    const name = (i: number): string =>
      `沈${chars[i % chars.length] ?? ''}${chars[Math.floor(i / chars.length) % chars.length] ?? ''}${chars[Math.floor(i / chars.length ** 2)] ?? ''}`
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      row: i + 1,
      name: name(i),
      titles: [],
      aliases: [],
    }))
    const article = rows.map(({ name: quote }, i) => ({
      id: String(i),
      quote: i % 100 === 7 ? `申${quote.slice(1)}` : quote,
    }))
    const kinds = compareLists(article, rows).rows.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'misspelt')).toHaveLength(50)
    expect(kinds.filter((kind) => kind === 'matched')).toHaveLength(4950)
    expect(kinds).toHaveLength(5000)
  })
})
