import { isIdiomAt } from './idioms'
import { isLone, quantity } from './quantity'
import type { FigureRule } from './rule'
import { unitsOf } from './units'

export const measure: FigureRule = quantity({
  id: 'measure',
  kind: 'measure',
  label: { zh: '计量', en: 'Measure' },
  units: unitsOf(
    '千瓦时 千瓦小时 兆瓦时 瓦时 度电 度!假|过|日|数|尼|母|量|汛 摄氏度 华氏度 开氏度 ℃ ℉ °C °F ° 千瓦 兆瓦 吉瓦 瓦!特|斯|解|房|砖|罐|伦 千伏安 兆伏安 千伏 伏特 伏!尔|击 毫安时 安时 毫安 安培 安!全|徽|排|置|装|康|慰|保|心|家|格|倍 赫兹 千赫兹 兆赫兹 千赫 兆赫 吉赫 赫!然 分贝 帕斯卡 千帕 兆帕 百帕 帕!尔|克|里 牛顿 牛米 牛·米 千焦 焦耳 卡路里 大卡 千卡 勒克斯 流明 坎德拉 欧姆 毫西弗 贝克勒尔 马力 匹马力 级风 级地震 兆字节 千字节 字节 兆比特 千比特 吉比特 比特!币|犬 兆!瓦|赫|帕|字|比 像素 万像素 公里/小时 千米/小时 公里/时 千米/时 米/秒 公里每小时 千米每小时 公里每秒 千米每秒 米每秒 海里每小时 km/h m/s 迈!出|步|向|进|入|开|阿|克|过 码!头|农|洋 微克/立方米 毫克/立方米 毫克/升 微克/升 毫克/千克 克/升 克/公里 毫克/公斤 立方米/秒 立方米每秒 吨公里 人公里 转/分 个标准大气压 大气压 毫米汞柱 海拔米 ppm ppb GHz MHz kHz Hz kWh KWh kwh kW Kw KW MW GW W V kV mA mAh dB GB MB TB KB PB Gbps Mbps kbps Pa kPa MPa hPa N kN J kJ lm K rpm',
  ),
  unless: (found) =>
    isIdiomAt(found.text, found.start) ||
    (found.unit.written === '度' &&
      found.high.number.form === 'chinese' &&
      !found.high.isNegative &&
      found.high.end - found.high.start === 1 &&
      !/[一百千万]/.test(found.text.charAt(found.high.start)) &&
      /^[\u4e00-\u9fff]/.test(found.text.slice(found.end))) ||
    (found.unit.written === '度' && isLone(found, /一/)) ||
    (found.unit.written === 'K' && found.high.number.form === 'chinese'),
  examples: [
    { text: '最高气温35℃', finds: [['35℃', '35', '℃']] },
    { text: '装机20万千瓦', finds: [['20万千瓦', '200000', '千瓦']] },
    { text: '主频1.2GHz', finds: [['1.2GHz', '1.2', 'GHz']] },
    { text: '夜间零下8摄氏度', finds: [['零下8摄氏度', '-8', '摄氏度']] },
    { text: '冷藏在-12℃以下', finds: [['-12℃以下', '-12', '℃']] },
    { text: '西部-11℃至-4℃', finds: [['-11℃至-4℃', '-11/-4', '℃']] },
    { text: '气温－6℃～－1℃', finds: [['－6℃～－1℃', '-6/-1', '℃']] },
    { text: '发电三亿千瓦时', finds: [['三亿千瓦时', '300000000', '千瓦时']] },
    { text: '频率两千赫', finds: [['两千赫', '2', '千赫']] },
    { text: '一度中断', finds: [] },
    { text: '220千伏变电站', finds: [['220千伏', '220', '千伏']] },
  ],
})
