import { figureKind } from '../../2-mentions/figures/kinds'
import type { FigureMention } from '../../2-mentions/mention'
import type { Diagnostic, Rule } from '../rule'

const FROM = /(?:从|由)[^，。；]{0,12}$/
const TO =
  /^[^，。；]{0,12}?(?:增加|增长|提高|提升|上升|扩大|发展|下降|减少|降低|降|增|升|缩减)?(?:到了?|至)[^，。；\d]{0,6}$/
const BY = /^[^。；\d]{0,14}?(?:增长|增幅|提高|上升|提升|下降|降幅|减少|降低)[^。；\d]{0,6}$/
/** A figure below zero is read without its sign. */
const SIGN = /(?:零下|负|[-－−—])$/
/** A rounded percentage may be off by this much, in points. */
const ROUNDING = 1

/** Of two figures and the percent behind them: a change that they do not make. */
function* misstated(text: string, from: FigureMention, to: FigureMention, by: FigureMention | undefined) {
  if (by?.value.kind !== 'percent' || from.value.kind === 'date' || !isSame(from, to)) return
  // 年均增长, 扣除物价: reckoned otherwise. 下降到4%: a level, not a change.
  if (/年均|每年|平均|扣除|可比|到|至/.test(text.slice(to.end, by.start))) return
  if (!BY.test(text.slice(to.end, by.start)) || isSigned(text, from) || isSigned(text, to)) return
  const [a, b, stated] = [Number(from.value.value), Number(to.value.value), Number(by.value.value)]
  if (!(a > 0) || Number.isNaN(b) || Number.isNaN(stated)) return
  const change = Math.abs((b - a) / a) * 100
  if (Math.abs(change - stated) <= ROUNDING) return
  yield {
    at: by,
    related: [from, to],
    message: {
      zh: `从${from.quote}到${to.quote}为${change.toFixed(1)}%，此处为${by.quote}`,
      en: `from ${from.quote} to ${to.quote} is ${change.toFixed(1)}%, ${by.quote} here`,
    },
  }
}

const isSame = (a: FigureMention, b: FigureMention): boolean =>
  a.value.unit === b.value.unit && a.value.kind === b.value.kind
const isSigned = (text: string, { start }: FigureMention): boolean =>
  SIGN.test(text.slice(Math.max(0, start - 2), start))

const yearOf = (figure: FigureMention | undefined): number =>
  /^\d{4}$/.test(figure?.value.value ?? '') && figure?.value.kind === 'date'
    ? Number(figure.value.value)
    : NaN
/** Between a year and what was counted in it: 2021年为, 2021年全市产量. */
const IN_YEAR = /^[^，。；、\d]{0,12}$/

/** Is this a year with its figure, and the next year with its own? */
function isYearOn(
  text: string,
  year: FigureMention | undefined,
  a: FigureMention,
  nextYear: FigureMention,
  b: FigureMention,
): boolean {
  if (!year || yearOf(nextYear) !== yearOf(year) + 1) return false
  return (
    IN_YEAR.test(text.slice(year.end, a.start)) &&
    IN_YEAR.test(text.slice(nextYear.end, b.start)) &&
    /^[，；、]?[^，。；\d]{0,4}$/.test(text.slice(a.end, nextYear.start))
  )
}

const RISES = /^[^，。；、]{0,6}?(?:增加|增长|提高|提升|上升|扩大|增|升|涨)(?:到|至|为)$/
const FALLS = /^[^，。；、]{0,6}?(?:下降|减少|降低|缩减|缩小|压缩|减|降)(?:到|至|为)$/

/** 从47%提高到45%: a rise to less, or a fall to more. */
function* turned(text: string, figures: readonly FigureMention[]): Generator<Diagnostic> {
  for (const [i, from] of figures.entries()) {
    const to = figures[i + 1]
    if (!to || figureKind(from.value.kind).isRanked || from.value.unit === '级' || !isSame(from, to)) continue
    if (!FROM.test(text.slice(Math.max(0, from.start - 16), from.start))) continue
    // 日元汇率从250日元升至80日元, 精度从0.1毫米升至0.01毫米: better where it is less.
    if (
      /汇率|兑|赔率?|精度|精确|误差|名次|排名|门槛|难度/.test(
        text.slice(Math.max(0, from.start - 24), from.start),
      )
    )
      continue
    if (/[名位]$/.test(from.quote) || isSigned(text, from) || isSigned(text, to)) continue
    const between = text.slice(from.end, to.start)
    const [rises, falls] = [RISES.test(between), FALLS.test(between)]
    const [a, b] = [Number(from.value.value), Number(to.value.value)]
    if (!(rises ? b < a : falls && b > a)) continue
    yield {
      at: to,
      related: [from],
      message: {
        zh: `从${from.quote}到${to.quote}是${rises ? '减少' : '增加'}，文中写作“${between}”`,
        en: `From ${from.quote} to ${to.quote} it ${rises ? 'falls' : 'rises'}; the text says “${between}”`,
      },
    }
  }
}

