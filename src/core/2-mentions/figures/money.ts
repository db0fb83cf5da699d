import { addDecimals, multiplyDecimals } from '../../text/decimal'
import { amountAt } from './amount'
import { aboutAt, approximately } from './approximate'
import type { FigureMatch, FigureRule } from './rule'
import { before } from './rule'
import { quantity, quantityAt, valueOf } from './quantity'
import { named, tableOf, unitAt, unitsOf, type Unit } from './units'

const NOT_MONEY = '月|旦|素|件|老|首|帅|宵|年|代|朝|明|宇|件|气|谋|凶|勋'

/** The currencies of the world, each under its main unit. */
const CURRENCIES: readonly Unit[] = [
  ...named(
    '元',
    `元人民币 人民币元 人民币 元!${NOT_MONEY} 块钱 块!地|头|石|砖|钱|煤|布|板|肉|糖|冰|木|屏|牌|表`,
  ),
  ...named('元', '角钱 毛钱 毛!巾|病|利|衣|毯|泽|笔|坯|发|重', '0.1'),
  ...named('元', '分钱', '0.01'),
  ...named('美元', '美元 美金 美圆 美刀 USD'),
  ...named('美元', '美分', '0.01'),
  ...named('欧元', '欧元 欧圆 EUR'),
  ...named('欧元', '欧分', '0.01'),
  ...named('英镑', '英镑 镑 GBP'),
  ...named('英镑', '便士', '0.01'),
  ...named('日元', '日元 日圆 日币 日圓 JPY'),
  ...named('港元', '港元 港币 港圆 港纸 HKD'),
  ...named('澳门元', '澳门元 澳门币 葡币'),
  ...named('新台币', '新台币 台币 台元 元新台币'),
  ...named('韩元', '韩元 韩币 韩圆'),
  ...named('澳元', '澳元 澳币 澳大利亚元'),
  ...named('加元', '加元 加币 加拿大元'),
  ...named('新加坡元', '新加坡元 新加坡币 新币 坡币 新元'),
  ...named('新西兰元', '新西兰元 纽元 纽币'),
  ...named('卢布', '卢布'),
  ...named('瑞士法郎', '瑞士法郎 瑞郎'),
  ...unitsOf(
    '泰铢 铢 卢比 印度卢比 越南盾 印尼盾 盾 林吉特 令吉 马币 菲律宾比索 比索 雷亚尔 法郎 瑞典克朗 挪威克朗 丹麦克朗 克朗 兹罗提 福林 里拉 第纳尔 里亚尔 迪拉姆 兰特 先令 奈拉 新谢克尔 谢克尔 图格里克 坚戈 索姆 苏姆 马克 基普 玻利瓦尔 索尔 瓜拉尼 科朗 格查尔 伦皮拉 科多巴 古德 宽扎 梅蒂卡尔 克瓦查 塞地 达拉西 列克 德拉姆 索莫尼 阿富汗尼 卢菲亚 文莱元 朝元 韩圜 里尔 努尔特鲁姆 缅元 缅币 瑞尔 塔卡 格里夫纳 列伊 列弗 马纳特 拉里 图币 比特币 以太币 泰达币 大洋 元券 银元 西非法郎 中非法郎 CNY RMB',
  ),
]
const TABLE = tableOf(CURRENCIES)
/** Parts of the main unit, as they stand behind it: 50元6角三分, 三块五. */
const PARTS = tableOf([
  ...named('0.1', '角钱 角 毛钱 毛'),
  ...named('0.01', '分钱 分 美分 欧分 便士 本钱 仙'),
])

const main = quantity({
  id: 'money',
  kind: 'money',
  label: { zh: '金额', en: 'Money' },
  units: CURRENCIES,
  unless: ({ text, start, end, high, unit }) =>
    (/^人民币/.test(unit.written) && /^\d/.test(text.slice(end))) ||
    (unit.written === '块' &&
      (!isPrice(text, end) || high.number.vague || !PAID.test(before(text, start, 8)))) ||
    (unit.written === '毛' && !/[\d一二两三五六七八九]/.test(text.charAt(high.start))),
  examples: [],
})

