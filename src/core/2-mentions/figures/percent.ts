import { multiplyDecimals, type Decimal } from '../../text/decimal'
import { readNumber } from '../../text/numerals'
import { amountAt } from './amount'
import { ABOUT_BEHIND, approximately } from './approximate'
import { quantity } from './quantity'
import { ARABIC, ARABIC_STARTS, before, byPattern, NUMBER_STARTS, type FigureRule } from './rule'
import { named, unitsOf } from './units'

const signed = quantity({
  id: 'percent',
  kind: 'percent',
  label: { zh: '百分比', en: 'Percentage' },
  units: [...named('%', '% 个% 巴仙'), ...named('%', '‰', '0.1')],
  unless: ({ text, end }) => /^个?百分点|^[0-9A-F]{2}%/.test(text.slice(end, end + 4)),
  examples: [],
})
/** 5-20%: the low end may lack its sign, and 10%的 is no unit's beginning. */
export const percent: FigureRule = {
  ...signed,
  examples: [
    { text: '同比增长5.8%', finds: [['5.8%', '5.8', '%']] },
    { text: '在3%—5%之间', finds: [['3%—5%', '3/5', '%']] },
    { text: '增速为-1.3%', finds: [['-1.3%', '-1.3', '%']] },
    { text: '沪指-0.9%', finds: [['-0.9%', '-0.9', '%']] },
    { text: '负2.7%', finds: [['负2.7%', '-2.7', '%']] },
    { text: '盐度为32‰', finds: [['32‰', '3.2', '%']] },
    { text: '百分百', finds: [] },
  ],
}

const BASES: Readonly<Record<string, Decimal>> = {
  百: '1',
  千: '0.1',
  万: '0.01',
  十万: '0.001',
  百万: '0.0001',
  千万: '0.00001',
  亿: '0.000001',
  万万: '0.000001',
}

/** 百分之五十, 千分之二; on Hong Kong's and Taiwan's pages 百分三 too. */
export const inWords: FigureRule = {
  id: 'percent-words',
  mayBeSet: true,
  label: { zh: '百分之几', en: 'Percentage in words' },
  starts: '百佰千万十亿负',
  match: (text, at) => {
    const head = /^(负)?(百|佰|千|万|十万|百万|千万|亿|万万)分(?:之|点之|(?=[一二三四五六七八九十\d]))/.exec(
      text.slice(at, at + 6),
    )
    if (!head) return null
    if (!/之$/.test(head[0]) && !/^百|^佰/.test(head[2] ?? '')) return null
    // 五百分之二 is a fraction.
    if (/[\d一二两三四五六七八九]/.test(text.charAt(at - 1))) return null
    const from = at + head[0].length
    const low = amountAt(text, from)
    if (!low) return null
    const range = rangeBehind(text, low.end, head[2] ?? '百')
    const high = range ?? low
    const behind = new RegExp(`^${ABOUT_BEHIND}`).exec(text.slice(high.end, high.end + 3))?.[0] ?? ''
    const scaled = (value: Decimal | null): Decimal | null =>
      value === null
        ? null
        : multiplyDecimals(head[1] ? `-${value}` : value, BASES[(head[2] ?? '百').replace('佰', '百')] ?? '1')
    const value = scaled(high.value)
    const from1 = range ? scaled(low.value) : undefined
    const said =
      value === null || from1 === null ? {} : { value: from1 === undefined ? value : `${from1}/${value}` }
    const rest = approximately(text, at, { inside: high.isMore, behind })
    return { end: high.end + behind.length, value: { kind: 'percent', ...said, unit: '%', ...rest } }
  },
  examples: [
    { text: '百分之六十以上', finds: [['百分之六十以上', '60', '%']] },
    { text: '下降千分之二', finds: [['千分之二', '0.2', '%']] },
    { text: '百分之三至百分之五', finds: [['百分之三至百分之五', '3/5', '%']] },
    { text: '年息百分四', finds: [['百分四', '4', '%']] },
    { text: '百分百', finds: [] },
    { text: '百分制', finds: [] },
  ],
}

function rangeBehind(text: string, at: number, base: string) {
  const dash = /^[—–\-~至到]/.exec(text.charAt(at))
  if (!dash) return null
  const again = text.startsWith(`${base}分之`, at + 1) ? base.length + 2 : 0
  return amountAt(text, at + 1 + again)
}

