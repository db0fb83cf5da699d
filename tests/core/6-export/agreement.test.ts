import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/core/1-page/source'
import { pageOf, toPage } from '../../../src/core/1-page/to-page'
import { exportPage, readArranged, review } from '../../../src/core/article-path'
import { DecisionLog } from '../../../src/core/4-review/log'
import { sealOf } from '../../../src/core/6-export/seal'
import type { ExportedPage } from '../../../src/core/6-export/exported'
import { toExport } from '../../../src/core/6-export/export-page'
import { takeExport } from '../../../src/core/6-export/validate'
import { knowledge } from '../../knowledge'
import { Editor } from '../4-review/decided'
import { asVersion1 } from './former-version'
import { agreesWhateverIsDecided, exported, READ, said } from './agreeing'

describe('an export', () => {
  it('of whatever editors decide agrees with itself, whole and article by article', () => {
    agreesWhateverIsDecided(10)
  })

  it('of a page that its file lays out agrees with itself, which its text alone would not', async () => {
    const text = '山坡上三百亩果树挂满果实，果农忙着采摘装箱，运往各地的市场，今年的收成好于往年。'.repeat(2)
    const html = `<h1>果园开园</h1><p>${text}</p><p>短短一行</p><p>${text}</p>`
    const page = await toPage({ name: '果园.html', bytes: new TextEncoder().encode(html) })
    if (!page.ok) throw new Error(page.problem.code)
    const roles = (source: Source): string[] => pageOf(source).blocks.map(({ role }) => role)
    const { layout, ...textAlone } = page.value.source
    expect(layout).toBeDefined()
    expect(roles(textAlone)).not.toEqual(roles(page.value.source))
    const log = new DecisionLog([])
    expect(said(toExport(review(readArranged(page.value, knowledge), log), log))).toBeUndefined()
  })

  it('reads anew what an edit over a mention has changed', () => {
    const editor = new Editor(READ.page)
    editor.decide({ kind: 'edit', anchor: editor.anchor('10名') }, { kind: 'replace', text: '11名' })
    editor.mention('title', '副市长', { kind: 'correct', surface: '市长' }, { nth: 1 })
    const page = exported(editor.log)
    expect(page.mentions.find(({ quote }) => quote === '10名')?.value).toBe('11')
    expect(said(page)).toBeUndefined()
  })
})

type Loose = Record<string, unknown>
const list = (page: Loose, of: string): Loose[] => page[of] as Loose[]
const one = (page: Loose, of: string, which: (part: Loose) => boolean): Loose => {
  const found = list(page, of).find(which)
  if (!found) throw new Error(`no such part of ${of}`)
  return found
}
const mention = (page: Loose, quote: string): Loose =>
  one(page, 'mentions', (part) => part['quote'] === quote)
const drop = (page: Loose, of: string, which: (part: Loose) => boolean): void => {
  page[of] = list(page, of).filter((part) => !which(part))
}

