import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../src/core/2-mentions/figures/find'
import { FIGURE_RULES } from '../../../src/core/2-mentions/figures'
import { casesIn, unmarked } from './cases'

describe.each(FIGURE_RULES.map((rule) => [rule.label.zh, rule] as const))('%s', (_label, rule) => {
  it('has an example that is one and an example that is none', () => {
    expect(rule.examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(rule.examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  it.each(rule.examples.map(({ text, finds }) => [text, finds] as const))('%s', (text, finds) => {
    const found = findFigures(text).filter(({ rule: by }) => by === rule)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(finds.map(([quote]) => quote))
    finds.forEach(([, value, unit], i) => {
      expect(found[i]?.value.value).toBe(value)
      if (unit !== undefined) expect(found[i]?.value.unit).toBe(unit)
    })
  })
})

it('finds spans that lie inside the text, in order, without overlap, whatever the text', () => {
  const piece = fc.constantFrom(...'0123456789０９一二三十百千万亿年月日时分%％.,、—-约余多第两半点个名元米')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' })), (text) => {
      let end = 0
      for (const figure of findFigures(text)) {
        expect(figure.start).toBeGreaterThanOrEqual(end)
        expect(figure.end).toBeGreaterThan(figure.start)
        expect(figure.end).toBeLessThanOrEqual(text.length)
        end = figure.end
      }
    }),
  )
})

describe('cases', () => {
  it.each(casesIn('figures.cases').map(({ heading, line }) => [heading, line]))('%s: %s', (kind, line) => {
    const [marked = '', values = '', units = ''] = line.split(' | ')
    const { text, spans } = unmarked(marked, '【', '】')
    const found = findFigures(text).filter(({ value }) => value.kind === kind)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    )
    if (values !== '') expect(found.map(({ value }) => value.value ?? '?')).toEqual(values.split(' ; '))
    if (units !== '') expect(found.map(({ value }) => value.unit)).toEqual(units.split(' ; '))
  })
})
