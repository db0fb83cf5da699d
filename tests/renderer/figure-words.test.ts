import { describe, expect, it } from 'vitest'
import { sayValue } from '../../src/renderer/wording/figure-words'

describe('a figure’s value', () => {
  it.each([
    ['XXXX-10-25', 'date', '10月25日', '25 October'],
    ['2026-10-25', 'date', '2026年10月25日', '25 October 2026'],
    ['XXXX-XX-08', 'date', '8日', 'day 8'],
    ['XXXX-04-18/XXXX-04-20', 'date', '4月18日至4月20日', '18 April–20 April'],
    ['2021/2023', 'date', '2021年至2023年', '2021–2023'],
    ['192X', 'period', '1920年代', '1920s'],
    ['150000000', 'money', '1.5亿', '150,000,000'],
    ['100000/150000', 'money', '10万至15万', '100,000–150,000'],
    ['123456.78', 'money', '123,456.78', '123,456.78'],
    ['2027', 'count', '2027', '2027'],
    ['0.035', 'percent', '0.035', '0.035'],
    ['71/65', 'ratio', '71/65', '71/65'],
    ['09:00/17:30', 'time', '09:00至17:30', '09:00–17:30'],
    ['T3', 'code', 'T3', 'T3'],
    ['007', 'count', '007', '007'],
    ['30000', 'code', '30000', '30000'],
  ])('%s (%s) is said as people write it', (value, kind, zh, en) => {
    expect([sayValue(value, kind, 'zh'), sayValue(value, kind, 'en')]).toEqual([zh, en])
  })
})
