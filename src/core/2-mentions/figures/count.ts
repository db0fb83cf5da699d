import { amountAt } from './amount'
import { isIdiomAt } from './idioms'
import { MEASURE_WORDS } from './measure-words'
import { quantity, quantityAt, valueOf, type Quantity } from './quantity'
import { before, type FigureRule } from './rule'
import { tableOf, unitAt, unitsOf } from './units'

const LONE_DIGIT = /^[一二两三四五六七八九十]$/
const isDigits = (text: string): boolean => /^\d/.test(text)

/** 二人转, 三国, 两市: with a lone Chinese numeral these are names or words of their own. */
const IN_NAMES = /^[市省国县州区旗盟村镇乡师团连手角路球室线军旅湾圆格罗身口]$/
const SPELLED = /^(?:人|口|身|室|路|团|线)$/

function isNone(found: Quantity): boolean {
  const { text, start, end, high, low, unit } = found
  const number = text.slice(high.start, high.number.end)
  const written = unit.written
  const words = before(text, start, 3)
  if (number === '一' && low === null && high.end - high.start === 1) return true
  if (isIdiomAt(text, start) || /第$/.test(words)) return true
  if (number === '十' && /^[分字]$/.test(written)) return true
  if (/^[局盘场]$/.test(written) && isFormat(text, start)) return true
  // 两队 are both, 二队 is the second.
  if (/^[两二]$/.test(number) && written === '队') return true
  if (number === '二' && /^[套级线班组]$/.test(written)) return true
  if (/^[二三四五六七八九]$/.test(number) && IN_NAMES.test(written) && !SPELLED.test(written)) return true
  if (/^[二三]$/.test(number) && /^[手分]$/.test(written))
    return !(written === '分' && /[得取拿扣丢差落领先到入进投]$/.test(words))
  // 5战3胜: how many are played at most; 三战三捷 is a set phrase.
  if (written === '战' && (high.number.form === 'chinese' || isFormat(text, start))) return true
  if (written === '胜' && /[战局盘场]$/.test(words)) return isFormat(text, start - 2)
  // 一百二十回合 counts; 百回 does not, and 万家 only where more are meant.
  if (/^[百千万亿]$/.test(number) && !high.isMore) return !/^[名人位个件]$/.test(written)
  // 83-58大胜, 2:1平: what was won is no count.
  if (/^[胜负平金银铜]$/.test(written)) return !isTally(text, start, end)
  return false
}

/** 7战4胜制, 三局两胜: how a match is decided, no count. */
const isFormat = (text: string, at: number): boolean =>
  /^(?:[3三][战局盘场][2两二]|[5五][战局盘场][3三]|[7七][战局盘场][4四])胜/.test(
    text.slice(Math.max(0, at), at + 4),
  )

/** 2胜3负, 5金4银: one of a row. */
const isTally = (text: string, start: number, end: number): boolean =>
  /^(?:[\d一二两三四五六七八九十]{1,3}[胜负平金银铜])/.test(text.slice(end, end + 4)) ||
  /[\d一二两三四五六七八九十][胜负平金银铜]$/.test(before(text, start, 3)) ||
  /^[，。、；）](?:[\d一二两三四五六七八九十])/.test(text.slice(end, end + 2))

export const count: FigureRule = quantity({
  id: 'count',
  kind: 'count',
  label: { zh: '数量', en: 'Count' },
  units: MEASURE_WORDS,
  unless: isNone,
  examples: [
    { text: '共有12名选手参赛', finds: [['12名', '12', '名']] },
    { text: '八百六十三户居民用上了天然气', finds: [['八百六十三户', '863', '户']] },
    { text: '到场的有百余位校友', finds: [['百余位', '100', '位']] },
    { text: '新增床位3000余张', finds: [['3000余张', '3000', '张']] },
    { text: '提出一个办法', finds: [] },
    { text: '他十分满意', finds: [] },
    {
      text: '惠及1.2万户、三至五家企业',
      finds: [
        ['1.2万户', '12000', '户'],
        ['三至五家', '3/5', '家'],
      ],
    },
    { text: '数十名志愿者', finds: [['数十名', undefined, '名']] },
    { text: '全镇2万3千人', finds: [['2万3千人', '23000', '人']] },
    { text: '来了三四百人', finds: [['三四百人', undefined, '人']] },
    { text: '缴获6万余发子弹', finds: [['6万余发', '60000', '发']] },
    { text: '密度为52人/平方公里', finds: [['52人/平方公里', '52', '人/平方公里']] },
    { text: '老百姓的事', finds: [] },
    { text: '近200人参加', finds: [['200人', '200', '人']] },
    { text: '两名工人', finds: [['两名', '2', '名']] },
    { text: '惠及40万市民', finds: [] },
    {
      text: '覆盖17地市、9旗县区',
      finds: [
        ['17地市', '17', '地市'],
        ['9旗县区', '9', '旗县区'],
      ],
    },
    { text: '高警三支队', finds: [] },
    { text: '第二分公司', finds: [] },
  ],
})

