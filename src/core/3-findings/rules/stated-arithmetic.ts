import { numberOf } from '../context/small-numbers'
import type { Remark, Rule } from '../rule'

const DAY_MS = 86_400_000
const NUMBER = '(\\d+(?:\\.\\d+)?)'

/** 7月3日开始，7月5日结束，为期5天; 3月1日至10日举行，展期半个月. */
const LASTS =
  /(\d{1,2})月(\d{1,2})日[^。；\n]{0,12}?(?:至|到|—|－|-|~|～|，)(?:(\d{1,2})月)?(\d{1,2})日[^。；\n\d]{0,14}?(?:为期|历时|展期|会期|共|持续|长达)(?:(\d{1,3}|半|[一二三四五六七八九十两]{1,3})(天|个月|周|个星期))/g
/** 1990年参加工作的他，到2020年已工作40年. */
const YEARS =
  /(\d{4})年[^。；\n\d]{0,16}?(?:，|到|至)(?:[^。；\n\d]{0,4}?)(\d{4})年[^。；\n\d]{0,10}?(?:已|共|历时|整整|走过|坚持)[^。；\n\d]{0,6}?(\d{1,3})年/g
/** 生于1950年，2020年去世，享年75岁. */
const AGE =
  /(?:生于|出生于)?(\d{4})年[^。\n]{0,24}?(?:生|出生)?[^。\n]{0,30}?(\d{4})年[^。\n\d]{0,16}?(?:去世|逝世|病逝|辞世|因病[^。\n\d]{0,8})[^。\n\d]{0,16}?享年(\d{1,3})岁/g
/** 每亩产量500公斤，100亩共产500吨. */
const EACH = new RegExp(
  `每([亩户人台辆棵株吨头只箱件张套])[^。；\\n\\d]{0,8}?${NUMBER}(万?)(元|公斤|斤|千克|吨)[^。；\\n\\d]{0,10}?${NUMBER}\\1[^。；\\n\\d]{0,10}?(?:共|总|合计|一共)[^。；\\n\\d]{0,6}?${NUMBER}(万?)(元|公斤|斤|千克|吨)`,
  'g',
)
/** 由500张增加到1000张，增长了两倍; 翻了两番. */
const TIMES = new RegExp(
  `(?:由|从)[^。；\\n\\d]{0,10}?${NUMBER}(万|亿)?([\\u4e00-\\u9fff]{1,2}?)[^。；\\n\\d]{0,12}?(?:到|至|为)[^。；\\n\\d]{0,4}?${NUMBER}(万|亿)?\\3[^。；\\n\\d]{0,8}?(?:增长|增加|提高|扩大|提升|翻)(?:了)?(近|约|超过|逾)?([\\d.]+|[一二两三四五六七八九十]{1,2})(倍|番)`,
  'g',
)
/** Less by one or more times is less than nothing. */
const LESS =
  /(?:降低|减少|下降|缩小|缩短|降)(?:了)?(?:近|约|超过|逾|整整)?(?:[一二两三四五六七八九十]|\d+(?:\.\d+)?)倍/g
const KILOS: Readonly<Record<string, number>> = { 公斤: 1, 千克: 1, 斤: 0.5, 吨: 1000, 元: 1 }
const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

function* durations(text: string): Generator<Remark> {
  for (const match of text.matchAll(LASTS)) {
    const [whole, month = '', day = '', endMonth = month, endDay = '', long = '', unit] = match
    const from = Date.UTC(2023, Number(month) - 1, Number(day))
    const to = Date.UTC(Number(endMonth) < Number(month) ? 2024 : 2023, Number(endMonth) - 1, Number(endDay))
    const days = Math.round((to - from) / DAY_MS) + 1
    const stated = long === '半' ? 0.5 : (numberOf(long) ?? Number(long))
    const length = stated * (unit === '天' ? 1 : unit === '个月' ? 30 : 7)
    // From the 3rd to the 5th are three days, or two nights; a month has 28 to 31.
    const slack = unit === '天' ? 0 : unit === '个月' ? 3 : 2
    if (
      days < 1 ||
      Number.isNaN(length) ||
      Math.abs(days - length) <= slack ||
      (unit === '天' && length === days - 1)
    )
      continue
    yield atEnd(
      match.index,
      whole,
      `${long}${unit ?? ''}`,
      `前面的起止日期为${days}天`,
      `The dates before are ${days} days`,
    )
  }
}

function* years(text: string): Generator<Remark> {
  for (const match of text.matchAll(YEARS)) {
    const [whole, from = '', to = '', said = ''] = match
    const between = Number(to) - Number(from)
    if (between <= 0 || [between, between + 1].includes(Number(said))) continue
    yield atEnd(
      match.index,
      whole,
      `${said}年`,
      `${from}年到${to}年为${between}年`,
      `${from} to ${to} is ${between} years`,
    )
  }
  for (const match of text.matchAll(AGE)) {
    const [whole, from = '', to = '', said = ''] = match
    const age = Number(to) - Number(from)
    // By the old way of counting one is a year older.
    if (age <= 0 || age > 120 || Math.abs(age - Number(said)) <= 1) continue
    yield atEnd(
      match.index,
      whole,
      `${said}岁`,
      `${from}年到${to}年为${age}岁`,
      `${from} to ${to} is ${age} years`,
    )
  }
}

