import { amountAt, type Amount } from './amount'
import { readNumber } from '../../text/numerals'
import { before, byPattern, CHINESE, NUMBER_STARTS, type FigureMatch, type FigureRule } from './rule'
import { tableOf, unitAt, unitsOf } from './units'

const UNITS = tableOf(
  unitsOf(
    '分钟 小时 回合 波 战!争|略|线|区 名次 级别 等级 级 个 届 次 名!字|义|录 期 批!评 位!于|置 场!地|馆|合 轮!番 局!长|面 盘 圈 站!长 条!件 章 节!目 页 版 号!召 天 年度 年!代 代!表 季度 季 阶段 大!会 层 组!织|成|长 集!团 部!门|队|长|分 项!目 款!待|项 任!务 道!路 件 辆 支!队|付|持|撑 块 枚 座 家!族|庭 只!有|能 棵 颗 步 类!型 种!子 例 篇 首!相|席 讲!话|师 卷 课!堂 封 张 本!科 份 句 套 艘 架 间 栋 幢 学期 学年 赛季 梯队 人!民|口|称 级 回 遍 周!年 分!公|局|店|行|部|队|院|校|会|社|厂 日 月 样 段 口井 宗 笔 排 档 世!界 幕 顺位 把!握|手 号令 棒 针!对 站次 个月 大道 大街 审 遍 波 拨 环节 编 条款 联队 拍 枪 球 跳 杆 洞 镖 局次 期次 主线 车间 小组 小队 工程 大队 中学 小学 医院 人民医院 分队 支部 生产队 军 师!傅|范|生|长 团!结|队|长|圆 旅 营!业|养|销 连!续|接 野战军 集团军 方面军 炮兵 街 大桥 车道 通道 作业区 标段 选区 赛道 工区 审判庭 巡回法庭 法庭 检察部',
  ),
)
/** Units behind which an ordinal is part of a name: 第三中学, 第二方面军. They are none. */
const IN_NAMES =
  /^(?:工程|大队|中学|小学|医院|人民医院|分队|支部|生产队|军|旅|野战军|集团军|方面军|炮兵|街|大桥|选区|审判庭|巡回法庭|法庭|检察部|大道|大街|车间|联队)$/
/** 排名第三, 位居第一并…: what comes before the place of one in an order. */
const RANKED =
  /(?:排名?|排行|位居|位列|名列|列|居|位|获|得|夺|拿下?|跃升|升至|降至|跌至|跃居|升到|排在|排到|居于|处于|成绩|总分|积分|全[省市国县州区校球班]|世界|亚洲|销量|规模|总量|增速|人气|连续|暂列|并列)(?:的)?$/
const CLOSED = /^(?:$|[，。、；）”！？,;)]|的)/

function behind(text: string, at: number, number: string): FigureMatch | null {
  const value = readNumber(number)
  const unit = unitAt(UNITS, text, at)
  const rest = value === null ? {} : { value }
  if (!unit) return null
  if (IN_NAMES.test(unit.unit.written)) return null
  return { end: unit.end, value: { kind: 'ordinal', ...rest, unit: unit.unit.written } }
}

/** 第1至3名, 第十二、十三届: from one to another. */
function rangeBehind(text: string, first: Amount): FigureMatch | null {
  const mark = /^(?:——|[—–\-~至到、])第?/.exec(text.slice(first.end, first.end + 3))
  const last = mark && amountAt(text, first.end + mark[0].length)
  if (!last || last.value === null || first.value === null || Number(last.value) <= Number(first.value))
    return null
  const unit = unitAt(UNITS, text, last.end)
  if (!unit || IN_NAMES.test(unit.unit.written)) return null
  return {
    end: unit.end,
    value: { kind: 'ordinal', value: `${first.value}/${last.value}`, unit: unit.unit.written },
  }
}

