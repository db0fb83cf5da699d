import { isIdiomAt } from './idioms'
import { quantity } from './quantity'
import type { FigureRule } from './rule'
import { unitsOf } from './units'

export const area: FigureRule = quantity({
  id: 'area',
  kind: 'area',
  label: { zh: '面积', en: 'Area' },
  units: unitsOf(
    '平方米 平方公里 平方千米 平方英尺 平方英里 平方英寸 平方码 平方厘米 平方毫米 平方分米 平方公分 平方海里 平方尺 平方丈 平方 市亩 英亩 公亩 亩!产|均|次 公顷 顷!刻 平米 平!方|米|均|台|局|整|安|价|民|原|常|面|时|板|衡 坪!林|山 ㎡ m² km² m2 km2 hm²',
  ),
  unless: (found) =>
    isIdiomAt(found.text, found.start) ||
    (found.unit.written === '平' &&
      (found.high.number.form === 'chinese' ||
        /^[\d负胜]/.test(found.text.slice(found.end)) ||
        Number(found.high.value) < 10)),
  examples: [
    { text: '占地25.8万平方英尺', finds: [['25.8万平方英尺', '258000', '平方英尺']] },
    { text: '流转土地六百余亩', finds: [['六百余亩', '600', '亩']] },
    { text: '120平方米的展厅', finds: [['120平方米', '120', '平方米']] },
    { text: '3万2千余亩果园', finds: [['3万2千余亩', '32000', '亩']] },
    { text: '两室90平的房子', finds: [['90平', '90', '平']] },
    { text: '亩产提高', finds: [] },
    { text: '2胜3平', finds: [] },
  ],
})