export const changeStated: Rule = {
  id: 'change-stated',
  category: 'figures',
  errorKind: 'figure',
  measured: { right: 1, judged: 1 },
  describe: { zh: '增减幅度与前后数字不符', en: 'A change does not match its two figures' },
  why: {
    zh: '200到250只增长四分之一，通稿怎么写都一样。',
    en: 'From 200 to 250 is a quarter more, whatever the press release says.',
  },
  severity: 'warning',
  *run({ text, mentions }) {
    const figures = mentions.all.filter((mention): mention is FigureMention => mention.type === 'figure')
    yield* turned(text, figures)
    for (const [i, from] of figures.entries()) {
      const [next, third, fourth] = [figures[i + 1], figures[i + 2], figures[i + 3]]
      if (!next) continue
      const isStep = FROM.test(text.slice(Math.max(0, from.start - 16), from.start))
      if (isStep && TO.test(text.slice(from.end, next.start))) yield* misstated(text, from, next, third)
      // 2021年为50亿元，2022年为65亿元，同比增长30%
      else if (third && isYearOn(text, figures[i - 1], from, next, third))
        yield* misstated(text, from, third, fourth)
    }
  },
  examples: [
    { page: '企业从200家增加到250家，增长35%。', says: ['从200家到250家为25.0%，此处为35%'] },
    { page: '企业从200家增加到250家，增长25%。', says: [] },
    { page: '收入由3万元提高到3.2万元，增长6.7%。', says: [], why: 'rounded to a tenth' },
    { page: '从5月到6月，企业增加20家，增长8%。', says: [] },
    { page: '游客从80万人次增加到100万人次，增长25%。', says: [] },
    { page: '游客从80万人次增加到100万人次，增长20%。', says: ['从80万人次到100万人次为25.0%，此处为20%'] },
    { page: '能耗由50吨下降到40吨，降幅20%。', says: [] },
    { page: '能耗由50吨下降到40吨，下降25%。', says: ['从50吨到40吨为20.0%，此处为25%'] },
    { page: '收入从2万元提高到3万元，提高50%。', says: [] },
    { page: '面积从10亩扩大到30亩，增长300%。', says: ['从10亩到30亩为200.0%，此处为300%'] },
    { page: '客流从上午的500人次增至800人次，其中学生占60%。', says: [], why: 'a share, not a change' },
    { page: '利润从－50万元增加到50万元，增长200%。', says: [], why: 'below zero' },
    { page: '人数从200人增加到3个县，增长50%。', says: [], why: 'other units' },
    {
      page: '产值2021年为50亿元，2022年为65亿元，同比增长15%。',
      says: ['从50亿元到65亿元为30.0%，此处为15%'],
    },
    { page: '产值2021年为50亿元，2022年为65亿元，同比增长30%。', says: [] },
    {
      page: '贡献率从147.7%提高到50.5%。',
      says: ['从147.7%到50.5%是减少，文中写作“提高到”'],
    },
    { page: '贡献率从47.7%提高到50.5%。', says: [] },
    { page: '收入由400元提高到1900元，年均增长4.2%。', says: [], why: 'by the year' },
    { page: '增速从7.5%放慢至6.1%，今年将下降到4%。', says: [], why: 'a level' },
    { page: '加工精度从0.1毫米升至0.01毫米。', says: [], why: 'less is finer' },
    { page: '日元兑美元汇率从250日元升至80日元。', says: [], why: 'fewer for a dollar' },
    { page: '能耗从40吨降低到50吨。', says: ['从40吨到50吨是增加，文中写作“降低到”'] },
    { page: '排名从第8名上升到第3名，用时从30分钟提高到20分钟。', says: [], why: 'less is better' },
  ],
}

const OF_DAYS: ReadonlySet<string> = new Set(['date', 'period'])

