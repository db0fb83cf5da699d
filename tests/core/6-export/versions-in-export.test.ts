import { describe, expect, it } from 'vitest'
import { review } from '../../../src/core/article-path'
import { DecisionLog } from '../../../src/core/4-review/log'
import { compareVersions } from '../../../src/core/4-review/versions/compare'
import { toExport, type ExportOptions } from '../../../src/core/6-export/export-page'
import type { ExportedPage } from '../../../src/core/6-export/exported'
import { sealOf } from '../../../src/core/6-export/seal'
import { takeExport, validateExport } from '../../../src/core/6-export/validate'
import { read } from '../../knowledge'
import { Editor } from '../4-review/decided'
import { asVersion1 } from './former-version'

const WAS = `2025年3月9日 星期日 第2版

# 春耕会召开

市委书记沈怀舟指出，10名职工受到表彰。

# 另一篇

副市长梁守义到场，全市抓紧春耕。
`
const NOW = WAS.replace('沈怀舟', '沈怀州').replace('抓紧', '抓严')

/** The page's first version as reviewed, and its second as the first left it. */
function versions() {
  const former = read(WAS, 'A02.md')
  const editor = new Editor(former.page)
  editor.decide({ kind: 'edit', anchor: editor.anchor('沈怀舟') }, { kind: 'replace', text: '沈怀州' })
  editor.decide({ kind: 'edit', anchor: editor.anchor('10名') }, { kind: 'replace', text: '11名' })
  editor.mention('name', '梁守义', { kind: 'accept' })
  const now = read(NOW, 'A02-2.md')
  const comparison = compareVersions({ read: former, log: editor.log }, now)
  return { former, now, comparison, log: new DecisionLog(comparison.decisions) }
}

function second(more: Pick<ExportOptions, 'only' | 'folio'> = {}): ExportedPage {
  const { former, now, comparison, log } = versions()
  const replaced = { replacedAt: '2025-03-08T21:00:00.000Z', replacedBy: '柳青禾' }
  const version = { number: 2, former: { source: former.page.source, ...replaced, comparison } }
  return toExport(review(now, log), log, { version, ...more })
}

const said = (page: object): unknown => {
  const { sha256: _, ...rest } = page as ExportedPage
  const body = JSON.parse(JSON.stringify(rest)) as object
  const valid = validateExport({ ...body, sha256: sealOf(body) })
  return valid.ok ? 'valid' : valid.problem.code
}

describe('an export of a page that came back', () => {
  it('says which version it is, what it took over from the one before, and what is otherwise', () => {
    const page = second()
    expect(validateExport(JSON.parse(JSON.stringify(page)))).toMatchObject({ ok: true })
    expect(page.pageVersion).toMatchObject({
      number: 2,
      former: { name: 'A02.md', replacedAt: '2025-03-08T21:00:00.000Z', replacedBy: '柳青禾' },
      carriedOver: { decisions: page.decisions.map(({ id }) => id), kept: 2, look: 0, gone: 0 },
    })
    const changes = page.pageVersion?.changes ?? []
    expect(changes.map(({ kind, from, to, wanted }) => [kind, from, to, wanted])).toEqual([
      ['made', '沈怀舟', '沈怀州', '沈怀州'],
      ['forgotten', '10名', '10名', '11名'],
      ['new', '紧', '严', undefined],
    ])
    for (const { start, end, former, from, to } of changes) {
      expect(page.text.slice(start, end)).toBe(to)
      expect(WAS.slice(former.start, former.end)).toBe(from)
    }
  })

  it('of one article has the changes in that alone', () => {
    const { now } = versions()
    const page = second({ only: [now.page.articles.at(-1)?.id ?? ''] })
    expect(page.pageVersion?.changes.map(({ to }) => to)).toEqual(['严'])
    expect(said(page)).toBe('valid')
  })

  it('has the issue and the sheet that it says itself, or that editors say', () => {
    expect(second().folio).toEqual({ edition: '2025-03-09', sheet: 'A02' })
    expect(second({ folio: { sheet: 'B01' } }).folio).toEqual({ edition: '2025-03-09', sheet: 'B01' })
  })

  it('names everyone once, with titles', () => {
    expect(second().people).toEqual([
      {
        name: '沈怀州',
        mentions: [expect.stringMatching(/^name@/)],
        titles: [{ title: '市委书记', count: 1 }],
      },
      {
        name: '梁守义',
        mentions: [expect.stringMatching(/^name@/)],
        titles: [{ title: '副市长', count: 1 }],
      },
    ])
  })

  it.each<[string, (page: ExportedPage) => object]>([
    ['no version before', ({ pageVersion }) => ({ pageVersion: { ...pageVersion, former: null } })],
    [
      'itself before',
      ({ pageVersion, source: { sha256 } }) => ({
        pageVersion: { ...pageVersion, former: { ...pageVersion?.former, sha256 } },
      }),
    ],
    [
      'a decision that is not there',
      ({ pageVersion }) => ({
        pageVersion: { ...pageVersion, carriedOver: { ...pageVersion?.carriedOver, decisions: ['none'] } },
      }),
    ],
    [
      'words that are not there',
      ({ pageVersion }) => ({
        pageVersion: { ...pageVersion, changes: pageVersion?.changes.map((one) => ({ ...one, to: '别的' })) },
      }),
    ],
    [
      'a place outside the text',
      ({ pageVersion }) => ({
        pageVersion: { ...pageVersion, changes: pageVersion?.changes.map((one) => ({ ...one, end: 9999 })) },
      }),
    ],
    ['somebody whom it does not name', ({ people = [] }) => ({ people: people.slice(1) })],
  ])('is refused with %s', (_what, wrong) => {
    const page = second()
    expect(said({ ...page, ...wrong(page) })).toBe('export-disagrees')
  })

  it.each(['people', 'folio', 'edits', 'comments', 'textSha256'])('is refused without %s', (field) => {
    expect(said({ ...second(), [field]: undefined })).toBe('export-invalid')
  })
})

describe('an export of schema version 1', () => {
  it('is taken in and validated, and has its error rate by the present names', () => {
    const page = second()
    for (const former of [asVersion1(page), asVersion1(page, true)]) {
      expect(validateExport(former)).toMatchObject({ ok: true })
      expect(takeExport(former)).toMatchObject({
        ok: true,
        value: {
          warnings: [],
          page: {
            version: 2,
            decisions: page.decisions,
            errorRate: { original: page.errorRate?.original, corrected: page.errorRate?.corrected },
          },
        },
      })
    }
  })

  it('is refused where it was changed, or has what only version 2 has', () => {
    const former = asVersion1(second())
    const changed = { ...former, correctedText: '别的' }
    expect(takeExport(changed)).toMatchObject({ ok: false, problem: { code: 'export-tampered' } })
    const mixed = { ...former, people: [] }
    expect(takeExport(mixed)).toMatchObject({ ok: false, problem: { code: 'export-invalid' } })
  })
})

it('an export of a later schema is named as such', () => {
  expect(takeExport({ ...second(), version: 3 }, 'x.json')).toMatchObject({
    ok: false,
    problem: { code: 'export-newer', about: 'x.json' },
  })
})