const GREAT = tableOf(
  unitsOf(
    '大!学|桥|厦|道|街|队|胜|败|会(?!战)|妈|爷|伯|叔|哥|姐|夫|使(?!命)|臣|一|二|三|四|楼|盘|堂|院|盒|赛',
  ),
)

/** 十大产业, 三大工程: so many great ones. */
export const great: FigureRule = {
  id: 'great',
  label: { zh: '数量（几大）', en: 'So many great ones' },
  starts: count.starts,
  match: (text, at) => {
    const found = quantityAt(GREAT, text, at)
    if (!found || found.low || found.high.value === null || isIdiomAt(text, at)) return null
    const written = text.slice(at, found.high.end)
    const isSmall = Number(found.high.value) <= 100 && !/[万亿.]/.test(written) && written !== '一'
    // 八大: a congress; 第八大: an ordinal.
    if (!isSmall || !/^[“《\u4e00-\u9fff\d]/.test(text.slice(found.end)) || /第$/.test(before(text, at, 1)))
      return null
    return { end: found.end, value: valueOf('count', found, '') }
  },
  examples: [
    { text: '三大工程同时开工', finds: [['三大', '3', '大']] },
    { text: '评出十大案例', finds: [['十大', '10', '大']] },
    { text: '奖池600万大奖', finds: [] },
    { text: '第八大城市', finds: [] },
  ],
}

const NEAR = 24
const isSentenceEnd = /[。；;！？!?\n]/
const OTHER = '(?:[二两三四五六七八九十百]|\\d)[十百千\\d]*'

/** 一人死亡、两人受伤: one, where others are counted beside it in the same unit. */
export const oneInSeries: FigureRule = {
  id: 'one-in-series',
  label: { zh: '数量（并列的一）', en: 'One among others counted' },
  starts: '一',
  match: (text, at) => {
    if (/[第每另同某这那哪任唯万十百千之统进不逐]$/.test(before(text, at, 1))) return null
    const unit = unitAt(SERIES, text, at + 1)
    if (!unit || isIdiomAt(text, at)) return null
    const other = new RegExp(`${OTHER}${unit.unit.written}`)
    const [left = ''] = before(text, at, NEAR).split(isSentenceEnd).slice(-1)
    const [right = ''] = text.slice(unit.end, unit.end + NEAR).split(isSentenceEnd)
    const isListed = (between: string): boolean => /[、，,和及]/.test(between)
    const onLeft = other.exec(left)
    const onRight = other.exec(right)
    // 枪一支、子弹十发: each behind what it counts; 一头牛、五只羊: before it.
    const isPosted =
      (/[^了着过的是有“，、；：\s]$/.test(left) && POSTED.test(right)) ||
      (POSTED_BEFORE.test(left) && /^(?:[、，]|$)/.test(right))
    // 一个 is "a" nearly everywhere else.
    if (unit.unit.written === '个')
      return isPosted ? { end: unit.end, value: { kind: 'count', value: '1', unit: '个' } } : null
    const isBeside =
      isPosted ||
      PAIRED.test(right) ||
      (onLeft !== null && isListed(left.slice(onLeft.index))) ||
      (onRight !== null && isListed(right.slice(0, onRight.index)))
    return isBeside ? { end: unit.end, value: { kind: 'count', value: '1', unit: unit.unit.written } } : null
  },
  examples: [
    {
      text: '一人重伤、五人轻伤',
      finds: [['一人', '1', '人']],
    },
    { text: '金奖一项、银奖四项', finds: [['一项', '1', '项']] },
    { text: '缴获步枪一支、子弹三十发。', finds: [['一支', '1', '支']] },
    { text: '添了一张书桌、四把椅子。', finds: [['一张', '1', '张']] },
    { text: '评出一等奖一个、二等奖三个。', finds: [['一个', '1', '个']] },
    { text: '设银奖五个、金奖一个。', finds: [['一个', '1', '个']] },
    { text: '提出一个办法、三个建议', finds: [] },
    { text: '一名教师走进课堂', finds: [] },
    { text: '他买了一支、用了三十天。', finds: [] },
    { text: '另一人、三人', finds: [] },
  ],
}
const POSTED = new RegExp(
  `^、(?![^，]*[了着过])[\\u4e00-\\u9fff]{1,6}${OTHER}[\\u4e00-\\u9fff]{1,2}(?:[、，]|$)`,
)
const POSTED_BEFORE = new RegExp(`${OTHER}[\\u4e00-\\u9fff]{1,2}、(?!.*[了着过])[\\u4e00-\\u9fff]{1,6}$`)
const PAIRED = new RegExp(
  `^[\\u4e00-\\u9fff]{1,4}、${OTHER}(?![十百千万亿年月日时])[\\u4e00-\\u9fff]{2,6}(?:[、，]|$)`,
)
const SERIES = tableOf(
  MEASURE_WORDS.filter(({ written }) =>
    /^(?:名|人|位|家|项|件|例|处|起|枚|辆|户|座|所|支|艘|套|台|篇|部|等|死|伤|次|场|头|只|个|张|把|匹|箱|瓶|本|棵|间)$/.test(
      written,
    ),
  ),
)

