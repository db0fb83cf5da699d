import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allNamed, attributeOf, childNamed, parseXml, type Element } from '../../src/core/packed/xml'
import { deleted, docxOf, inserted, paragraph, plain, run } from '../core/1-page/formats/docx-files'
import { leftOutOf, marksOf, open } from '../core/1-page/formats/opened'
import { trackedIn } from '../core/6-export/word-marks'
import { COMMENTS, EDITOR, wordSample } from '../core/6-export/word-sample'

const isThere = spawnSync('soffice', ['--version']).status === 0

/** What another program than ours makes of the Word files that leave. Skipped, and told, where it is not installed. */
describe.skipIf(!isThere)('LibreOffice opens what leaves as Word (skipped where there is no soffice)', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'galley-word-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function converted(bytes: Uint8Array, name: string, to: string): string {
    writeFileSync(join(folder, `${name}.docx`), bytes)
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [
      own,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, `${name}.docx`),
    ])
    return readFileSync(join(folder, `${name}.${to.split(':')[0] ?? to}`), 'utf8')
  }

  function treeOf(xml: string): Element {
    const tree = parseXml(new TextEncoder().encode(xml), 'fodt')
    if (!tree.ok) throw new Error(tree.problem.detail)
    return tree.value
  }

  const regionsOf = (tree: Element, kind: 'insertion' | 'deletion'): string[] =>
    [...allNamed(tree, 'changed-region')].flatMap((region) => {
      const [first] = [...allNamed(region, 'insertion', 'deletion')]
      return first?.localName === kind ? [[...allNamed(first, 'creator')][0]?.textContent ?? ''] : []
    })

  it.each(['patched', 'anew'] as const)(
    '%s: every change and comment is there, in its place',
    async (which) => {
      const sample = await wordSample()
      const { bytes, warnings } = sample[which]
      expect(warnings).toEqual([])
      const tree = treeOf(converted(bytes, which, 'fodt'))
      const own = trackedIn(bytes).filter(({ author, text }) => author === EDITOR && text !== '')
      for (const [kind, mark] of [
        ['insertion', 'ins'],
        ['deletion', 'del'],
      ] as const)
        expect(regionsOf(tree, kind).filter((author) => author === EDITOR)).toHaveLength(
          own.filter((one) => one.kind === mark).length,
        )
      const comments = [...allNamed(tree, 'annotation')].map((one) => [
        childNamed(one, 'creator')?.textContent,
        [...allNamed(one, 'p')].map(({ textContent }) => textContent).join('\n'),
      ])
      expect(comments).toEqual(COMMENTS.map(([, text]) => [EDITOR, text]))
      const text = converted(bytes, which, 'txt:Text (encoded):UTF8')
      // It shows both what stood there and what stands there now.
      expect(text).toContain('韩若兰岚')
      expect(text).toContain('泊位4四个')
      expect(text).toContain('要删去的一段。')
    },
  )

  it('the formatting of the file is kept', async () => {
    const { patched } = await wordSample()
    const tree = treeOf(converted(patched.bytes, 'formatted', 'fodt'))
    const styles = new Map(
      [...allNamed(tree, 'style')].map((style) => [
        attributeOf(style, 'name') ?? '',
        [...allNamed(style, 'text-properties')][0],
      ]),
    )
    const styleOf = (words: string): Element | undefined => {
      const span = [...allNamed(tree, 'span')].find(({ textContent }) => textContent === words)
      return styles.get(attributeOf(span, 'style-name') ?? '')
    }
    expect(attributeOf(styleOf('港务局长韩若'), 'color')).toBe('#c00000')
    expect(attributeOf(styleOf('昨日宣布，'), 'font-weight')).toBe('bold')
    expect([...allNamed(tree, 'table-row')]).toHaveLength(2)
    const [headline] = [...allNamed(tree, 'p', 'h')].filter(
      ({ textContent }) => textContent?.includes('今起') === true,
    )
    expect(attributeOf(headline, 'style-name')).toContain('Heading')
  })

  it('it is laid out as a page', async () => {
    const { patched } = await wordSample()
    expect(converted(patched.bytes, 'page', 'pdf').slice(0, 5)).toBe('%PDF-')
  })
})

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** What other programs than ours want of a Word file made by hand. */
const WHOLE = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/></Types>`,
  'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
}

describe.skipIf(!isThere)('what LibreOffice writes as Word 97 (skipped where there is no soffice)', () => {
  it('reads as the same Word file of today does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-word-97-'))
    try {
      const row = (...cells: readonly string[]): string =>
        `<w:tr>${cells.map((cell) => `<w:tc>${plain(cell)}</w:tc>`).join('')}</w:tr>`
      const bytes = docxOf(
        [
          plain('二期码头今起试运行', '1'),
          plain('泊位四个', '2'),
          paragraph(`${run('市长')}${deleted('韩若兰')}${inserted('韩若岚')}${run('“出席”——OK。')}`),
          `<w:tbl>${row('柏松年', '12')}</w:tbl>`,
          ...Array.from({ length: 300 }, (_one, i) => plain(`第${i + 1}段：工程于三月开工，投资四亿元。`)),
        ].join(''),
        WHOLE,
      )
      writeFileSync(join(folder, '稿.docx'), bytes)
      const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      execFileSync('soffice', [
        own,
        '--headless',
        '--convert-to',
        'doc',
        '--outdir',
        folder,
        join(folder, '稿.docx'),
      ])
      const [now, then] = [
        await open('稿.docx', bytes),
        await open('稿.doc', readFileSync(join(folder, '稿.doc'))),
      ]
      expect(marksOf(then)).toEqual(marksOf(now))
      expect(leftOutOf(then)).toEqual(leftOutOf(now))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

it.skipIf(isThere)('LibreOffice is not installed: what it makes of Word files was not looked at', () => {
  expect(isThere).toBe(false)
})
