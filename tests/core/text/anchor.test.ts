import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, locate } from '../../../src/core/text/anchor'

const TEXT = '市委书记沈怀舟指出，要抓紧。市长韩若兰要求，要落实。随后，市委书记沈怀舟看望了职工。'

describe('an anchor', () => {
  it('is found where it was made', () => {
    const at = TEXT.lastIndexOf('沈怀舟')
    expect(locate(TEXT, anchorOf(TEXT, { start: at, end: at + 3 }))).toEqual({ start: at, end: at + 3 })
  })

  it('moves with its sentence when text is put before it', () => {
    const at = TEXT.indexOf('韩若兰')
    const moved = `本报讯（记者 乔安）${TEXT}`
    expect(locate(moved, anchorOf(TEXT, { start: at, end: at + 3 }))).toEqual({
      start: at + 10,
      end: at + 13,
    })
  })

  it('that fits two places equally is orphaned, never guessed', () => {
    const line = '甲组第一，请领奖。'
    const anchor = anchorOf(line, { start: 2, end: 4 })
    expect(locate(`前${line}${line}`, { ...anchor, start: 99, end: 101 })).toBeNull()
  })

  it('is orphaned when its sentence is gone, though the same two characters stand elsewhere', () => {
    const at = TEXT.indexOf('要求')
    expect(locate('客人要求退房。', anchorOf(TEXT, { start: at, end: at + 2 }))).toBeNull()
  })

  it('throws with the numbers when asked for a span outside the text', () => {
    expect(() => anchorOf('一二', { start: 1, end: 3 })).toThrow('span 1-3 outside 0..2')
  })

  it('never points at other words than its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(8), (before, after, start, length) => {
        const from = Math.min(start % (before.length + 1), before.length)
        const anchor = anchorOf(before, { start: from, end: Math.min(before.length, from + length) })
        const found = locate(after, anchor)
        if (found) expect(after.slice(found.start, found.end)).toBe(anchor.quote)
      }),
    )
  })
})
