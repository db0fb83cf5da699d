import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MentionType } from '../../src/core/2-mentions/mention'
import { readCorpus } from '../../src/train/corpora'
import { print } from '../bench/table'
import { read } from '../knowledge'

/** Labelled pages, cases and single errors lie beside the checkout, if anywhere, with programs that score by them. */
const BESIDE = join(process.cwd(), '../shared')
const GALLEY = join(process.cwd(), 'out/cli/galley.js')
const GOLD = join(BESIDE, 'gold')
const beside = (...path: string[]): string => join(BESIDE, ...path)

interface Labelled {
  readonly id: string
  readonly entities: readonly {
    readonly id: string
    readonly type: string
    readonly start: number
    readonly end: number
  }[]
  readonly links: readonly { readonly title: string }[]
  readonly optional?: readonly { readonly type: string; readonly start: number; readonly end: number }[]
}

/** What a scoring program prints last: its sum. */
function scored(program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [beside('tools', program), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return stdout.trim().split('\n').at(-1) ?? stderr.trim()
}

/** The labelled pages in two halves, every second file of each. */
function halves(): readonly (readonly string[])[] {
  const names = readdirSync(GOLD)
    .filter((name) => /^[dn].*\.json$/.test(name))
    .sort()
  return [0, 1].map((half) => names.filter((_, i) => i % 2 === half).map((name) => name.slice(0, -5)))
}

function folderOf(pages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'half-'))
  for (const page of pages)
    for (const ending of ['.json', '.txt'])
      copyFileSync(join(GOLD, page + ending), join(folder, page + ending))
  return folder
}

interface Judged {
  readonly type: MentionType
  readonly confidence: number
  readonly right: boolean
}

/** Every mention of the pages that counts, with its confidence and whether it is labelled so. */
function judged(pages: readonly string[]): Judged[] {
  return pages.flatMap((page) => {
    const gold = JSON.parse(readFileSync(join(GOLD, `${page}.json`), 'utf8')) as Labelled
    const { all, links } = read(readFileSync(join(GOLD, `${page}.txt`), 'utf8'), 'page.txt').mentions
    const key = ({ type, start, end }: { type: string; start: number; end: number }): string =>
      `${type} ${start} ${end}`
    const wanted = new Set(gold.links.map(({ title }) => title))
    const bare = gold.entities.filter(({ id, type }) => type === 'title' && !wanted.has(id))
    const free = new Set([...(gold.optional ?? []), ...bare].map(key))
    const right = new Set(gold.entities.map(key))
    const linked = new Set(links.map(({ title }) => title))
    return all
      .filter((mention) => !free.has(key(mention)) && (mention.type !== 'title' || linked.has(mention.id)))
      .map((mention) => ({
        type: mention.type,
        confidence: mention.confidence,
        right: right.has(key(mention)),
      }))
  })
}

const SURE = 0.95
const share = (found: readonly Judged[]): string =>
  `${found.filter(({ right }) => right).length} of ${found.length}`

/** The lowest confidence from which on enough is right; what it would be if one half had settled it. */
function settledBy(found: readonly Judged[]): number {
  for (let least = 0.5; least < 1; least += 0.01) {
    const sure = found.filter(({ confidence }) => confidence >= least)
    if (sure.filter(({ right }) => right).length >= SURE * sure.length) return Number(least.toFixed(2))
  }
  return 1
}

function confidence(pages: readonly (readonly string[])[]): void {
  const [one = [], other = []] = pages.map(judged)
  const ways = [
    [one, other],
    [other, one],
  ] as const
  const types: readonly MentionType[] = ['name', 'title', 'figure']
  print(
    'What bears .95 or more and is right; the least confidence that one half settles for that, and what is right by it on the other',
    [
      '',
      'of all',
      'settled by the first half',
      'on the second',
      'settled by the second half',
      'on the first',
    ],
    types.map((type) => {
      const of = (found: readonly Judged[]): Judged[] => found.filter((one) => one.type === type)
      const sure = of([...one, ...other]).filter((found) => found.confidence >= SURE)
      return [
        type,
        share(sure),
        ...ways.flatMap(([fit, measure]) => {
          const least = settledBy(of(fit))
          return [least.toFixed(2), share(of(measure).filter((found) => found.confidence >= least))]
        }),
      ]
    }),
  )
}

/** Characters a second of `extract --stream` on whole articles, none of them twice. */
function speed(): void {
  const texts = readCorpus(beside('corpora'), 'boson', 'dev').slice(0, 400)
  const input = texts.map(({ text }, i) => JSON.stringify({ id: String(i), text })).join('\n') + '\n'
  const length = texts.reduce((sum, { text }) => sum + text.length, 0)
  const rows = [[], ['--fast']].map((flags) => {
    const from = performance.now()
    spawnSync(process.execPath, [GALLEY, 'extract', '--stream', ...flags], { input, maxBuffer: 2 ** 30 })
    const seconds = (performance.now() - from) / 1000
    return [flags.join() || 'as shipped', String(length), `${Math.round(length / seconds / 1000)},000`]
  })
  print(
    'extract --stream on articles that do not repeat, with its start',
    ['', 'characters', 'characters a second'],
    rows,
  )
}

/** Labelled pages, cases, a peer's cases, single errors and speed, by the built command line. */
export function evalMaterial(): void {
  if (!existsSync(GOLD)) {
    console.log('\nSKIPPED: no labelled pages beside this checkout')
    return
  }
  const both = halves()
  print(
    'Beside the checkout',
    ['what', 'score'],
    [
      ['labelled pages', scored('score-gold.mjs', GOLD, GALLEY)],
      ...both.map((half, i) => [
        i === 0 ? 'the first half of them' : 'the second half',
        scored('score-gold.mjs', folderOf(half), GALLEY),
      ]),
      [
        'cases',
        scored('run-cases.mjs', GALLEY, beside('cases/extraction.jsonl'), beside('cases/reports.jsonl')),
      ],
      ['a peer’s cases', scored('score-recognizers.mjs', beside('cases/recognizers'), GALLEY)],
      ['single errors', scored('score-mutants.mjs', beside('mutants'), GALLEY)],
    ],
  )
  confidence(both)
  speed()
}
