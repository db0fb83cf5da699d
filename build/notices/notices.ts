import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The file with the notices, beside what they are about. */
const NOTICES = 'third-party-notices.txt'

/** What is shipped that is no package: our tables and models, made of others' (each folder of resources says how). */
const APACHE_DATA = [
  { name: 'houbb/nlp-hanzi-similar', what: 'four-corner codes and structures of characters' },
  { name: 'shibing624/pycorrector', what: 'strokes of characters, groups of characters that look alike' },
  {
    name: 'baidu/lac',
    what: 'a network over characters, trained on with heads of our own, and its table of characters',
  },
]
/** A package of the same licence as those data, with its text. */
const APACHE = 'node_modules/dexie/LICENSE'

/** The licence of the character maps, which pdf.js packs. */
const CMAPS = 'node_modules/pdfjs-dist/cmaps/LICENSE'

/** For packages that name this licence and leave its text out. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
}

/** The folder of the package that a module is of; null for our own. */
function packageOf(module: string): string | null {
  const path = module
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null
}

/** What a package says of itself, and the licence that lies in it. */
function noticeOf(folder: string): { name: string; notice: string } {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest
  if (license === undefined) throw new Error(`${name} names no licence: it can't be shipped`)
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice|copying)/i.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  const by = typeof author === 'string' ? author : author?.name
  if (texts.length === 0) {
    if (license !== 'MIT' || by === undefined) throw new Error(`${name} has no text of its licence`)
    texts.push(`Copyright (c) ${by}\n\n${MIT}`)
  }
  // Some say no more than that it is this licence.
  if (license === 'Apache-2.0' && !texts.some((text) => text.includes('TERMS AND CONDITIONS')))
    texts.push(readFileSync(APACHE, 'utf8').trim())
  const head = `${name} ${version}\n${license}${by === undefined ? '' : `, ${by}`}`
  return { name, notice: [head, ...texts].join('\n\n') }
}

const dataNotices = (): string[] => [
  [
    ...APACHE_DATA.map(({ name, what }) => `${name}\nApache-2.0: ${what}; changed`),
    readFileSync(APACHE, 'utf8').trim(),
  ].join('\n\n'),
  `fxsjy/jieba\nMIT: words with their frequencies; changed\n\nCopyright (c) 2013 Sun Junyi\n\n${MIT}`,
  `thunlp/THUOCL\nMIT: idioms; changed\n\nCopyright (c) Tsinghua University Natural Language Processing Lab\n\n${MIT}`,
  `adobe-type-tools/cmap-resources\nBSD-3-Clause: what the codes of Chinese fonts mean\n\n${readFileSync(CMAPS, 'utf8').trim()}`,
  'modood/Administrative-divisions-of-China\nWTFPL: names of provinces, cities, counties and towns',
]

const LINE = `\n\n${'-'.repeat(80)}\n\n`

/**
 * Collects the packages that end up in a build, and writes their names, versions and licences beside it. Builds that
 * ship together share a `collected`: the one that is told to write comes last.
 */
export function notices(collected: Set<string>, writes: boolean): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = renderedLength > 0 ? packageOf(module) : null
            if (folder !== null && existsSync(join(folder, 'package.json'))) collected.add(folder)
          }
      if (!writes) return
      const all = [...collected].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1))
      const source = `${[...all.map(({ notice }) => notice), ...dataNotices()].join(LINE)}\n`
      this.emitFile({ type: 'asset', fileName: NOTICES, source })
    },
  }
}