/** 六口之家, 三战两胜: what is counted without a measure word, in words that are made so. */
export const victims: FigureRule = {
  id: 'victims',
  label: { zh: '伤亡', en: 'Dead and injured' },
  starts: count.starts,
  match: (text, at) => {
    const amount = amountAt(text, at)
    if (!amount || amount.value === null || isIdiomAt(text, at)) return null
    const isPair = /^[死伤亡](?:[\d一二两三四五六七八九十]{1,3}[死伤亡]|[、，。”]|被|案|事|$)/.test(
      text.slice(amount.end, amount.end + 4),
    )
    const isBefore = /[死伤亡]$/.test(before(text, at, 1))
    if (!isPair && !(isBefore && /[死伤亡]/.test(text.charAt(amount.end)))) return null
    if (!isDigits(text.slice(at)) && !LONE_DIGIT.test(text.slice(at, amount.end)) && amount.end - at > 3)
      return null
    return { end: amount.end, value: { kind: 'count', value: amount.value } }
  },
  examples: [
    {
      text: '车祸致2死5伤',
      finds: [
        ['2', '2'],
        ['5', '5'],
      ],
    },
    { text: '死于2月', finds: [] },
  ],
}

const SOME_TIME = /(?:年|月|天|日|周|个?小时|个月|个?星期|分钟|秒(?!杀))/y

/** 数枚导弹, 数条理由: some, without a value. */
export const some: FigureRule = {
  id: 'some',
  label: { zh: '数量（数个）', en: 'Some' },
  starts: '数',
  match: (text, at) => {
    if (
      /[\u4e00-\u9fff]数$/.test(before(text, at + 1, 2)) &&
      /[人次件分指参函岁多少计算倍基级总个位无复单双奇偶整小负正天人众户家名车月年日周期页字票点期份台辆]$/.test(
        before(text, at, 1),
      )
    )
      return null
    const uncounted = /^数以[十百千万亿]{1,2}计/.exec(text.slice(at, at + 5))
    if (uncounted) return { end: at + uncounted[0].length, value: { kind: 'count' } }
    SOME_TIME.lastIndex = at + 1
    const time = SOME_TIME.exec(text)?.[0]
    if (time !== undefined)
      return { end: at + 1 + time.length, value: { kind: 'duration', unit: time.replace(/^个/, '') } }
    const unit = unitAt(SOME, text, at + 1)
    return unit && { end: unit.end, value: { kind: 'count', unit: unit.unit.written } }
  },
  examples: [
    { text: '发射数枚导弹', finds: [['数枚', undefined, '枚']] },
    { text: '列出数条理由', finds: [['数条', undefined, '条']] },
    { text: '数以千计的信件', finds: [['数以千计', undefined]] },
    { text: '数月之后开馆', finds: [['数月', undefined, '月']] },
    { text: '人数名列前茅', finds: [] },
    { text: '数字经济', finds: [] },
  ],
}
const SOME = tableOf(
  MEASURE_WORDS.filter(({ written }) =>
    /^(?:名|位|家|项|件|例|起|枚|辆|条|座|所|支|艘|套|台|篇|场|张|份|批|轮|棵|颗|幅|间|栋|门|种|只|头|匹|架|株|把|块|片|瓶|箱|袋|盒|本|册|部|首|组|排|层|道|封|副|处|户|次)$/.test(
      written,
    ),
  ),
)
