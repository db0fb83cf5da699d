import type { Diagnostic, Rule } from '../rule'

/** What is a share of a whole: 占比, 覆盖率, 入住率. */
const SHARE =
  /(?:占比|比重|份额|比例|[\u4e00-\u9fff]{1,8}率|占[^，。；：、\n\d]{1,18}?的?(?:比例|份额)?)(?:[^，。；：、！？\n\d增升降高低减]{0,8}?)(?:为|达到?|至|占|超过?|约|近|在|保持在|稳定在|由|从|[:：])?((?:1\d\d|[2-9]\d\d|\d{4,})(?:\.\d+)?)[%％]/g
/** Rates that may be more than the whole: 完成率, 增长率, 负债率, 产销率. */
const NO_SHARE =
  /(?:增长|增幅|完成|负债|收益|回报|利润|毛利|周转|杠杆|溢价|换手|通胀|通货膨胀|膨胀|市盈|市净|充足|拨备覆盖|偿付|倍|产销|认购|超募|投入产出|变化|变动|波动|升值|贬值|汇|利|税|费|比|效|速|频|斜|曲|折现|复合|涨|流动性覆盖|覆盖倍|达产|超额|兑换|保值|担保|净稳定资金|资金|出材|补偿|赔付|抵押|质押|保障|自给|收息|收缴|清收|重复|繁殖|产投|复种|周转)率[^率]*$/
/** 对经济增长的贡献率: of the whole that grew; where other parts fell it may be more. */
const OF_GROWTH = /增长的?贡献率[^增升降高低减]*$/
const CHANGE = /增|升|涨|下降|减|同比|环比|翻|完成率|增幅/

/** Said of parts of one whole: 占45%, 持股30%, 其余30%, 甲方55%. */
const PART =
  /(?:占比?|持股(?:比例)?|股权(?:比例)?|其余|其他|剩余|余下|另有|甲方|乙方|丙方)[^，。；、\d]{0,10}?((?:\d{1,2}|100)(?:\.\d+)?)[%％]/g
/** Rounding makes as much. */
const ROUNDED = 1
const MOST_TOTAL = 160

function* overWhole(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(SHARE)) {
    const isOfGrowth = OF_GROWTH.test(match[0])
    if (
      (CHANGE.test(match[0]) && !isOfGrowth) ||
      NO_SHARE.test(match[0]) ||
      text.endsWith('拨备', match.index)
    )
      continue
    const written = match[1] ?? ''
    if (Number(written) <= 100) continue
    const end = match.index + match[0].length
    yield {
      at: { start: end - written.length - 1, end },
      message: {
        zh: `占比不应超过100%，此处为${written}%`,
        en: `A share of ${written}% is more than the whole`,
      },
      ...(isOfGrowth ? { severity: 'note' as const } : {}),
    }
  }
}

/** Shares in one sentence that are surely of one whole: shares of stock, or with a rest. */
function* sumsOver(text: string): Generator<Diagnostic> {
  for (const sentence of text.matchAll(/[^。；！？\n]+/g)) {
    const said = sentence[0]
    if (!/[%％].*[%％]/.test(said) || /其中|同比|环比|增长|分别/.test(said)) continue
    const parts = [...said.matchAll(PART)]
    const isOne = /持股|股权|股份/.test(said)
      ? parts.length >= 2
      : /其余|其他|剩余|余下/.test(said) && parts.length >= 2
    const total = parts.reduce((sum, part) => sum + Number(part[1]), 0)
    const isThree = parts.length >= 3 && total <= MOST_TOTAL
    if (!(isOne || isThree) || total <= 100 + ROUNDED) continue
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last) continue
    const shown = Number(total.toFixed(2))
    yield {
      at: { start: sentence.index + last.index, end: sentence.index + last.index + last[0].length },
      related: [{ start: sentence.index + first.index, end: sentence.index + first.index + first[0].length }],
      message: {
        zh: `本句各占比之和为${shown}%，超过100%`,
        en: `The shares of this sentence add up to ${shown}%`,
      },
      severity: isOne ? 'warning' : 'note',
    }
  }
}

export const shareOverWhole: Rule = {
  id: 'share-over-whole',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '占比超过百分之百', en: 'A share of more than the whole' },
  why: {
    zh: '多打一位数字，52%的客人就成了152%。',
    en: 'A digit too many makes 52% of the guests 152% of them.',
  },
  severity: 'warning',
  *run({ text }) {
    yield* overWhole(text)
    yield* sumsOver(text)
  },
  examples: [
    { page: '免签入境的人数占比152%。', says: ['占比不应超过100%，此处为152%'] },
    { page: '免签入境的人数占比52%。', says: [] },
    { page: '航班正常率保持在190%以上。', says: ['占比不应超过100%，此处为190%'] },
    { page: '航班正常率保持在90%以上。', says: [] },
    { page: '民营企业出口占全省出口总值的比重为118.2%。', says: ['占比不应超过100%，此处为118.2%'] },
    { page: '计划完成率达120%，同比增长152%。', says: [], why: 'a plan may be overfulfilled' },
    { page: '占地面积比去年增长152%。', says: [], why: 'a change' },
    { page: '甲公司持股51%，乙公司持股30%，丙公司持股25%。', says: ['本句各占比之和为106%，超过100%'] },
    { page: '甲公司持股51%，乙公司持股30%，丙公司持股19%。', says: [] },
    { page: '学员中，本科占45%，大专占35%，其余30%为高中学历。', says: ['本句各占比之和为110%，超过100%'] },
    { page: '学员中，本科占45%，大专占35%，其余20%为高中学历。', says: [] },
    { page: '股权比例为甲方55%、乙方50%。', says: ['本句各占比之和为105%，超过100%'] },
    { page: '对全市经济增长的贡献率稳定在130%左右。', says: ['占比不应超过100%，此处为130%'], why: 'a note' },
    { page: '对全市经济增长的贡献率稳定在30%左右。', says: [] },
    { page: '污水集中收集率达192%。', says: ['占比不应超过100%，此处为192%'] },
    { page: '污水集中收集率达92%，粮食自给率达120%。', says: [], why: 'more than one eats can be grown' },
    { page: '男性占60%，大学生占50%。', says: [], why: 'of two wholes' },
    { page: '银行拨备覆盖率为240.09%，断面达标率达100%。', says: [], why: 'a cushion, and the whole' },
    { page: '资产负债率达120%，毛利率超过100%。', says: [] },
  ],
}
