import { days, foundings, hours } from '../context/stated-times'
import { numberOf } from '../context/small-numbers'
import type { Diagnostic, Rule } from '../rule'

// Never from within one: each digit of a long number would be a start of its own.
const NUMBER = '(?<![\\d.])(\\d+(?:\\.\\d+)?)'

/** 1990年参加工作的他，到2020年已工作40年. */
const YEARS =
  /(\d{4})年[^。；\n\d]{0,16}?(?:，|到|至)(?:[^。；\n\d]{0,4}?)(\d{4})年[^。；\n\d]{0,10}?(?:已|共|历时|整整|走过|坚持|前后|长达|历经|跨越)[^。；\n\d]{0,6}?(\d{1,3})年(?!代)/g
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
/** 成立于1990年，2020年迎来成立40周年. */
const ANNIVERSARY =
  /(\d{4})年[^。\n\d]{0,24}?(?:\d{1,2}月(?:\d{1,2}日)?)?[^。\n\d]{0,24}?(?:成立|创办|创建|创刊|建校|建院|建厂|建成|诞生|开馆|开业|建交|签订|签署|通车|投产)[^。\n\d]{0,20}?(?:(\d{4})年|(今年))[^。\n\d]{0,24}?(\d{1,3})周年/g
/** 1950年出生，今年60岁. */
const BORN = /(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生)[^。\n\d]{0,20}?今年(?:已|刚|满)?(\d{1,3})岁/g
/** 全程300公里，用时2小时，平均时速100公里. */
const SPEED = new RegExp(
  `(?:全程|全长|行程|路程|相距|距离|里程|行驶|飞行)[^。；\\n\\d]{0,8}?${NUMBER}(?:公里|千米)[^。；\\n\\d]{0,16}?${NUMBER}个?(小时|分钟)[^。；\\n\\d]{0,16}?(?:平均|均)?时速[^。；\\n\\d]{0,6}?${NUMBER}(?:公里|千米)`,
  'g',
)
/** 100名学生，每人500元，共6万元. */
const HEADS = new RegExp(
  `${NUMBER}(万?)([名位户人家个台辆亩])[^。；\\n\\d]{0,12}?每([名位户人家个台辆亩])[^。；\\n\\d]{0,10}?${NUMBER}(万?)(元|公斤|斤|吨)[^。；\\n\\d]{0,8}?(?:共|总|合计|累计)[^。；\\n\\d]{0,8}?${NUMBER}(万|亿)?\\7`,
  'g',
)
/** 200人中有50人，占40%. */
const OF_ALL = new RegExp(
  `${NUMBER}([名位户人家个台辆件项条])[^。；\\n\\d，]{0,10}?(?:中|，其中)[^。；\\n\\d，]{0,12}?${NUMBER}\\2[^。；\\n\\d]{0,14}?占(?:比|总数的?|总人数的?|全部的?|全体的?)?(?:为|达|约|近|超过)?${NUMBER}[%％]`,
  'g',
)
const KILOS: Readonly<Record<string, number>> = { 公斤: 1, 千克: 1, 斤: 0.5, 吨: 1000, 元: 1 }
const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

