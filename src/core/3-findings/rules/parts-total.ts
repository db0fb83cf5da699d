import type { FigureMention, Mention } from '../../2-mentions/mention'
import { addDecimals, compareDecimals } from '../../text/decimal'
import type { Diagnostic, Rule } from '../rule'

/** Between the parts of an enumeration: 10名“…”、5名“…”. What is counted, and a mark. */
const BETWEEN =
  /^(?!.*(?:其中|包括|分别|即|含))[^。；;！？!?\d]{0,24}(?:[、，,]|[和及与](?!其))[^。；;！？!?、，,\d]{0,8}$/
/** Between a total and its parts in one sentence. */
const ANNOUNCES = /^[^。；;！？!?]{0,24}?(?:其中|包括|分别|即|含|由)[^。；;！？!?\d]{0,8}$/

/** Up to here a list that lacks one or two is one that lost them. */
const SMALL = 40

interface Parts {
  readonly figures: readonly FigureMention[]
  readonly sum: string
}

/** （包括5人）和…: what stands behind the bracket is no part of what it tells of. */
const closesBracket = (between: string): boolean => /^[^（(]*[）)]/.test(between)

/** Runs of whole numbers of one unit in one sentence, as 10名、5名、5名. */
function* enumerations(text: string, figures: readonly FigureMention[]): Generator<Parts> {
  let run: FigureMention[] = []
  const finish = (): Parts | null =>
    run.length > 1
      ? { figures: run, sum: run.reduce((sum, { value }) => addDecimals(sum, value.value ?? '0'), '0') }
      : null
  for (const figure of figures) {
    const last = run.at(-1)
    const goesOn =
      last !== undefined &&
      last.value.unit === figure.value.unit &&
      BETWEEN.test(text.slice(last.end, figure.start)) &&
      !closesBracket(text.slice(last.end, figure.start))
    if (goesOn) run.push(figure)
    else {
      const whole = finish()
      if (whole) yield whole
      run = [figure]
    }
  }
  const whole = finish()
  if (whole) yield whole
}

const isPart = (mention: Mention): mention is FigureMention =>
  mention.type === 'figure' &&
  mention.value.kind === 'count' &&
  mention.value.unit !== undefined &&
  mention.value.unit !== '分' &&
  mention.value.approximate === undefined &&
  /^\d+$/.test(mention.value.value ?? '')

const MEASURED: ReadonlySet<string> = new Set(['money', 'area', 'weight', 'length', 'volume'])
const isAmount = (mention: Mention): mention is FigureMention =>
  mention.type === 'figure' &&
  MEASURED.has(mention.value.kind) &&
  mention.value.unit !== undefined &&
  mention.value.approximate === undefined &&
  /^\d+(?:\.\d+)?$/.test(mention.value.value ?? '')
/** 总投资12亿元，其中…: a whole that is said to be one. */
const WHOLE = /(?:总|共|合计|一共)[\u4e00-\u9fff]{0,6}$/
/** Amounts of another time, or of the same once more, are no parts of it. */
const OTHER = /今年|去年|明年|同比|增长|下降|累计|计划|其中|已|\d年|[月季]/
/** Amounts are rounded. */
const ROUNDED = 1.01

/** A sum of money or of what is measured, and the parts named behind it that make more. */
function* amounts(text: string, figures: readonly FigureMention[]): Generator<Diagnostic> {
  for (const [i, total] of figures.entries()) {
    const next = figures[i + 1]
    if (!next || !WHOLE.test(text.slice(Math.max(0, total.start - 8), total.start))) continue
    const isAnnounced = ANNOUNCES.test(text.slice(total.end, next.start))
    if (!isAnnounced || next.value.unit !== total.value.unit) continue
    const parts = [next]
    for (let at = i + 2; at < figures.length; at++) {
      const [last, part] = [parts.at(-1), figures[at]]
      if (!last || !part || part.value.unit !== total.value.unit) break
      const between = text.slice(last.end, part.start)
      if (!BETWEEN.test(between) || OTHER.test(between)) break
      parts.push(part)
    }
    const sum = parts.reduce((made, { value }) => addDecimals(made, value.value ?? '0'), '0')
    if (parts.length < 2 || Number(sum) <= Number(total.value.value) * ROUNDED) continue
    const unit = total.value.unit ?? ''
    yield { ...unequal(total, parts, `${inWords(sum)}${unit}`), severity: 'warning' }
  }
}

