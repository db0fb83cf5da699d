/**
 * Makes resources/lexicon/title-words.json: how much each word speaks for standing first in an organisation or title,
 * or further on in it, against standing outside: tsx src/train/title-words.ts --corpora DIR
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { WORD_SORTS, wordsIn, type Word, type WordSort } from '../core/2-mentions/lexicon/segmentation'
import { readCorpus, type LabelledText } from './corpora'

const CORPORA = ['msra', 'people-daily', 'cluener', 'resume', 'uner']
/** `before`: directly before the first. */
const ROLES = ['first', 'later', 'before', 'outside'] as const
const WEIGHED = ['first', 'later', 'before'] as const
type Role = (typeof ROLES)[number]
/** So many of a sort's words stand behind a word that was met less often. */
const PRIOR = 4
/** A word met this often at most tells of those never met. */
const SELDOM = 12
/** A word counts for itself from here on. */
const LEAST = 6

const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } })
const tally = (): Record<Role, Map<string, number>> => ({
  first: new Map(),
  later: new Map(),
  before: new Map(),
  outside: new Map(),
})
const words = tally()
const sorts = tally()
const sortOf = new Map<string, WordSort>()

/** Organisations and titles side by side are one run, with the place before them. */
function runsOf({ spans }: LabelledText): { start: number; end: number }[] {
  const runs: { start: number; end: number; isPlace: boolean }[] = []
  for (const { start, end, type } of [...spans].sort((a, b) => a.start - b.start)) {
    if (type !== 'org' && type !== 'place' && type !== 'title') continue
    const before = runs.at(-1)
    if (before?.end === start) {
      before.end = end
      before.isPlace &&= type === 'place'
    } else runs.push({ start, end, isPlace: type === 'place' })
  }
  return runs.filter(({ isPlace }) => !isPlace)
}

function count(role: Role, { sort }: Word, text: string): void {
  sortOf.set(text, sort)
  for (const [map, key] of [
    [words[role], text],
    [sorts[role], sort],
  ] as const)
    map.set(key, (map.get(key) ?? 0) + 1)
}

for (const corpus of CORPORA)
  for (const text of readCorpus(values.corpora, corpus, 'train')) {
    const runs = runsOf(text)
    for (const word of wordsIn(text.text, 0, text.text.length)) {
      const quote = text.text.slice(word.start, word.end)
      const run = runs.find(({ start, end }) => word.start < end && start < word.end)
      if (run && word.start >= run.start && word.end <= run.end)
        count(word.start === run.start ? 'first' : 'later', word, quote)
      else if (!text.spans.some(({ start, end }) => word.start < end && start < word.end)) {
        count('outside', word, quote)
        if (runs.some(({ start }) => start === word.end)) count('before', word, quote)
      }
    }
  }

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
const totals: Record<Role, number> = {
  first: sum(sorts.first),
  later: sum(sorts.later),
  before: sum(sorts.before),
  outside: sum(sorts.outside),
}
const timesOf = (word: string): number => ROLES.reduce((all, role) => all + (words[role].get(word) ?? 0), 0)
/** What a sort says of its words: as its seldom ones have it, which are like those never met. */
const seldom = tally()
for (const role of ROLES)
  for (const [word, times] of words[role])
    if (timesOf(word) <= SELDOM) {
      const sort = sortOf.get(word) ?? 'unknown'
      seldom[role].set(sort, (seldom[role].get(sort) ?? 0) + times)
    }
const ofSort = (role: Role, sort: WordSort): number => ((seldom[role].get(sort) ?? 0) + 0.5) / totals[role]

/** Of a word: smoothed by what its sort says, so that one met once says little more than that. */
function weight(role: (typeof WEIGHED)[number], word: string, sort: WordSort): number {
  const back = ofSort(role, sort) / ofSort('outside', sort)
  const here = (words[role].get(word) ?? 0) / totals[role]
  const outside = (words.outside.get(word) ?? 0) / totals.outside
  const mass = PRIOR / totals.outside
  return Math.log2((here + mass * back) / (outside + mass))
}

const shown = (value: number): string => String(Math.round(2 * value))
const found: Record<string, Record<string, string[]>> = { first: {}, later: {}, before: {} }
for (const [word, sort] of [...sortOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const times = timesOf(word)
  if (times < LEAST || sort === 'number' || sort === 'letters' || sort === 'mark') continue
  for (const role of WEIGHED) {
    const value = weight(role, word, sort)
    const back = Math.log2(ofSort(role, sort) / ofSort('outside', sort))
    if (Math.abs(value - back) < 0.5) continue
    const list = (found[role] as Record<string, string[]>)[shown(value)]
    if (list) list.push(word)
    else (found[role] as Record<string, string[]>)[shown(value)] = [word]
  }
}
const joined = (groups: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(groups).map(([value, list]) => [value, list.join(' ')]))
const bySort = (role: (typeof WEIGHED)[number]) =>
  Object.fromEntries(
    WORD_SORTS.map((sort) => [
      sort,
      Math.round(20 * Math.log2(ofSort(role, sort) / ofSort('outside', sort))) / 20,
    ]),
  )
writeFileSync(
  'resources/lexicon/title-words.json',
  `${JSON.stringify(
    {
      about: `Twice the binary logarithm of how much oftener words stand first or later in organisations and titles, or directly before them, than outside them; from ${CORPORA.join(', ')}.`,
      sorts: { first: bySort('first'), later: bySort('later'), before: bySort('before') },
      first: joined(found['first'] ?? {}),
      later: joined(found['later'] ?? {}),
      before: joined(found['before'] ?? {}),
    },
    null,
    1,
  )}\n`,
)
