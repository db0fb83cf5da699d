import { describe, expect, it } from 'vitest'
import { isByline } from '../../../src/core/1-page/credit-lines'
import type { Page } from '../../../src/core/1-page/page'
import { formatOf } from '../../../src/core/1-page/formats/format-of'
import { pageOf } from '../../../src/core/1-page/to-page'
import { segmentsOf } from '../../../src/core/2-mentions/segment'

function read(text: string, name = 'page.txt'): Page {
  const format = formatOf(name)?.id ?? 'txt'
  return pageOf({ sha256: '', name, format, encoding: 'utf-8', size: text.length, text })
}

const textsOf = (page: Page, role: string): string[] =>
  page.blocks
    .filter((block) => block.role === role)
    .map(({ start, end }) => page.source.text.slice(start, end))

/** Each article as the beginnings of its blocks. */
const articlesOf = (page: Page): string[][] =>
  page.articles.map(({ blocks }) =>
    blocks.map((id) => {
      const block = page.blocks.find((one) => one.id === id)
      return block ? page.source.text.slice(block.start, Math.min(block.end, block.start + 6)) : ''
    }),
  )

const joinsOf = (page: Page): number => page.articles.reduce((sum, { joins }) => sum + joins.length, 0)

const HARBOUR = [
  '青岩港二期码头开港',
  '本报讯 （记者 温如棠） 3月12日，青岩港二期码头正式开港，首艘集装箱货轮靠泊，标志着港口吞吐能力再上台阶。',
  '青岩港二期码头新建集装箱泊位四个，岸线总长一千二百米，配套建设自动化堆场和铁路专用线。',
  '港务集团负责人介绍，码头启用后货轮等待靠泊的时间将缩短一半，集装箱堆场实现无人驾驶集卡转运。',
]
const ORCHARD = [
  '柿子沟种出金果果',
  '深秋的柿子沟，漫山柿树挂满红灯笼。果农庞春旺正忙着采摘，合作社的冷库里已经码放了上万箱柿子。',
  '柿子沟过去靠天吃饭，柿子卖不上价。合作社引进脱涩保鲜技术后，柿饼、柿醋成了电商平台上的抢手货。',
  '庞春旺算了一笔账：十亩柿树今年能收两万公斤柿子，光柿饼一项就比去年多挣三成，合作社还给果农分了红。',
  '下一步，合作社打算扩建柿饼加工车间，带动周边三个村的果农种柿树。',
]

describe('headlines without marks', () => {
  it('takes no half of a broken sentence for one, however short', () => {
    const [title = '', lead = '', second = '', third = ''] = HARBOUR
    const page = read(
      [title, lead, second.slice(0, 19), second.slice(19), third.slice(0, 30), third.slice(30)].join('\n\n'),
    )
    expect(textsOf(page, 'headline')).toEqual([title])
    expect(joinsOf(page)).toBe(2)
  })

  it('takes a long one over an opening for one, and what a text was called before for none', () => {
    const title = '青岩港集装箱码头二期工程建设规划论证会在我县顺利召开'
    const opening = '为进一步落实港口建设的要求，做好码头二期工程，县里请来了专家。'
    const former = '原标题：快讯！码头二期要动工，专家来把脉'
    const page = read(
      [title, opening, ...HARBOUR.slice(2), ORCHARD[0], former, ...ORCHARD.slice(1)].join('\n\n'),
    )
    expect(textsOf(page, 'headline')).toEqual([title, ORCHARD[0]])
    expect(textsOf(page, 'byline')).toEqual([former])
    expect(joinsOf(page)).toBe(0)
  })

  it('takes a report that its sender signs in brackets for whole', () => {
    const signed = `${HARBOUR[2] ?? ''}（县港务局）`
    const page = read(
      [...HARBOUR.slice(0, 2), signed, '柿子沟三百亩柿树迎来丰收，合作社的冷库里已经码放了上万箱柿子。'].join(
        '\n\n',
      ),
    )
    expect(joinsOf(page)).toBe(0)
  })

  it('takes no row of a table for one', () => {
    const page = read([HARBOUR[0], HARBOUR[1], '泊位\t四', '职工\t三千', HARBOUR[2]].join('\n\n'))
    expect(textsOf(page, 'headline')).toEqual([HARBOUR[0]])
    expect(page.articles).toHaveLength(1)
  })

  it('takes a question for one, and no line of a curriculum', () => {
    const page = read(
      [
        '谁来给老楼装电梯？',
        HARBOUR[1],
        '1998年7月 任青岩县农机站技术员',
        '2006年3月 任青岩县农机站站长',
        HARBOUR[2],
      ].join('\n\n'),
    )
    expect(textsOf(page, 'headline')).toEqual(['谁来给老楼装电梯？'])
  })
})

