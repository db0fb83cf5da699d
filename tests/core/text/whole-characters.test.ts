import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangedPage, readArranged, review } from '../../../src/core/article-path'
import { DecisionLog } from '../../../src/core/4-review/log'
import { anchorOf, locate } from '../../../src/core/text/anchor'
import { carried } from '../../../src/core/text/carried'
import type { Span } from '../../../src/core/text/span'
import {
  allWhole,
  characterEdge,
  moveByCharacters,
  wholeCharacters,
} from '../../../src/core/text/whole-characters'
import { knowledge, read } from '../../knowledge'
import { choicesOn, logsOn } from '../4-review/random-log'

/** Characters of CJK extension B, one drawn in a way of its own (U+E0100), one with a selector of the basic plane. */
const CHARACTERS = ['𠮷', '𡈽', '葛\u{e0100}', '辻\u{e0101}', '﨑\ufe00', '王', '某', '，', '3', ' ', '\n']
const texts = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 30 })

/** The offsets between the characters of a text, told without the program. */
const edgesOf = (characters: readonly string[]): Set<number> =>
  characters.reduce((edges, char) => edges.add(Math.max(...edges) + char.length), new Set([0]))

const SPLIT = /[\ud800-\udbff]$/
/** Does an offset lie between the halves of a pair, or before a selector? Told without the program. */
const isSplit = (text: string, at: number): boolean =>
  at > 0 &&
  ((SPLIT.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))) ||
    /^(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef])/.test(text.slice(at)))

const NAMES = ['𠮷野明', '葛\u{e0100}城远', '沈𡈽舟', '梁守\u{20164}', '贾辻\u{e0101}', '欧阳𠮷']
const SENTENCES: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `市委书记${a}、市长${b}出席会议。`,
  (a, b) => `# ${a}到${b}家\n\n${a}说，3名职工受到表彰。`,
  (a, b) => `获奖者：${a}、${b}、${a}。`,
  (a, b) => `𠮷安县县长${a}和副县长${b}2𠮷日到任。。`,
]
const pages = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sentences) => read(sentences.map(([say, a, b]) => say(a, b)).join('\n\n')))

const expectWhole = (text: string, spans: readonly Span[]): void => {
  for (const { start, end } of spans)
    expect(
      [start, end].filter((at) => isSplit(text, at)),
      text.slice(start, end),
    ).toEqual([])
}

describe('whole characters', () => {
  it('are where characters begin and end', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), fc.integer({ min: -5, max: 5 }), (chars, a, b, by) => {
        const text = chars.join('')
        const edges = edgesOf(chars)
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const whole = wholeCharacters(text, { start, end })
        expect(edges.has(whole.start) && edges.has(whole.end)).toBe(true)
        expect(whole.start <= start && (whole.end >= end || start === end)).toBe(true)
        const from = characterEdge(text, start, 'backward')
        const order = [...edges]
        const at = order.indexOf(from) + by
        expect(moveByCharacters(text, from, by)).toBe(order[Math.max(0, Math.min(at, order.length - 1))])
      }),
    )
  })

  it('of spans in order stay apart', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60), { maxLength: 8 }), (chars, offsets) => {
        const text = chars.join('')
        const sorted = [...new Set(offsets.map((at) => Math.min(at, text.length)))].sort((a, b) => a - b)
        const spans = sorted.slice(1).map((end, i) => ({ start: sorted[i] ?? 0, end }))
        const whole = allWhole(text, spans)
        expectWhole(text, whole)
        whole.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(whole[i - 1]?.end ?? 0)
        })
      }),
    )
  })
})

describe('no character is split', () => {
  it('by what is read of a page, nor by what editors decide on it', () => {
    fc.assert(
      fc.property(
        pages.chain((one) =>
          logsOn(one.page, choicesOn(one.page, one.mentions.all)).map((decisions) => ({ one, decisions })),
        ),
        ({ one, decisions }) => {
          const { text } = one.page.source
          const log = new DecisionLog(decisions)
          const page = arrangedPage(one.page.source, log)
          const { mentions, changes, edits } = review(readArranged(page, knowledge), log)
          expectWhole(text, one.page.blocks)
          expectWhole(text, one.mentions.all)
          expectWhole(text, page.blocks)
          expectWhole(text, [...mentions, ...changes, ...edits])
          expectWhole(
            text,
            one.findings.flatMap(({ at, related, suggestions }) => [
              at,
              ...related,
              ...suggestions.map((suggestion) => suggestion.at),
            ]),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('by an anchor’s context, nor by the place where one is found', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (chars, a, b) => {
        const text = chars.join('')
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const anchor = anchorOf(text, { start, end })
        expectWhole(
          text,
          [{ start: start - anchor.before.length, end: end + anchor.after.length }].filter(
            ({ start: from, end: to }) => from < start && to > end,
          ),
        )
        const found = locate(text, anchor)
        if (found) expectWhole(text, [found])
      }),
    )
  })

  it('by what a part of a text has become in what replaces it', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(30), fc.nat(30), (before, after, a, b) => {
        const [from, to] = [before.join(''), after.join('')]
        const edges = [...edgesOf(before)]
        const [one, other] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0]
        const part = { start: Math.min(one, other), end: Math.max(one, other) }
        expectWhole(to, [carried(from, to, part)])
      }),
    )
  })
})
