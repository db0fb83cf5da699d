import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article } from '../../bench/texts'
import { read } from '../../knowledge'

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
      }),
    )
  })

  it('two pages with a page break between are read as each is alone', () => {
    const page = fc.oneof(
      written,
      fc.integer({ min: 0, max: 400 }).map((n) => article(n, 6)),
    )
    fc.assert(
      fc.property(page, page, (first, second) => {
        fc.pre(first.trim() !== '' && second.trim() !== '')
        const alone = (text: string, shift: number) =>
          read(text, 'a.txt').mentions.all.map(({ type, start, end, value }) => ({
            type,
            start: start + shift,
            end: end + shift,
            value,
          }))
        expect(alone(`${first}\f${second}`, 0)).toEqual([
          ...alone(first, 0),
          ...alone(second, first.length + 1),
        ])
      }),
    )
  })

  it('a figure that is written down is read back as what it was', () => {
    const valueOf = (text: string): string | undefined => {
      const [figure] = read(`共${text}。`, 'a.txt').mentions.all.filter(({ type }) => type === 'figure')
      return figure?.type === 'figure' ? figure.value.value : undefined
    }
    const natural = fc.integer({ min: 2, max: 99_999_999 })
    fc.assert(
      fc.property(natural, fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
        expect(valueOf(`${whole}名`)).toBe(String(whole))
        expect(valueOf(`${whole.toLocaleString('en')}人`)).toBe(String(whole))
        expect(valueOf(`${whole % 1000}.${tenth}%`)).toBe(
          tenth === 0 ? String(whole % 1000) : `${whole % 1000}.${tenth}`,
        )
        expect(valueOf(`${whole}万元`)).toBe(`${whole}0000`)
      }),
    )
  })

  it('so is a day', () => {
    const day = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(day, ({ year, month, date }) => {
        const [figure] = read(`${year}年${month}月${date}日开幕。`, 'a.txt').mentions.all
        const two = (n: number): string => String(n).padStart(2, '0')
        expect(figure?.type === 'figure' ? figure.value.value : undefined).toBe(
          `${year}-${two(month)}-${two(date)}`,
        )
      }),
    )
  })
})
