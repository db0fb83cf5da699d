/**
 * Draws real texts of others for judging what the checks say: `npx tsx tests/eval/draw.ts --seed 1 --out FOLDER`, then
 * `node out/cli/galley.js check FOLDER --json`. With `--all`, every text there is. The judging is a reader's work; that
 * the same texts are read again is this script's. With `--loose`, pages of twelve sentences that stood apart.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus } from '../../src/train/corpora'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    from: { type: 'string', default: '../shared' },
    all: { type: 'boolean', default: false },
    loose: { type: 'boolean', default: false },
  },
})
if (values.out === undefined) throw new Error('--out FOLDER: where the texts are written')
const { from, out } = values

/** Lines that followed each other, a paragraph each, to texts of about an article's length. */
function linesOf(corpus: string, split: 'train' | 'dev', lines: number, isReversed = false): string[] {
  const texts: string[] = []
  const all = readCorpus(join(from, 'corpora'), corpus, split).map(({ text }) => text.replaceAll('\\n', '\n'))
  for (let i = 0; i < all.length; i += lines) {
    const some = all.slice(i, i + lines)
    texts.push((isReversed ? some.reverse() : some).join('\n\n'))
  }
  return texts
}

function filesOf(folder: string): string[] {
  const path = join(from, folder)
  const names = existsSync(path) ? readdirSync(path).filter((name) => /\.(?:txt|md)$/.test(name)) : []
  return names.sort().map((name) => readFileSync(join(path, name), 'utf8'))
}

/** What there is, and how many of it are drawn: 300 in all. The lines of msra lie last first. */
const KINDS: readonly (readonly [kind: string, drawn: number, texts: () => string[]])[] = [
  ['article', 90, () => linesOf('boson', 'dev', 1)],
  ['news-1998', 80, () => linesOf('msra', 'train', 12, true)],
  ['bulletin', 40, () => filesOf('mutants/base')],
  ['page-1998', 30, () => linesOf('people-daily-dates', 'train', 15)],
  ['list', 25, () => linesOf('resume', 'train', 12)],
  ['encyclopedia', 20, () => linesOf('uner', 'train', 12)],
  ['page', 15, () => [...filesOf('gold'), ...filesOf('samples')]],
]

/** Newspaper sentences, as they were put right. */
function mendedSentences(): string[] {
  const path = join(from, 'lexicons/csc/news_paper.jsonl')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  return inPages(lines.map((line) => (JSON.parse(line) as { target: string }).target))
}
const inPages = (lines: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(lines.length / 12) }, (_, i) =>
    lines.slice(i * 12, i * 12 + 12).join('\n\n'),
  )

const LOOSE: typeof KINDS = [
  ['sentences-news', 150, () => linesOf('cluener', 'train', 12)],
  ['sentences-1998', 75, () => linesOf('people-daily', 'train', 12)],
  ['sentences-press', 75, mendedSentences],
]

/** Numbers below one that the seed alone decides (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

mkdirSync(out, { recursive: true })
const random = numbersOf(Number(values.seed))
let [items, characters] = [0, 0]
for (const [kind, drawn, textsOf] of values.loose ? LOOSE : KINDS) {
  const texts = textsOf().filter((text) => text.trim() !== '')
  const order = texts.map((text, i) => ({ text, i, by: random() })).sort((a, b) => a.by - b.by)
  for (const { text, i } of values.all ? order : order.slice(0, drawn)) {
    writeFileSync(join(out, `${kind}-${String(i).padStart(4, '0')}.txt`), text)
    items++
    characters += text.length
  }
}
console.log(`${items} texts, ${characters} characters`)
