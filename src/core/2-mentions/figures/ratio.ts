import { addDecimals, multiplyDecimals, type Decimal } from '../../text/decimal'
import { numberAt, readNumber } from '../../text/numerals'
import { amountAt } from './amount'
import { ABOUT_BEHIND, approximately } from './approximate'
import { ARABIC, before, byPattern, NUMBER_STARTS, type FigureRule } from './rule'

/** What is done by a score, behind it. */
const SCORE_BEHIND =
  /^(?:的?比分)?(?:[大小险完惨轻横狂逆不]?[胜负平败]|战[胜平]|击败|击退|力克|轻取|逆转|领先|落后|取胜|获胜|告负|拿下|淘汰|扳|不敌|险|赢|输|完败|小负|力压|横扫|握手|告捷|惜败|惨遭|晋级|夺冠|结束)/
/** ... and before it. */
const SCORE_BEFORE =
  /(?:比分|总分|大比分|总比分|扳成|改写|改写为|定格在|扩大[到至]|追[成到至平]|战成|打成|[以成]|局|盘|节|半场|终场|主场|客场|战平)(?:为|是|:|在|被|将|仅|就|又|再)?$/
const CLOCK_BEFORE = /(?:[午晚晨夜点日号时早]|时间|上午|直播|播出|开赛|开始)$/

/** 21:15拿下第一局, 106-91轻取对手: what a match stands at. */
export const score: FigureRule = {
  id: 'score',
  mayBeSet: true,
  label: { zh: '比分', en: 'Score' },
  starts: '0123456789',
  match: byPattern(
    String.raw`(?<won>\d{1,3}) ?[:\-—–] ?(?<lost>\d{1,3})(?![\d:.%]|[—–\-]\d|年|月|日|时|点|号|分钟|元|万|亿|岁|人|个)`,
    ({ won, lost }, { text, start, end }) => {
      const words = before(text, start, 6)
      const isBehind = SCORE_BEHIND.test(text.slice(end, end + 5))
      const isBefore = SCORE_BEFORE.test(words)
      // 2:1, 66:60: no time of day has one digit of minutes, or so many.
      const isNoClock =
        /:(?:\d|\d{3})$/.test(text.slice(start, end)) ||
        (text.slice(start, end).includes(':') && (Number(won) > 24 || Number(lost) > 59))
      if (CLOCK_BEFORE.test(words) || !(isBehind || isBefore || isNoClock)) return null
      return { kind: 'ratio', value: `${Number(won)}/${Number(lost)}` }
    },
  ),
  examples: [
    { text: '客队以83-58大胜对手', finds: [['83-58', '83/58']] },
    { text: '以3:1获胜', finds: [['3:1', '3/1']] },
    { text: '主场2:0战胜客队', finds: [['2:0', '2/0']] },
    { text: '次局19：21告负', finds: [['19：21', '19/21']] },
    { text: '总比分2-2', finds: [['2-2', '2/2']] },
    { text: '主队胜客队，68∶61。', finds: [['68∶61', '68/61']] },
    { text: '拨打7-9号线', finds: [] },
    { text: '下午4:10到达', finds: [] },
  ],
}

export const ratio: FigureRule = {
  id: 'ratio',
  mayBeSet: true,
  label: { zh: '比例', en: 'Ratio' },
  starts: `${NUMBER_STARTS}负`,
  match: byPattern(
    `(?<left>${ARABIC}|[〇零一二两三四五六七八九十]{1,3})比(?<right>${ARABIC}|[〇零一二两三四五六七八九十]{1,3})(?![年月日个名人])|(?<first>${ARABIC}):(?<second>${ARABIC})(?::(?<third>${ARABIC}))?(?![\\d:])`,
    ({ left, right, first, second }, { text, start }) => {
      if (first !== undefined && second !== undefined) {
        const words = before(text, start, 6)
        // 16:10 is a time of day; a ratio says so before it.
        const isClock = /^\d{1,2}$/.test(first) && /^[0-5]\d$/.test(second) && Number(first) <= 24
        if (!/[比率例约为]/.test(words) || (isClock && !/[比率例]/.test(words)) || /[午晚晨点时]/.test(words))
          return null
        return { kind: 'ratio', value: `${readNumber(first) ?? ''}/${readNumber(second) ?? ''}` }
      }
      const [a, b] = [readNumber(left ?? ''), readNumber(right ?? '')]
      return a === null || b === null ? null : { kind: 'ratio', value: `${a}/${b}` }
    },
  ),
  examples: [
    { text: '以四比二获胜', finds: [['四比二', '4/2']] },
    { text: '主队0比3告负', finds: [['0比3', '0/3']] },
    { text: '配比为1:2.5', finds: [['1:2.5', '1/2.5']] },
    { text: '下午4:10到达', finds: [] },
  ],
}

const fractionOf = (whole: Decimal | null, top: Decimal, bottom: Decimal): string =>
  whole === null ? `${top}/${bottom}` : `${addDecimals(multiplyDecimals(whole, bottom), top)}/${bottom}`