function* products(text: string): Generator<Remark> {
  for (const match of text.matchAll(EACH)) {
    const [
      whole,
      ,
      each = '',
      eachScale = '',
      eachUnit = '',
      count = '',
      total = '',
      totalScale = '',
      totalUnit = '',
    ] = match
    if ((eachUnit === '元') !== (totalUnit === '元')) continue
    const made = Number(each) * (SCALE[eachScale] ?? 1) * (KILOS[eachUnit] ?? 1) * Number(count)
    const said = Number(total) * (SCALE[totalScale] ?? 1) * (KILOS[totalUnit] ?? 1)
    if (Math.abs(made - said) <= made * ROUNDED) continue
    const shown = Number((made / (SCALE[totalScale] ?? 1) / (KILOS[totalUnit] ?? 1)).toFixed(2))
    const quote = `${total}${totalScale}${totalUnit}`
    yield atEnd(
      match.index,
      whole,
      quote,
      `按前面的单产与数量算为${shown}${totalScale}${totalUnit}`,
      `By the figures before it is ${shown}${totalScale}${totalUnit}`,
    )
  }
}

function* multiples(text: string): Generator<Remark> {
  for (const match of text.matchAll(TIMES)) {
    const [whole, a = '', scaleA = '', , b = '', scaleB = '', about, said = '', unit] = match
    const times = (Number(b) * (SCALE[scaleB] ?? 1)) / (Number(a) * (SCALE[scaleA] ?? SCALE[scaleB] ?? 1))
    const stated = numberOf(said) ?? Number(said)
    const right = unit === '番' ? Math.log2(times) : times - 1
    if (!(times > 1) || Math.abs(right - stated) <= (about === undefined ? 0.15 : 0.5)) continue
    const shown = Number(right.toFixed(1))
    yield atEnd(
      match.index,
      whole,
      `${said}${unit ?? ''}`,
      `按前后数字算，增长为${shown}${unit ?? ''}`,
      `By the two figures it is ${shown}`,
    )
  }
  for (const match of text.matchAll(LESS))
    yield {
      at: { start: match.index, end: match.index + match[0].length },
      say: { zh: `“${match[0]}”：减少不能用倍数`, en: `“${match[0]}”: less is not counted in times` },
      severity: 'note',
    }
}

/** A total may be rounded by this share. */
const ROUNDED = 0.06

const atEnd = (index: number, whole: string, quote: string, zh: string, en: string): Remark => ({
  at: { start: index + whole.length - quote.length, end: index + whole.length },
  related: [{ start: index, end: index + whole.length - quote.length }],
  say: { zh: `${zh}，此处为“${quote}”`, en: `${en}; “${quote}” here` },
})

export const statedArithmetic: Rule = {
  id: 'stated-arithmetic',
  category: 'figures',
  errorKind: 'figure',
  describe: {
    zh: '天数、年数、倍数与前面的数字不符',
    en: 'Days, years or multiples that the figures before do not make',
  },
  why: 'What the text itself lets everyone work out, somebody will work out.',
  severity: 'warning',
  *run({ text }) {
    yield* durations(text)
    yield* years(text)
    yield* products(text)
    yield* multiples(text)
  },
  examples: [
    { page: '活动从7月3日开始，7月5日结束，为期5天。', says: ['前面的起止日期为3天，此处为“5天”'] },
    { page: '活动从7月3日开始，7月5日结束，为期3天。', says: [] },
    { page: '展览3月1日至3月10日举行，展期半个月。', says: ['前面的起止日期为10天，此处为“半个月”'] },
    { page: '展览3月1日至3月31日举行，展期一个月。', says: [] },
    { page: '他1990年参加工作，到2020年已工作40年。', says: ['1990年到2020年为30年，此处为“40年”'] },
    { page: '他1990年参加工作，到2020年已工作30年。', says: [] },
    { page: '每亩产量500公斤，100亩共产500吨。', says: ['按前面的单产与数量算为50吨，此处为“500吨”'] },
    { page: '每亩产量500公斤，100亩共产50吨。', says: [] },
    { page: '床位由500张增加到1000张，增长了两倍。', says: ['按前后数字算，增长为1倍，此处为“两倍”'] },
    { page: '床位由500张增加到1000张，增长了一倍。', says: [] },
    { page: '产量从100吨提高到400吨，翻了两番。', says: [] },
    { page: '成本降低了三倍。', says: ['“降低了三倍”：减少不能用倍数'] },
    { page: '他生于1950年，2020年因病去世，享年60岁。', says: ['1950年到2020年为70岁，此处为“60岁”'] },
    { page: '他生于1950年，2020年因病去世，享年71岁。', says: [], why: 'by the old way of counting' },
  ],
}
