import { addDecimals, multiplyDecimals, normalDecimal, type Decimal } from '../../text/decimal'
import { readNumber } from '../../text/numerals'
import { amountAt } from './amount'
import { aboutAt, approximately } from './approximate'
import { NUMBER_STARTS, type FigureRule } from './rule'
import { named, tableOf, unitAt } from './units'

/** Units of time that add up, the larger first, and how many of the next each is. */
const LADDER: readonly (readonly [name: string, words: string, ofNext: string])[] = [
  ['年', '年', '12'],
  ['月', '个月', ''],
  ['天', '天', '24'],
  ['小时', '个小时 小时 个钟头', '60'],
  ['分钟', '分钟 分', '60'],
  ['秒', '秒钟 秒', '1'],
]
const TABLE = tableOf(LADDER.flatMap(([name, words]) => named(name, words)))
const rungOf = (name: string | undefined): number => LADDER.findIndex(([of]) => of === name)
const LARGEST = 4

const HUNDREDTHS =
  /(?<arabic>\d{1,3})(?![\d.]|[万亿元名个人次分秒点时年月日米件])|(?<chinese>[〇零一二三四五六七八九]{2,3})(?![十百千万亿名个人次分秒])/y

function hundredthsAt(text: string, at: number): { end: number; value: Decimal } | null {
  HUNDREDTHS.lastIndex = at
  const { arabic, chinese } = HUNDREDTHS.exec(text)?.groups ?? {}
  const written = arabic ?? chinese
  if (written === undefined) return null
  const digits = [...written].map((digit) => readNumber(digit) ?? '').join('')
  return { end: at + written.length, value: normalDecimal(`0.${digits}`) }
}

/** 2小时10分26秒, 十年六个月: one duration of several units, in the smallest of them. */
export const compoundDuration: FigureRule = {
  id: 'compound-duration',
  label: { zh: '时长（多个单位）', en: 'Duration of several units' },
  starts: NUMBER_STARTS,
  match: (text, at) => {
    let sum = '0'
    let end = at
    let last = -1
    let parts = 0
    for (; parts < LARGEST; parts++) {
      const from = parts > 0 && /[零又]/.test(text.charAt(end)) ? end + 1 : end
      const amount = amountAt(text, from)
      const unit = amount && unitAt(TABLE, text, amount.end)
      const rung = rungOf(unit?.unit.name)
      if (!amount || amount.value === null || amount.isMore || !unit || (last >= 0 && rung !== last + 1))
        break
      // 2019年6个月: a year, and not how many.
      if (rung === 0 && /^\d{4}/.test(amount.value)) return null
      if (last >= 0 && Number(amount.value) >= 60) return null
      if (last >= 0 && LADDER[last]?.[2] === '') return null
      sum = addDecimals(last < 0 ? '0' : multiplyDecimals(sum, LADDER[last]?.[2] ?? '1'), amount.value)
      end = unit.end
      last = rung
    }
    // 11秒17: what is behind the seconds are parts of one.
    const rest = LADDER[last]?.[0] === '秒' ? hundredthsAt(text, end) : null
    if (rest) {
      sum = addDecimals(sum, rest.value)
      end = rest.end
    } else if (parts < 2) return null
    const behind = aboutAt(text, end)
    return {
      end: end + behind.length,
      value: {
        kind: 'duration',
        value: sum,
        unit: LADDER[last]?.[0] ?? '',
        ...approximately(text, at, { behind }),
      },
    }
  },
  examples: [
    { text: '以2小时10分26秒夺冠', finds: [['2小时10分26秒', '7826', '秒']] },
    { text: '历时1小时20分钟', finds: [['1小时20分钟', '80', '分钟']] },
    { text: '用时3分15秒', finds: [['3分15秒', '195', '秒']] },
    { text: '判处有期徒刑十年六个月', finds: [['十年六个月', '126', '月']] },
    { text: '服役三年零两个月', finds: [['三年零两个月', '38', '月']] },
    { text: '行驶2天6小时', finds: [['2天6小时', '54', '小时']] },
    { text: '以11秒23夺冠', finds: [['11秒23', '11.23', '秒']] },
    { text: '用时1分48秒6。', finds: [['1分48秒6', '108.6', '秒']] },
    { text: '每3秒2次', finds: [] },
    { text: '2小时后', finds: [] },
    { text: '2019年6个月亏损', finds: [] },
  ],
}
