import { amountAt } from './amount'
import { aboutAt, approximately } from './approximate'
import { isIdiomAt } from './idioms'
import { ARABIC_STARTS, before, NUMBER_STARTS, type FigureMatch, type FigureRule } from './rule'
import { multiplyDecimals } from '../../text/decimal'

const DASH = /[—–\-~至到]/
const TYPE_BEFORE = /[A-Za-z]\d{0,2}[-—]$|[\u4e00-\u9fff]-$/

/** An Arabic number, or a range of two, behind which nothing is counted. */
function bareAt(text: string, at: number): FigureMatch | null {
  const first = amountAt(text, at)
  if (
    !first ||
    first.number.form === 'chinese' ||
    /^投\d|^中(?:[，。、]|$)/.test(text.slice(first.end, first.end + 2))
  )
    return null
  const behindDash = DASH.test(text.charAt(first.end)) ? amountAt(text, first.end + 1) : null
  const isDashed = behindDash !== null && behindDash.number.form !== 'chinese' && !behindDash.isNegative
  const isRange = isDashed && Number(behindDash.value) > Number(first.value)
  // 727—200: which one, and no span of numbers.
  if (isDashed && !isRange && first.end - at > 1)
    return { end: behindDash.end, value: { kind: 'code', value: text.slice(at, behindDash.end) } }
  const last = isRange ? behindDash : first
  if (isFormatOfMatch(text, at, last.end)) return null
  // 3.标题 in the middle of a line.
  if (last.end - at <= 2 && /^\.[\u4e00-\u9fff“《]/.test(text.slice(last.end, last.end + 2))) return null
  if (/^[.、)）](?!\d)/.test(text.slice(last.end, last.end + 2)) && isListNumber(text, at, last.end))
    return null
  // 2.X, i3-2100, 歼-20: part of a version's or a type's name.
  if (/^\.[\dA-Za-z]/.test(text.slice(last.end, last.end + 2)) || TYPE_BEFORE.test(before(text, at, 4)))
    return null
  const behind = aboutAt(text, last.end)
  const k = behind === '' && /^k(?![A-Za-z0-9])/.test(text.slice(last.end, last.end + 2)) ? 1 : 0
  const rest = approximately(text, at, { inside: last.isMore, behind })
  const end = last.end + behind.length + k
  // 3/4G, 3/4/5G: part of a name.
  if (/^(?:\/\d){1,3}G/.test(text.slice(end, end + 8))) return null
  // 3D, 720P, 80后: part of a name or a word.
  if (
    /^[A-Za-z]/.test(text.slice(end)) ||
    (/^后/.test(text.slice(end)) && /^[0-9]0$/.test(text.slice(at, end)))
  )
    return null
  if (last.value === null || first.value === null) return { end, value: { kind: 'count', ...rest } }
  const value = k ? multiplyDecimals(last.value, '1000') : last.value
  return { end, value: { kind: 'count', value: isRange ? `${first.value}/${value}` : value, ...rest } }
}

/** 5战3胜制: how a match is decided. */
const isFormatOfMatch = (text: string, at: number, end: number): boolean =>
  /^[战局盘]\d胜/.test(text.slice(end, end + 3)) ||
  (/^胜/.test(text.charAt(end)) && /\d[战局盘]$/.test(before(text, at, 2)))

const isLarge = (text: string, at: number, end: number): boolean => /[万亿]/.test(text.slice(at, end))

/** 580万用户, 增至3亿: with 万 or 亿 a number is a quantity whatever stands behind. */
export const bareLarge: FigureRule = {
  id: 'bare-large',
  isLast: true,
  label: { zh: '数（万、亿）', en: 'Number of ten thousands' },
  starts: `${ARABIC_STARTS}-负`,
  match: (text, at) => {
    const match = bareAt(text, at)
    return match && isLarge(text, at, match.end) ? match : null
  },
  examples: [
    { text: '用户增至580万', finds: [['580万', '5800000']] },
    { text: '得票320万选票', finds: [['320万', '3200000']] },
    { text: '增至5800，', finds: [] },
  ],
}

/** An Arabic number whose unit the sentence leaves out (增至5000): a count without a unit. */
export const bareNumber: FigureRule = {
  id: 'bare',
  isLast: true,
  label: { zh: '数', en: 'Number' },
  starts: `${ARABIC_STARTS}-.负`,
  match: (text, at) => {
    const point = text.charAt(at) === '.' ? fractionAt(text, at) : null
    const match = point ?? bareAt(text, at)
    return match && !isLarge(text, at, match.end) ? match : null
  },
  examples: [
    { text: '超5000，', finds: [['5000', '5000']] },
    { text: '三分球7投4中', finds: [] },
    { text: '5战3胜制的季后赛', finds: [] },
    { text: '3. 标题', finds: [] },
    { text: '3D打印', finds: [] },
    { text: '兼容3/4/5G', finds: [] },
    { text: '一名90后', finds: [] },
    { text: '升级到2.4.1版', finds: [] },
    { text: '沿用3.X架构', finds: [] },
    { text: '一架歼-17升空', finds: [] },
    { text: '没有数字', finds: [] },
  ],
}