export const ordinal: FigureRule = {
  id: 'ordinal',
  label: { zh: '序数', en: 'Ordinal' },
  starts: '第',
  match: (text, at) => {
    const amount = amountAt(text, at + 1)
    if (!amount || amount.isNegative || amount.isMore || amount.number.vague) return null
    const written = text.slice(at + 1, amount.end)
    const range = rangeBehind(text, amount)
    if (range) return range
    const whole = behind(text, amount.end, written)
    if (whole) return whole
    const isNoun = /^一(?:时间|手|线|书记|责任|要|夫人|产业|村|人民)/.test(
      text.slice(amount.end - 1, amount.end + 3),
    )
    const isRank =
      amount.number.form === 'arabic' ||
      (!isNoun &&
        (CLOSED.test(text.slice(amount.end, amount.end + 1)) ||
          RANKED.test(before(text, at, 5)) ||
          written.length > 2))
    if (!isRank || amount.value === null) return null
    return { end: amount.end, value: { kind: 'ordinal', value: amount.value } }
  },
  examples: [
    { text: '第二届读书节', finds: [['第二届', '2', '届']] },
    { text: '位居全省第三。', finds: [['第三', '3']] },
    { text: '第18批名单', finds: [['第18批', '18', '批']] },
    { text: '第38分钟破门', finds: [['第38分钟', '38', '分钟']] },
    { text: '第六任会长', finds: [['第六任', '6', '任']] },
    { text: '排名第四的客队', finds: [['第四', '4']] },
    { text: '小组第二的身份', finds: [['第二', '2']] },
    { text: '第2战打响', finds: [['第2战', '2', '战']] },
    { text: '第二级别的赛事', finds: [['第二级别', '2', '级别']] },
    { text: '第3至5名', finds: [['第3至5名', '3/5', '名']] },
    { text: '第一任务是安全', finds: [] },
    { text: '第一时间赶到', finds: [] },
    { text: '第三产业', finds: [] },
    { text: '第三中学', finds: [] },
  ],
}

const CONGRESS_BEHIND = /^(?:$|[，。、；”》）以报召胜代精开闭前后上期会提指强明作])/

/** Sessions and congresses by their numbers: 九届三次全会, 十四大, 二十届四中全会. */
export const session: FigureRule = {
  id: 'session',
  label: { zh: '届次', en: 'Session' },
  starts: NUMBER_STARTS,
  match: byPattern(
    `(?<first>${CHINESE}|\\d{1,3})届(?<second>${CHINESE}|\\d{1,2})(?:次|中全会)(?:全会|全体会议|常委会|理事会)?|(?<congress>十[一二三四五六七八九]|二十[一二三四五]?|[六七八九])大`,
    ({ first, congress }, { text, start, end }) => {
      const number = first ?? congress ?? ''
      const isNamed = /(?:党的?|中共)$/.test(before(text, start, 2))
      if (congress !== undefined && !isNamed && !CONGRESS_BEHIND.test(text.slice(end, end + 1))) return null
      if (
        congress !== undefined &&
        congress.length < 2 &&
        !/(?:党的?|中共|全国|[“《])$/.test(before(text, start, 2))
      )
        return null
      if (
        congress !== undefined &&
        !/(?:党的?|中共|自|从|在|习|彻|神|接|迎|庆|[“《，。]|^)$/.test(before(text, start, 2)) &&
        !/^(?:报告|代表|精神|以来|召开|胜利|提出|闭幕|开幕)/.test(text.slice(end, end + 2))
      )
        return null
      const value = readNumber(number)
      return value === null ? null : { kind: 'ordinal', value }
    },
  ),
  examples: [
    { text: '九届三次全会', finds: [['九届三次全会', '9']] },
    { text: '党的十四大提出', finds: [['十四大', '14']] },
    { text: '二十届四中全会', finds: [['二十届四中全会', '20']] },
    { text: '十大工程', finds: [] },
    { text: '七大姑八大姨', finds: [] },
  ],
}

/** 六届二次会员大会, 八届理事会: which one, without 第. */
export const numbered: FigureRule = {
  id: 'numbered',
  label: { zh: '届次（无“第”）', en: 'Ordinal without 第' },
  starts: NUMBER_STARTS,
  match: byPattern(
    `(?<number>[一二三四五六七八九十]{1,3})届(?=[一二三四五六七八九十]{1,3}次|[^，。；、]{0,6}(?:常委|委员会|理事会|董事会|监事会|人大|政协|全会))`,
    ({ number = '' }) => {
      const value = readNumber(number)
      return value === null ? null : { kind: 'ordinal', value, unit: '届' }
    },
  ),
  examples: [
    { text: '学会召开七届三次会员大会', finds: [] },
    { text: '当选八届理事会成员', finds: [['八届', '8', '届']] },
    { text: '连续举办八届，', finds: [] },
  ],
}
