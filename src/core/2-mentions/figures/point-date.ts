import { before, byPattern, type FigureRule } from './rule'

/** What is named by the day it was on: 5.12地震, 12·9运动. */
const EVENT =
  /^[”"》]?(?:[\u4e00-\u9fff]{3,9}?(?:教育|宣传|纪念|读书|安全|环境|禁毒|保护|健康|活动|主题|志愿者|防治)(?:日|周)|[\u4e00-\u9fff]{0,5}?(?:地震|事件|事故|案|惨案|运动|大会|纪念|讲话|行动|专案|火灾|爆炸|沉船|矿难|空难|起义|长跑|晚会|大促|购物|特大|消费者|权益|革命|抗战|活动|节|日|专项|枪击|踩踏|暴雨|洪灾|泥石流|山火|坠机|坠楼|劫|袭))/

/** A day with a point between month and day. */
export const pointDate: FigureRule = {
  id: 'point-date',
  label: { zh: '日期（点号）', en: 'Date with a point' },
  starts: '123456789',
  match: byPattern(
    String.raw`(?<month>1[0-2]|[1-9])(?<mark>[·•・.])(?<day>3[01]|[12]\d|[1-9]|0[1-9])(?![\d.]|[%万亿元个米千公])`,
    ({ month = '', mark, day = '' }, { text, start, end }) => {
      if (/[\d.$¥€]$/.test(before(text, start, 1))) return null
      if (mark === '.' && !EVENT.test(text.slice(end, end + 14))) return null
      return { kind: 'date', value: `XXXX-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
    },
  ),
  examples: [
    { text: '“4.19”洪灾之后', finds: [['4.19', 'XXXX-04-19']] },
    { text: '3·15晚会', finds: [['3·15', 'XXXX-03-15']] },
    { text: '4.22全市节约用水主题宣传日', finds: [['4.22', 'XXXX-04-22']] },
    { text: '上涨6.18元', finds: [] },
    { text: '均分为4.19，', finds: [] },
  ],
}
