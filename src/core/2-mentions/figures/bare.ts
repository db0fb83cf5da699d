import { readNumber } from '../../text/numerals'
import { approximately } from './approximate'
import { ABOUT, ARABIC, ARABIC_STARTS, DASH, MORE, pattern, type FigureRule } from './rule'

/** An Arabic number whose unit the sentence leaves out (增至5000): a count without a unit. */
export const bareNumber: FigureRule = {
  kind: 'count',
  label: { zh: '数', en: 'Number' },
  starts: ARABIC_STARTS,
  pattern: pattern(
    `(?:(?<low>${ARABIC})[万亿]?${DASH})?(?<number>${ARABIC}(?:[十百千]?(?:万亿|[万亿]))?)(?<more>${MORE})?(?<about>${ABOUT})?`,
  ),
  read: ({ low, number = '', more, about }, context) => {
    const value = readNumber(number)
    const from = low === undefined ? undefined : readNumber(low)
    const rest = approximately(context, more, about)
    if (value === null || from === null) return { kind: 'count', ...rest }
    return { kind: 'count', value: from === undefined ? value : `${from}/${value}`, ...rest }
  },
  examples: [
    { text: '用户增至580万', finds: [['580万', '5800000']] },
    { text: '超5000，', finds: [['5000', '5000']] },
    { text: '没有数字', finds: [] },
  ],
}