const PAID = /[花价费付赚卖买给收找钱元角贵减涨补赔一每]/
const PRICE = /^(?:$|[，。、；！？）”\s,]|左右|一|钱|多|的|出|就|还|\d)/
/** 块 counts pieces too: it is money where nothing is counted behind it. */
const isPrice = (text: string, end: number): boolean => PRICE.test(text.slice(end, end + 2))

/** What stands behind the main unit and is part of the sum. */
function partsAt(text: string, at: number, isBlock: boolean): { end: number; sum: string } | null {
  let end = at
  let sum: string | null = null
  for (let i = 0; i < 2; i++) {
    const from = /[又零]/.test(text.charAt(end)) ? end + 1 : end
    const amount = amountAt(text, from)
    if (!amount || amount.value === null || amount.number.vague || amount.isNegative) break
    const unit = unitAt(PARTS, text, amount.end)
    if (unit) {
      sum = addDecimals(sum ?? '0', multiplyDecimals(amount.value, unit.unit.name ?? '0'))
      end = unit.end
      continue
    }
    // 三块五: a bare digit counts tenths.
    if (
      isBlock &&
      sum === null &&
      from === at &&
      /^[1-9]$/.test(amount.value) &&
      PRICE.test(text.slice(amount.end, amount.end + 2))
    )
      return { end: amount.end, sum: multiplyDecimals(amount.value, '0.1') }
    break
  }
  return sum === null ? null : { end, sum }
}

export const money: FigureRule = {
  ...main,
  match: (text, at): FigureMatch | null => {
    const found = quantityAt(TABLE, text, at)
    if (found && !found.low && found.high.value !== null && !found.high.isMore) {
      const parts = partsAt(text, found.end, /[块毛]/.test(found.unit.written))
      const read = valueOf('money', found, '')
      if (parts && read.value !== undefined)
        return { end: parts.end, value: { ...read, value: addDecimals(read.value, parts.sum) } }
    }
    return main.match(text, at)
  },
  examples: [
    { text: '总投资158万元', finds: [['158万元', '1580000', '元']] },
    { text: '三千二百元补贴', finds: [['三千二百元', '3200', '元']] },
    { text: '1.2万亿元的规模', finds: [['1.2万亿元', '1200000000000', '元']] },
    { text: '48.4万元至52万元之间', finds: [['48.4万元至52万元', '484000/520000', '元']] },
    { text: '超5000美元', finds: [['5000美元', '5000', '美元']] },
    { text: '售价900万泰铢', finds: [['900万泰铢', '9000000', '泰铢']] },
    { text: '每张35加币', finds: [['35加币', '35', '加元']] },
    { text: '找回45美分', finds: [['45美分', '0.45', '美元']] },
    { text: '付了8元6角5分', finds: [['8元6角5分', '8.65', '元']] },
    { text: '一斤两块五，', finds: [['两块五', '2.5', '元']] },
    { text: '合计陆仟伍佰元整', finds: [['陆仟伍佰元', '6500', '元']] },
    { text: '补助廿八萬五千元', finds: [['廿八萬五千元', '285000', '元']] },
    { text: '均价8500元/平方米', finds: [['8500元/平方米', '8500', '元']] },
    { text: '结余为-2.5亿元', finds: [['-2.5亿元', '-250000000', '元']] },
    { text: '每股收益-0.32元', finds: [['-0.32元', '-0.32', '元']] },
    { text: '余额显示-12.4元', finds: [['-12.4元', '-12.4', '元']] },
    { text: '产值2 160.5万元', finds: [['2 160.5万元', '21605000', '元']] },
    { text: '总额（万元）、注册资本（百万元）', finds: [] },
    { text: '单位：亿元', finds: [] },
    { text: '成为万元户', finds: [['万元', '10000', '元']] },
    { text: '拼成两块地', finds: [] },
    { text: '三角地带', finds: [] },
    { text: '三元件', finds: [] },
  ],
}

