import { isIdiomAt } from './idioms'
import { quantity } from './quantity'
import type { FigureRule } from './rule'
import { unitsOf } from './units'

export const length: FigureRule = quantity({
  id: 'length',
  kind: 'length',
  label: { zh: '长度', en: 'Length' },
  units: unitsOf(
    '公里!每|/ 千米!每|/ 厘米 毫米 微米 纳米 分米 公分 华里 市里 海里!每|/ 英里!每|/ 英尺 英寸 市尺 市寸 里!程|面|弄|斯|昂|约|拉|亚|氏 丈!夫|量 尺!寸|度|子|牍 寸!步|土 光年 光分 光秒 天文单位 秒差距 链 哩 浬 呎 吋 米!饭|粉|面|兰|老|高|字|线|酒|歇|每|/|其|勒|尔 km!/ cm mm m!/ nm μm um',
  ),
  halves: true,
  unless: (found) => {
    if (isIdiomAt(found.text, found.start)) return true
    // 十里长街, 三尺讲台: names and figures of speech, unless a longer number says that it was measured.
    return (
      /^[里尺寸丈]$/.test(found.unit.written) &&
      found.high.number.form === 'chinese' &&
      found.high.end - found.high.start < 2 &&
      !/^(?:地|路|外|长|宽|深|高|远|多)/.test(found.text.slice(found.end, found.end + 1))
    )
  },
  examples: [
    { text: '全长3.6公里', finds: [['3.6公里', '3.6', '公里']] },
    { text: '高3米多', finds: [['3米多', '3', '米']] },
    { text: '千里之外', finds: [] },
    { text: '五百米长的巷子', finds: [['五百米', '500', '米']] },
    { text: '相距80光年', finds: [['80光年', '80', '光年']] },
    { text: '深两米半', finds: [['两米半', '2.5', '米']] },
    { text: '井底标高-480米', finds: [['-480米', '-480', '米']] },
    { text: '海拔负15千米', finds: [['负15千米', '-15', '千米']] },
    { text: '身高172公分', finds: [['172公分', '172', '公分']] },
    { text: '三尺讲台', finds: [] },
  ],
})
