import { wordsIn } from '../../2-mentions/lexicon/segmentation'
import { segmentsOf, onPage, type Segment } from '../../2-mentions/segment'
import { numberOf } from '../context/small-numbers'
import { INSTITUTIONS } from '../knowledge/institutions'
import type { Diagnostic, Rule } from '../rule'

/** The number that closes a list of things: …、云南、广西、广东4省区; …初选、复选、定选三个阶段. */
const CLOSES =
  /(等)?((?:[2-9]|1\d|20)|[两二三四五六七八九十]|十[一二三四五六七八九])(大(?![约概多小])|省区市|省区|省市|国(?!家)|省|市(?!场|民|值)|县(?!城)|州|地(?!区|方|块)|区(?!域)|个(?!多|半|月|小时|工作日|百分点|交易日)|种|项|家(?!族|庭)|条|类|座|所|部门|方面|单位|环节|领域|城市)/g
const STOPS = /[，。；：！？\n,;:!?（）()【】…—]/
/** Items are no clauses. */
const LONGEST_ITEM = 18
/** What an item that is a thing does not end in. */
const NO_THING = new Set(['verb', 'adverb', 'function', 'time', 'count', 'number'])
const MOST_ITEMS = 20
/** Looked through behind a number, no further. */
const REACH = 240

interface List {
  readonly start: number
  readonly items: number
  /** With each 和 that may part two items, or may stand inside one. */
  readonly most: number
}

/** The list that ends at `end`; null where what stands there is none. */
function listBefore(text: string, end: number, open: boolean): List | null {
  let start = end
  let quoted = 0
  while (start > 0 && end - start < REACH) {
    const char = text.charAt(start - 1)
    if ('”》’'.includes(char)) quoted++
    if ('“《‘'.includes(char)) {
      if (quoted === 0) break
      quoted--
    }
    if (quoted === 0 && STOPS.test(char)) break
    start--
  }
  // 二、生产、加工: the first mark numbers the paragraph.
  start += /^\s*[一二三四五六七八九十]{1,3}、/.exec(text.slice(start, end))?.[0].length ?? 0
  const list = text.slice(start, end)
  // 行政村28个、社区3个: each has a number of its own. 从诞生、崛起到发展: what 到 ends is one more.
  if (/[0-9０-９]/.test(unquoted(list)) || /从[^、]*、.*到/.test(list)) return null
  // 甲、乙以及市内五区: the five are one more of them.
  if (/(?:以及|[和与及])(?:市内|市区|周边|其他|其它|另外|附近|主城|中心|所辖)$/.test(list)) return null
  const items = itemsIn(list)
  // 为何这样安排、上述3家银行何时开业: the number begins another part.
  if (/^(?:上述|下述|以上|以下|[这那该其此各另]).?$/.test(items.at(-1) ?? '')) return null
  // 欧亚、美、澳: two in one.
  if (items.slice(1).every((item) => item.length === 1) && (items[0]?.length ?? 0) > 1) return null
  if (items.length < 2 || items.length > MOST_ITEMS) return null
  // The first item begins somewhere in what leads up to it, the others are whole.
  if (items.slice(1).some((item) => item.length === 0 || item.length > LONGEST_ITEM)) return null
  if (items.slice(1).some((item) => /[0-9０-９]|[把将被使让从向在对于给比]/.test(unquoted(item)))) return null
  const last = items.at(-1) ?? ''
  const lastWord = wordsIn(last, 0, last.length).at(-1)
  // 等 ends a list, whatever its last word is.
  if (
    !open &&
    !/[”》]$/.test(last) &&
    lastWord &&
    NO_THING.has(lastWord.sort) &&
    lastWord.end - lastWord.start < 3
  )
    return null
  const ands = items.reduce((sum, item) => sum + (parted(item).match(/以及|[和与及]/g)?.length ?? 0), 0)
  return { start, items: items.length, most: items.length + ands }
}

/** 文化和旅游部, 外交部和教育部: the first is one thing. */
const WITH_AND = INSTITUTIONS.filter((name) => /[和与及]/.test(name))
const parted = (item: string): string =>
  WITH_AND.reduce((rest, name) => rest.replace(name, ''), unquoted(item))
const unquoted = (item: string): string => item.replace(/“[^”]*”|《[^》]*》/g, '')

/** Parted by 、 outside of quotes. Titles and quotes side by side are parted too. */
const itemsIn = (list: string): string[] =>
  list
    .replace(/“[^”]*”|《[^》]*》/g, (quote) => quote.replaceAll('、', '·'))
    .replace(/([”》])([“《])/g, '$1、$2')
    .split('、')

