import type { Remark, Rule } from '../rule'

/** What is a share of a whole: 占比, 覆盖率, 入住率. Not what may be twice as much: 完成率, 增长率, 负债率. */
const SHARE =
  /(?:占比|比重|份额|(?:覆盖|入住|正常|普及|合格|优良|及格|参保|就业|入学|升学|毕业|出席|上座|到位|签约|满意|好评|达标|自给|绿化|森林覆盖|贡献|投票|支持|得票|接种|治愈|死亡|存活|成活|出勤|准点|正点|命中|回收|处理|普惠|参与|渗透|识字|城镇化|机械化|国产化|数字化|自动化|公开|办结|履约|开工|复工|投产|受理|破案|巩固|参加|中标|录取|通过|可再生能源利用|市场占有|占有|空置|出租)率|占[^，。；：、\n\d]{1,18}?的?(?:比例|份额)?)(?:[^，。；：、！？\n\d增升降高低减]{0,8}?)(?:为|达到?|至|占|超过?|约|近|在|保持在|稳定在|由|从)?((?:1\d\d|[2-9]\d\d|\d{4,})(?:\.\d+)?)[%％]/g
const CHANGE = /增|升|涨|下降|减|同比|环比|翻|完成率|增幅/

/** Said of parts of one whole: 占45%, 持股30%, 其余30%, 甲方55%. */
const PART =
  /(?:占比?|持股(?:比例)?|股权(?:比例)?|其余|其他|剩余|余下|另有|甲方|乙方|丙方)[^，。；、\d]{0,10}?((?:\d{1,2}|100)(?:\.\d+)?)[%％]/g
/** Rounding makes as much. */
const ROUNDED = 1
const MOST_TOTAL = 160

function* overWhole(text: string): Generator<Remark> {
  for (const match of text.matchAll(SHARE)) {
    if (CHANGE.test(match[0]) || text.endsWith('拨备', match.index)) continue
    const written = match[1] ?? ''
    if (Number(written) <= 100) continue
    const end = match.index + match[0].length
    yield {
      at: { start: end - written.length - 1, end },
      say: { zh: `占比不应超过100%，此处为${written}%`, en: `A share of ${written}% is more than the whole` },
    }
  }
}

/** Shares in one sentence that are surely of one whole: shares of stock, or with a rest. */
function* sumsOver(text: string): Generator<Remark> {
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
      say: {
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
  why: 'A digit too many makes 52% of the guests 152% of them.',
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
    { page: '男性占60%，大学生占50%。', says: [], why: 'of two wholes' },
    { page: '银行拨备覆盖率为240.09%，断面达标率达100%。', says: [], why: 'a cushion, and the whole' },
    { page: '资产负债率达120%，毛利率超过100%。', says: [] },
  ],
}