/** .5: a decimal without its nought. */
function fractionAt(text: string, at: number) {
  if (/[\w.]/.test(text.charAt(at - 1))) return null
  const digits = /^\.(\d{1,12})(?![\d.])/.exec(text.slice(at, at + 14))
  if (!digits) return null
  const value = `0.${digits[1] ?? ''}`.replace(/0+$/, '').replace(/\.$/, '')
  return { end: at + digits[0].length, value: { kind: 'count' as const, value } }
}

/** 3. or (3) at the beginning of a line numbers it. */
const isListNumber = (text: string, at: number, end: number): boolean =>
  end - at <= 2 && /(?:^|[\s。；;:：】》！？#\]])[（(]?$/.test(before(text, at, 2))

/** What may stand behind a Chinese numeral that counts without a unit. */
const CLOSED = /^(?:$|[，。、；：！？）”》\s,.!?)]|的|和|与|至)/

const COUNTS = /^$|[共达为至到约近超过满计是有数得扣减加了比和，。：、\s（卖买增于与乘除等负]$/

/** 共五百, 一万三, 负三十二: a Chinese numeral of two characters or more that stands for a quantity. */
export const bareChinese: FigureRule = {
  id: 'bare-chinese',
  isLast: true,
  label: { zh: '数（汉字）', en: 'Number in words' },
  starts: `${NUMBER_STARTS}负`,
  match: (text, at) => {
    const amount = amountAt(text, at)
    if (!amount || amount.number.form !== 'chinese' || isIdiomAt(text, at)) return null
    if (amount.end - at < 2 || /[第初星周]$/.test(before(text, at, 1))) return null
    const written = text.slice(at, amount.end)
    const behind = aboutAt(text, amount.end)
    const end = amount.end + behind.length
    const isClosed = CLOSED.test(text.slice(end, end + 2))
    // 十万群众: with 万 and 亿 it counts whoever stands behind.
    if (!isClosed && !/[万亿]$/.test(written)) return null
    if (/^[百千万亿一]*[百千万亿]$/.test(written) && written.length < 2) return null
    // （百万美元）: what a column is counted in.
    if (/^[百千万亿]+$/.test(written) && /[（(]$/.test(before(text, at, 1))) return null
    // 二〇二三, 一三五: digits in a row are a year or a number of something.
    if (/^[〇零一二两三四五六七八九]{2,}$/.test(written) && !/点/.test(written)) return null
    // 路易十四, “双十二”: below a hundred a word before it says that it counts.
    if (/^[一二三四五六七八九]?十[一二三四五六七八九]?$/.test(written) && !COUNTS.test(before(text, at, 1)))
      return null
    const rest = approximately(text, at, { inside: amount.isMore, behind })
    const value = amount.value === null ? {} : { value: amount.value }
    return { end, value: { kind: 'count', ...value, ...rest } }
  },
  examples: [
    { text: '数百万的用户', finds: [['数百万', undefined]] },
    { text: '共八百，', finds: [['八百', '800']] },
    { text: '卖出两万六，', finds: [['两万六', '26000']] },
    { text: '负四十七', finds: [['负四十七', '-47']] },
    { text: '合计贰佰壹拾', finds: [['贰佰壹拾', '210']] },
    { text: '二十万群众', finds: [['二十万', '200000']] },
    { text: '路易十八的朝廷', finds: [] },
    { text: '营收（百万美元）', finds: [] },
    { text: '一切如常', finds: [] },
    { text: '三心二意', finds: [] },
    { text: '二十四节气', finds: [] },
  ],
}

/** 其余八被告: a lone numeral before those who were spoken of. */
export const theRest: FigureRule = {
  id: 'the-rest',
  mayBeSet: true,
  label: { zh: '数（其余）', en: 'Number of the rest' },
  starts: '二两三四五六七八九十',
  match: (text, at) => {
    if (!/(?:其余|其他|其它|另外|余下|剩下|剩余|上述|以上)的?$/.test(before(text, at, 3))) return null
    const amount = amountAt(text, at)
    if (!amount || amount.value === null || !/^[\u4e00-\u9fff]{2}/.test(text.slice(amount.end))) return null
    return { end: amount.end, value: { kind: 'count', value: amount.value } }
  },
  examples: [
    { text: '其余六被告上诉', finds: [['六', '6']] },
    { text: '六合区', finds: [] },
  ],
}