export const enumerationCount: Rule = {
  id: 'enumeration-count',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '所列项数与后面的数不符', en: 'More or fewer things listed than the number behind them' },
  why: {
    zh: '列了四省，后面写“五省”：不是漏了一个，就是数字还是旧稿的。',
    en: 'Four provinces named and “five provinces” behind them: one is missing, or the number is of an older version.',
  },
  severity: 'warning',
  *run({ page }) {
    for (const segment of segmentsOf(page)) {
      const { text } = segment
      if (!/、|”“|》《/.test(text)) continue
      yield* announced(segment)
      for (const match of text.matchAll(CLOSES)) {
        const open = match[1] !== undefined
        const declared = numberOf(match[2] ?? '')
        const list = listBefore(text, match.index, open)
        if (declared === null || !list || /^[第每前后近约]/.test(text.charAt(match.index - 1))) continue
        // 世界三大跑车之一: one of three.
        if (/^[^，。；、]{0,10}之[一二三]/.test(text.slice(match.index + match[0].length))) continue
        const found = compare(list, declared, open)
        if (!found) continue
        const start = match.index + (match[1]?.length ?? 0)
        const said = `${match[2] ?? ''}${match[3] ?? ''}`
        yield {
          at: onPage(segment, { start, end: start + said.length }),
          related: [onPage(segment, { start: list.start, end: match.index })],
          message: {
            zh: `前面列出${list.items}项，此处为“${said}”`,
            en: `${list.items} are listed before “${said}”`,
          },
          severity: found,
        } satisfies Diagnostic
      }
    }
  },
  examples: [
    { page: '线路跨越西藏、云南、广西、广东5省区。', says: ['前面列出4项，此处为“5省区”'] },
    { page: '线路跨越西藏、云南、广西、广东4省区。', says: [] },
    {
      page: '选拔经过初选、复选、定选四个阶段。',
      says: ['前面列出3项，此处为“四个”'],
    },
    { page: '选拔经过初选、复选、定选三个阶段。', says: [] },
    { page: '挪威、西班牙、爱尔兰四国发表声明。', says: ['前面列出3项，此处为“四国”'] },
    { page: '挪威、西班牙和爱尔兰三国发表声明。', says: [] },
    {
      page: '打造“青石茶”“白鹭鱼”“临江橙”“渡口米”五张名片。',
      says: [],
      why: 'a measure word that is not counted here',
    },
    { page: '打造“青石茶”“白鹭鱼”“临江橙”三大品牌。', says: [] },
    { page: '打造“青石茶”“白鹭鱼”“临江橙”四大品牌。', says: ['前面列出3项，此处为“四大”'] },
    { page: '包括种植、养殖、加工等三个方面。', says: [] },
    {
      page: '包括种植、养殖、加工等四个方面。',
      says: ['前面列出3项，此处为“四个”'],
      why: 'a note: 等 may leave one out',
    },
    {
      page: '明确了加强巡查、主动预防、部门联动等四项任务。',
      says: ['前面列出3项，此处为“四项”'],
      why: 'what is to be done, and 等 behind it',
    },
    { page: '明确了加强巡查、主动预防、部门联动等三项任务。', says: [] },
    { page: '包括种植、养殖、加工等十个方面。', says: [], why: '等 leaves many out' },
    { page: '包括种植、养殖、加工、销售等三个方面。', says: ['前面列出4项，此处为“三个”'] },
    { page: '重点阐释治水的四种模式：控制、利用、塑造，倡议推广。', says: ['后面列出3项，此处为“四种”'] },
    { page: '重点阐释治水的三种模式：控制、利用、塑造，倡议推广。', says: [] },
    { page: '城东、城西建成3个车站。', says: [], why: 'what was built is counted' },
    { page: '对接文化和旅游部、教育部、农业农村部三部门。', says: [], why: '和 inside a name' },
    {
      page: '联系文化和旅游部、教育部、农业农村部4家单位。',
      says: ['前面列出3项，此处为“4家”'],
      why: '和 inside a name parts nothing',
    },
    { page: '全镇有行政村28个、居民委员会3个。', says: [], why: 'each has its number' },
    { page: '学校从诞生、崛起到壮大三个阶段。', says: [], why: '到 ends one more' },
    { page: '在新区、经开区、高新区以及市内五区试用。', says: [], why: 'the five are the last of them' },
    { page: '二、生产、加工、销售三个环节。', says: [], why: 'the first mark numbers the paragraph' },
    { page: '展出林肯、世界三大跑车之一。', says: [], why: 'one of three' },
    { page: '为何要做出这样的安排、上述3家银行何时开业，尚无定论。', says: [], why: 'two questions' },
    { page: '联系外交部、教育部和农业农村部3家单位。', says: [] },
  ],
}

/** 四种模式：甲、乙、丙，…: announced by a colon, and the sentence goes on behind a comma. */
const ANNOUNCED =
  /(?<![第每前后近约其])([2-9]|1\d|[两二三四五六七八九十])(大|个|种|项|类|条)([\u4e00-\u9fff]{1,8})[：:]([^，。；：！？\n、]{1,18}(?:、[^，。；：！？\n、]{1,18})+)(?=[，。；])/g

function* announced(segment: Segment): Generator<Diagnostic> {
  for (const match of segment.text.matchAll(ANNOUNCED)) {
    const [whole, number = '', unit = '', , list = ''] = match
    const declared = numberOf(number)
    const parts = list.split('、')
    if (declared === null || /等$/.test(list) || parts.some((part) => NO_ITEM.test(part))) continue
    const ands = list.match(/以及|[和与及]/g)?.length ?? 0
    if (declared !== parts.length - 1 && declared !== parts.length + ands + 1) continue
    const said = `${number}${unit}`
    yield {
      at: onPage(segment, { start: match.index, end: match.index + said.length }),
      related: [
        onPage(segment, { start: match.index + whole.length - list.length, end: match.index + whole.length }),
      ],
      message: {
        zh: `后面列出${parts.length}项，此处为“${said}”`,
        en: `${parts.length} are listed behind “${said}”`,
      },
    }
  }
}
const NO_ITEM = /^[一二三四五六七八九十\d]|[把将被使让是要]/

function compare({ items, most }: List, declared: number, open: boolean): 'warning' | 'note' | null {
  if (declared >= items && declared <= most) return null
  if (open) return declared < items ? 'warning' : declared === most + 1 ? 'note' : null
  // Further off, what stands before is another list.
  if (declared === items - 1 || declared === most + 1) return 'warning'
  return declared === most + 2 ? 'note' : null
}
