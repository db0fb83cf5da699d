import { isIdiomAt } from './idioms'
import { quantity } from './quantity'
import type { FigureRule } from './rule'
import { unitsOf } from './units'

export const volume: FigureRule = quantity({
  id: 'volume',
  kind: 'volume',
  label: { zh: '体积', en: 'Volume' },
  units: unitsOf(
    '立方米!/|每 立方厘米 立方分米 立方毫米 立方公里 立方千米 立方英尺 立方英寸 立方 升!级|降|学|值|温|旗|高|至|起|空|任|格|入|班|为|到|国|华 毫升 分升 公升 微升 厘升 加仑 方量 蒲式耳 m³ ㎥ cm³ mL ml L cc',
  ),
  halves: true,
  unless: ({ text, start }) => isIdiomAt(text, start),
  examples: [
    { text: '蓄水4亿立方米', finds: [['4亿立方米', '400000000', '立方米']] },
    { text: '每次不超过500毫升', finds: [['500毫升', '500', '毫升']] },
    { text: '加水250mL', finds: [['250mL', '250', 'mL']] },
    { text: '提升水平', finds: [] },
    { text: '30升油', finds: [['30升', '30', '升']] },
  ],
})