describe('lines that a program has wrapped', () => {
  const [title = '', ...paragraphs] = HARBOUR
  const wrapped = (width: number, indent: string): string =>
    [
      title,
      ...paragraphs.flatMap((one) => (indent + one).match(new RegExp(`.{1,${width}}`, 'gu')) ?? []),
    ].join('\n')
  /** What is read in one go, without the headline. */
  const readAsOne = (page: Page): string[] =>
    segmentsOf(page)
      .map(({ text }) => text)
      .filter((text) => text !== title)

  it.each([
    ['indented', 22, '　　'],
    ['indented, in a wide column', 36, '　　'],
    ['not indented', 25, ''],
  ])('are put together again: %s', (_name, width, indent) => {
    const page = read(wrapped(width, indent))
    expect(textsOf(page, 'headline')).toEqual([title])
    expect(readAsOne(page)).toEqual(paragraphs)
    expect(page.articles).toHaveLength(1)
  })

  it('are none where lines are as long as what they say', () => {
    const names = [
      '温如棠 青岩港务集团',
      '庞春旺 柿子沟合作社社长',
      '钟离彦 县农机站',
      '谈书瑶 第二小学校医',
      '冉小禾 三中',
    ]
    const page = read([title, paragraphs[0], ...names, paragraphs[1], paragraphs[2]].join('\n'))
    expect(joinsOf(page)).toBe(0)
  })
})

describe('bylines', () => {
  it.each([
    '本报记者 温如棠 庞春旺 文/图',
    '（记者 温如棠 通讯员 庞春旺）',
    '来源：青岩晚报',
    '采写：温如棠',
    '责任编辑：庞春旺',
    '温如棠 庞春旺 本报特约通讯员 栗见山',
  ])('%s', (line) => {
    expect(isByline(line)).toBe(true)
  })
  it.each(['记者走访各乡镇见闻', '中新网青岩3月12日电(记者温如棠) 青岩县', '记者节这天，他们还在路上'])(
    'not: %s',
    (line) => {
      expect(isByline(line)).toBe(false)
    },
  )
})

describe('noise', () => {
  it.each([
    ['青岩晚报 2026年3月14日 星期六 A03 要闻 责编 温如棠 版式 庞春旺 校对 黎 明'],
    ['2026年3月14日星期六 责任编辑：温如棠 美编：庞春旺'],
    ['第3版｜国际新闻｜2026.3.14'],
    ['A03\n要闻\n2026年3月14日 星期六\n责编 温如棠'],
    ['版次：05 文体'],
    ['二〇二六年三月十四日 农历丙午年正月廿六 总第12345期 今日8版'],
    ['本版责编 温如棠 视觉 庞春旺'],
  ])('%j at the top of a page is its folio, and at the foot', (folio) => {
    for (const name of ['page.txt', 'page.md']) {
      const [title = '', ...rest] = HARBOUR
      const own = [name === 'page.md' ? `# ${title}` : title, ...rest].join('\n\n')
      const atTop = read(`${folio}\n\n${own}`, name)
      expect(textsOf(atTop, 'noise')).toEqual(folio.split('\n'))
      expect(textsOf(atTop, 'headline')).toEqual([title])
      expect(atTop.articles).toHaveLength(1)
      if (folio.includes('\n')) continue
      const atFoot = read(`${own}\n\n${folio}`, name)
      expect(textsOf(atFoot, 'noise')).toEqual([folio])
    }
  })

  it('a day, a byline, a title and a column’s name alone are no folio', () => {
    const page = read(
      [
        '2026年3月11日',
        HARBOUR[1],
        HARBOUR[2],
        '责任编辑：温如棠',
        '春耕',
        HARBOUR[3],
        '01、黎明',
        '01、黎明',
        '青岩县人民政府',
        '2026年3月14日',
      ].join('\n\n'),
    )
    expect(textsOf(page, 'noise')).toEqual([])
  })

  it('is a name glued to a line that ends without a mark', () => {
    const [title, lead, second = ''] = HARBOUR
    const page = read(
      [title, `${lead ?? ''}青岩晚报`, `${second.slice(0, -1)}青岩晚报`, HARBOUR[3]].join('\n\n'),
    )
    expect(textsOf(page, 'noise')).toEqual(['青岩晚报', '青岩晚报'])
  })

  it('is no paper that a sentence names', () => {
    expect(textsOf(read(`${HARBOUR.join('\n\n')}\n\n来源：青岩晚报`), 'noise')).toEqual([])
  })

  it('is no kicker that two headlines share', () => {
    const kicker = '全市项目建设现场会强调——'
    const page = read([kicker, ...HARBOUR, kicker, ...ORCHARD].join('\n\n'))
    expect(textsOf(page, 'kicker')).toEqual([kicker, kicker])
    expect(textsOf(page, 'noise')).toEqual([])
  })
})

