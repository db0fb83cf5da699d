import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { block } from '../../src/core/1-page/blocks'
import { hasLongRunOfMarks, runsOf } from '../../src/renderer/page/runs'

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 30 })
  .map((pairs) => pairs.map(([start, length], i) => ({ id: String(i), start, end: start + length })))

describe('runsOf', () => {
  it('covers the block without a gap, and each run has just the mentions that lie over all of it', () => {
    fc.assert(
      fc.property(spans, (mentions) => {
        const runs = runsOf(block(10, 50, 'paragraph', 'running-text'), mentions)
        expect(runs[0]?.start).toBe(10)
        expect(runs.at(-1)?.end).toBe(50)
        for (const [i, run] of runs.entries()) {
          if (i > 0) expect(run.start).toBe(runs[i - 1]?.end)
          const over = mentions.filter(({ start, end }) => start <= run.start && end >= run.end)
          expect([...run.ids].sort()).toEqual(over.map(({ id }) => id).sort())
          const lengths = run.ids
            .map((id) => mentions[Number(id)])
            .map((one) => (one ? one.end - one.start : 0))
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('takes 50,000 mentions of one block', () => {
    const mentions = Array.from({ length: 50_000 }, (_, i) => ({
      id: String(i),
      start: i * 4,
      end: i * 4 + 3,
    }))
    const runs = runsOf(block(0, 200_000, 'paragraph', 'running-text'), mentions)
    expect(runs.filter(({ ids }) => ids.length === 1)).toHaveLength(50_000)
  })
})

it('a long run of marks is told from text', () => {
  expect(hasLongRunOfMarks(`会议${'“'.repeat(400)}`)).toBe(true)
  expect(hasLongRunOfMarks('“会议”、“会议”，'.repeat(400))).toBe(false)
})
