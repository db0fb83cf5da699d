import { readNumber } from '../../text/numerals'
import { NUMBER_STARTS, pattern, type FigureRule } from './rule'

const N = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'

/** 2小时10分26秒, 十年六个月: one duration of several units, in the smallest of them. */
export const compoundDuration: FigureRule = {
  kind: 'duration',
  label: { zh: '时长', en: 'Duration' },
  starts: NUMBER_STARTS,
  pattern: pattern(
    `(?<hours>${N})个?小时(?<minutes>${N})分钟?(?:(?<seconds>${N})秒)?|(?<onlyMinutes>${N})分钟?(?<onlySeconds>${N})秒|(?<years>${N})年(?:零)?(?<months>${N})个月|(?<days>${N})天(?<dayHours>${N})个?小时`,
  ),
  read: ({ hours, minutes, seconds, onlyMinutes, onlySeconds, years, months, days, dayHours }) => {
    if (hours !== undefined && seconds !== undefined)
      return total([hours, 3600], [minutes, 60], [seconds, 1], '秒')
    if (hours !== undefined) return total([hours, 60], [minutes, 1], undefined, '分钟')
    if (onlyMinutes !== undefined) return total([onlyMinutes, 60], [onlySeconds, 1], undefined, '秒')
    if (years !== undefined) return total([years, 12], [months, 1], undefined, '个月')
    return total([days, 24], [dayHours, 1], undefined, '小时')
  },
  examples: [
    { text: '以2小时10分26秒夺冠', finds: [['2小时10分26秒', '7826', '秒']] },
    { text: '历时1小时20分钟', finds: [['1小时20分钟', '80', '分钟']] },
    { text: '用时3分15秒', finds: [['3分15秒', '195', '秒']] },
    { text: '判处有期徒刑十年六个月', finds: [['十年六个月', '126', '个月']] },
    { text: '行驶2天6小时', finds: [['2天6小时', '54', '小时']] },
    { text: '2小时后', finds: [] },
    { text: '2019年6个月亏损', finds: [] },
  ],
}

type Part = readonly [number: string | undefined, times: number]

function total(first: Part, second: Part, third: Part | undefined, unit: string) {
  let sum = 0
  for (const [number, times] of third ? [first, second, third] : [first, second]) {
    const read = readNumber(number ?? '')
    if (read === null) return { kind: 'duration' as const, unit }
    sum += Number(read) * times
  }
  return { kind: 'duration' as const, value: String(sum), unit }
}
