import type { FigureMention } from '../../2-mentions/mention'
import type { Rule } from '../rule'

const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
}
/** A quarter or half with its months right behind: 三季度（7—9月）, 上半年，即1至6月. */
const EXPLAINED =
  /(前[三3]季度|第?[一二三四1-4]季度|上半年|下半年)(?:[（(]|，?即|，?也就是|，?指的?是?|，)(?:\d{4}年)?(\d{1,2})月?份?(?:[—–\-~至到]|--)(\d{1,2})月/g

const inCharacters = (period: string): string =>
  period.replace(/[1-4]/, (digit) => '一二三四'.charAt(Number(digit) - 1))

export const quarterMonths: Rule = {
  id: 'quarter-months',
  category: 'dates',
  errorKind: 'figure',
  describe: { zh: '季度与月份不符', en: 'A quarter that does not have these months' },
  why: {
    zh: '三季度到九月为止，赶稿时也一样。',
    en: 'The third quarter ends in September, also in a hurry.',
  },
  severity: 'error',
  *run({ text }) {
    for (const match of text.matchAll(EXPLAINED)) {
      const [whole, period = '', from = '', to = ''] = match
      const [first, last] = MONTHS[inCharacters(period.replace('第', ''))] ?? [0, 0]
      const isOutside = Number(from) < first || Number(to) > last
      const isAll = Number(from) === first && Number(to) === last
      // 一季度，1至2月 speaks of a part; in brackets the months are all of it.
      if (!isOutside && (isAll || !/[（(即指]|也就是/.test(whole))) continue
      const start = match.index
      yield {
        at: { start: start + period.length, end: start + whole.length },
        related: [{ start, end: start + period.length }],
        message: {
          zh: `${period}是${first}月至${last}月，此处为${Number(from)}月至${Number(to)}月`,
          en: `${period} is months ${first} to ${last}; here they are ${Number(from)} to ${Number(to)}`,
        },
      }
    }
  },
  examples: [
    { page: '三季度（7—10月）产值增长。', says: ['三季度是7月至9月，此处为7月至10月'] },
    { page: '三季度（7—9月）产值增长。', says: [] },
    { page: '上半年（1至6月）用电量回升。', says: [] },
    { page: '上半年（1至7月）用电量回升。', says: ['上半年是1月至6月，此处为1月至7月'] },
    { page: '二季度，即5月至7月，雨水偏多。', says: ['二季度是4月至6月，此处为5月至7月'] },
    { page: '二季度，即4月至6月，雨水偏多。', says: [] },
    { page: '前三季度（1—8月）进出口平稳。', says: ['前三季度是1月至9月，此处为1月至8月'] },
    { page: '前三季度（1—9月）进出口平稳。', says: [] },
    { page: '一季度开局良好，1至2月增长最快。', says: [], why: 'months of it, some words on' },
    { page: '一季度，1至2月增长最快。', says: [], why: 'a part of the quarter' },
    { page: '下半年（6—12月）集中开工。', says: ['下半年是7月至12月，此处为6月至12月'] },
    { page: '下半年（7—12月）集中开工。', says: [] },
    { page: '第一季度，也就是1月到4月，收入增长。', says: ['第一季度是1月至3月，此处为1月至4月'] },
    { page: '2023年第1季度（4—6月）到货。', says: ['第1季度是1月至3月，此处为4月至6月'] },
    { page: '2023年第1季度（1—3月）到货。', says: [] },
    { page: '四季度，9至12月是旺季。', says: ['四季度是10月至12月，此处为9月至12月'] },
  ],
}

const AHEAD = /(?:将于|将在|定于|拟于|即将于|计划于|预计于|将从|将自)$/
const BEHIND = /(?:已于|已在|曾于|曾在|日前于)$/
/** A date further from the page's than this may be of another year than the nearest. */
const SURE_DAYS = 45
const DAY_MS = 86_400_000

const dayOf = ({ value: { kind, value = '' } }: FigureMention, end: 'first' | 'last'): string | null => {
  const part = value.split('/').at(end === 'first' ? 0 : -1) ?? ''
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(part) ? part : null
}

export const tense: Rule = {
  id: 'tense',
  category: 'dates',
  errorKind: 'figure',
  describe: { zh: '将要、已经与版面日期不符', en: 'To come or past, against the page’s date' },
  why: {
    zh: '压了一天的预告，登出来时事情已经过去。',
    en: 'A notice held over for a day announces what has happened.',
  },
  severity: 'warning',
  *run({ text, mentions, day }) {
    if (day === null) return
    for (const figure of mentions.all) {
      if (figure.type !== 'figure') continue
      const before = text.slice(Math.max(0, figure.start - 4), figure.start)
      const [ahead, behind] = [AHEAD.test(before), BEHIND.test(before)]
      const said = ahead ? dayOf(figure, 'last') : behind ? dayOf(figure, 'first') : null
      if (said === null || !(ahead ? said < day : said > day)) continue
      const hasYear = /^[12一二]\S{3}年/.test(figure.quote)
      if (!hasYear && Math.abs(Date.parse(said) - Date.parse(day)) > SURE_DAYS * DAY_MS) continue
      yield {
        at: figure,
        message: ahead
          ? {
              zh: `版面日期为${day}，此处“${figure.quote}”已过去，却写作将来`,
              en: `The page is of ${day}: ${figure.quote} is over, and told as to come`,
            }
          : {
              zh: `版面日期为${day}，此处“${figure.quote}”还没有到，却写作已经`,
              en: `The page is of ${day}: ${figure.quote} is to come, and told as past`,
            },
      }
    }
  },
  examples: [
    {
      page: '2026年5月8日 星期五 第3版\n\n龙舟赛将于5月6日开赛，市民可以到江边观看，注意安全。',
      says: ['版面日期为2026-05-08，此处“5月6日”已过去，却写作将来'],
    },
    { page: '2026年5月8日 星期五 第3版\n\n龙舟赛将于5月10日开赛，市民可以到江边观看，注意安全。', says: [] },
    {
      page: '2026年5月8日 星期五 第3版\n\n新馆已于5月18日开放，首日迎来五千名读者，秩序良好，反响热烈。',
      says: ['版面日期为2026-05-08，此处“5月18日”还没有到，却写作已经'],
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n新馆已于5月1日开放，首日迎来五千名读者，秩序良好，反响热烈。',
      says: [],
    },
    { page: '龙舟赛将于5月6日开赛。', says: [], why: 'the page has no date' },
    {
      page: '2026年5月8日 星期五 第3版\n\n展览将于4月28日至5月20日举行，市民凭证件入场，不收门票。',
      says: [],
      why: 'it goes on',
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n新规将于1月1日起施行，各地正在加紧准备，培训已经铺开。',
      says: [],
      why: 'of next year',
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n大桥计划于2025年12月1日通车，目前主体工程已经完成，进入收尾。',
      says: ['版面日期为2026-05-08，此处“2025年12月1日”已过去，却写作将来'],
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n会议5月6日举行，将于近期公布结果，请关注官方消息，勿信谣言。',
      says: [],
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n比赛定于5月8日下午举行，观众可以提前入场，现场不设停车。',
      says: [],
      why: 'today',
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n讲座定于7日上午举行，欢迎市民到场，座位有限，先到先得，额满为止。',
      says: ['版面日期为2026-05-08，此处“7日上午”已过去，却写作将来'],
    },
    {
      page: '2026年5月8日 星期五 第3版\n\n当时他说，大桥将于2019年通车，后来推迟了两年，如今车流如织。',
      says: [],
      why: 'no day',
    },
  ],
}
