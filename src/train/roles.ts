/**
 * Makes resources/lexicon/roles.json, the nouns that stand directly before persons' names: tsx src/train/roles.ts --corpora DIR
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { entryOf, wordsIn } from '../core/2-mentions/lexicon/segmentation'
import { readCorpus } from './corpora'

const CORPORA = ['msra', 'people-daily', 'cluener', 'uner', 'aishell-ner', 'resume']
/** A noun is a role where so many of its occurrences, and at least so many, stand before a name or end a title. */
const SHARE = 0.08
const LEAST = 2

const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } })
const before = new Map<string, number>()
const all = new Map<string, number>()
const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
for (const corpus of CORPORA)
  for (const { text, spans } of readCorpus(values.corpora, corpus, 'train')) {
    const starts = new Set(spans.filter(({ type }) => type === 'name').map(({ start }) => start))
    const ends = new Set(spans.filter(({ type }) => type === 'title').map(({ end }) => end))
    const inside = spans.filter(({ type }) => type === 'org' || type === 'place' || type === 'name')
    for (const { start, end } of wordsIn(text, 0, text.length)) {
      if (end - start < 2 || inside.some((span) => span.start < end && start < span.end)) continue
      const word = text.slice(start, end)
      add(all, word)
      if (starts.has(end) || ends.has(end)) add(before, word)
    }
  }
const roles = [...before]
  .filter(([word, times]) => times >= LEAST && times / (all.get(word) ?? 1) >= SHARE)
  .map(([word]) => word)
  .filter((word) => ['noun', 'action'].includes(entryOf(word)?.sort ?? ''))
  .sort()
writeFileSync(
  'resources/lexicon/roles.json',
  `${JSON.stringify(
    {
      about: `Nouns that stand before persons' names or end titles; from ${CORPORA.join(', ')}.`,
      roles: roles.join(' '),
    },
    null,
    1,
  )}\n`,
)