/** 1300000000 is 13亿. */
const inWords = (value: string): string =>
  Number(value) >= 100_000_000
    ? `${Number((Number(value) / 100_000_000).toFixed(4))}亿`
    : Number(value) >= 10_000
      ? `${Number((Number(value) / 10_000).toFixed(4))}万`
      : value

export const partsTotal: Rule = {
  id: 'parts-total',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '分项之和与总数不符', en: 'The parts do not add up to the total' },
  why: {
    zh: '标题表彰20人，正文只发了19个奖。',
    en: 'Twenty are honoured in the headline, and the text hands out nineteen prizes.',
  },
  severity: 'error',
  *run({ text, articles }) {
    for (const article of articles) {
      const headline = article.headline.filter(isPart)
      const body = article.body.filter(isPart)
      for (const { figures: parts, sum } of enumerations(text, body)) {
        const [first] = parts
        if (!first) continue
        const total = totalOf(text, parts, body, headline)
        if (!total || compareDecimals(total.value.value ?? '0', sum) === 0) continue
        yield unequal(total, parts, sum)
      }
      yield* remainders(text, body)
      yield* amounts(text, article.body.filter(isAmount))
    }
  },
  examples: [
    {
      page: '# 20名劳动者受到表彰\n\n仪式上，10名“最美司机”、5名“最美技工”、4名“最美护士”走上舞台，讲述了平凡岗位上的感人故事，现场掌声不断。',
      says: ['总数为20名，分项10名、5名、4名合计19'],
    },
    {
      page: '# 20名劳动者受到表彰\n\n仪式上，10名“最美司机”、5名“最美技工”、5名“最美护士”走上舞台，讲述了平凡岗位上的感人故事，现场掌声不断。',
      says: [],
    },
    {
      page: '共有24支队伍参赛，其中小学组10支、初中组8支、高中组7支。',
      says: ['总数为24支，分项10支、8支、7支合计25'],
    },
    { page: '共有24支队伍参赛，其中小学组10支、初中组8支、高中组6支。', says: [] },
    {
      page: '全市有60家企业，其中10家、20家分别获得一、二等奖。',
      says: [],
      why: '其中 may leave the rest out',
    },
    { page: '大会表彰了20名教师，来自5个县，带来3个节目。', says: [], why: 'other units are other things' },
    {
      page: '# 3家企业签约\n\n全市今年引进企业40家、新增商铺12家，推进会上有关负责人介绍了招商引资的总体进展和下一步打算。',
      says: [],
      why: 'the parts are larger than the total: other things are counted',
    },
    { page: '共有30名学员结业，其中男学员18名、女学员14名。', says: ['总数为30名，分项18名、14名合计32'] },
    { page: '共有30名学员结业，其中男学员18名、女学员12名。', says: [] },
    { page: '车队有12辆车，包括大巴5辆、中巴4辆、轿车4辆。', says: ['总数为12辆，分项5辆、4辆、4辆合计13'] },
    { page: '车队有120辆车，包括大巴5辆、中巴4辆。', says: [], why: 'the rest is not named' },
    {
      page: '今年首批改造的14条街巷已有10条完工，其余5条月底前完成。',
      says: ['总数为14条，分项10条、5条合计15'],
    },
    { page: '今年首批改造的14条街巷已有9条完工，其余5条月底前完成。', says: [] },
    {
      page: '全县14条街巷启动改造，城东8条已有3条完工，其余5条月底前完成。',
      says: [],
      why: 'the rest of those in the east',
    },
    { page: '两队各积16分，其中甲组三队分别积15分、10分、3分。', says: [], why: 'points are of each team' },
    {
      page: '项目总投资12亿元，其中中央资金5亿元，省级资金4亿元，自筹4亿元。',
      says: ['总数为12亿元，分项5亿元、4亿元、4亿元合计13亿元'],
    },
    { page: '项目总投资13亿元，其中中央资金5亿元，省级资金4亿元，自筹4亿元。', says: [] },
    {
      page: '项目总投资12亿元，其中一期5亿元，今年计划完成投资9亿元。',
      says: [],
      why: 'what a year is to bring is no part beside it',
    },
    {
      page: '车上30名乘客（包括5名儿童）和路边40名行人共70人获救。',
      says: [],
      why: 'the bracket tells of the passengers alone',
    },
    { page: '城东、城西各9次，城南和城北分别为8次和7次。', says: [], why: 'none is a whole' },
    { page: '各地代表和7位观察员发言，其中包括23位市长，8位县长。', says: [], why: 'a part is larger' },
    { page: '村里有50户人家，今年搬迁12户，明年搬迁20户。', says: [], why: 'no total is announced' },
  ],
}

