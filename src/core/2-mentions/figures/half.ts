import { addDecimals } from '../../text/decimal'
import { readNumber } from '../../text/numerals'
import { approximately } from './approximate'
import { ABOUT, NUMBER, NUMBER_STARTS, pattern, type FigureRule } from './rule'

/** 半小时, 一个半月, 两天半: durations with a half, which stands at another place each time. */
export const half: FigureRule = {
  kind: 'duration',
  label: { zh: '时长（半）', en: 'Duration with a half' },
  starts: `${NUMBER_STARTS}半`,
  pattern: pattern(
    `(?<between>${NUMBER})个半(?<unitBehind>小时|月|钟头|星期|世纪)|(?<before>${NUMBER})(?<unitBetween>天|年|小时|周|个月)半(?!数|夜|[天年径途])|半(?<unitAlone>个?小时|年|天|个月|个世纪|个多月|个钟头|分钟)(?<about>${ABOUT})?`,
  ),
  read: ({ between, unitBehind, before, unitBetween, unitAlone, about }, context) => {
    const whole = readNumber(between ?? before ?? '0')
    const unit =
      unitAlone ??
      unitBetween ??
      (unitBehind === undefined ? '' : /小时/.test(unitBehind) ? unitBehind : `个${unitBehind}`)
    if (unitAlone !== undefined && /[大前后下上]$/.test(context.text.slice(0, context.start))) return null
    const value = whole === null ? {} : { value: addDecimals(whole, '0.5') }
    return { kind: 'duration', ...value, unit, ...approximately(context, undefined, about) }
  },
  examples: [
    { text: '半小时后', finds: [['半小时', '0.5', '小时']] },
    { text: '一个半月', finds: [['一个半月', '1.5', '个月']] },
    { text: '三年半', finds: [['三年半', '3.5', '年']] },
    { text: '下半年', finds: [] },
    { text: '三天半数人', finds: [] },
  ],
}
