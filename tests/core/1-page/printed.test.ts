import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../src/core/1-page/formats/input-format'
import { boxesOf, offsetAt } from '../../../src/core/1-page/printed'

const TEXT = '市长韩若兰\n出席第12届会议\n竖排的题'
const LAYOUT: Layout = {
  lines: [],
  sheets: [{ width: 400, height: 600 }],
  places: [
    { start: 0, end: 5, sheet: 0, x: 100, y: 50, width: 50, height: 10 },
    { start: 6, end: 14, sheet: 0, x: 100, y: 64, width: 70, height: 10 },
    { start: 15, end: 19, sheet: 0, x: 300, y: 100, width: 20, height: 80, vertical: true },
  ],
  leftOut: [],
}
const of = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

describe('what is printed', () => {
  it('has a box on the sheet, in each line that it stands in', () => {
    expect(boxesOf(TEXT, LAYOUT, of('韩若兰'))).toEqual([{ sheet: 0, x: 120, y: 50, width: 30, height: 10 }])
    expect(boxesOf(TEXT, LAYOUT, of('若兰\n出席')).map(({ x, y, width }) => [x, y, width])).toEqual([
      [130, 50, 20],
      [100, 64, 20],
    ])
  })

  it('is half as wide where it is set in Latin type', () => {
    const [box] = boxesOf(TEXT, LAYOUT, of('12'))
    expect(box?.x).toBeCloseTo(130)
    expect(box?.width).toBeCloseTo(10)
  })

  it('runs down where it is set from top to bottom', () => {
    expect(boxesOf(TEXT, LAYOUT, of('排的'))).toEqual([{ sheet: 0, x: 300, y: 120, width: 20, height: 40 }])
  })

  it('is found by a point in it, or close beside it', () => {
    const at = (x: number, y: number): string | null => {
      const offset = offsetAt(TEXT, LAYOUT, { sheet: 0, x, y })
      return offset === null ? null : TEXT.charAt(offset)
    }
    expect(at(125, 55)).toBe('韩')
    expect(at(152, 55)).toBe('兰')
    expect(at(98, 69)).toBe('出')
    expect(at(132, 69)).toBe('1')
    expect(at(310, 170)).toBe('题')
    expect(at(200, 300)).toBeNull()
    expect(offsetAt(TEXT, LAYOUT, { sheet: 1, x: 125, y: 55 })).toBeNull()
  })

  it('has no box where nothing of it is printed', () => {
    expect(boxesOf(TEXT, { ...LAYOUT, places: [] }, of('韩若兰'))).toEqual([])
  })
})
