import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(process.cwd(), 'src')
const IMPORT =
  /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s+['"]([^'"]+)['"]/gm

interface ImportLine {
  readonly file: string
  readonly target: string
}

/** Every import of the program: of its own files as a path below src, of packages by name. */
const imports: readonly ImportLine[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|svelte)$/.test(name))
  .flatMap((name) => {
    const file = name.split(sep).join('/')
    return [...readFileSync(join(SRC, name), 'utf8').matchAll(IMPORT)].map((match) => {
      const written = match[1] ?? match[2] ?? match[3] ?? ''
      const target = written.startsWith('.')
        ? relative(SRC, join(SRC, dirname(name), written))
            .split(sep)
            .join('/')
        : written
      return { file, target }
    })
  })

const from = (folder: string): ImportLine[] => imports.filter(({ file }) => file.startsWith(folder))
const isOwn = (target: string): boolean =>
  /^(?:core|node|cli|main|preload|renderer|train)\b|^\.\./.test(target)

it('reads the import lines of the whole program', () => {
  expect(imports.length).toBeGreaterThan(300)
})

it('no file imports itself by way of others, types neither', () => {
  const files = new Set(imports.map(({ file }) => file))
  const next = new Map<string, string[]>()
  for (const { file, target } of imports) {
    const to = ['', '.ts', '.svelte', '/index.ts'].map((end) => target + end).find((name) => files.has(name))
    if (to !== undefined) next.set(file, [...(next.get(file) ?? []), to])
  }
  const reachedFrom = (start: string): Set<string> => {
    const reached = new Set(next.get(start))
    for (const file of reached) for (const to of next.get(file) ?? []) reached.add(to)
    return reached
  }
  expect([...files].filter((file) => reachedFrom(file).has(file))).toEqual([])
})

describe('the core', () => {
  const STAGES = ['1-page', '2-mentions', '3-findings', '4-review', '5-reports', '6-export']

  it.each(STAGES)('stage %s imports no later stage', (stage) => {
    const later = STAGES.slice(STAGES.indexOf(stage) + 1)
    expect(
      from(`core/${stage}/`).filter(({ target }) => later.some((name) => target.startsWith(`core/${name}`))),
    ).toEqual([])
  })

  it('stands on text/, which imports nothing of the program but itself', () => {
    expect(from('core/text/').filter(({ target }) => !target.startsWith('core/text/'))).toEqual([])
  })

  it('imports nothing of the other faces, of Node or of a browser', () => {
    const outside = from('core/').filter(
      ({ target }) =>
        target.startsWith('node:') ||
        (isOwn(target) && !target.startsWith('core/') && !target.startsWith('../resources/')),
    )
    expect(outside).toEqual([])
  })

  it('leaves packages to the places that know a format', () => {
    const packages = new Set(
      from('core/')
        .filter(({ target }) => !isOwn(target) && !target.startsWith('.'))
        .map(
          ({ target, file }) =>
            `${target} in ${file.replace(/^(core\/(?:schemas|1-page\/formats)\/).*/, '$1')}`,
        ),
    )
    expect([...packages].sort()).toEqual([
      '@cfworker/json-schema in core/6-export/validate.ts',
      '@mozilla/readability in core/1-page/formats/',
      '@noble/hashes/sha2.js in core/1-page/source.ts',
      '@noble/hashes/utils.js in core/1-page/source.ts',
      '@xmldom/xmldom in core/packed/xml.ts',
      'diff in core/4-review/versions/characters.ts',
      'fflate in core/1-page/formats/',
      'fflate in core/3-findings/references/formats/workbook.ts',
      'fflate in core/packed/pack.ts',
      'fflate in core/packed/unpack.ts',
      'linkedom/worker in core/1-page/formats/',
      'opencc-js/dict/HKVariantsRev in core/2-mentions/reading-characters.ts',
      'opencc-js/dict/TSCharacters in core/2-mentions/reading-characters.ts',
      'papaparse in core/3-findings/references/formats/delimited.ts',
      'papaparse in core/6-export/formats/table.ts',
      'parse5 in core/1-page/formats/',
      'pdfjs-dist/legacy/build/pdf.min.mjs in core/1-page/formats/',
      'pdfjs-dist/legacy/build/pdf.worker.min.mjs in core/1-page/formats/',
      'pinyin-pro in core/3-findings/similarity/sound.ts',
      'read-excel-file/universal in core/3-findings/references/formats/spreadsheet.ts',
      'valibot in core/schemas/',
      'write-excel-file/universal in core/6-export/formats/workbook.ts',
    ])
  })
})

describe('the faces', () => {
  it.each([
    ['cli/', /^(?:core|node|cli)\b|^node:|^\.\.\/package\.json$/],
    ['node/', /^(?:core|node)\b|^node:/],
    ['main/', /^(?:core|node|main|preload)\b|^node:|^electron$/],
    ['preload/', /^(?:core|preload)\b|^electron$/],
  ])('%s imports only what it may', (folder, allowed) => {
    expect(from(folder).filter(({ target }) => !allowed.test(target))).toEqual([])
  })

  it('the interface needs neither Node nor Electron', () => {
    const forbidden = /^node:|^electron$|^(?:main|node|cli|train)\//
    expect(from('renderer/').filter(({ target }) => forbidden.test(target))).toEqual([])
  })

  it('the folders of the interface import only what lies below them', () => {
    const LAYERS = ['wording', 'page', 'worker', 'store', 'file-store', 'session', 'parts', 'screens']
    const layerOf = (path: string): number => LAYERS.findIndex((name) => path.startsWith(`renderer/${name}/`))
    const upward = from('renderer/').filter(({ file, target }) => {
      const own = layerOf(file)
      return own >= 0 && (layerOf(target) > own || /^renderer\/[^/]+$/.test(target))
    })
    expect(upward).toEqual([])
  })

  it('no screen imports another', () => {
    const screenOf = (path: string): string | undefined => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1]
    const crossing = from('renderer/screens/').filter(({ file, target }) => {
      const [own, other] = [screenOf(file), screenOf(target)]
      return own !== undefined && other !== undefined && other !== own
    })
    expect(crossing).toEqual([])
  })

  it('only the store knows Dexie', () => {
    expect(
      imports.filter(({ file, target }) => target === 'dexie' && !file.startsWith('renderer/store/')),
    ).toEqual([])
  })

  it('the training program is not part of what ships', () => {
    expect(
      imports.filter(({ file, target }) => target.startsWith('train/') && !file.startsWith('train/')),
    ).toEqual([])
  })
})
