import type { Page } from '../../1-page/page'
import type { FigureMention, Mention, Mentions } from '../../2-mentions/mention'
import type { ArticleMentions } from '../context/articles'
import { isFigure, thingBehind } from '../context/figures'
import type { Rule } from '../rule'

const KINDS = new Set([
  'count',
  'money',
  'length',
  'area',
  'weight',
  'volume',
  'percent',
  'measure',
  'duration',
])
const isComparable = (mention: Mention): mention is FigureMention =>
  isFigure(mention) &&
  KINDS.has(mention.value.kind) &&
  !/[℃°]|气温/.test(mention.quote) &&
  // 1997 without 年, and what a table has run together.
  (mention.value.unit !== undefined || mention.value.kind !== 'count') &&
  /^\d+(?:\.\d+)?$/.test(mention.value.value ?? '')

/** The digits as written, without the unit: 34.35 in 34.35万亿元. */
const digitsOf = ({ quote }: FigureMention): string =>
  /\d[\d.,]*/.exec(quote.replace(/[,，]/g, ''))?.[0] ?? ''
/** What is written behind the digits: the unit with its 万 or 亿. */
const behindDigits = ({ quote }: FigureMention): string =>
  quote.replace(/[,，]/g, '').replace(/^[^\d]*\d[\d.]*/, '')

/** One digit replaced or two side by side swapped, or one digit more or fewer. */
function isOneDigitOff(a: string, b: string): boolean {
  if (a === b || a.replace('.', '') === b.replace('.', '')) return false
  if (a.length === b.length) {
    const off = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]))
    const [i = 0, j = 0] = off
    return off.length === 1 || (off.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i])
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return (
    long.length === short.length + 1 &&
    short.length > 2 &&
    [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  )
}

const isRounded = (said: string, exact: string): boolean => {
  const zeros = /0+$/.exec(said.replace('.', ''))?.[0].length ?? 0
  const step = 10 ** zeros
  return zeros > 0 && !said.includes('.') && Math.abs(Number(said) - Number(exact)) < step
}

/** Fewer digits are like many others. */
const enough = (digits: string): boolean => digits.replace('.', '').length >= 3

/** Two digits, and the only figure of its unit in the text. */
const isAlone = (digits: string, like: readonly FigureMention[]): boolean =>
  digits.length === 2 && like.length === 1 && like[0]?.value.kind === 'count'
const wordBefore = (text: string, { start }: FigureMention): string =>
  /[\u4e00-\u9fff]{2}$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ''

/** So many zeros apart, 万 and 亿 were taken for one another. */
const UNITS_APART = new Set([10_000, 100_000_000])
const apart = (a: FigureMention, b: FigureMention): number => {
  const [x, y] = [Number(a.value.value), Number(b.value.value)]
  return Math.round(Math.max(x, y) / Math.min(x, y))
}