export const rangeReversed: Rule = {
  id: 'range-reversed',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '起止颠倒', en: 'A range that runs backwards' },
  why: {
    zh: '26日开到25日的活动，只办了负一天。',
    en: 'An event from the 26th to the 25th lasts minus one day.',
  },
  severity: 'error',
  *run({ text, mentions }) {
    for (const mention of mentions.all) {
      if (mention.type !== 'figure') continue
      const [from, to] = (mention.value.value ?? '').split('/')
      if (from === undefined || to === undefined || ['ratio', 'code'].includes(mention.value.kind)) continue
      if (mention.value.kind === 'time') {
        if (isEarlier(to, from) && !/凌晨|次日|翌日|第二天/.test(mention.quote)) yield backwardsAt(mention)
        continue
      }
      // 2012-13 is a season and 2012-3 a month: years are no ends of a range of things.
      if (
        !OF_DAYS.has(mention.value.kind) &&
        (mention.value.unit === undefined || /^(?:19|20)\d\d$/.test(from))
      )
        continue
      // -3～-8℃ and 零下15至零下8℃ rise or fall by their signs.
      if (
        SIGN.test(text.slice(0, mention.start).slice(-2)) ||
        /零下|负|[～~至到—]\s*[-－−]\d/.test(mention.quote)
      )
        continue
      // 1870-71年: the century is said once. 10点至凌晨2点: of the next day.
      if (/\d{4}[-－—–]\d{2}年/.test(mention.quote) || /凌晨|次日|翌日|第二天/.test(mention.quote)) continue
      // 3-2号 is a house, 2-0本菲卡 a score before a name that begins as a measure word.
      if (/\d[-－]\d+号$/.test(mention.quote) || Number(to) === 0) continue
      const backwards = /^[\dX-]+-[\dX-]+$/.test(from) ? laterDay(from, to) : Number(from) > Number(to)
      if (backwards) yield backwardsAt(mention)
    }
  },
  examples: [
    { page: '展览10月26—25日举行。', says: ['“10月26—25日”起在止后'] },
    { page: '展览10月25—26日举行。', says: [] },
    { page: '展期为12月30日至1月2日。', says: [], why: 'over the turn of the year' },
    { page: '1870-71年的战争，10点至凌晨2点值守。', says: [], why: 'a short year, the next day' },
    { page: '每天有5至3人到访。', says: ['“5至3人”起在止后'] },
    { page: '以3:1获胜。', says: [] },
    { page: '活动5月20日至5月18日举行。', says: ['“5月20日至5月18日”起在止后'] },
    { page: '活动5月18日至5月20日举行。', says: [] },
    { page: '气温15至8摄氏度。', says: ['“15至8摄氏度”起在止后'] },
    { page: '夜间气温-3～-8℃，山区零下15至零下8摄氏度。', says: [], why: 'below zero' },
    { page: '主队4-0战胜客队，以3-1领先，客场2-0本菲卡。', says: [], why: 'scores' },
    { page: '适合8至15岁的孩子。', says: [] },
    { page: '每户补贴3000至2000元。', says: ['“3000至2000元”起在止后'] },
    { page: '每户补贴2000至3000元。', says: [] },
    { page: '2025年11月至2026年3月供暖。', says: [], why: 'over the turn of the year' },
    { page: '工期为2022年12月至2022年3月。', says: ['“2022年12月至2022年3月”起在止后'] },
    { page: '工期为2022年12月至2023年3月。', says: [] },
    { page: '讲座下午4时至3时举行。', says: ['“下午4时至3时”起在止后'] },
    { page: '讲座下午3时至4时举行。', says: [] },
    { page: '检修定于7月3日15:30至14:00。', says: ['“7月3日15:30至14:00”起在止后'] },
    { page: '检修定于7月3日9:30至14:00。', says: [] },
    { page: '施工时间为22时至6时。', says: [], why: 'over midnight' },
  ],
}

const backwardsAt = (mention: FigureMention): Diagnostic => ({
  at: mention,
  message: { zh: `“${mention.quote}”起在止后`, en: `“${mention.quote}” begins after it ends` },
})

/** From here on a time may end on the next day. */
const EVENING = 18

/** Does one time lie before another of the same day, in the same half of it and before the evening? */
function isEarlier(to: string, from: string): boolean {
  const [day, lastDay] = [from, to].map((time) => /^(.*)\d\d:\d\d$/.exec(time)?.[1])
  if (day === undefined || day !== lastDay) return false
  const [first, last] = [from, to].map((time) => Number(time.slice(-5, -3))) as [number, number]
  return to < from && first < EVENING && first >= 12 === last >= 12
}

/** Of one month, or of months of one year with the year written; December to January goes over the year's end. */
function laterDay(from: string, to: string): boolean {
  if (from.slice(0, 4) !== to.slice(0, 4))
    return from.slice(0, 4) > to.slice(0, 4) && !from.startsWith('XXXX') && !to.startsWith('XXXX')
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return from > to && (sameMonth || !from.startsWith('XXXX'))
}
