/**
 * Fits what the core knows of a page's structure, and prints it for `src/core/1-page`:
 *
 *   tsx src/train/structure.ts weights PAGES...      weights.ts, from composed pages
 *   tsx src/train/structure.ts pairs CORPORA         common-pairs.ts, from labelled sentences (*.jsonl[.gz])
 *
 * PAGES holds NAME.txt (or .md) beside NAME.txt.json: {"blocks": [{"start","end","role","article"}], "joins": [[end of the first
 * half, start of the second]]}; `article` is negative for text of an article that is not on the page. The same input
 * gives the same output.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { continuationFeatures } from '../core/1-page/continuation'
import { belongingFeatures, readSections, type Owner } from '../core/1-page/grouping'
import { BELONGING, CONTINUATION } from '../core/1-page/weights'

interface ComposedPage {
  readonly text: string
  readonly blocks: readonly {
    readonly start: number
    readonly end: number
    readonly role: string
    readonly article: number
  }[]
  /** Ends of first halves. */
  readonly broken: ReadonlySet<number>
}

/** An observation, and whether what it is to predict is so. */
type Observed = readonly [features: readonly number[], isSo: boolean]

function readPages(folders: readonly string[]): ComposedPage[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .sort()
      .map((name) => {
        const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
          blocks: ComposedPage['blocks']
          joins: [number, number][]
        }
        const text = readFileSync(join(folder, name), 'utf8')
        return { text, blocks: truth.blocks, broken: new Set(truth.joins.map(([end]) => end)) }
      }),
  )
}

/** Every two neighbouring blocks once, however many pages they are on. */
function continuations(pages: readonly ComposedPage[]): Observed[] {
  const seen = new Set<string>()
  return pages.flatMap(({ text, blocks, broken }) =>
    blocks.flatMap((head, i): Observed[] => {
      const tail = blocks[i + 1]
      if (!tail) return []
      const key = `${text.slice(head.start, head.end)}\n${text.slice(tail.start, tail.end)}`
      if (seen.has(key)) return []
      seen.add(key)
      return [[continuationFeatures(text, head, tail), broken.has(head.end)]]
    }),
  )
}

interface TrueSection {
  title: string
  readonly article: number
  readonly paragraphs: { text: string; readonly article: number }[]
}

function sectionsOf({ text, blocks, broken }: ComposedPage): TrueSection[] {
  const sections: TrueSection[] = []
  let inTitles = false
  let isOpen = false
  for (const { start, end, role, article } of blocks) {
    const written = text.slice(start, end)
    const isTitle = role !== 'paragraph'
    const current = sections.at(-1)
    if (isTitle && inTitles && current) current.title += `\n${written}`
    else if (isTitle) sections.push({ title: written, article, paragraphs: [] })
    else {
      const last = current?.paragraphs.at(-1)
      if (isOpen && last) last.text += written
      else current?.paragraphs.push({ text: written, article })
    }
    inTitles = isTitle
    isOpen = !isTitle && broken.has(end)
  }
  return sections
}

/** Every paragraph but the first of its section against every article of its page. */
function belongings(pages: readonly ComposedPage[]): Observed[] {
  return pages.flatMap((page) => {
    const sections = sectionsOf(page)
    const read = readSections(
      sections.map(({ title, paragraphs }) => ({
        title,
        paragraphs: paragraphs.map(({ text }) => ({ text, closing: false, torn: false })),
      })),
    )
    const owners = sections.map(({ paragraphs }) =>
      paragraphs.map(({ article }): Owner => {
        const at = sections.findIndex((section) => section.article === article)
        return at < 0 ? 'elsewhere' : at
      }),
    )
    return belongingFeatures(read, owners).flatMap((section, k) =>
      section
        .slice(1)
        .flatMap((paragraph, i) =>
          paragraph.map((features, j): Observed => [features, owners[k]?.[i + 1] === j]),
        ),
    )
  })
}

/** Logistic regression by Adam, from zero: the same observations give the same weights. */
function fit(observed: readonly Observed[], rounds: number, rate: number): number[] {
  const size = observed[0]?.[0].length ?? 0
  const weights = new Array<number>(size).fill(0)
  const first = new Array<number>(size).fill(0)
  const second = new Array<number>(size).fill(0)
  for (let round = 1; round <= rounds; round++) {
    const slope = new Array<number>(size).fill(0)
    for (const [features, isSo] of observed) {
      const sum = features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), 0)
      const miss = Number(isSo) - 1 / (1 + Math.exp(-sum))
      features.forEach((feature, i) => (slope[i] = (slope[i] ?? 0) + miss * feature))
    }
    for (let i = 0; i < size; i++) {
      const step = (slope[i] ?? 0) / observed.length - 2e-5 * (weights[i] ?? 0)
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * step
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * step * step
      const direction = (first[i] ?? 0) / (1 - 0.9 ** round)
      const scale = Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8
      weights[i] = (weights[i] ?? 0) + (rate * direction) / scale
    }
  }
  return weights
}

function printWeights(
  name: string,
  known: readonly (readonly [string, number])[],
  weights: readonly number[],
): void {
  const lines = weights.map((weight, i) => `  ['${known[i]?.[0] ?? ''}', ${Number(weight.toFixed(2))}],`)
  process.stdout.write(`${name}\n${lines.join('\n')}\n`)
}

/** In how many sentences each pair of Han characters stands. */
function countSentences(folder: string): { sentences: number; counts: Map<string, number> } {
  const counts = new Map<string, number>()
  let sentences = 0
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /train\.jsonl(?:\.gz)?$/.test(name),
  )
  for (const name of files.sort()) {
    const bytes = readFileSync(join(folder, name))
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    for (const line of text.split('\n')) {
      if (line === '') continue
      sentences++
      const sentence = (JSON.parse(line) as { text: string }).text
      const pairs = new Set<string>()
      for (const [run] of sentence.matchAll(/[\u4e00-\u9fff]{2,}/g))
        for (let i = 0; i + 2 <= run.length; i++) pairs.add(run.slice(i, i + 2))
      for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return { sentences, counts }
}

const LISTED = 5000
/** The logarithm of the rarity from which on a pair tells of a text's matter. */
const COMMON = 6

function printPairs(folder: string): void {
  const { sentences, counts } = countSentences(folder)
  const levels = new Map<number, string[]>()
  const listed = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, LISTED)
  for (const [pair, count] of listed) {
    const level = Math.min(2, Math.round(2 * Math.max(0, Math.log(sentences / count) - COMMON)))
    levels.set(level, [...(levels.get(level) ?? []), pair])
  }
  for (const [level, pairs] of levels) process.stdout.write(`${level / 2}: ${pairs.sort().join('')}\n`)
}

const [command, ...folders] = process.argv.slice(2)
if (command === 'pairs' && folders[0] !== undefined) printPairs(folders[0])
else if (command === 'weights' && folders.length > 0) {
  const pages = readPages(folders)
  printWeights('CONTINUATION', CONTINUATION, fit(continuations(pages), 600, 0.1))
  printWeights('BELONGING', BELONGING, fit(belongings(pages), 400, 0.05))
} else {
  process.stderr.write('tsx src/train/structure.ts weights PAGES... | pairs CORPORA\n')
  process.exit(2)
}
