import { readNumber } from '../../text/numerals'
import { approximately } from './approximate'
import { ABOUT, ARABIC, CHINESE, MORE, NUMBER, NUMBER_STARTS, pattern, type FigureRule } from './rule'

/** What is done by a score. */
const SCORE = /^(?:[大小险完]?[胜负平]|战[胜平]|击败|力克|逆转|领先|落后|取胜|获胜|告负)/

export const ratio: FigureRule = {
  kind: 'ratio',
  label: { zh: '比例', en: 'Ratio' },
  starts: NUMBER_STARTS,
  pattern: pattern(
    `(?<denominator>(?!百分|千分)${CHINESE}|${ARABIC})分之(?<numerator>${NUMBER})|(?<left>${ARABIC})[:∶比](?<right>${ARABIC})(?![\\d:：])|(?<won>\\d{1,3})[-—–－](?<lost>\\d{1,3})(?![\\d])|(?<top>\\d{1,3})/(?<bottom>\\d{1,3})(?![\\d/年])`,
  ),
  read: ({ denominator, numerator, left, right, won, lost, top, bottom }, { text, start, end }) => {
    const isScore = SCORE.test(text.slice(end, end + 2))
    // 83-58大胜: with a dash only what is done by it says that it is a score.
    if (won !== undefined && lost !== undefined)
      return isScore ? { kind: 'ratio', value: `${won}/${lost}` } : null
    if (left !== undefined && right !== undefined) {
      // 16:10 is a time of day; a score or ratio says so before it.
      const before = text.slice(Math.max(0, start - 6), start)
      if (!isScore && (!/[比为胜负以战率约]/.test(before) || /[午晚晨点时]/.test(before))) return null
      return { kind: 'ratio', value: `${left}/${right}` }
    }
    const a = readNumber(numerator ?? top ?? '')
    const b = readNumber(denominator ?? bottom ?? '')
    return { kind: 'ratio', ...(a === null || b === null ? {} : { value: `${a}/${b}` }) }
  },
  examples: [
    { text: '占三分之二', finds: [['三分之二', '2/3']] },
    { text: '约1/3的人', finds: [['1/3', '1/3']] },
    { text: '以3:1获胜', finds: [['3:1', '3/1']] },
    { text: '以83-58大胜对手', finds: [['83-58', '83/58']] },
    { text: '拨打7-9号线', finds: [] },
    { text: '主队3:1胜出', finds: [['3:1', '3/1']] },
    { text: '主场2:0战胜客队', finds: [['2:0', '2/0']] },
    { text: '下午4:10到达', finds: [] },
    { text: '百分之五', finds: [] },
  ],
}

export const multiple: FigureRule = {
  kind: 'multiple',
  label: { zh: '倍数', en: 'Multiple' },
  starts: `${NUMBER_STARTS}翻几数`,
  pattern: pattern(
    `(?<number>${NUMBER}|[几数]|十几)(?<more>${MORE})?倍(?<about>${ABOUT})?|翻(?:了)?(?<doublings>[一两二三四五])番`,
  ),
  read: ({ number, more, about, doublings }, context) => {
    if (doublings !== undefined) {
      const times = readNumber(doublings)
      return { kind: 'multiple', ...(times === null ? {} : { value: String(2 ** Number(times)) }) }
    }
    const value = readNumber(number ?? '')
    return { kind: 'multiple', ...(value === null ? {} : { value }), ...approximately(context, more, about) }
  },
  examples: [
    { text: '是去年的2.3倍', finds: [['2.3倍', '2.3']] },
    { text: '收入翻一番', finds: [['翻一番', '2']] },
    { text: '翻了两番', finds: [['翻了两番', '4']] },
    { text: '增长十多倍', finds: [['十多倍', '10']] },
    { text: '倍感亲切', finds: [] },
  ],
}