function* years(text: string): Generator<Diagnostic> {
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

function* products(text: string): Generator<Diagnostic> {
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

function* multiples(text: string): Generator<Diagnostic> {
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
      message: { zh: `“${match[0]}”：减少不能用倍数`, en: `“${match[0]}”: less is not counted in times` },
      severity: 'note',
    }
}

/** What a year was so long ago, by the year that is written or the page's own. */
function* anniversaries(text: string, day: string | null): Generator<Diagnostic> {
  const now = day === null ? null : Number(day.slice(0, 4))
  for (const match of text.matchAll(ANNIVERSARY)) {
    const [whole, from = '', written, , said = ''] = match
    const to = written === undefined ? now : Number(written)
    const between = to === null ? 0 : to - Number(from)
    if (between <= 0 || between === Number(said)) continue
    yield atEnd(
      match.index,
      whole,
      `${said}周年`,
      `${from}年到${to ?? ''}年为${between}周年`,
      `${from} to ${to ?? ''} is ${between} years`,
    )
  }
  for (const match of text.matchAll(BORN)) {
    const [whole, from = '', said = ''] = match
    const age = now === null ? 0 : now - Number(from)
    if (age <= 0 || Math.abs(age - Number(said)) <= 1) continue
    yield atEnd(
      match.index,
      whole,
      `${said}岁`,
      `${from}年生，按版面日期为${age}岁`,
      `Born in ${from}, that is ${age}`,
    )
  }
}

/** Distance by time, so many of each, and a part of all. */
function* quotients(text: string): Generator<Diagnostic> {
  const differs = (made: number, said: number): boolean => Math.abs(made - said) > made * ROUNDED
  const round = (value: number): string => String(Number(value.toFixed(1)))
  for (const match of text.matchAll(SPEED)) {
    const [whole, far = '', long = '', unit, said = ''] = match
    const made = Number(far) / (Number(long) / (unit === '分钟' ? 60 : 1))
    // 时速 may be the highest, which is no slower than the mean.
    if (!(made > 0) || !differs(made, Number(said)) || (Number(said) > made && !whole.includes('均')))
      continue
    const quote = /[\d.]+(?:公里|千米)$/.exec(whole)?.[0] ?? ''
    yield atEnd(
      match.index,
      whole,
      quote,
      `按路程与时间算为${round(made)}公里`,
      `By distance and time ${round(made)} km`,
    )
  }
  for (const match of text.matchAll(HEADS)) {
    const [
      whole,
      count = '',
      countScale = '',
      heads,
      head,
      each = '',
      eachScale = '',
      unit = '',
      total = '',
    ] = match
    const scale = match[9] ?? ''
    if (heads !== head && !(head === '人' && /[名位]/.test(heads ?? ''))) continue
    const made = Number(count) * (SCALE[countScale] ?? 1) * Number(each) * (SCALE[eachScale] ?? 1)
    if (!differs(made, Number(total) * (SCALE[scale] ?? 1))) continue
    const shown = `${round(made / (SCALE[scale] ?? 1))}${scale}${unit}`
    yield atEnd(
      match.index,
      whole,
      `${total}${scale}${unit}`,
      `按前面的数量算为${shown}`,
      `By the figures before it is ${shown}`,
    )
  }
  for (const match of text.matchAll(OF_ALL)) {
    const [whole, all = '', , part = '', said = ''] = match
    const made = (Number(part) / Number(all)) * 100
    if (!(made > 0 && made <= 100) || Math.abs(made - Number(said)) <= 1.5) continue
    yield atEnd(
      match.index,
      whole,
      `${said}${whole.slice(-1)}`,
      `按前面的数量算为${round(made)}%`,
      `By the figures before it is ${round(made)}%`,
    )
  }
}

/** A total may be rounded by this share. */
const ROUNDED = 0.06

const atEnd = (index: number, whole: string, quote: string, zh: string, en: string): Diagnostic => ({
  at: { start: index + whole.length - quote.length, end: index + whole.length },
  related: [{ start: index, end: index + whole.length - quote.length }],
  message: { zh: `${zh}，此处为“${quote}”`, en: `${en}; “${quote}” here` },
})

export const statedArithmetic: Rule = {
  id: 'stated-arithmetic',
  category: 'figures',
  errorKind: 'figure',
  describe: {
    zh: '天数、年数、倍数与前面的数字不符',
    en: 'Days, years or multiples that the figures before do not make',
  },
  why: {
    zh: '文中数字谁都能算，总有人会去算。',
    en: 'What the text itself lets everyone work out, somebody will work out.',
  },
  severity: 'warning',
  *run({ text, day }) {
    yield* anniversaries(text, day)
    yield* foundings(text, day)
    yield* hours(text)
    yield* quotients(text)
    yield* days(text)
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
    { page: '他从2005年到2015年担任校长，前后8年。', says: ['2005年到2015年为10年，此处为“8年”'] },
    { page: '他从2005年到2015年担任校长，前后10年。', says: [] },
    {
      page: '学校创办于1958年，今年（2023年）迎来建校75周年。',
      says: ['1958年到2023年为65周年，此处为“75周年”'],
    },
    { page: '学校创办于1958年，今年（2023年）迎来建校65周年。', says: [] },
    { page: '会议上午9时开始，11时结束，历时3个小时。', says: ['9时到11时为2小时，此处为“3个小时”'] },
    { page: '会议上午9时开始，11时30分结束，历时两个半小时。', says: [] },
    { page: '夜航20时起飞，次日2时降落，历时6小时。', says: [], why: 'over midnight' },
    { page: '每亩产量500公斤，100亩共产500吨。', says: ['按前面的单产与数量算为50吨，此处为“500吨”'] },
    { page: '每亩产量500公斤，100亩共产50吨。', says: [] },
    { page: '床位由500张增加到1000张，增长了两倍。', says: ['按前后数字算，增长为1倍，此处为“两倍”'] },
    { page: '床位由500张增加到1000张，增长了一倍。', says: [] },
    { page: '产量从100吨提高到400吨，翻了两番。', says: [] },
    { page: '学校1990年建校，2020年迎来40周年。', says: ['1990年到2020年为30周年，此处为“40周年”'] },
    { page: '学校1990年建校，2020年迎来30周年。', says: [] },
    {
      page: '线路全程300公里，用时2小时，平均时速100公里。',
      says: ['按路程与时间算为150公里，此处为“100公里”'],
    },
    { page: '线路全程300公里，用时2小时，平均时速150公里。', says: [] },
    {
      page: '向100名学生发放补助，每人500元，共计6万元。',
      says: ['按前面的数量算为5万元，此处为“6万元”'],
    },
    { page: '向100名学生发放补助，每人500元，共计5万元。', says: [] },
    { page: '200名学员中有50名来自外地，占40%。', says: ['按前面的数量算为25%，此处为“40%”'] },
    { page: '200名学员中有50名来自外地，占25%。', says: [] },
    { page: '成本降低了三倍。', says: ['“降低了三倍”：减少不能用倍数'] },
    { page: '他生于1950年，2020年因病去世，享年60岁。', says: ['1950年到2020年为70岁，此处为“60岁”'] },
    { page: '他生于1950年，2020年因病去世，享年71岁。', says: [], why: 'by the old way of counting' },
  ],
}
