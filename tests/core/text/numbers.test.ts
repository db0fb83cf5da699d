import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals, compareDecimals, multiplyDecimals, normalDecimal } from '../../../src/core/text/decimal'
import { halfWidth, readNumber } from '../../../src/core/text/numerals'

describe('exact decimals', () => {
  it('keep what floats lose', () => {
    expect(multiplyDecimals('1.1', '100000000')).toBe('110000000')
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    expect(compareDecimals('2.50', '2.5')).toBe(0)
    expect(normalDecimal('-0.0')).toBe('0')
  })

  it('refuse what is no number', () => {
    expect(() => addDecimals('约3', '1')).toThrow(RangeError)
  })

  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(6))
    .map(([units, scale]) => {
      const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
      const cut = digits.length - scale
      return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`
    })

  it('add and compare as whole numbers do, in any order', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(addDecimals(a, b)).toBe(addDecimals(b, a))
        expect(Math.sign(compareDecimals(a, b))).toBe(-Math.sign(compareDecimals(b, a)) + 0)
        expect(compareDecimals(addDecimals(a, b), b) > 0).toBe(compareDecimals(a, '0') > 0)
      }),
    )
  })
})

describe('readNumber', () => {
  it.each([
    ['3,400', '3400'],
    ['１２８', '128'],
    ['1.2万亿', '1200000000000'],
    ['三千二百', '3200'],
    ['二〇二三', '2023'],
    ['十', '10'],
    ['二十', '20'],
    ['一百零五', '105'],
    ['两百五', '250'],
    ['三万二', '32000'],
    ['一亿三千万', '130000000'],
    ['3万5千', '35000'],
    ['百', '100'],
    ['1千', '1000'],
    ['一点五', '1.5'],
    ['两', '2'],
    ['0.50', '0.5'],
  ])('%s is %s', (written, value) => {
    expect(readNumber(written)).toBe(value)
  })

  it.each(['', '几', '若干', '两三', '五六十', '十百', '万', '三百千', '一点', '1.2.3'])(
    '%j is null, never 0',
    (written) => {
      expect(readNumber(written)).toBeNull()
    },
  )

  it('reads back every whole number that it is given in Arabic digits with separators', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(readNumber(n.toLocaleString('en-US'))).toBe(String(n))
      }),
    )
  })

  it('never makes a text longer or shorter when it folds widths', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(halfWidth(text)).toHaveLength(text.length)
      }),
    )
  })
})
