import { isIdiomAt } from './idioms'
import { quantity } from './quantity'
import type { FigureContext, FigureRule } from './rule'

/** Units in Latin letters, which go no further: kg, and not the k of 4k. */
const latin = (...units: readonly string[]): string[] => units.map((unit) => `${unit}(?![A-Za-z0-9])`)

const inIdiom = (_number: string, _unit: string, { text, start }: FigureContext): boolean =>
  isIdiomAt(text, start)

export const money: FigureRule = quantity({
  kind: 'money',
  label: { zh: '金额', en: 'Money' },
  units: [
    '元',
    '美元',
    '欧元',
    '港元',
    '日元',
    '英镑',
    '元人民币',
    '人民币',
    '新台币',
    '块钱',
    '角',
    '卢布',
    '韩元',
    '澳元',
    '加元',
  ],
  unless: (number, unit) => unit === '角' && /^[三四五六八]$/.test(number),
  examples: [
    { text: '总投资158万元', finds: [['158万元', '1580000', '元']] },
    { text: '三千二百元补贴', finds: [['三千二百元', '3200', '元']] },
    { text: '1.2万亿元的规模', finds: [['1.2万亿元', '1200000000000', '元']] },
    { text: '48.4万元至52万元之间', finds: [['48.4万元至52万元', '484000/520000', '元']] },
    { text: '超5000美元', finds: [['5000美元', '5000', '美元']] },
    { text: '三角地带', finds: [] },
  ],
})

export const length: FigureRule = quantity({
  kind: 'length',
  label: { zh: '长度', en: 'Length' },
  units: [
    '米',
    '公里',
    '千米',
    '厘米',
    '毫米',
    '华里',
    '海里',
    '英里',
    '英尺',
    '英寸',
    '里',
    '丈',
    '尺',
    '寸',
    '微米',
    '纳米',
    ...latin('km', 'cm', 'mm', 'm'),
  ],
  unless: (number, unit, context) =>
    inIdiom(number, unit, context) ||
    (/^[百千万]$/.test(number) && !/[余多]/.test(context.text.slice(context.start, context.end))) ||
    (/^[里尺寸丈]$/.test(unit) && !/^\d/.test(number)),
  examples: [
    { text: '全长3.6公里', finds: [['3.6公里', '3.6', '公里']] },
    { text: '高3米多', finds: [['3米多', '3', '米']] },
    { text: '千里之外', finds: [] },
    { text: '五百米长的巷子', finds: [['五百米', '500', '米']] },
  ],
})

export const area: FigureRule = quantity({
  kind: 'area',
  label: { zh: '面积', en: 'Area' },
  units: ['平方米', '平方公里', '平方千米', '平方英尺', '平方厘米', '亩', '公顷', '平米', '㎡'],
  unless: inIdiom,
  examples: [
    { text: '占地25.8万平方英尺', finds: [['25.8万平方英尺', '258000', '平方英尺']] },
    { text: '流转土地六百余亩', finds: [['六百余亩', '600', '亩']] },
    { text: '120平方米的展厅', finds: [['120平方米', '120', '平方米']] },
    { text: '亩产提高', finds: [] },
  ],
})

export const weight: FigureRule = quantity({
  kind: 'weight',
  label: { zh: '重量', en: 'Weight' },
  units: [
    '吨',
    '公斤',
    '千克',
    '克',
    '斤',
    '毫克',
    '公担',
    '磅',
    '克拉',
    '标准煤',
    ...latin('kg', 'mg', 'g'),
  ],
  unless: inIdiom,
  examples: [
    { text: '年产300万吨', finds: [['300万吨', '3000000', '吨']] },
    { text: '两斤半', finds: [['两斤', '2', '斤']] },
    { text: '重2.15kg', finds: [['2.15kg', '2.15', 'kg']] },
    { text: '四两拨千斤', finds: [] },
    { text: '重约80公斤', finds: [['80公斤', '80', '公斤']] },
  ],
})

export const volume: FigureRule = quantity({
  kind: 'volume',
  label: { zh: '体积', en: 'Volume' },
  units: ['立方米', '升', '毫升', '立方', '方量', '立方厘米', ...latin('mL', 'ml', 'L')],
  unless: inIdiom,
  examples: [
    { text: '蓄水4亿立方米', finds: [['4亿立方米', '400000000', '立方米']] },
    { text: '每次不超过500毫升', finds: [['500毫升', '500', '毫升']] },
    { text: '加水250mL', finds: [['250mL', '250', 'mL']] },
    { text: '提升水平', finds: [] },
    { text: '30升油', finds: [['30升', '30', '升']] },
  ],
})

export const measure: FigureRule = quantity({
  kind: 'measure',
  label: { zh: '计量', en: 'Measure' },
  units: [
    '千瓦时',
    '千瓦',
    '兆瓦',
    '万千瓦',
    '度',
    '摄氏度',
    '℃',
    '千伏',
    '安',
    '赫兹',
    '兆赫',
    '马力',
    '兆',
    '级风',
    '分贝',
    'GB',
    'MB',
    'TB',
    '码',
    '公里/小时',
    '公里每小时',
    '勒克斯',
    '卡路里',
    '千卡',
    '微克/立方米',
    '节课',
    ...latin('GHz', 'MHz', 'kHz', 'Hz', 'kWh', 'kW', 'MW', 'W', 'ppm', 'dB'),
  ],
  unless: (number, _unit, context) =>
    inIdiom(number, _unit, context) ||
    (_unit === '度' && !/\d/.test(number) && /^[一二两三四五六七八九]$/.test(number)),
  examples: [
    { text: '最高气温35℃', finds: [['35℃', '35', '℃']] },
    { text: '装机20万千瓦', finds: [['20万千瓦', '200000', '千瓦']] },
    { text: '主频1.2GHz', finds: [['1.2GHz', '1.2', 'GHz']] },
    { text: '一度中断', finds: [] },
    { text: '220千伏变电站', finds: [['220千伏', '220', '千伏']] },
  ],
})

export const duration: FigureRule = quantity({
  kind: 'duration',
  label: { zh: '时长', en: 'Duration' },
  units: [
    '年',
    '个月',
    '天',
    '周',
    '小时',
    '分钟',
    '秒',
    '秒钟',
    '个小时',
    '个星期',
    '星期',
    '个工作日',
    '周年',
    '载',
    '年间',
    '个世纪',
    '昼夜',
    '日内',
    '个季度',
    '个多月',
    '个多小时',
    '工作日',
    '世纪',
  ],
  unless: (number, unit, context) => {
    if (inIdiom(number, unit, context)) return true
    if (/^[一百千万]$/.test(number)) return true
    const before = context.text.slice(Math.max(0, context.start - 1), context.start)
    // 2023年 is a date, 一九九八年 too; 第三年 an ordinal.
    if (
      unit === '年' &&
      (/^[12]\d{3}$/.test(number) || /^[一二][九〇零][〇零一二三四五六七八九]{2}$/.test(number))
    )
      return true
    return before === '第'
  },
  examples: [
    { text: '建校142年', finds: [['142年', '142', '年']] },
    { text: '历时三个月', finds: [['三个月', '3', '个月']] },
    { text: '3万至4万年前的遗存', finds: [['3万至4万年', '30000/40000', '年']] },
    { text: '等了两个多小时', finds: [['两个多小时', '2', '个多小时']] },
    { text: '2023年', finds: [] },
    { text: '48小时内办结', finds: [['48小时', '48', '小时']] },
  ],
})
