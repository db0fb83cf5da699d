import { isIdiomAt } from './idioms'
import { isLone, quantity } from './quantity'
import type { FigureRule } from './rule'
import { unitsOf } from './units'

export const weight: FigureRule = quantity({
  id: 'weight',
  kind: 'weight',
  label: { zh: '重量', en: 'Weight' },
  units: unitsOf(
    '吨标准煤 吨标煤 吨级 载重吨 总吨 吨!位|公里 公吨 千克!/ 公斤级 公斤 毫克!/ 微克!/ 克拉 克!服|隆|里|强|制|勤|己|难|敌|复|林|雷|什|罗|拉|鲁|每|/|莱|格 市斤 斤!斤|两 两!个|名|国|岸|会|地|旁|侧|边|种|位|人|次|年|天|手|者|家|块|度|层|轮|周|三 钱重 磅!礴|房 盎司 公担 担!任|心|当|保|忧 标准煤 kg g!/ mg!/ μg t',
  ),
  halves: true,
  unless: (found) =>
    isIdiomAt(found.text, found.start) ||
    (found.unit.written === '两' &&
      found.high.number.form === 'arabic' &&
      !/^(?:$|[，。、；！？）银重酒饭肉茶的左以])/.test(found.text.slice(found.end, found.end + 1))) ||
    (found.unit.written === '两' && isLone(found, /[百千万亿]/)),
  examples: [
    { text: '年产300万吨', finds: [['300万吨', '3000000', '吨']] },
    { text: '两斤半', finds: [['两斤半', '2.5', '斤']] },
    { text: '重2.15kg', finds: [['2.15kg', '2.15', 'kg']] },
    { text: '体重3.4千克', finds: [['3.4千克', '3.4', '千克']] },
    { text: '四两拨千斤', finds: [] },
    { text: '重约80公斤', finds: [['80公斤', '80', '公斤']] },
  ],
})