const TENTHS = '(?:\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九十](?:点[一二三四五六七八九])?|半)'
const tenths = (written: string): Decimal | null =>
  written === '半' ? '5' : multiplyDecimals(readNumber(written) ?? '0', '10')

export const tenth: FigureRule = {
  id: 'tenths',
  label: { zh: '成数', en: 'Tenths' },
  starts: `${NUMBER_STARTS}半`,
  match: byPattern(
    `(?:(?<low>${TENTHS})成?[至到—\\-~])?(?<tenths>${TENTHS})成(?<half>半|[一二三四五六七八九](?![成十百千万个名人年月日]))?(?<about>${ABOUT_BEHIND})?(?![立为功长果就员熟本品效交都人年份语双对名绩套型规])`,
    ({ low, tenths: written = '', half, about }, { text, start }) => {
      const value = tenths(written)
      if (value === null || /[不年]$/.test(before(text, start, 1)) || Number(value) > 100) return null
      const rest = half === undefined ? '0' : half === '半' ? '5' : (readNumber(half) ?? '0')
      const whole = String(Number(value) + Number(rest))
      const from = low === undefined ? '' : `${tenths(low) ?? ''}/`
      return {
        kind: 'percent',
        value: `${from}${whole}`,
        unit: '%',
        ...approximately(text, start, { behind: about ?? '' }),
      }
    },
  ),
  examples: [
    { text: '提高三成', finds: [['三成', '30', '%']] },
    { text: '超过2.5成', finds: [['2.5成', '25', '%']] },
    { text: '占六成半', finds: [['六成半', '65', '%']] },
    { text: '由四成立的公司', finds: [] },
  ],
}

/** 九折 is nine tenths of the price, 八五折 eighty-five hundredths. */
export const discount: FigureRule = {
  id: 'discount',
  label: { zh: '折扣', en: 'Discount' },
  starts: `${NUMBER_STARTS}半对`,
  match: byPattern(
    '(?:(?<arabic>\\d(?:\\.\\d)?)|(?<two>[1-9]{2}|[1-9] [1-9]|[一二三四五六七八九]{2})|(?<one>[一二两三四五六七八九](?:点[一二三四五六七八九])?)|(?<half>半|对)) ?折(?![断磨射腾叠中扣合迭页线旧现])',
    ({ arabic, two, one, half }, { text, start }) => {
      if (half !== undefined && !/打$/.test(before(text, start, 1))) return null
      const value =
        half !== undefined
          ? '50'
          : two !== undefined
            ? [...two.replace(' ', '')].map((digit) => readNumber(digit) ?? '').join('')
            : multiplyDecimals(readNumber(arabic ?? one ?? '') ?? '0', '10')
      return { kind: 'percent', value, unit: '%', ...approximately(text, start) }
    },
  ),
  examples: [
    { text: '全场八折', finds: [['八折', '80', '%']] },
    { text: '会员再打85折', finds: [['85折', '85', '%']] },
    { text: '六八折', finds: [['六八折', '68', '%']] },
    { text: '打对折', finds: [['对折', '50', '%']] },
    { text: '一波三折', finds: [] },
    { text: '三折页', finds: [] },
  ],
}

export const points: FigureRule = quantity({
  id: 'points',
  kind: 'points',
  label: { zh: '百分点', en: 'Percentage points' },
  units: [...named('百分点', '个百分点 百分点 %百分点 %个百分点'), ...unitsOf('个基点 基点')],
  unless: ({ high }) => high.number.vague,
  examples: [
    { text: '提高2.3个百分点', finds: [['2.3个百分点', '2.3', '百分点']] },
    { text: '回落三个百分点', finds: [['三个百分点', '3', '百分点']] },
    { text: '上调25个基点', finds: [['25个基点', '25', '个基点']] },
    { text: '百分点', finds: [] },
  ],
})

/** 提高0.4个和1.1个百分点: the measure is said behind the last of them only. */
export const pointsBefore: FigureRule = {
  id: 'points-before',
  label: { zh: '百分点（承后省略）', en: 'Percentage points, the measure said later' },
  starts: ARABIC_STARTS,
  match: byPattern(
    `(?<number>${ARABIC})个?(?=(?:(?:[和与及、]|以及)${ARABIC}个?){1,4}百分点)`,
    ({ number = '' }) => ({ kind: 'points', value: number, unit: '百分点' }),
  ),
  examples: [
    { text: '分别提高0.6个和1.2个百分点', finds: [['0.6个', '0.6', '百分点']] },
    { text: '提高0.6个，和1.2个百分点', finds: [] },
  ],
}
