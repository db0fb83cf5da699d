import { readNumber } from '../../text/numerals'
import { before, byPattern, type FigureRule } from './rule'

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const QUARTERS = ['', '01/XXXX-03', '04/XXXX-06', '07/XXXX-09', '10/XXXX-12']
const QUARTER_END = ['', '03', '06', '09', '12']
const YEAR =
  '(?:(?<year>[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})年|(?<relative>今年|去年|明年|前年|当年)(?:的)?)?'
const DASH = '(?:——|--|[—–\\-~至到])'

const inYear = (value: string, year: string | undefined): string =>
  year === undefined ? value : value.replaceAll('XXXX', readNumber(year) ?? 'XXXX')

export const period: FigureRule = {
  id: 'period',
  label: { zh: '时期', en: 'Period' },
  starts: '0123456789一二三四五六七八九前第上下今去明当同十本',
  match: byPattern(
    `${YEAR}(?:(?<from>${MONTH})月?份?${DASH}(?<nextYear>[12]\\d{3}年|[次翌明]年)?(?<till>${MONTH})月(?!\\d{1,2}[日号]|[一二三四五六七八九十]{1,3}[日号]|[初底末])份?|前(?<first>[一二两三1-3])个?季度|第?(?<quarter>[一二三四1-4])季度|第(?<short>[一二三四1-4])季(?=营|财报|净|获利|毛利|销|业绩|出货|GDP|经济|税|每股|本业|[末底初])|(?<half>上半年|下半年)|(?:前|1${DASH})(?<months>\\d{1,2}|[一二两三四五六七八九十]{1,2})个?月份?|(?<same>(?<=去年|上年)同期))|去年同期|上年同期|十[一二三四五六]五(?:期间|时期|规划)?`,
    ({ year, relative, first, short, quarter = short, half, months, from, till, nextYear }) => {
      if (from !== undefined && till !== undefined) {
        const [a, b] = [from, till].map((month) => (readNumber(month) ?? '').padStart(2, '0'))
        const isNext = nextYear !== undefined && !/^\d/.test(nextYear)
        const end =
          nextYear === undefined ? inYear('XXXX', year) : isNext ? following(year) : nextYear.slice(0, 4)
        return { kind: 'period', value: `${inYear('XXXX', year)}-${a ?? ''}/${end}-${b ?? ''}` }
      }
      if (first !== undefined)
        return {
          kind: 'period',
          value: inYear(`XXXX-01/XXXX-${QUARTER_END[Number(readNumber(first))] ?? ''}`, year),
        }
      if (quarter !== undefined)
        return { kind: 'period', value: inYear(`XXXX-${QUARTERS[Number(readNumber(quarter))] ?? ''}`, year) }
      if (half !== undefined)
        return {
          kind: 'period',
          value: inYear(half === '上半年' ? 'XXXX-01/XXXX-06' : 'XXXX-07/XXXX-12', year),
        }
      if (months !== undefined) {
        const last = readNumber(months)
        if (last === null || Number(last) > 12) return null
        return { kind: 'period', value: inYear(`XXXX-01/XXXX-${last.padStart(2, '0')}`, year) }
      }
      return relative !== undefined && year === undefined ? { kind: 'period' } : { kind: 'period' }
    },
  ),
  examples: [
    { text: '2022年前三季度', finds: [['2022年前三季度', '2022-01/2022-09']] },
    { text: '四季度开局', finds: [['四季度', 'XXXX-10/XXXX-12']] },
    { text: '第三季营收', finds: [['第三季', 'XXXX-07/XXXX-09']] },
    { text: '第三季开播', finds: [] },
    { text: '今年上半年', finds: [['今年上半年', 'XXXX-01/XXXX-06']] },
    { text: '比去年同期多', finds: [['去年同期']] },
    { text: '前8个月', finds: [['前8个月', 'XXXX-01/XXXX-08']] },
    { text: '今年1月至4月', finds: [['今年1月至4月', 'XXXX-01/XXXX-04']] },
    { text: '今年2～7月', finds: [['今年2～7月', 'XXXX-02/XXXX-07']] },
    { text: '2025年3—5月', finds: [['2025年3—5月', '2025-03/2025-05']] },
    { text: '2025年11月至2026年3月供暖', finds: [['2025年11月至2026年3月', '2025-11/2026-03']] },
    { text: '三月至五月', finds: [['三月至五月', 'XXXX-03/XXXX-05']] },
    { text: '上半场', finds: [] },
  ],
}

const following = (year: string | undefined): string =>
  year === undefined ? 'XXXX' : String(Number(readNumber(year)) + 1)

/** Which century a word before a decade means; null where the page does not say. */
function centuryOf(written: string | undefined): string | null {
  if (written === undefined || /^上/.test(written)) return '19'
  if (/^本/.test(written)) return '20'
  const n = Number(readNumber(written) ?? NaN)
  return Number.isNaN(n) ? null : String(n - 1).padStart(2, '0')
}

const CENTURY = '(?:上个?|本|\\d{1,2}|二十一?|十[一二三四五六七八九]?)'

