import type { FigureMention } from '../../2-mentions/mention'
import type { Rule } from '../rule'

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Why an EDTF day can't be; null where it can, or not enough is known. */
function impossible(edtf: string): string | null {
  const match = /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(edtf)
  if (!match) return null
  const [, year, month, day] = match
  const days = DAYS[Number(month) - 1]
  if (days === undefined) return null
  if (Number(day) > days) return `${Number(month)}月没有${Number(day)}日`
  if (month === '02' && day === '29' && year !== 'XXXX' && !isLeap(Number(year)))
    return `${year}年2月没有29日`
  return null
}

/** 9时75分, 上午9:75: an hour has sixty minutes. */
const MINUTES =
  /(?<!\d)\d{1,2}[时点][6-9]\d分|(?:[上下中]午|凌晨|清晨|[早晚](?:上|间)?)\d{1,2}[:：∶][6-9]\d(?!\d)/g

/** 26时, 晚上25点: an hour that no day has; 31点 alone may be points, and 用时30时 a duration. */
const isNoHour = (text: string, { start, value, quote }: FigureMention): boolean =>
  value.value === undefined &&
  (/^[2-9]\d时$/.test(quote)
    ? !/[时达共过约]$/.test(text.charAt(start - 1))
    : /^[^\d]+[2-9]\d[时点]$/.test(quote))

/** 今年前14个月, 去年前五季度: more of them than a year has. */
const OF_A_YEAR =
  /(?:[今去前本当同]年|\d{4}年)前(?:(?:1[3-9]|[2-9]\d|十[三四五六七八九])个月|(?:[5-9]|[五六七八九])个?季度)/g

export const impossibleDate: Rule = {
  id: 'impossible-date',
  category: 'dates',
  errorKind: 'figure',
  describe: { zh: '不存在的日期', en: 'A date that does not exist' },
  why: {
    zh: '错一个键，四月就有了31日；读者比编辑先看出来。',
    en: 'A slip of one key makes April have 31 days; readers notice before the newsroom does.',
  },
  severity: 'error',
  *run({ text, mentions }) {
    for (const match of text.matchAll(MINUTES))
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: { zh: `“${match[0]}”不是一个时刻`, en: `“${match[0]}” is no time of the day` },
      }
    for (const match of text.matchAll(OF_A_YEAR))
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: { zh: `一年里没有“${match[0]}”`, en: `No year has “${match[0]}”` },
      }
    for (const mention of mentions.all) {
      if (mention.type === 'figure' && mention.value.kind === 'time' && isNoHour(text, mention)) {
        yield {
          at: mention,
          message: { zh: `一天里没有“${mention.quote}”`, en: `“${mention.quote}” is no hour of the day` },
        }
        continue
      }
      if (mention.type !== 'figure' || mention.value.kind !== 'date') continue
      // 二月初五日: a day of the old calendar.
      const isLunar = /[正冬腊闰]月|月初/.test(mention.quote)
      if (!isLunar && mention.value.value === undefined && /[日号]|\d月/.test(mention.quote)) {
        yield {
          at: mention,
          message: { zh: `“${mention.quote}”不是一个日期`, en: `“${mention.quote}” is no date` },
          // 少还60月罚息30: a month alone may be no date at all.
          ...(/^\d+月$/.test(mention.quote) ? { severity: 'warning' as const } : {}),
        }
        continue
      }
      for (const part of (mention.value.value ?? '').split('/')) {
        const reason = impossible(part)
        if (reason !== null)
          yield { at: mention, message: { zh: reason, en: `“${mention.quote}” does not exist` } }
      }
    }
  },
  examples: [
    { page: '展览持续到4月31日。', says: ['4月没有31日'] },
    { page: '展览持续到4月30日。', says: [] },
    { page: '2023年2月29日出生。', says: ['2023年2月没有29日'] },
    { page: '2024年2月29日出生。', says: [] },
    { page: '13月5日开工。', says: ['“13月5日”不是一个日期'] },
    { page: '2月29日是闰日。', says: [], why: 'without a year it may be a leap year' },
    { page: '征文截至6月31日。', says: ['6月没有31日'] },
    { page: '征文截至6月30日。', says: [] },
    { page: '2月30日召开大会。', says: ['2月没有30日'] },
    { page: '1900年2月29日落成。', says: ['1900年2月没有29日'] },
    { page: '2000年2月29日落成。', says: [] },
    { page: '9月28日至9月31日停水。', says: ['9月没有31日'] },
    { page: '活动将于26时结束。', says: ['一天里没有“26时”'] },
    { page: '活动将于24时结束。', says: [] },
    { page: '晚上25点闭馆，全场得31点。', says: ['一天里没有“晚上25点”'] },
    { page: '今年前14个月，全市用电量增长。', says: ['一年里没有“今年前14个月”'] },
    { page: '今年前10个月，全市用电量增长，比此前14个月都多。', says: [] },
    { page: '列车9时75分发车。', says: ['“9时75分”不是一个时刻'] },
    { page: '同治元年二月初五日登船，初六日开船。', says: [], why: 'the old calendar' },
    { page: '列车9时45分发车。', says: [] },
    { page: '列车下午3:64发车，主队10:64落败。', says: ['“下午3:64”不是一个时刻'] },
    { page: '他们历时30小时抵达，全程用时2时15分。', says: [] },
  ],
}
