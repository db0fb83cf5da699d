import { describe, expect, it } from 'vitest'
import { exportPage, review } from '../../../src/core/article-path'
import { DecisionLog } from '../../../src/core/4-review/log'
import { toExport } from '../../../src/core/6-export/export-page'
import type { ExportedPage } from '../../../src/core/6-export/exported'
import { csvNames } from '../../../src/core/6-export/formats/csv'
import { jsonLines } from '../../../src/core/6-export/formats/json-lines'
import { json } from '../../../src/core/6-export/formats/json'
import { parseExport, validateExport } from '../../../src/core/6-export/validate'
import { isDecision } from '../../../src/core/schemas/decision'
import { read } from '../../knowledge'
import { Editor } from '../4-review/decided'

const READ = read(
  '# 𠮷日会议召开\n\n市委书记沈怀舟指出，3名职工受到表彰。。市长韩若兰出席。\n\n# 另一篇\n\n副市长梁守义到场。',
)

function reviewed(): ExportedPage {
  const editor = new Editor(READ.page)
  editor.mention('name', '沈怀舟', { kind: 'correct', surface: '=沈怀洲' })
  editor.mention('name', '韩若兰', { kind: 'accept' })
  return exportPage(READ, editor.log)
}

describe('an export', () => {
  it('validates, and every quote is the slice that both counts name', () => {
    const page = reviewed()
    expect(validateExport(structuredClone(page)).ok).toBe(true)
    const points = Array.from(page.text)
    expect(page.mentions.length).toBeGreaterThan(4)
    for (const { start, end, codePointStart, codePointEnd, quote } of page.mentions) {
      expect(page.text.slice(start, end)).toBe(quote)
      expect(points.slice(codePointStart, codePointEnd).join('')).toBe(quote)
    }
  })

  it('carries the log: folded again it gives the same export', () => {
    const page = reviewed()
    const back = parseExport(json.write([page]))
    expect(back.ok && exportPage(READ, new DecisionLog(back.value.decisions))).toEqual(page)
  })

  it('of one article has that article’s mentions alone, with offsets in the whole text', () => {
    const [, second] = READ.page.articles
    const page = toExport(review(READ, new DecisionLog()), new DecisionLog(), { only: [second?.id ?? ''] })
    expect(page.articles.map(({ title }) => title)).toEqual(['另一篇'])
    expect(page.mentions.map(({ quote }) => quote)).toEqual(['副市长', '梁守义'])
    expect(validateExport(page).ok).toBe(true)
  })

  it.each<[string, (page: Record<string, unknown>) => void, string]>([
    [
      'a changed word',
      (page) => (page['text'] = String(page['text']).replace('表彰', '表扬')),
      'export-tampered',
    ],
    ['a missing field', (page) => delete page['correctedText'], 'export-invalid'],
    [
      'a moved span',
      (page) => {
        const [first] = page['mentions'] as { start: number }[]
        if (first) first.start += 1
      },
      'export-invalid',
    ],
    ['another version', (page) => (page['version'] = 0), 'export-invalid'],
    [
      'a decision about another source',
      (page) => {
        const [first] = page['decisions'] as { source: string }[]
        if (first) first.source = '0'.repeat(64)
      },
      'export-invalid',
    ],
  ])('with %s is refused', (_name, spoil, code) => {
    const page = structuredClone(reviewed()) as unknown as Record<string, unknown>
    spoil(page)
    expect(validateExport(page, 'x.json')).toMatchObject({ ok: false, problem: { code, about: 'x.json' } })
  })

  it('that is no JSON says so', () => {
    expect(parseExport('{', 'x.json')).toMatchObject({ problem: { code: 'export-not-json' } })
  })
})

it('the table of names opens in Excel: byte order mark, one row a mention, no cell that is a formula', () => {
  const lines = csvNames.write([reviewed()]).split('\r\n')
  expect(lines[0]?.startsWith('\ufeff文件 file,')).toBe(true)
  expect(lines[1]).toContain(`"'=沈怀洲",沈怀舟,市委书记,corrected`)
  expect(lines).toHaveLength(5)
})

it('JSON lines has one page a line', () => {
  const lines = jsonLines.write([reviewed(), reviewed()]).trimEnd().split('\n')
  expect(lines.map((line) => parseExport(line).ok)).toEqual([true, true])
})

it('knows a decision from what only looks like one', () => {
  const decisions = reviewed().decisions
  expect(decisions.length).toBeGreaterThan(1)
  expect(decisions.every(isDecision)).toBe(true)
  const [first] = decisions
  for (const other of [undefined, null, {}, { ...first, id: 7 }, { ...first, what: { kind: 'explode' } }])
    expect(isDecision(other)).toBe(false)
})
