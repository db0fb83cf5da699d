import type { Diagnostic } from '../rule'
import { numberOf } from './small-numbers'

/** 创办于1958年，今年（2023年）迎来建校65周年. */
const FOUNDED =
  /(?:成立|创办|创建|创刊|创立|始建|建成|诞生|开业|建校|建院|建厂|通车|投产)于(\d{4})年[^。\n\d]{0,24}?(?:今年(?:[（(](\d{4})年[）)])?|(\d{4})年)[^。\n\d]{0,24}?(\d{1,3})周年/g
/** 上午9时开始，11时结束，历时两小时. */
const HOURS =
  /(\d{1,2})[时点](?:(\d{1,2})分|(半))?[^。；\n\d]{0,10}?(?:到|至|，|—|－)[^。；\n\d]{0,6}?(\d{1,2})[时点](?:(\d{1,2})分|(半))?[^。；\n\d]{0,10}?(?:历时|持续|用时|耗时|长达|前后)(?:了)?(?:(近|约|超过|逾|将近)?)((?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九十]{1,2}))个?(半)?(?:多)?小时/g

const DAY_MS = 86_400_000
/** 7月3日开始，7月5日结束，为期5天; 3月1日至10日举行，展期半个月. */
const LASTS =
  /(\d{1,2})月(\d{1,2})日[^。；\n]{0,12}?(?:至|到|—|－|-|~|～|，)(?:(\d{1,2})月)?(\d{1,2})日[^。；\n\d]{0,14}?(?:为期|历时|展期|会期|共|持续|长达)(?:(\d{1,3}|半|[一二三四五六七八九十两]{1,3})(天|个月|周|个星期))/g

/** From one day to another, and how long that was. */
export function* days(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(LASTS)) {
    const [whole, month = '', day = '', endMonth = month, endDay = '', long = '', unit] = match
    const from = Date.UTC(2023, Number(month) - 1, Number(day))
    const to = Date.UTC(Number(endMonth) < Number(month) ? 2024 : 2023, Number(endMonth) - 1, Number(endDay))
    const made = Math.round((to - from) / DAY_MS) + 1
    const stated = long === '半' ? 0.5 : (numberOf(long) ?? Number(long))
    const length = stated * (unit === '天' ? 1 : unit === '个月' ? 30 : 7)
    // From the 3rd to the 5th are three days, or two nights; a month has 28 to 31.
    const slack = unit === '天' ? 0 : unit === '个月' ? 3 : 2
    if (
      made < 1 ||
      Number.isNaN(length) ||
      Math.abs(made - length) <= slack ||
      (unit === '天' && length === made - 1)
    )
      continue
    yield contradicted(match.index, whole, `${long}${unit ?? ''}`, [
      `前面的起止日期为${made}天`,
      `The dates before are ${made} days`,
    ])
  }
}

/** What a year was so long ago: the founding first, then the year that is kept. */
export function* foundings(text: string, day: string | null): Generator<Diagnostic> {
  for (const match of text.matchAll(FOUNDED)) {
    const [whole, from = '', inBrackets, written, said = ''] = match
    const to = inBrackets ?? written ?? day?.slice(0, 4)
    const between = to === undefined ? 0 : Number(to) - Number(from)
    if (between <= 0 || between === Number(said)) continue
    yield contradicted(match.index, whole, `${said}周年`, [
      `${from}年到${to ?? ''}年为${between}周年`,
      `${from} to ${to ?? ''} is ${between} years`,
    ])
  }
}

/** Around the clock in so many hours: 20时 to 2时 are six. */
const HALF_DAY = 12

/** From one hour to another, and how long that was. */
export function* hours(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(HOURS)) {
    const [whole, h = '', m = '0', half, toH = '', toM = '0', toHalf, about, said = '', andHalf] = match
    const from = Number(h) + (half ? 0.5 : Number(m) / 60)
    const to = Number(toH) + (toHalf ? 0.5 : Number(toM) / 60)
    const stated = (numberOf(said) ?? Number(said)) + (andHalf ? 0.5 : 0)
    if (from > 24 || to > 24 || Number.isNaN(stated)) continue
    const made = (to - from + 2 * HALF_DAY) % HALF_DAY
    const off = Math.abs(stated - made) % HALF_DAY
    const slack = about !== undefined || /多小时$/.test(whole) || made % 1 !== 0 ? 1 : 0.25
    if (Math.min(off, HALF_DAY - off) < slack) continue
    const quote = /[\d.一二两三四五六七八九十]+个?半?多?小时$/.exec(whole)?.[0] ?? ''
    const shown = Number(made.toFixed(1))
    yield contradicted(match.index, whole, quote, [
      `${Number(h)}时到${Number(toH)}时为${shown}小时`,
      `${Number(h)}:00 to ${Number(toH)}:00 is ${shown} hours`,
    ])
  }
}

const contradicted = (
  index: number,
  whole: string,
  quote: string,
  [zh, en]: [string, string],
): Diagnostic => ({
  at: { start: index + whole.length - quote.length, end: index + whole.length },
  related: [{ start: index, end: index + whole.length - quote.length }],
  message: { zh: `${zh}，此处为“${quote}”`, en: `${en}; “${quote}” here` },
})
