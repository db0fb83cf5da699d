import { describe, expect, it } from 'vitest'
import { emphasisSigns, withoutEmphasis } from '../../../src/core/1-page/emphasis'

describe('signs around what is set bold', () => {
  it('are found in pairs, with their places in the whole text', () => {
    const text = '编者按\n**临江晚报讯** 记者乔安，__市长__出席。'
    expect(emphasisSigns(text, { start: 4, end: text.length })).toEqual([
      { start: 4, end: 6 },
      { start: 11, end: 13 },
      { start: 19, end: 21 },
      { start: 23, end: 25 },
    ])
    expect(withoutEmphasis(text)).toBe('编者按\n临江晚报讯 记者乔安，市长出席。')
  })

  it('are none where they stand alone, around nothing, or in two lines', () => {
    for (const text of ['一**二', '** 一 **', '****', '**一\n二**', '3**4', '________'])
      expect(withoutEmphasis(text)).toBe(text)
  })
})
