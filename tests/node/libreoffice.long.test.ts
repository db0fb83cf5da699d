import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allNamed, attributeOf, childNamed, parseXml, type Element } from '../../src/core/packed/xml'
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

it.skipIf(isThere)('LibreOffice is not installed: what it makes of Word files was not looked at', () => {
  expect(isThere).toBe(false)
})
