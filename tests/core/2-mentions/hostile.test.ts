import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffsets } from '../../../src/core/text/span'
import { longPage } from '../../bench/texts'
import { read } from '../../knowledge'

const LENGTH = 200_000
const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)

/** Text that no page has: it must neither throw nor take more than a few times as long as a page of its length. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: filled('1234567890'),
  'Chinese numerals': filled('一二三四五六七八九十百千万亿'),
  'one surname': filled('王'),
  'open brackets': filled('（“《【'),
  'closing brackets': filled('）”》】'),
  'lone surrogates': filled('\ud800记者\udc00'),
  'private use': filled('\ue000\uf8ff市长'),
  'combining marks': filled('市\u0301长\u0300'),
  'mixed scripts': filled('市长Mayor시장市長المدير'),
  'traditional Chinese': filled('市長韓若蘭出席會議，３名勞動者受到表彰。'),
  'one list of names': filled('沈怀舟、韩若兰、'),
  'titles only': filled('市委书记市长局长'),
  'marks only': filled('。，、；：'),
  spaces: filled('李　钦 '),
  'short lines': filled('市长\n'),
  'empty lines': filled('\n'),
}

describe('hostile text', () => {
  const page = longPage(LENGTH)
  const begun = performance.now()
  read(page)
  const usual = performance.now() - begun

  it.each(Object.entries(HOSTILE))('%s', (_name, text) => {
    const whole = `前${text}`
    const start = performance.now()
    const { mentions } = read(whole)
    // A tenth of the usual speed is the limit; what is measured is a hang, not a slow machine.
    expect(performance.now() - start).toBeLessThan(Math.max(usual, 300) * 10)
    expect(
      mentions.all.filter((mention) => whole.slice(mention.start, mention.end) !== mention.quote),
    ).toEqual([])
  })
})

const piece = fc.constantFrom(
  '市委书记',
  '沈怀舟',
  '、',
  '韩若兰',
  '，',
  '3名',
  '2024年5月8日',
  '出席',
  '。',
  '\n',
  '\n\n',
  '记者 ',
  '（',
  '）',
  '“',
  '”',
  '王',
  '先生',
  '近',
  '百余位',
  '第二届',
  '会议',
  '# ',
  '𠮷',
)
const written = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('whatever the text', () => {
  it('mentions lie inside it, do not overlap within a type, and quote it; links lead from titles to names', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        fc.pre(text.trim() !== '')
        const { all, links } = read(text, 'a.txt').mentions
        const types = new Map(all.map(({ id, type }) => [id, type]))
        for (const type of ['name', 'title', 'figure']) {
          let end = 0
          for (const mention of all.filter((one) => one.type === type)) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            expect(mention.quote).toBe(text.slice(mention.start, mention.end))
            end = mention.end
          }
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const { title, name } of links)
          expect([types.get(title), types.get(name)]).toEqual(['title', 'name'])
        expect(
          codePointOffsets(
            text,
            all.map(({ end }) => end),
          ).size,
        ).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})
