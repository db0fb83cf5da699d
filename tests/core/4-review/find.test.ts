import { array, assert, constantFrom, integer, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/core/4-review/changes'
import { correctedPage } from '../../../src/core/4-review/corrected-text'
import { findIn, type Query } from '../../../src/core/4-review/find'
import { passagesOf, placesOf, replacementsOf } from '../../../src/core/4-review/replace'
import { anchorOf } from '../../../src/core/text/anchor'
import { read } from '../../knowledge'
import { Editor } from './decided'

const query = (words: string, more: Partial<Query> = {}): Query => ({
  words,
  way: 'plain',
  whole: false,
  replacement: '',
  ...more,
})
const found = (text: string, words: string, more: Partial<Query> = {}): string[] =>
  findIn([text], query(words, more)).hits.map(({ start, end }) => text.slice(start, end))

describe('words are found', () => {
  it('as they are, signs and all, letters large or small alike', () => {
    expect(found('GDP增长4.5%，gdp（4x5%）', 'gdp')).toEqual(['GDP', 'gdp'])
    expect(found('GDP增长4.5%，gdp（4x5%）', '4.5%')).toEqual(['4.5%'])
    expect(found('a-b [c] a/b', '[c]')).toEqual(['[c]'])
  })

  it('as a regular expression, whose groups the replacement has', () => {
    const { hits } = findIn(
      ['3月14日、4月5日'],
      query('(?<m>\\d+)月(\\d+)日', { way: 'pattern', replacement: '$2/$<m>·$&·$$·$9' }),
    )
    expect(hits.map(({ now }) => now)).toEqual(['14/3·3月14日·$·$9', '5/4·4月5日·$·$9'])
    expect(found('甲乙', 'x*', { way: 'pattern' })).toEqual([])
    expect(findIn(['甲'], query('(', { way: 'pattern' })).fault).toContain('(')
    expect(findIn(['甲(', '('], query('(')).hits).toHaveLength(2)
  })

  it('by their sound, in characters or in pinyin', () => {
    expect(found('韩若兰与韩若岚、寒若蓝', '韩若兰', { way: 'sound' })).toEqual([
      '韩若兰',
      '韩若岚',
      '寒若蓝',
    ])
    expect(found('韩若岚到绿城', "han ruo'lan", { way: 'sound' })).toEqual(['韩若岚'])
    expect(found('韩若岚到绿城', 'lvcheng', { way: 'sound' })).toEqual(['绿城'])
    expect(found('会议', '会', { way: 'sound' })).toEqual(['会'])
    expect(found('𠮷日', '日', { way: 'sound' })).toEqual(['日'])
  })

  it('as whole words alone', () => {
    expect(found('art and party', 'art', { whole: true })).toEqual(['art'])
    expect(found('中国人民银行', '国人', { whole: true })).toEqual([])
  })

  it('no character is cut, and no more than are of use', () => {
    expect(found('𠮷野', '\ud842', { way: 'pattern' })).toEqual([])
    expect(findIn(['啊'.repeat(6000)], query('啊'))).toMatchObject({ isCut: true, fault: null })
  })
})

const TEXT =
  '春耕会召开\n市长韩若兰要求，韩若兰强调，种粮大户要带头，大家听了很受鼓舞，会后到田头看了。\n韩若兰还到了田头，与大家谈了今年的收成和明年的打算，谈了很久。\n'
const READ = read(TEXT)

function replaced(editor: Editor, words: string, replacement: string): string {
  const { page } = READ
  const changes = changesOf(TEXT, editor.log)
  const passages = passagesOf(page, changes)
  const { hits } = findIn(
    passages.map(({ text }) => text),
    query(words, { replacement }),
  )
  for (const { anchor, text, superseded, restored } of replacementsOf(
    page,
    passages,
    hits,
    changes,
    editor.log,
  )) {
    expect([superseded, restored]).toEqual([[], []])
    editor.decide(
      { kind: 'edit', anchor },
      text === anchor.quote ? { kind: 'reset' } : { kind: 'replace', text },
      'one',
    )
  }
  return correctedPage(TEXT, changesOf(TEXT, editor.log))
}

describe('what is found is replaced', () => {
  it('everywhere, as decisions that are undone together', () => {
    const editor = new Editor(READ.page)
    expect(replaced(editor, '韩若兰', '韩若岚')).toBe(TEXT.replaceAll('韩若兰', '韩若岚'))
    expect(editor.made).toHaveLength(3)
    expect(new Set(editor.made.map(({ act }) => act)).size).toBe(1)
  })

  it('also in what was corrected before: what is looked through is what will be printed', () => {
    const editor = new Editor(READ.page)
    replaced(editor, '韩若兰', '韩若岚')
    expect(replaced(editor, '若岚', '若南')).toBe(TEXT.replaceAll('韩若兰', '韩若南'))
    expect(replaced(editor, '韩若南', '韩若兰')).toBe(TEXT)
  })

  it('its places are those of the text as it came', () => {
    const editor = new Editor(READ.page)
    replaced(editor, '市长', '代理市长')
    const changes = changesOf(TEXT, editor.log)
    const passages = passagesOf(READ.page, changes)
    const { hits } = findIn(
      passages.map(({ text }) => text),
      query('强调'),
    )
    expect(placesOf(passages, hits, changes).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '强调',
    ])
  })

  it('whatever was edited before, the corrected text is that with the words replaced', () => {
    const edit = record({
      at: integer({ min: 0, max: 90 }),
      length: integer({ min: 1, max: 4 }),
      now: string({ unit: constantFrom('大', '家', '谈'), maxLength: 3 }),
    })
    assert(
      property(
        array(edit, { maxLength: 4 }),
        constantFrom('大家', '谈', '了', '家大', '韩若兰'),
        (edits, words) => {
          const editor = new Editor(READ.page)
          for (const { at, length, now } of edits) {
            const block = READ.page.blocks.find(({ start, end }) => start <= at && at + length <= end)
            if (block)
              editor.decide(
                { kind: 'edit', anchor: anchorOf(TEXT, { start: at, end: at + length }) },
                { kind: 'replace', text: now },
              )
          }
          const changes = changesOf(TEXT, editor.log)
          const before = correctedPage(TEXT, changes)
          const passages = passagesOf(READ.page, changes)
          const { hits } = findIn(
            passages.map(({ text }) => text),
            query(words, { replacement: '〇' }),
          )
          for (const one of replacementsOf(READ.page, passages, hits, changes, editor.log)) {
            for (const register of one.superseded) {
              const [start, end] = register.replace('edit:', '').split('-').map(Number) as [number, number]
              editor.decide({ kind: 'edit', anchor: anchorOf(TEXT, { start, end }) }, { kind: 'reset' })
            }
            editor.decide(
              { kind: 'edit', anchor: one.anchor },
              one.text === one.anchor.quote ? { kind: 'reset' } : { kind: 'replace', text: one.text },
            )
          }
          expect(correctedPage(TEXT, changesOf(TEXT, editor.log))).toBe(before.replaceAll(words, '〇'))
        },
      ),
      { numRuns: 300 },
    )
  })
})