/** Decades and centuries: 90年代, 上世纪八十年代, 二十世纪. */
export const age: FigureRule = {
  id: 'age',
  label: { zh: '年代', en: 'Decade or century' },
  starts: '0123456789一二三四五六七八九〇十上本公西',
  match: byPattern(
    `(?<era>公元前|西元前|公元)?(?:(?:(?<century>${CENTURY})世纪)?(?:(?:(?<lowTens>[一二三四五六七八九])十|(?<lowDigit>\\d)0)(?:年代)?[至到—–\\-~、]|(?<pair>[一二三四五六七八])(?=[二三四五六七八九]十年代))?(?:(?<tens>[一二三四五六七八九])十|(?<digit>\\d)0|(?<years>[12]\\d{2}|[一二][〇零一二三四五六七八九]{2})[0〇零])年代(?<edge>[初末]期?|中期|后期|前期|中后期|末期)?|(?<whole>${CENTURY})世纪(?:[初末]期?|中叶|中期|上半叶|下半叶|后半叶|前半叶)?)`,
    ({ era, century, pair, lowTens = pair, lowDigit, tens, digit, years, whole }, { text, start, end }) => {
      if (whole !== undefined) {
        if (/^(?:个)/.test(text.slice(start + whole.length)) || /[半个]$/.test(before(text, start, 1)))
          return null
        // 本世纪初, 上世纪末: which years the page means it does not say by a number.
        const n = /^[上本]/.test(whole) || era?.endsWith('前') ? null : centuryOf(whole)
        return {
          kind: 'period',
          ...(n === null || !/世纪$/.test(text.slice(start, end)) ? {} : { value: `${n}XX` }),
        }
      }
      if (years !== undefined) {
        const read = [...years].map((c) => readNumber(c) ?? '').join('')
        return { kind: 'period', value: `${read}X` }
      }
      const of = centuryOf(century)
      const decade = digit ?? readNumber(tens ?? '')
      if (of === null || decade === null) return { kind: 'period' }
      const low = lowDigit ?? (lowTens === undefined ? null : readNumber(lowTens))
      return { kind: 'period', value: `${low === null ? '' : `${of}${low}X/`}${of}${decade}X` }
    },
  ),
  examples: [
    { text: '上个世纪70年代', finds: [['上个世纪70年代', '197X']] },
    { text: '八十年代初', finds: [['八十年代初', '198X']] },
    { text: '20世纪60年代', finds: [['20世纪60年代', '196X']] },
    { text: '19世纪的建筑', finds: [['19世纪', '18XX']] },
    { text: '1930年代', finds: [['1930年代', '193X']] },
    { text: '50至60年代', finds: [['50至60年代', '195X/196X']] },
    { text: '公元前5世纪', finds: [['公元前5世纪', undefined]] },
    { text: '本世纪初', finds: [['本世纪初', undefined]] },
    { text: '半个世纪', finds: [] },
    { text: '走过三十年', finds: [] },
  ],
}

/** From year to year without the sign: (1943-2014), 2012-13赛季. */
export const years: FigureRule = {
  id: 'years',
  label: { zh: '起止年份', en: 'From year to year' },
  starts: '12二',
  match: byPattern(
    String.raw`(?<from>1[5-9]\d\d|20\d\d)(?:——|--|[—–\-~/至到])(?<to>1[5-9]\d\d|20\d\d|\d\d(?=赛季|学年|财年|年度))(?![\d年.\-/])(?:赛季|学年|财年|年度)?|(?<year>20\d\d|二[〇零][〇零一二三四五六七八九]{2})(?:财政?年度?|赛季|学年|农业年度)`,
    ({ from = '', to = '', year }, { text, start, end }) => {
      if (year !== undefined) return { kind: 'period', value: readNumber(year) ?? year }
      const till = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
      const isBracketed = /[（(]$/.test(before(text, start, 1)) && /^[)）]/.test(text.slice(end, end + 1))
      const isSeason = /[季年度]$/.test(text.slice(start, end))
      return Number(till) > Number(from) && (isBracketed || isSeason)
        ? { kind: 'period', value: `${from}/${till}` }
        : null
    },
  ),
  examples: [
    { text: '沈怀舟（1931-2019）', finds: [['1931-2019', '1931/2019']] },
    { text: '2023-24赛季', finds: [['2023-24赛季', '2023/2024']] },
    { text: '2027财年的预算', finds: [['2027财年', '2027']] },
    { text: '1500-2000元', finds: [] },
  ],
}

/** What counts, before a number of four digits: then it is no year. */
const COUNTS = /[达为至到约共有增减近超逾过满计收价卖付款第出]$/

/** 2012中国电博会, （1934）: a year without its sign, before what was held or written in it. */
export const yearOf: FigureRule = {
  id: 'year-of',
  isLast: true,
  label: { zh: '年份（无“年”）', en: 'Year without its sign' },
  starts: '12',
  match: byPattern(
    String.raw`(?:19[0-9]\d|20[0-4]\d)(?![\d.,:/%万亿余多—–\-~A-Za-z])`,
    (_groups, { text, start, end }) => {
      const year = text.slice(start, end)
      if (COUNTS.test(before(text, start, 1))) return null
      const isCited = /[（(]$/.test(before(text, start, 1)) && /^[）)]/.test(text.slice(end))
      const isNamed =
        /^(?:中国|全国|国际|世界|全球|亚洲|欧洲|秋|春|夏|冬|新款|赛季|款|届|级|版|[\u4e00-\u9fff]{2,10}?(?:会|赛|节|展|杯|坛|周|奖|榜|晚会|行动|计划))/.test(
          text.slice(end, end + 14),
        )
      return isCited || isNamed ? { kind: 'date', value: year } : null
    },
  ),
  examples: [
    { text: '2031中国灯会', finds: [['2031', '2031']] },
    { text: '（1957）', finds: [['1957', '1957']] },
    { text: '增至2005人', finds: [] },
    { text: '达2010，', finds: [] },
  ],
}