const unequal = (total: FigureMention, parts: readonly FigureMention[], sum: string): Diagnostic => ({
  at: total,
  related: parts,
  message: {
    zh: `总数为${total.quote}，分项${parts.map(({ quote }) => quote).join('、')}合计${sum}`,
    en: `${total.quote} in all, but ${parts.map(({ quote }) => quote).join(' + ')} make ${sum}`,
  },
})

/** Between a whole and the part that is done, and before what is left. */
const DONE = /^[^。；;！？!?，,]{0,16}?(?:已经?有?|有|完成了?|其中)[^。；;！？!?\d]{0,6}$/
const LEFT = /(?:其余|剩余|余下|剩下|另外)的?$/

/** 14条已有9条完工，其余5条: a whole, what is done and what is left, in one sentence. */
function* remainders(text: string, figures: readonly FigureMention[]): Generator<Diagnostic> {
  for (const [i, rest] of figures.entries()) {
    const [total, done] = [figures[i - 2], figures[i - 1]]
    if (!total || !done || !LEFT.test(text.slice(done.end, rest.start))) continue
    if (/[。；;！？!?\n]/.test(text.slice(total.end, rest.start))) continue
    if (!DONE.test(text.slice(total.end, done.start))) continue
    if (new Set([total, done, rest].map(({ value }) => value.unit)).size > 1) continue
    const parts = [done, rest]
    const sum = addDecimals(done.value.value ?? '0', rest.value.value ?? '0')
    if (compareDecimals(total.value.value ?? '0', sum) !== 0) yield unequal(total, parts, sum)
  }
}

/** What a run of parts adds up to: a number that announces it, else one of the headline that it nearly makes. */
function totalOf(
  text: string,
  parts: readonly FigureMention[],
  body: readonly FigureMention[],
  headline: readonly FigureMention[],
): FigureMention | null {
  const [first] = parts
  if (!first) return null
  const sum = Number(parts.reduce((total, { value }) => addDecimals(total, value.value ?? '0'), '0'))
  const largest = parts.reduce((most, { value }) => Math.max(most, Number(value.value)), -Infinity)
  const announced = body.findLast(
    ({ end, value }) =>
      end <= first.start && value.unit === first.value.unit && ANNOUNCES.test(text.slice(end, first.start)),
  )
  // 其中 need not name all: fewer than the total prove nothing, unless next to nothing is missing.
  // 中东、欧洲各9次，美洲和亚洲分别为8次和7次: none of them is a whole. 代表和7位观察员，包括23位元首: more than one was counted.
  if (announced && (text.charAt(announced.start - 1) === '各' || largest > Number(announced.value.value)))
    return null
  if (announced) {
    const total = Number(announced.value.value)
    return sum > total || (total <= SMALL && total - sum <= 2) ? announced : null
  }
  const near = headline.find(({ value }) => {
    const total = Number(value.value)
    return (
      value.unit === first.value.unit &&
      total > largest &&
      parts.length > 2 &&
      Math.abs(total - sum) <= Math.max(2, total * 0.2)
    )
  })
  return near ?? null
}