/** Signs and letters that stand before a sum. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['HK$', '港元'],
  ['NT$', '新台币'],
  ['US$', '美元'],
  ['S$', '新加坡元'],
  ['C$', '加元'],
  ['A$', '澳元'],
  ['RMB', '元'],
  ['$', '美元'],
  ['¥', '元'],
  ['€', '欧元'],
  ['£', '英镑'],
]

export const moneySymbol: FigureRule = {
  id: 'money-symbol',
  label: { zh: '金额（符号在前）', en: 'Money with its sign before' },
  starts: '$¥€£HNUSCAR',
  match: (text, at) => {
    const symbol = SYMBOLS.find(([written]) => text.startsWith(written, at))
    if (!symbol || /[A-Za-z]/.test(text.charAt(at - 1))) return null
    const from = at + symbol[0].length
    const amount = amountAt(text, text.charAt(from) === ' ' ? from + 1 : from)
    if (!amount || amount.number.form === 'chinese') return null
    const unit = unitAt(TABLE, text, amount.end)
    const end = unit && (unit.unit.name ?? '') === symbol[1] ? unit.end : amount.end
    const behind = aboutAt(text, end)
    const value = amount.value === null ? {} : { value: amount.value }
    const rest = approximately(text, at, { inside: amount.isMore, behind })
    return { end: end + behind.length, value: { kind: 'money', ...value, unit: symbol[1], ...rest } }
  },
  examples: [
    { text: '套票￥260起', finds: [['￥260', '260', '元']] },
    { text: '售价$1.5万', finds: [['$1.5万', '15000', '美元']] },
    { text: 'HK$80一张', finds: [['HK$80', '80', '港元']] },
    { text: 'PS5', finds: [] },
  ],
}

/** What is a sum of money where no currency is named: 罚款6亿, 收入7000. */
const SUM =
  /(?:罚款|罚金|收入|奖金|投资|贷款|存款|工资|薪|房租|租金|价格|售价|单价|总价|定价|报价|标价|成本|利润|营收|销售额|成交额|营业额|票房|身价|债务?|欠款?|借款?|融资|吸金|补贴|补助|赔偿金?|捐款|善款|花费|花了?|支付|付了?|赚了?|亏损?|耗资|斥资|出资|注资|集资|学费|费用|押金|定金|身家|资产|经费|资金|货款|彩礼|奖池|头奖|大奖|缴费?|产值|税收?|财政|损失|总额|金额)(?:为|约|近|超|达到?|至|到|了|超过|逾|共|合计|累计|高达|仅|只有|有|是|突破|增至|升至|降至|攀升至|将近|大约|:)*$/

/** 十五万、廿六万、廿七万元: the currency stands behind the last of a list. */
const LISTED =
  /^(?:[、和及或][\d.,一二两三四五六七八九十廿卅百千万亿余多]{1,10}){1,4}(?:元|块|[美欧日港澳韩加]元|英镑)/

/** A sum without its currency, by what stands before it. */
export const bareMoney: FigureRule = {
  id: 'money-bare',
  label: { zh: '金额（无币种）', en: 'Money without a currency' },
  starts: main.starts,
  match: (text, at) => {
    const amount = amountAt(text, at)
    if (!amount || amount.value === null || (amount.number.form === 'chinese' && amount.end - at < 2))
      return null
    const behind = aboutAt(text, amount.end)
    const end = amount.end + behind.length
    if (!/^(?:$|[，。、；！？）”…\s,)])/.test(text.slice(end, end + 1))) return null
    if (!SUM.test(before(text, at, 10)) && !LISTED.test(text.slice(end, end + 40))) return null
    return {
      end,
      value: {
        kind: 'money',
        value: amount.value,
        ...approximately(text, at, { inside: amount.isMore, behind }),
      },
    }
  },
  examples: [
    { text: '罚款8亿，', finds: [['8亿', '800000000']] },
    { text: '年收入9500，', finds: [['9500', '9500']] },
    { text: '共投资三亿大项目', finds: [] },
    { text: '人数为9500，', finds: [] },
  ],
}
