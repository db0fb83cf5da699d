import { readNumber } from '../../text/numerals'
import { pattern, type FigureRule } from './rule'

const HOUR = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const PART = '(?<part>上午|下午|中午|晚上|晚间|晚|凌晨|清晨|早上|早晨|傍晚|深夜|夜里)'

/** hh:mm on the 24-hour clock; null where hour or minute is out of range. */
function clock(part: string | undefined, hour: string, minute: string | undefined): string | null {
  const h = Number(readNumber(hour) ?? NaN)
  const m =
    minute === undefined
      ? 0
      : minute === '半'
        ? 30
        : minute === '一刻'
          ? 15
          : minute === '三刻'
            ? 45
            : Number(readNumber(minute) ?? NaN)
  if (!(h >= 0 && h <= 24 && m >= 0 && m < 60)) return null
  const afternoon = part !== undefined && /下午|晚|傍晚|深夜|夜/.test(part) && h < 12
  return `${String(afternoon ? h + 12 : h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
}

export const time: FigureRule = {
  kind: 'time',
  label: { zh: '时刻', en: 'Time' },
  starts: '0123456789一二两三四五六七八九十上下中晚凌清早傍深夜',
  pattern: pattern(
    `${PART}?(?<hour>\\d{1,2})[:：](?<minute>\\d{2})(?::\\d{2})?(?:${'[—–\\-~～至到]{1,2}'}(?<toHour>\\d{1,2})[:：](?<toMinute>\\d{2}))?(?!\\d)|${PART.replace('<part>', '<part2>')}?(?<hour2>${HOUR})(?:时(?!代|间|候|期|刻|常|装|速|段|尚|光)|点(?=半|整|钟|许|左右|[一二三四五\\d]|[，。、]|开|到|起|前|后)|(?<=[午晚间晨上夜里傍][^\\s]{1,3})点)(?:(?<minute2>半|一刻|三刻|${HOUR})(?:分)?|整|钟|许)?`,
  ),
  read: ({ part, hour, minute, toHour, toMinute, part2, hour2, minute2 }) => {
    if (hour !== undefined) {
      const from = clock(part, hour, minute)
      if (toHour === undefined) return from === null ? null : { kind: 'time', value: from }
      const to = clock(part, toHour, toMinute)
      return from === null || to === null ? { kind: 'time' } : { kind: 'time', value: `${from}/${to}` }
    }
    // 三点要求: without a part of the day or minutes, 点 counts points.
    if (hour2 === undefined || (part2 === undefined && minute2 === undefined && !/^\d/.test(hour2)))
      return null
    const value = clock(part2, hour2, minute2)
    return value === null ? null : { kind: 'time', value }
  },
  examples: [
    { text: '下午4：10抵达', finds: [['下午4：10', '16:10']] },
    { text: '8:30—11:00', finds: [['8:30—11:00', '08:30/11:00']] },
    { text: '晚上七点半开演', finds: [['晚上七点半', '19:30']] },
    { text: '15时20分', finds: [['15时20分', '15:20']] },
    { text: '提出三点要求', finds: [] },
    { text: '新时代', finds: [] },
  ],
}
