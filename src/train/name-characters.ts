/**
 * Makes resources/lexicon/name-characters.json, what the labelled names are written with:
 * tsx src/train/name-characters.ts --corpora DIR
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isCompoundSurname, surnameLength } from '../core/2-mentions/lexicon/surnames'
import { readCorpus } from './corpora'

const CORPORA = ['msra', 'people-daily', 'cluener', 'uner', 'aishell-ner', 'resume']
const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } })
const places = ['surname', 'alone', 'second', 'third'] as const
const counts = Object.fromEntries(places.map((place) => [place, new Map<string, number>()])) as Record<
  (typeof places)[number],
  Map<string, number>
>
const lengths = { two: 0, three: 0 }
const seen = new Set<string>()
const count = (place: (typeof places)[number], char: string) =>
  counts[place].set(char, (counts[place].get(char) ?? 0) + 1)
for (const corpus of CORPORA)
  for (const { text, spans } of readCorpus(values.corpora, corpus, 'train'))
    for (const { start, end, type } of spans) {
      const name = text.slice(start, end)
      // A name counts once: how many are called so, not how often the news names them.
      if (type !== 'name' || seen.has(name)) continue
      seen.add(name)
      if (surnameLength(name) !== 1 || isCompoundSurname(name.slice(0, 2))) continue
      if (name.length !== 2 && name.length !== 3) continue
      count('surname', name.charAt(0))
      lengths[name.length === 2 ? 'two' : 'three']++
      if (name.length === 2) count('alone', name.charAt(1))
      else {
        count('second', name.charAt(1))
        count('third', name.charAt(2))
      }
    }
const grouped = (of: ReadonlyMap<string, number>): Record<string, string> => {
  const groups: Record<string, string> = {}
  for (const [char, times] of of) {
    const often = String(Math.round(2 * Math.log2(times)))
    groups[often] = (groups[often] ?? '') + char
  }
  return groups
}
writeFileSync(
  'resources/lexicon/name-characters.json',
  `${JSON.stringify(
    {
      about: `Surnames and the characters of given names, by twice the binary logarithm of how many people have them, and how many names have two and three; from ${CORPORA.join(', ')}.`,
      lengths,
      ...Object.fromEntries(places.map((place) => [place, grouped(counts[place])])),
    },
    null,
    1,
  )}\n`,
)
