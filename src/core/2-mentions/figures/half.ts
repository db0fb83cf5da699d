import { addDecimals } from '../../text/decimal'
import { readNumber } from '../../text/numerals'
import { ABOUT_BEHIND, approximately } from './approximate'
import { ARABIC, before, byPattern, CHINESE, NUMBER_STARTS, type FigureRule } from './rule'

/** 半小时, 一个半月: durations with a half, which stands before the unit. */
export const half: FigureRule = {
  id: 'half',
  label: { zh: '时长（半）', en: 'Duration with a half' },
  starts: `${NUMBER_STARTS}半`,
  match: byPattern(
    `(?<between>${ARABIC}|${CHINESE})个半(?<behind>小时|月|钟头|星期|世纪|学期)|半(?<alone>个?小时|年(?![报度线])|天|个多?月|个世纪|个多?钟头|个多?小时|分钟|个学期|个世纪)(?<about>${ABOUT_BEHIND})?`,
    ({ between, behind, alone, about }, { text, start }) => {
      if (alone !== undefined && /[大前后下上一二两三四五六七八九十]$/.test(before(text, start, 1)))
        return null
      const whole = readNumber(between ?? '0')
      const unit = (alone ?? behind ?? '').replace(/^个?多?/, '')
      const value = whole === null ? {} : { value: addDecimals(whole, '0.5') }
      const inside = alone?.includes('多') ?? false
      return {
        kind: 'duration',
        ...value,
        unit,
        ...approximately(text, start, { inside, behind: about ?? '' }),
      }
    },
  ),
  examples: [
    { text: '半小时后', finds: [['半小时', '0.5', '小时']] },
    { text: '一个半月', finds: [['一个半月', '1.5', '月']] },
    { text: '下半年', finds: [] },
    { text: '披露半年报', finds: [] },
    { text: '大半天', finds: [] },
  ],
}