/** Figures of a headline that are one digit off the only like figure of the text. */
function* slipsIn(text: string, headline: readonly Mention[], inText: readonly FigureMention[]) {
  for (const figure of headline.filter(isComparable)) {
    const like = inText.filter(
      ({ value }) => value.kind === figure.value.kind && value.unit === figure.value.unit,
    )
    if (like.some(({ value }) => value.value === figure.value.value)) continue
    // （附图片2张）
    if (/[（(]附[图照]片?$/.test(text.slice(0, figure.start).slice(-4))) continue
    const digits = digitsOf(figure)
    const slips = like.filter(
      (one) =>
        (behindDigits(one) === behindDigits(figure) &&
          isOneDigitOff(digits, digitsOf(one)) &&
          (enough(digits) || says(text, figure, one) || isAlone(digits, like))) ||
        (digits === digitsOf(one) && UNITS_APART.has(apart(figure, one))),
    )
    const [other] = slips
    if (!other || slips.some(({ value }) => value.value !== other.value.value)) continue
    yield {
      at: other,
      related: [figure],
      message: {
        zh: `标题为“${figure.quote}”，此处为“${other.quote}”`,
        en: `“${figure.quote}” in the headline, “${other.quote}” here`,
      },
      // 560万人 over 563万人 may be rounded, and two digits are soon alike.
      ...(isRounded(digits, digitsOf(other)) || !(enough(digits) || says(text, figure, other))
        ? { severity: 'note' as const }
        : {}),
    }
  }
}

/** A line of a bulletin over what it heads: short, and no sentence. */
const LONGEST_LINE = 45
const isLine = (written: string): boolean => written.length <= LONGEST_LINE && !/[。！？；：]/.test(written)

/** The items of a bulletin, whose headlines nothing marks: a line, and the paragraph behind it. */
function* itemsOf({ blocks, source }: Page, { all }: Mentions): Generator<ArticleMentions> {
  const figures = all.filter(isComparable)
  let from = 0
  const inBlocks = blocks.map((block) => {
    while ((figures[from]?.start ?? Infinity) < block.start) from++
    let to = from
    while ((figures[to]?.end ?? Infinity) <= block.end) to++
    return figures.slice(from, to)
  })
  for (const [i, line] of blocks.entries()) {
    const [headline = [], body = []] = [inBlocks[i], inBlocks[i + 1]]
    if (headline.length > 0 && body.length > 0 && isLine(source.text.slice(line.start, line.end)))
      yield { headline, body }
  }
}

export const figureSlip: Rule = {
  id: 'figure-slip',
  category: 'figures',
  errorKind: 'figure',
  measured: { right: 0, judged: 1 },
  describe: { zh: '标题与正文的数字差一位', en: 'A digit between the headline’s figure and the text’s' },
  why: {
    zh: '标题的数字取自正文；差一位，两处必有一处打错。',
    en: 'The headline takes its figure from the text; where one digit differs, one of the two was mistyped.',
  },
  severity: 'warning',
  *run({ page, text, mentions, articles }) {
    const told = new Set<Mention>()
    const headed = [...articles, ...itemsOf(page, mentions)]
    for (const { headline, body } of headed)
      for (const diagnostic of slipsIn(text, headline, body.filter(isComparable)))
        if (!told.has(diagnostic.at)) {
          told.add(diagnostic.at)
          yield diagnostic
        }
    for (const { body } of articles) yield* unitsApart(body.filter(isComparable))
  },
  examples: [
    {
      page: '# 前十个月进出口总值34.35万亿元\n\n今天公布的数据显示，今年前十个月全市进出口总值24.35万亿元，比去年同期增长百分之三，运行平稳，结构优化。',
      says: ['标题为“34.35万亿元”，此处为“24.35万亿元”'],
    },
    {
      page: '# 前十个月进出口总值34.35万亿元\n\n今天公布的数据显示，今年前十个月全市进出口总值34.35万亿元，比去年同期增长百分之三，运行平稳，结构优化。',
      says: [],
    },
    {
      page: '# 保费规模达1550亿元\n\n去年，全国农业保险保费规模突破1554亿元，位列前茅，覆盖粮、油、糖等大宗农产品，为农户提供保障，农户放心。',
      says: ['标题为“1550亿元”，此处为“1554亿元”'],
    },
    {
      page: '# 保费规模达1550亿元\n\n去年，全国农业保险保费规模突破1550亿元，位列前茅，其中种植险1554亿元是误传，各地正在核对有关的数据口径。',
      says: [],
      why: 'the text has the headline’s too',
    },
    {
      page: '# 12家企业签约\n\n推进会上，来自各地的13家企业签约，签约总额创下历年新高，企业代表先后发言，看好本地的发展前景和服务。',
      says: ['标题为“12家”，此处为“13家”'],
    },
    {
      page: '# 地块新建22个停车点\n\n街道昨天说，沿河将新建的26个点位本周动工，方便沿线居民就近停放车辆，年内全部投用。',
      says: ['标题为“22个”，此处为“26个”'],
      why: 'a note: no other figure of its unit',
    },
    {
      page: '# 12家企业签约\n\n推进会上，企业代表先后发言。园区现有63家商户，看好本地的发展前景和服务，签约总额创下历年新高，超过预期。',
      says: [],
    },
    {
      page: '# 全市出游2.74亿人次\n\n经测算，劳动节假期全国国内旅游出游合计2.74万人次，同比增长百分之七十，市场活跃，各地景区迎来客流高峰。',
      says: ['标题为“2.74亿人次”，此处为“2.74万人次”'],
    },
    {
      page: '今年支持设备更新的1880亿元补助已下达。这1880万元补助支持工业、能源等领域更新设备。',
      says: ['此处为“1880万元”，前文为“1880亿元”'],
    },
    { page: '今年支持设备更新的1880亿元补助已下达。这1880亿元补助支持工业、能源等领域更新设备。', says: [] },
    {
      page: '# 增长5.2%\n\n今天公布的数据显示，全市生产总值增长，其中一产增长5.3%，二产增长6.1%，三产增长4.9%，运行总体平稳，稳中有进。',
      says: [],
      why: 'two digits are like many others',
    },
    { page: '总投资12亿元，其中政府投资12万元。', says: [], why: 'two digits are like many others' },
    { page: '今天最高气温三十度，明天三十一度。', says: [] },
    {
      page: '# 新建校40周年庆典\n\n昨天，学校举行建校50周年庆典，校友从各地赶来。建校50周年之际，学校的新校史馆同时开放，欢迎参观。',
      says: ['标题为“40周年”，此处为“50周年”'],
      why: 'the text says it twice, and alike',
    },
    {
      page: '# 今日快讯\n\n全市发放育儿补贴资金366亿元\n\n记者从市财政局了解到，全市近期发放育儿补贴资金363亿元，较上年增长一成，支持各区按时兑付。\n\n全市新增停车位3000个\n\n记者从市城管局了解到，全市新增停车位3000个，方便居民停放车辆。',
      says: ['标题为“366亿元”，此处为“363亿元”'],
      why: 'a line of a bulletin is the headline of what is under it',
    },
  ],
}

/** Is the same said of both, before or behind? Percents of two digits are like many others. */
const says = (text: string, a: FigureMention, b: FigureMention): boolean => {
  if (a.value.kind === 'percent') return false
  const [thing, word] = [thingBehind(text, a), wordBefore(text, a)]
  return (thing !== null && thing === thingBehind(text, b)) || (word !== '' && word === wordBefore(text, b))
}

/** Three digits or more and the same unit, once with 万 and once with 亿. */
function* unitsApart(figures: readonly FigureMention[]) {
  const seen = new Map<string, FigureMention>()
  for (const figure of figures) {
    const digits = digitsOf(figure)
    if (!enough(digits.replace(/0+$/, '')) || figure.value.kind === 'percent') continue
    const key = `${digits} ${figure.value.unit ?? ''}`
    const first = seen.get(key)
    if (!first) seen.set(key, figure)
    else if (UNITS_APART.has(apart(figure, first)))
      yield {
        at: figure,
        related: [first],
        message: {
          zh: `此处为“${figure.quote}”，前文为“${first.quote}”`,
          en: `“${figure.quote}” here, “${first.quote}” before`,
        },
      }
  }
}
