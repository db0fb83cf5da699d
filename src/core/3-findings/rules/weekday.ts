import { nearest } from '../../2-mentions/figures/resolve'
import type { Rule } from '../rule'

/** A day, mostly with the weekday that is said to be its: 2026年5月8日（星期五）, 5月8日是周五, 至10日（星期日）. */
const DAY =
  /(?:(?:(\d{4})年)?(\d{1,2})月|(?<=[至到、和及~～—–-]))(\d{1,2})日(?:\s*[（(，,是为]?\s*(?:星期|周)([一二三四五六日天]))?/g
/** A day of the month alone is of the month before it where nothing but so much stands between. */
const NEAR = 3

/** The day that a year and a month were said with last. */
interface Before {
  readonly year: string | undefined
  readonly month: string
  readonly end: number
  readonly hasWeekday: boolean
}
const WEEKDAYS = '日一二三四五六'

/** Sakamoto's method: 0 is Sunday; null for a day that does not exist. */
function weekdayOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

const nearestYear = (month: string, date: string, day: string): string | undefined =>
  nearest(`XXXX-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, day)?.slice(0, 4)

/** 去年, 2019年: what is said between two days that makes the second one of another year. */
const OTHER_YEAR = /[年。！？；]/

/** What was said last, where it was said in the same paragraph; of a day without its weekday in the same sentence. */
function lastIn(text: string, before: Before | undefined, at: number): Before | undefined {
  if (!before) return undefined
  const between = text.slice(before.end, at)
  return between.includes('\n') || (!before.hasWeekday && OTHER_YEAR.test(between)) ? undefined : before
}

export const weekday: Rule = {
  id: 'weekday',
  category: 'dates',
  errorKind: 'figure',
  describe: { zh: '星期与日期不符', en: 'A weekday that is not the date’s' },
  why: {
    zh: '读者按星期安排，会白跑一趟。',
    en: 'Readers plan by the weekday, and come on the wrong day.',
  },
  severity: 'error',
  *run({ text, day, mentions }) {
    const named = new Uint8Array(text.length)
    for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
    let before: Before | undefined
    for (const match of text.matchAll(DAY)) {
      const [whole, written, ownMonth, date = '', said] = match
      const end = match.index + whole.length
      // 5月8日，周一鸣出席: a name.
      if (said !== undefined && named[end - 1] === 1) continue
      const last = lastIn(text, before, match.index)
      const month = ownMonth ?? (last && match.index - last.end <= NEAR ? last.month : undefined)
      if (month === undefined) continue
      const known = written ?? last?.year
      if (said !== undefined || written !== undefined)
        before = { year: known, month, end, hasWeekday: said !== undefined }
      else if (last) before = { ...last, month, end }
      if (said === undefined) continue
      const year = known ?? (day && nearestYear(month, date, day))
      if (!year) continue
      const right = weekdayOf(Number(year), Number(month), Number(date))
      if (right === null || WEEKDAYS.charAt(right) === (said === '天' ? '日' : said)) continue
      const at = { start: match.index + whole.length - 1, end: match.index + whole.length }
      yield {
        at,
        related: [{ start: match.index, end: match.index + whole.search(/日/) + 1 }],
        message: {
          zh: `${year}年${month}月${date}日是星期${WEEKDAYS.charAt(right)}，此处为星期${said}`,
          en: `${year}-${month}-${date} is another weekday than the one here`,
        },
        suggestions: [{ at, replacement: WEEKDAYS.charAt(right) }],
      }
    }
  },
  examples: [
    { page: '活动定于2026年5月8日（星期四）举行。', says: ['2026年5月8日是星期五，此处为星期四'] },
    { page: '活动定于2026年5月8日（星期五）举行。', says: [] },
    { page: '讲座2026年11月22日，周日开讲。', says: [] },
    { page: '讲座2026年11月22日，周六开讲。', says: ['2026年11月22日是星期日，此处为星期六'] },
    { page: '2024年2月29日（星期四）是闰日。', says: [] },
    { page: '2024年3月1日（星期四）开馆。', says: ['2024年3月1日是星期五，此处为星期四'] },
    {
      page: '本报2026年5月7日讯\n\n开幕式5月8日（星期三）举行，请市民提前规划路线，错峰出行，注意安全。',
      says: ['2026年5月8日是星期五，此处为星期三'],
    },
    { page: '开幕式5月8日（星期三）举行。', says: [], why: 'without a year nobody knows' },
    {
      page: '2019年5月6日，老馆拆除。\n\n开幕式5月8日（星期三）举行。',
      says: [],
      why: 'a date the text speaks of is not the page’s',
    },
    {
      page: '2026年1月2日 星期五 第3版\n\n2025年最后一个周日，即12月28日（星期日），长跑开赛，三千人参加。',
      says: [],
      why: 'in January the nearest December is last year’s',
    },
    { page: '2026年1月1日（星期四）元旦放假。', says: [] },
    {
      page: '2026年5月8日（星期五）至10日（星期一）举行。',
      says: ['2026年5月10日是星期日，此处为星期一'],
    },
    { page: '2026年5月8日（星期五）至10日（星期日）举行，共3日（周末在内）。', says: [] },
    {
      page: '2026年5月8日，星期五，开幕。5月9日，星期一，闭幕。',
      says: ['2026年5月9日是星期六，此处为星期一'],
    },
    {
      page: '2026年5月8日开幕，5月10日（星期一）闭幕。',
      says: ['2026年5月10日是星期日，此处为星期一'],
    },
    { page: '2026年5月9日是星期五。', says: ['2026年5月9日是星期六，此处为星期五'] },
    { page: '2026年5月8日奠基，去年5月10日（星期六）选址。', says: [], why: 'of another year' },
    { page: '2019年5月8日奠基。5月10日（星期日）放假。', says: [], why: 'another sentence' },
    { page: '5月8日，周一鸣出席2026年5月8日（星期五）的会议。', says: [] },
    { page: '2000年1月1日，星期天，阴。', says: ['2000年1月1日是星期六，此处为星期天'] },
    { page: '每周五开放，2026年5月8日起执行。', says: [], why: 'the weekday is not the date’s' },
    { page: '2026年5月8日上午，周一鸣出席。', says: [], why: 'a name' },
  ],
}