/** One part of an export changed by somebody who knows how to seal it again. */
const CHANGED: Readonly<Record<string, (page: Loose) => void>> = {
  text: (page) => (page['text'] = String(page['text']).replace('到场', '列席')),
  'the hash of the text': (page) => (page['textSha256'] = '0'.repeat(64)),
  'the corrected text': (page) =>
    (page['correctedText'] = String(page['correctedText']).replace('11名', '12名')),
  'a block’s span': (page) => (one(page, 'blocks', () => true)['end'] = 3),
  'a block’s name': (page) => (one(page, 'blocks', () => true)['id'] = '0-1'),
  'a block’s role': (page) => (one(page, 'blocks', ({ role }) => role === 'paragraph')['role'] = 'list'),
  'a block’s code points': (page) => ((list(page, 'blocks').at(-1) ?? {})['codePointStart'] = 9999),
  'a missing block': (page) => {
    page['blocks'] = list(page, 'blocks').slice(1)
  },
  'a headline’s article title': (page) => (one(page, 'articles', () => true)['title'] = '别的标题'),
  'an article’s corrected text': (page) => (one(page, 'articles', () => true)['corrected'] = '别的'),
  'an article’s original': (page) => (one(page, 'articles', () => true)['original'] = '别的'),
  'an article’s state': (page) => (one(page, 'articles', () => true)['state'] = 'done'),
  'an article’s blocks': (page) =>
    (
      one(page, 'articles', ({ blocks }) => (blocks as unknown[]).length > 1)['blocks'] as unknown[]
    ).reverse(),
  'a block of no article': (page) => (one(page, 'articles', () => true)['blocks'] as unknown[]).pop(),
  'a join of no neighbours': (page) =>
    (one(page, 'articles', () => true)['joins'] = [{ first: '0-1', second: '2-3' }]),
  'a missing article': (page) => {
    page['articles'] = list(page, 'articles').slice(1)
  },
  'a mention’s name': (page) => (mention(page, '10名')['id'] = 'figure@0-2'),
  'a mention’s type': (page) => (mention(page, '沈怀舟')['type'] = 'title'),
  'a mention’s quote': (page) => (mention(page, '沈怀舟')['quote'] = '沈怀洲'),
  'a mention’s place': (page) =>
    (mention(page, '梁守义')['start'] = Number(mention(page, '梁守义')['start']) - 1),
  'a mention’s code points': (page) => (mention(page, '梁守义')['codePointEnd'] = 3),
  'what is printed at a mention': (page) => (mention(page, '10名')['corrected'] = '10名'),
  'a mention’s state': (page) => (mention(page, '沈怀舟')['state'] = 'rejected'),
  'who decided': (page) => (mention(page, '沈怀舟')['decidedBy'] = '别人'),
  'when it was decided': (page) => (mention(page, '沈怀舟')['decidedAt'] = '2020-01-01T00:00:00.000Z'),
  'a note': (page) => (mention(page, '沈怀舟')['note'] = '没有说过'),
  'a decided mention that is missing': (page) => {
    drop(page, 'mentions', ({ quote }) => quote === '增长')
  },
  'a name’s value': (page) => (mention(page, '沈怀舟')['value'] = '沈怀洲'),
  'a corrected figure’s value': (page) => (mention(page, '10名')['value'] = '10'),
  'a figure’s value': (page) => (mention(page, '2000余人')['value'] = '200'),
  'a figure’s bound': (page) => (mention(page, '2000余人')['approximate'] = 'under'),
  'a figure’s unit': (page) => (mention(page, '2000余人')['unit'] = '亩'),
  'a figure’s kind': (page) => (mention(page, '2000余人')['kind'] = 'money'),
  'a title’s value': (page) => (mention(page, '市委书记')['value'] = '市委 · 副 · 书记'),
  'a corrected title’s parts': (page) => (mention(page, '副市长')['title'] = { rank: '副', post: '市长' }),
  'a title’s parts': (page) => (mention(page, '市委书记')['title'] = { organisation: '县委', post: '书记' }),
  'a link to nobody': (page) => (mention(page, '市委书记')['links'] = ['name@0-2']),
  'a link to a figure': (page) => (mention(page, '市委书记')['links'] = [mention(page, '10名')['id']]),
  'a link one way': (page) => (mention(page, '市委书记')['links'] = []),
  'a link of a figure': (page) => (mention(page, '10名')['links'] = [mention(page, '沈怀舟')['id']]),
  'a finding’s place': (page) => (one(page, 'findings', () => true)['codePointStart'] = 9999),
  'a finding’s state': (page) => (one(page, 'findings', () => true)['state'] = 'dismissed'),
  'a finding’s rule': (page) => (one(page, 'findings', () => true)['rule'] = 'weekday'),
  'the error rate’s characters': (page) => ((page['errorRate'] as Loose)['characters'] = 1),
  'the error rate': (page) => ((page['errorRate'] as Loose)['corrected'] = 9999),
  'a decision less': (page) => {
    page['decisions'] = list(page, 'decisions').slice(1)
  },
}

/** A page with decisions of several kinds. */
function decided(): Loose {
  const editor = new Editor(READ.page)
  editor.decide({ kind: 'edit', anchor: editor.anchor('10名') }, { kind: 'replace', text: '11名' })
  editor.mention('title', '副市长', { kind: 'correct', surface: '市长' })
  editor.mention('name', '沈怀舟', { kind: 'accept' })
  editor.mention('title', '增长', { kind: 'add' })
  return structuredClone(exported(editor.log)) as unknown as Loose
}

const sealed = ({ sha256, ...body }: Loose): Loose => ({
  ...body,
  sha256: `${typeof sha256 === 'string' ? sealOf(body) : ''}`,
})

describe('validate refuses an export with another', () => {
  it('than it was exported with, and not as it was', () => {
    expect(said(sealed(decided()))).toBeUndefined()
  })

  it.each(Object.entries(CHANGED))('%s', (_name, change) => {
    const page = decided()
    change(page)
    expect(said(sealed(page))).toMatch(/^export-(?:disagrees|invalid|tampered)/)
  })
})

describe('at import', () => {
  it.each(Object.entries(CHANGED))('%s is refused, or read anew with a warning', (_name, change) => {
    const page = decided()
    change(page)
    const taken = takeExport(sealed(page))
    if (taken.ok) expect(taken.value.warnings[0]?.code).toBe('export-read-anew')
  })

  it('an export of version 0.1 that contradicts itself is taken in with a warning, and every decision', () => {
    const page = asVersion1(decided() as unknown as ExportedPage, true)
    mention(page, '10名')['value'] = '10'
    mention(page, '10名')['corrected'] = '10名'
    expect(said(sealed(page))).toMatch(/^export-disagrees/)
    const taken = takeExport(sealed(page))
    expect(taken).toMatchObject({ ok: true, value: { warnings: [{ code: 'export-read-anew' }] } })
    expect(taken.ok && taken.value.page.decisions).toEqual(page['decisions'])
  })

  it('one that this version wrote is refused where its parts contradict each other', () => {
    const page = decided()
    mention(page, '10名')['corrected'] = '10名'
    expect(takeExport(sealed(page), 'x.json')).toMatchObject({
      ok: false,
      problem: { code: 'export-disagrees', about: 'x.json' },
    })
  })

  it('a page without a decision says nothing against itself', () => {
    expect(takeExport(exportPage(READ, new DecisionLog()))).toMatchObject({
      ok: true,
      value: { warnings: [] },
    })
  })
})