/** 三分之二, 1/3, 一又二分之一. */
export const fraction: FigureRule = {
  id: 'fraction',
  mayBeSet: true,
  label: { zh: '分数', en: 'Fraction' },
  starts: `${NUMBER_STARTS}负-`,
  match: (text, at) => {
    const sign = /^[负-]/.test(text.charAt(at)) ? 1 : 0
    const first = amountAt(text, at + sign)
    if (!first || first.value === null || first.isMore || first.isNegative) return null
    const isMixed = text.charAt(first.end) === '又'
    const isSpaced = text.charAt(first.end) === ' ' && first.number.form === 'arabic'
    const second = isMixed || isSpaced ? amountAt(text, first.end + 1) : first
    if (!second || second.value === null || second.isNegative) return null
    const whole = isMixed || isSpaced ? first.value : null
    const parts = partsOf(text, second.end, second.value, isSpaced)
    if (!parts) return null
    const value = fractionOf(whole, parts.top, parts.bottom)
    const written = text.slice(at, parts.end)
    if (/^[\d.]{1,5}\/\d/.test(written) && isNoFraction(text, at, parts, whole !== null)) return null
    return {
      end: parts.end,
      value: {
        kind: 'ratio',
        value: sign ? `-${value}`.replace(/^--/, '') : value,
        ...approximately(text, at),
      },
    }
  },
  examples: [
    { text: '占三分之二', finds: [['三分之二', '2/3']] },
    { text: '约1/3的人', finds: [['1/3', '1/3']] },
    { text: '三又二分之一', finds: [['三又二分之一', '7/2']] },
    { text: '负贰又三分之壹', finds: [['负贰又三分之壹', '-7/3']] },
    { text: '负四分之三', finds: [['负四分之三', '-3/4']] },
    { text: '移动3/4G网络', finds: [] },
    { text: '百分之五', finds: [] },
  ],
}

interface Parts {
  readonly top: Decimal
  readonly bottom: Decimal
  readonly end: number
}

function partsOf(text: string, at: number, before: Decimal, onlySlash: boolean): Parts | null {
  if (!onlySlash && text.startsWith('分之', at)) {
    const isNegative = text.charAt(at + 2) === '负'
    const top = numberAt(text, at + (isNegative ? 3 : 2))
    if (!top || top.value === null) return null
    return { top: isNegative ? `-${top.value}` : top.value, bottom: before, end: top.end }
  }
  if (text.charAt(at) !== '/') return null
  const bottom = amountAt(text, at + 1)
  if (!bottom || bottom.value === null || bottom.number.form !== 'arabic') return null
  return { top: before, bottom: bottom.value, end: bottom.end }
}

/** 4/5G, 3/8妇女节, 05/89: no parts of one. */
const isNoFraction = (text: string, at: number, { top, bottom, end }: Parts, isOut: boolean): boolean =>
  (!isOut && Number(top) >= Number(bottom)) ||
  /[.]/.test(`${top}${bottom}`) ||
  /^[A-Za-z\d/]|^年|^月/.test(text.slice(end, end + 1)) ||
  /[\d/.-]$/.test(before(text, at, 1)) ||
  text.charAt(at) === '0' ||
  Number(bottom) > 1000

export const multiple: FigureRule = {
  id: 'multiple',
  label: { zh: '倍数', en: 'Multiple' },
  starts: `${NUMBER_STARTS}翻`,
  match: (text, at) => {
    const doubled = /^翻了?(?<times>[一两二三四五六七八九\d])番/.exec(text.slice(at, at + 4))
    if (doubled) {
      const times = Number(readNumber(doubled.groups?.['times'] ?? ''))
      return { end: at + doubled[0].length, value: { kind: 'multiple', value: String(2 ** times) } }
    }
    return times(text, at)
  },
  examples: [
    { text: '是去年的2.3倍', finds: [['2.3倍', '2.3']] },
    { text: '收入翻一番', finds: [['翻一番', '2']] },
    { text: '翻了两番', finds: [['翻了两番', '4']] },
    { text: '增长十多倍', finds: [['十多倍', '10']] },
    { text: '扩大两倍半', finds: [['两倍半', '2.5']] },
    { text: '三至五倍', finds: [['三至五倍', '3/5']] },
    { text: '倍感亲切', finds: [] },
  ],
}

const TIMES = new RegExp(`倍(?!感|加|受|增|儿|镜|频|数|率|速)(?<half>半)?(?<about>${ABOUT_BEHIND})?`, 'y')

function times(text: string, at: number) {
  if (/[几数]倍/.test(text.slice(at, at + 2))) return { end: at + 2, value: { kind: 'multiple' as const } }
  const first = amountAt(text, at)
  if (!first) return null
  const dash = /[—–\-~至到]/.test(text.charAt(first.end)) ? 1 : 0
  const last = dash ? amountAt(text, first.end + 1) : first
  if (!last) return null
  TIMES.lastIndex = last.end
  const match = TIMES.exec(text)
  if (!match) return null
  const high =
    last.value === null ? null : match.groups?.['half'] ? addDecimals(last.value, '0.5') : last.value
  const value = high === null || first.value === null ? {} : { value: dash ? `${first.value}/${high}` : high }
  const rest = approximately(text, at, { inside: last.isMore, behind: match.groups?.['about'] ?? '' })
  return { end: last.end + match[0].length, value: { kind: 'multiple' as const, ...value, ...rest } }
}
