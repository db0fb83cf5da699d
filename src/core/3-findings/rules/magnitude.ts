import type { FigureMention, Mention } from '../../2-mentions/mention'
import type { Diagnostic, Rule } from '../rule'

const KINDS = new Set(['money', 'count', 'area', 'weight', 'volume', 'length', 'measure'])

/** What a figure is said to be: 总投资 in 总投资约12亿元. The verb between is no part of it. */
const LABEL =
  /([\u4e00-\u9fff]{3,6}?)(?:将?[达为约超近逾是至到共了有]|达到|超过|突破|高达|约为|共计|合计|分别为)*$/
const STOPS = /[的了在和与及由从向对把被并又也还就都已将]/

const isExact = (mention: Mention): mention is FigureMention =>
  mention.type === 'figure' && KINDS.has(mention.value.kind) && /^\d+$/.test(mention.value.value ?? '')

/** 1.2亿人 that grew to 1.2万人 in the same sentence: the digits, the unit and what is counted are one. */
function* inOneSentence(text: string, figures: readonly FigureMention[]): Generator<Diagnostic> {
  for (const [i, figure] of figures.entries()) {
    const digits = digitsOf(figure.value.value ?? '')
    if (digits.length < 2 || !/[到至为]了?$/.test(text.slice(0, figure.start).slice(-2))) continue
    const other = figures.slice(Math.max(0, i - 2), i).find((one) => isSlipOf(one, figure, digits))
    if (other && !/[。；;！？!?\n]|其中|占/.test(text.slice(other.end, figure.start)))
      yield apart(figure, other)
  }
}

const isSlipOf = (one: FigureMention, figure: FigureMention, digits: string): boolean =>
  one.value.unit === figure.value.unit &&
  digitsOf(one.value.value ?? '') === digits &&
  SLIPS.has(timesApart(one.value.value, figure.value.value))

/** The digits of a number without the zeros behind. */
const digitsOf = (value: string): string => value.replace(/0+$/, '')

/** From 12 万 to 12 亿 it is four zeros; one zero is another number rather than a slip of the unit. */
const SLIPS = new Set([1000, 10_000, 100_000_000])

export const magnitude: Rule = {
  id: 'magnitude',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '同一数据差了万倍', en: 'One figure, a unit of ten thousand apart' },
  why: {
    zh: '“万”和“亿”差一万倍，只差一个键。',
    en: 'Between 万 and 亿 lies a factor of ten thousand, and one key.',
  },
  severity: 'error',
  *run({ text, articles }) {
    for (const { headline, body } of articles) {
      yield* inOneSentence(text, body.filter(isExact))
      const seen = new Map<string, FigureMention[]>()
      for (const figure of [...headline, ...body].filter(isExact)) {
        const label = LABEL.exec(text.slice(Math.max(0, figure.start - 9), figure.start))?.[1] ?? ''
        const digits = digitsOf(figure.value.value ?? '')
        if (label === '' || STOPS.test(label) || digits.length < 2) continue
        const key = `${label.slice(-3)} ${figure.value.unit ?? ''} ${digits}`
        const known = seen.get(key)
        if (!known) seen.set(key, [figure])
        else {
          const other = known.find(({ value }) => SLIPS.has(timesApart(value.value, figure.value.value)))
          if (other) yield apart(figure, other)
          // One of each value is enough to be compared with: a figure may be said a thousand times.
          if (!known.some(({ value }) => value.value === figure.value.value)) known.push(figure)
        }
      }
    }
  },
  examples: [
    {
      page: '项目总投资12亿元，占地三百亩。据介绍，总投资12万元全部到位。',
      says: ['此处为“12万元”，前文为“12亿元”，数值相差悬殊'],
    },
    { page: '项目总投资12亿元，占地三百亩。据介绍，总投资12亿元全部到位。', says: [] },
    {
      page: '# 总投资35亿元\n\n该项目总投资达35万元，建成后年产值达12亿元，带动就业三千余人，前景看好。',
      says: ['此处为“35万元”，前文为“35亿元”，数值相差悬殊'],
    },
    { page: '总投资12亿元，其中政府投资12万元。', says: [], why: 'other investments' },
    {
      page: '粮食总产量达480万吨。去年粮食总产量为480吨。',
      says: ['此处为“480吨”，前文为“480万吨”，数值相差悬殊'],
    },
    { page: '粮食总产量达480万吨。去年粮食总产量为460万吨。', says: [] },
    { page: '接待游客25万人次，接待游客250万人次。', says: [], why: 'a factor of ten is another number' },
    { page: '销售收入18亿元，利润18万元。', says: [] },
    {
      page: '销售收入18亿元。销售收入1.8万亿元。',
      says: ['此处为“1.8万亿元”，前文为“18亿元”，数值相差悬殊'],
    },
    { page: '销售收入3亿元。销售收入3万元。', says: [], why: 'one digit says too little' },
    { page: '服务群众56万人，另一处服务群众56人。', says: ['此处为“56人”，前文为“56万人”，数值相差悬殊'] },
    {
      page: '全县现有技能人才1.2亿人，从去年的1万人增加到1.2万人。',
      says: ['此处为“1.2万人”，前文为“1.2亿人”，数值相差悬殊'],
    },
    { page: '总投资3.5亿元，其中利息3.5万元。', says: [], why: 'a part of it' },
    { page: '服务面积120平方米，服务面积120平方公里。', says: [], why: 'other units' },
  ],
}

const timesApart = (a = '1', b = '1'): number =>
  Math.max(Number(a), Number(b)) / Math.min(Number(a), Number(b))

const apart = (figure: FigureMention, other: FigureMention): Diagnostic => ({
  at: figure,
  related: [other],
  message: {
    zh: `此处为“${figure.quote}”，前文为“${other.quote}”，数值相差悬殊`,
    en: `“${figure.quote}” here, “${other.quote}” of the same before`,
  },
})