describe('what belongs together', () => {
  const [harbour = '', ...harbourText] = HARBOUR
  const [orchard = '', ...orchardText] = ORCHARD
  const marked = (title: string): string => `# ${title}`

  it('sends a tail before its headline to its article', () => {
    const page = read(
      [
        marked(harbour),
        ...harbourText,
        ...orchardText.slice(2),
        marked(orchard),
        ...orchardText.slice(0, 2),
      ].join('\n\n'),
      'page.md',
    )
    expect(articlesOf(page)).toEqual([
      HARBOUR.map((text) => text.slice(0, 6)),
      ORCHARD.map((text) => text.slice(0, 6)),
    ])
    expect(page.articles[1]?.placedByContent).toHaveLength(2)
  })

  it('sends a tail behind another article home', () => {
    const page = read(
      [
        marked(orchard),
        ...orchardText.slice(0, 2),
        marked(harbour),
        ...harbourText,
        ...orchardText.slice(2),
      ].join('\n\n'),
      'page.md',
    )
    expect(articlesOf(page)).toEqual([
      ORCHARD.map((text) => text.slice(0, 6)),
      HARBOUR.map((text) => text.slice(0, 6)),
    ])
  })

  it('leaves a continuation of a story that is not on the page apart', () => {
    const stray = [
      '据介绍，本届昆曲票友大会共收到参赛唱段三百余段，决赛在古戏台上演，票友们水袖翻飞，满堂喝彩。',
      '闭幕演出上，三代票友同台合唱《牡丹亭》选段，昆曲社随后走进校园开设公益课堂。',
    ]
    const page = read(
      [marked(harbour), ...harbourText, ...stray, marked(orchard), ...orchardText].join('\n\n'),
      'page.md',
    )
    expect(articlesOf(page)).toEqual([
      HARBOUR.map((text) => text.slice(0, 6)),
      stray.map((text) => text.slice(0, 6)),
      ORCHARD.map((text) => text.slice(0, 6)),
    ])
  })
})

describe('the text decides, not the extension', () => {
  const text = `---\ntitle: 版面\n---\n<!-- 内部批注 -->\n# ${HARBOUR.join('\n\n')}\n\n# ${ORCHARD.join('\n\n')}`

  it('reads marks in a text file as in a Markdown file', () => {
    const [asText, asMarkdown] = [read(text, 'page.txt'), read(text, 'page.md')]
    expect(asText.blocks).toEqual(asMarkdown.blocks)
    expect(asText.articles).toEqual(asMarkdown.articles)
    expect(textsOf(asText, 'headline')).toEqual([HARBOUR[0], ORCHARD[0]])
  })

  it('shows neither front matter nor comments', () => {
    const { blocks, source } = read(text)
    const shown = blocks.map(({ start, end }) => source.text.slice(start, end)).join('')
    expect(shown).not.toContain('版面')
    expect(shown).not.toContain('内部批注')
  })
})
