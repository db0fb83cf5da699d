import { readNumber } from '../../text/numerals'
import { ARABIC, CHINESE, NUMBER_STARTS, pattern, type FigureRule } from './rule'

const UNITS =
  '分钟|小时|回合|届|次|名|期|批|位|个|场|轮|局|盘|圈|站|条|章|节|页|版|号|天|年|代|季|阶段|大|层|组|集|部|项|款|任(?!务)|道|件|辆|支|块|枚|座|家|只|棵|颗|步|类|种|例|篇|首|讲|卷|课(?!堂)|封|张|本|份|句|套|艘|架|间|栋|幢|学期|学年|赛季|梯队'

export const ordinal: FigureRule = {
  kind: 'ordinal',
  label: { zh: '序数', en: 'Ordinal' },
  starts: `第${NUMBER_STARTS}`,
  pattern: pattern(
    `第(?<number>${ARABIC}|${CHINESE})(?<unit>${UNITS})|(?<session>${CHINESE})届(?<plenum>${CHINESE})次(?:全会|全体会议|会议)|第(?<rank>${ARABIC}|${CHINESE})(?=[，。；、）”！？,;)]|$)`,
  ),
  read: ({ number, unit, session, rank }) => {
    const value = readNumber(number ?? session ?? rank ?? '')
    return { kind: 'ordinal', ...(value === null ? {} : { value }), ...(unit === undefined ? {} : { unit }) }
  },
  examples: [
    { text: '第二届读书节', finds: [['第二届', '2', '届']] },
    { text: '位居全省第三。', finds: [['第三', '3']] },
    { text: '第18批名单', finds: [['第18批', '18', '批']] },
    { text: '九届三次全会', finds: [['九届三次全会', '9']] },
    { text: '第38分钟破门', finds: [['第38分钟', '38', '分钟']] },
    { text: '第六任会长', finds: [['第六任', '6', '任']] },
    { text: '第一任务是安全', finds: [] },
    { text: '第一时间赶到', finds: [] },
    { text: '第三产业', finds: [] },
  ],
}
