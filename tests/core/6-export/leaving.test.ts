import { describe, expect, it } from 'vitest'
import { exportPage } from '../../../src/core/article-path'
import { toExport } from '../../../src/core/6-export/export-page'
import { OUTPUT_FORMATS } from '../../../src/core/6-export/formats'
import { isPacked } from '../../../src/core/6-export/formats/output-format'
import { takeExport, validateExport } from '../../../src/core/6-export/validate'
import { review } from '../../../src/core/article-path'
import { read } from '../../knowledge'
import { Editor } from '../4-review/decided'
import { asVersion1 } from './former-version'
import { sealOf } from '../../../src/core/6-export/seal'

const TEXT = [
  '# 春耕会召开',
  '',
  '本报记者 柳青禾',
  '',
  '市委书记沈怀舟指出，10名职工受到表彰。。',
  '',
  '1、这一段是要删去的话，说的是别的事情。',
  '',
  '# 另一篇',
  '',
  '葛城区区长梁守义到场，2000余人参加。',
].join('\n')
const READ = read(TEXT)

function worked(): Editor {
  const editor = new Editor(READ.page)
  editor.mention('name', '沈怀舟', { kind: 'correct', surface: '沈怀州' })
  editor.decide(
    { kind: 'note', type: 'name', anchor: editor.anchor('沈怀舟') },
    { kind: 'note', text: '与名单不符' },
  )
  editor.decide(
    { kind: 'edit', anchor: editor.anchor('。。') },
    { kind: 'replace', text: '。', reason: '多一个句号' },
  )
  editor.decide(
    { kind: 'edit', anchor: editor.anchor('1、这一段是要删去的话，说的是别的事情。') },
    { kind: 'replace', text: '' },
  )
  editor.decide(
    { kind: 'comment', anchor: editor.anchor('2000余人') },
    { kind: 'note', text: '问"主办方"，=再核' },
  )
  return editor
}

const as = (id: string, editor = worked()): string => {
  const format = OUTPUT_FORMATS.find((one) => one.id === id)
  if (!format || isPacked(format)) throw new Error(`no text ${id}`)
  return format.write([exportPage(READ, editor.log)])
}

describe('the corrected page', () => {
  it('leaves as text, article by article, deleted paragraphs left out', () => {
    expect(as('txt')).toBe(
      '春耕会召开\n\n本报记者 柳青禾\n\n市委书记沈怀州指出，10名职工受到表彰。\n\n\n另一篇\n\n葛城区区长梁守义到场，2000余人参加。\n',
    )
  })

  it('leaves as text without the signs that say how words were set, and as Markdown with them', () => {
    const page = exportPage(read('# 码头\n\n**临江晚报讯** 市长韩若兰出席。'), new Editor(READ.page).log)
    const written = (id: string): string => {
      const format = OUTPUT_FORMATS.find((one) => one.id === id)
      return format && !isPacked(format) ? format.write([page]) : ''
    }
    expect(written('txt')).toBe('码头\n\n临江晚报讯 市长韩若兰出席。\n')
    expect(written('md')).toContain('**临江晚报讯**')
  })

  it('leaves as Markdown that is read as the same articles again', () => {
    const markdown = as('md')
    expect(markdown).toContain('# 春耕会召开\n\n本报记者 柳青禾')
    const again = read(markdown)
    expect(again.page.articles).toHaveLength(2)
    expect(as('md', new Editor(READ.page))).toContain('\n\n1、这一段')
  })
})

it('the list of changes says article, paragraph, what, by whom and why, and is no formula', () => {
  const rows = as('changes').trim().split('\r\n')
  expect(rows).toHaveLength(5)
  expect(rows[1]).toContain('春耕会召开,3,改,沈怀舟,沈怀州')
  expect(rows[1]).toMatch(/与名单不符$/)
  expect(rows[2]).toContain('改,。。,。,')
  expect(rows[2]).toMatch(/多一个句号$/)
  expect(rows[3]).toContain(',4,删,1、这一段')
  expect(rows[4]).toContain('另一篇,2,批注,2000余人,')
  expect(rows[4]).toContain('"问""主办方""，=再核"')
})

describe('the JSON', () => {
  const exported = toExport(review(READ, worked().log), worked().log, {
    program: '0.1.0',
    exportedAt: '2025-03-09T22:00:00.000Z',
  })

  it('says who wrote it when, and of each article its parts', () => {
    expect(validateExport(exported)).toMatchObject({ ok: true })
    expect(exported.program).toMatchObject({ name: 'galley' })
    expect(exported.exportedAt).toBe('2025-03-09T22:00:00.000Z')
    expect(exported.articles[0]?.fields).toEqual({
      headline: '春耕会召开',
      byline: '本报记者 柳青禾',
      body: '市委书记沈怀州指出，10名职工受到表彰。',
    })
  })

  it('lists every edit with its place in both texts', () => {
    const { edits = [], text, correctedText } = exported
    expect(edits.map(({ from, to }) => [from, to])).toEqual([
      ['沈怀舟', '沈怀州'],
      ['。。', '。'],
      ['1、这一段是要删去的话，说的是别的事情。', ''],
    ])
    for (const { start, end, from, to, corrected } of edits) {
      expect(text.slice(start, end)).toBe(from)
      expect(correctedText.slice(corrected.start, corrected.end)).toBe(to)
    }
    expect(exported.comments).toMatchObject([{ quote: '2000余人', text: '问"主办方"，=再核' }])
    const article = exported.articles[0]?.id
    expect(exported.mentions.find(({ quote }) => quote === '沈怀舟')?.article).toBe(article)
  })

  it.each([
    ['an edit', { edits: [] }],
    ['a comment', { comments: [] }],
    ['the article of a mention', { mentions: exported.mentions.map((one) => ({ ...one, article: null })) }],
    [
      'the parts of an article',
      { articles: exported.articles.map((one) => ({ ...one, fields: { body: '别的' } })) },
    ],
  ])('that says otherwise of %s than its own decisions is refused', (_of, wrong) => {
    const { sha256: _seal, ...body } = { ...exported, ...wrong }
    expect(validateExport({ ...body, sha256: sealOf(body) })).toMatchObject({
      ok: false,
      problem: { code: 'export-disagrees' },
    })
  })

  it('of the former version, without all that, is still taken in', () => {
    const taken = takeExport(asVersion1(exported, true))
    expect(taken.ok && taken.value.warnings).toEqual([])
    expect(taken.ok).toBe(true)
  })
})
