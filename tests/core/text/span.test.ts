import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySpan, codePointOffsets, overlaps, overlapsOf, trimSpan } from '../../../src/core/text/span'

describe('codePointOffsets', () => {
  it('counts a character outside the basic plane once', () => {
    const text = '𠮷野家23名'
    expect([...codePointOffsets(text, [0, 2, 4, 6, text.length]).values()]).toEqual([0, 1, 3, 5, 6])
  })

  it('agrees with Array.from on any text, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(codePointOffsets(text, [text.length]).get(text.length)).toBe(Array.from(text).length)
      }),
    )
  })

  it('refuses an offset outside the text', () => {
    expect(() => codePointOffsets('一', [2])).toThrow(RangeError)
  })
})

it('trimSpan drops full-width space at both ends, and knows when nothing is left', () => {
  expect(trimSpan('　　沈怀舟 ', { start: 0, end: 6 })).toEqual({ start: 2, end: 5 })
  expect(trimSpan(' 　', { start: 0, end: 2 })).toBeNull()
})

it('overlapsOf finds just what looking at every span finds, in the order of their starts', () => {
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(span), span, (spans, place) => {
      const found = overlapsOf(spans)(place)
      expect(found).toEqual([...spans].sort(bySpan).filter((one) => overlaps(one, place)))
    }),
  )
})
