import type { FigureMention } from '../../2-mentions/mention'
import type { Rule } from '../rule'

/** Nothing on a page is of a later year. */
const LAST_YEAR = 2100
/** The program was made in a later year than this, and no page of now is of an earlier one. */
const KNOWN = 2025
/** So many years ahead of all others a month or a day is not spoken of. */
const AHEAD = 10

/** Every year of a date: both of 2025—2026年度. */
const yearsOf = ({ value: { kind, value = '' } }: FigureMention): number[] =>
  ['date', 'time', 'period'].includes(kind)
    ? value.split('/').flatMap((end) => {
        const year = /^(\d{4})(?:-|$|T)/.exec(end)?.[1]
        return year === undefined || Number(year) < 1000 ? [] : [Number(year)]
      })
    : []
/** From when a law holds is a few years ahead at most. */
const TAKES_EFFECT = /^起(?:正式)?(?:施行|实施|执行|生效)/
/** What is reckoned by the month goes no further back. */
const RECKONED = 1850
const SINCE = /^(?:份|底|初|末)?以来(?:的?最|首次|新高|已?连续|单月)/

const yearOf = ({ value: { kind, value = '' } }: FigureMention): number | null => {
  const year = kind === 'date' || kind === 'time' ? /^(\d{4})(?:-|$|T)/.exec(value)?.[1] : undefined
  return year === undefined ? null : Number(year)
}

/** Do two years share their digits, or all but one of them: 2042 for 2024, 2203 for 2023? */
function isSlipOf(wrong: number, right: number): boolean {
  const [a, b] = [String(wrong), String(right)]
  if ([...a].sort().join('') === [...b].sort().join('')) return true
  return [...a].filter((digit, i) => digit !== b[i]).length === 1
}

/** So many years ahead a date with its month is a slip, where another year of the page has its last digits turned round. */
const AHEAD_TURNED = 3
/** So many dates of late tell what year the page is of, where it does not say. */
const MANY = 3
const isTurned = (wrong: number, right: number): boolean => {
  const [a, b] = [String(wrong), String(right)]
  return a !== b && a.slice(0, 2) === b.slice(0, 2) && a[2] === b[3] && a[3] === b[2]
}

export const yearRange: Rule = {
  id: 'year-range',
  category: 'dates',
  errorKind: 'figure',
  describe: { zh: '年份超出常理', en: 'A year out of range' },
  why: {
    zh: '年份两位颠倒，去年12月就跑到二十年后。',
    en: 'Two digits swapped put last December twenty years ahead.',
  },
  severity: 'warning',
  *run({ text, mentions, day }) {
    const dates = mentions.all.flatMap((mention) => {
      if (mention.type !== 'figure') return []
      const year = yearOf(mention)
      return year === null || year < 1000 ? [] : [{ mention, year }]
    })
    const usual = mentions.all.flatMap((mention) =>
      mention.type === 'figure' ? yearsOf(mention).filter((year) => year <= LAST_YEAR) : [],
    )
    if (day !== null) usual.push(Number(day.slice(0, 4)))
    for (const { mention, year } of dates) {
      // 建城2200年: how long ago.
      if (/(?:建城|建都|建县|建制|距今|至今|已有|历史|迄今)$/.test(text.slice(0, mention.start).slice(-2)))
        continue
      const isBeyond = year > LAST_YEAR
      const others = usual.filter((other) => other !== year)
      const like = others.find((other) => isSlipOf(year, other))
      const latest = others.length > 0 ? others.reduce((a, b) => Math.max(a, b)) : null
      // 2062年2月 where everything else is of 2026; a year alone may be a plan's.
      const hasMonth = /^\d{4}-\d{2}/.test(mention.value.value ?? '')
      const isAhead =
        hasMonth &&
        latest !== null &&
        like !== undefined &&
        year - latest >= AHEAD &&
        latest > 1990 &&
        year > KNOWN
      // 2032年10月 or 2053年 on a page of 2023 and 2035; years of plans end in 0 or 5.
      const turned = others.find((other) => isTurned(year, other))
      const isPlan = year % 5 === 0 && !hasMonth
      const isTurnedAhead =
        turned !== undefined &&
        latest !== null &&
        year - latest >= AHEAD_TURNED &&
        (day !== null || year > KNOWN) &&
        !isPlan &&
        (day !== null || others.filter((other) => other >= latest - 1).length >= MANY)
      const behind = text.slice(mention.end, mention.end + 8)
      const isLaw = TAKES_EFFECT.test(behind) && year - Math.max(latest ?? 0, KNOWN) >= AHEAD
      const isReckoned = hasMonth && year < RECKONED && SINCE.test(behind)
      if (!isBeyond && !isAhead && !isTurnedAhead && !isLaw && !isReckoned) continue
      yield {
        at: mention,
        message: {
          zh:
            like === undefined
              ? `“${mention.quote}”的年份超出常理`
              : `“${mention.quote}”的年份超出常理，别处为${like}年`,
          en:
            like === undefined
              ? `The year of ${mention.quote} is out of range`
              : `The year of ${mention.quote} is out of range; elsewhere it is ${like}`,
        },
      }
    }
  },
  examples: [
    { page: '项目于2203年10月31日完工。', says: ['“2203年10月31日”的年份超出常理'] },
    { page: '项目于2023年10月31日完工。', says: [] },
    { page: '全市举行建城2200年植树活动。', says: [], why: 'how long ago' },
    { page: '他2002年加入公司，2012年3月起任财务总监。', says: [], why: 'a career' },
    {
      page: '2024年5月开工。2042年12月份完工率达九成。',
      says: ['“2042年12月份”的年份超出常理，别处为2024年'],
    },
    { page: '2024年5月开工。2024年12月份完工率达九成。', says: [] },
    { page: '2025年11月供暖，预计到2052年2月底结束。', says: ['“2052年2月底”的年份超出常理，别处为2025年'] },
    { page: '2025年11月供暖，预计到2026年2月底结束。', says: [] },
    { page: '2024年出台规划，2035年基本建成，2050年全面建成。', says: [], why: 'years of a plan' },
    {
      page: '2022年立项，2023年开工，2023年12月封顶，2032年3月竣工。',
      says: ['“2032年3月”的年份超出常理，别处为2022年'],
    },
    { page: '2023年开工，2023年12月封顶，2024年3月竣工。', says: [] },
    { page: '建于1368年，毁于1644年。', says: [] },
    { page: '编号2203，共2300家。', says: [], why: 'no year' },
    { page: '力争2060年前实现碳中和，2026年起步。', says: [], why: 'a year alone' },
    {
      page: '2205年10月31日发射成功，航天员2025年4月返回。',
      says: ['“2205年10月31日”的年份超出常理，别处为2025年'],
    },
    { page: '公元前221年统一。', says: [] },
    { page: '条例共6章63条，自2042年1月1日起施行。', says: ['“2042年1月1日”的年份超出常理'] },
    { page: '条例共6章63条，自2024年1月1日起施行。', says: [] },
    { page: '销售额增长一成，为1024年6月以来最高增速。', says: ['“1024年6月”的年份超出常理'] },
    { page: '销售额增长一成，为2024年6月以来最高增速。', says: [] },
    {
      page: '2025—2026年度供暖季启动，预计到2062年2月底结束。',
      says: ['“2062年2月底”的年份超出常理，别处为2026年'],
    },
  ],
}
