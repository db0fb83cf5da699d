import { isIdiomAt } from './idioms'
import { quantity } from './quantity'
import { before, type FigureRule } from './rule'
import { named, unitsOf } from './units'

/** What is served, lasts or is counted as long: behind it 一年 is a length of time, and not "a year". */
const LASTS =
  /(?:为期|历时|长达|时长|持续|期限|期|徒刑|拘役|管制|缓刑|刑期|有效期|保质期|任期|学制|租期|工期|间隔|不到|不足|满|近|约|超过|至少|最多|延长|缩短|提前|推迟|休学|停职|禁赛|停赛|整整|仅|仅用|只用了?|用了?|共|每隔|拘留|监禁|剥夺政治权利)$/

/** What says before a number of 日 that it is a length of time. */
const TERM = /(?:为期|历时|长达|持续|连续|处以?|拘留)$/
/** 2000年来, 3000年历史. */
const isSoManyYears = (text: string, end: number, written: string): boolean =>
  written.endsWith('00') && /^(?:来(?!到|临)|的?(?:悠久)?(?:文明|历史)|以上)/.test(text.slice(end, end + 5))

export const duration: FigureRule = quantity({
  id: 'duration',
  kind: 'duration',
  label: { zh: '时长', en: 'Duration' },
  units: [
    ...named('月', '个月 个多月'),
    ...named('小时', '个小时 个多小时 小时 个钟头 个多钟头 钟头'),
    ...named('星期', '个星期 个多星期 个礼拜 星期!一|二|三|四|五|六|日|天 礼拜!一|二|三|四|五|六|日|天'),
    ...named('工作日', '个工作日 工作日'),
    ...named('世纪', '个世纪 个多世纪 世纪'),
    ...named('季度', '个季度'),
    ...named('年', '年!代|级|货|味|糕|夜|薪|轻|龄|检|报|会|终|终奖|画|度|初|底|末|月|限 个年头 年头'),
    ...unitsOf(
      '天!气|空|地|然|下|生|堂|河|津|安|府|才|使|性|文 周岁 岁!月|末 虚岁 周!年庆|边|围|末|一[，。（(]|岁|期|刊|报|转|旋|波|遭 分钟 秒钟 秒!杀 毫秒 微秒 纳秒 刻钟 周年 载!体|重|人|客|货|有|着|入|誉|满|于 昼夜 日 日龄 月龄 学年 课时 学时 光阴 交易日 日夜',
    ),
  ],
  halves: true,
  unless: ({ text, start, end, high, low, unit }) => {
    if (isIdiomAt(text, start)) return true
    const written = text.slice(high.start, high.end)
    const words = before(text, start, 6)
    if (/第$/.test(words)) return true
    // 15日 is a day unless it is a term; 82日 is none.
    if (
      unit.written === '日' &&
      !/^(?:[以之]?内|游|时间)/.test(text.slice(end, end + 2)) &&
      !(Number(high.value) > 31) &&
      !TERM.test(words) &&
      !text.startsWith('行政拘留', end)
    )
      return true
    if (/^[百千万]$/.test(written)) return !/[多余]/.test(unit.written)
    if (written === '一' && low === null)
      return !(
        /多/.test(unit.written) ||
        LASTS.test(words) ||
        /^(?:多|以上|以下|以内|左右)/.test(text.slice(end, end + 2))
      )
    // 2023年 is a date, 一九九八年 too.
    if (/^年/.test(unit.written) && low === null)
      return (
        (/^[12]\d{3}$/.test(written) && !isSoManyYears(text, end, written)) ||
        /^[一二][〇零一二三四五六七八九]{3}$/.test(written)
      )
    return false
  },
  examples: [
    { text: '建校142年', finds: [['142年', '142', '年']] },
    { text: '历时三个月', finds: [['三个月', '3', '月']] },
    { text: '3万至4万年前的遗存', finds: [['3万至4万年', '30000/40000', '年']] },
    { text: '等了两个多小时', finds: [['两个多小时', '2', '小时']] },
    { text: '合同为期一年', finds: [['一年', '1', '年']] },
    { text: '年仅9岁', finds: [['9岁', '9', '岁']] },
    { text: '三十八岁的匠人', finds: [['三十八岁', '38', '岁']] },
    { text: '2023年', finds: [] },
    { text: '有一年夏天', finds: [] },
    { text: '15日内答复', finds: [['15日', '15', '日']] },
    { text: '历时82日', finds: [['82日', '82', '日']] },
    { text: '展览为期二十日', finds: [['二十日', '20', '日']] },
    { text: '处5至10日行政拘留', finds: [['5至10日', '5/10', '日']] },
    { text: '2000年来的演变', finds: [['2000年', '2000', '年']] },
    { text: '48小时内办结', finds: [['48小时', '48', '小时']] },
  ],
})
