import { normalDecimal } from '../../text/decimal'
import { readNumber } from '../../text/numerals'
import { approximately } from './approximate'
import { ABOUT, ARABIC, CHINESE, DASH, NUMBER, NUMBER_STARTS, pattern, type FigureRule } from './rule'

const read = (text: string): string | null => {
  const negative = text.startsWith('-')
  const value = readNumber(negative ? text.slice(1) : text)
  return value === null ? null : negative ? normalDecimal(`-${value}`) : value
}

export const percent: FigureRule = {
  kind: 'percent',
  label: { zh: '百分比', en: 'Percentage' },
  starts: `${NUMBER_STARTS}-百千`,
  pattern: pattern(
    `(?:(?<low>-?${ARABIC})%?${DASH})?(?<high>-?${ARABIC})(?<sign>%|‰)(?!个?百分点)(?<about>${ABOUT})?|(?<base>[百千])分之(?<words>${NUMBER})(?<wordsAbout>${ABOUT})?|(?<tenths>[一二两三四五六七八九\\d])成(?<half>半)?(?<tenthsAbout>${ABOUT})?(?![立为功长果就员熟本品效交都人员年])`,
  ),
  read: ({ low, high, sign, about, base, words, wordsAbout, tenths, half, tenthsAbout }, context) => {
    if (tenths !== undefined) {
      // 九成 is nine tenths; a bare digit before 成 is one too.
      const value = `${readNumber(tenths) ?? ''}${half === undefined ? '0' : '5'}`
      return { kind: 'percent', value, unit: '%', ...approximately(context, undefined, tenthsAbout) }
    }
    const value = read(high ?? words ?? '')
    const from = low === undefined ? undefined : read(low)
    const thousandth = sign === '‰' || base === '千'
    const rest = approximately(context, undefined, about ?? wordsAbout)
    // Per mille has a unit of its own: as percent its digits would not be those on the page.
    const unit = thousandth ? { unit: '‰' } : { unit: '%' }
    if (value === null || from === null) return { kind: 'percent', ...unit, ...rest }
    return { kind: 'percent', value: from === undefined ? value : `${from}/${value}`, ...unit, ...rest }
  },
  examples: [
    { text: '同比增长5.8%', finds: [['5.8%', '5.8', '%']] },
    { text: '百分之五十以上', finds: [['百分之五十以上', '50', '%']] },
    { text: '在3%—5%之间', finds: [['3%—5%', '3/5', '%']] },
    { text: '下降千分之二', finds: [['千分之二', '2', '‰']] },
    { text: '百分百', finds: [] },
    { text: '增速为-1.3%', finds: [['-1.3%', '-1.3', '%']] },
  ],
}

export const points: FigureRule = {
  kind: 'points',
  label: { zh: '百分点', en: 'Percentage points' },
  starts: NUMBER_STARTS,
  pattern: pattern(`(?<number>${ARABIC}|${CHINESE})(?:个|%)?百分点`),
  read: ({ number = '' }, context) => {
    const value = readNumber(number)
    return { kind: 'points', unit: '百分点', ...(value === null ? {} : { value }), ...approximately(context) }
  },
  examples: [
    { text: '提高2.3个百分点', finds: [['2.3个百分点', '2.3', '百分点']] },
    { text: '回落三个百分点', finds: [['三个百分点', '3', '百分点']] },
    { text: '百分点', finds: [] },
  ],
}
