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
const third = new Map<string, number>()
const lengths = { two: 0, three: 0 }
const seen = new Set<string>()
for (const corpus of CORPORA)
  for (const { text, spans } of readCorpus(values.corpora, corpus, 'train'))
    for (const { start, end, type } of spans) {
      const name = text.slice(start, end)
      // A name counts once: how many are called so, not how often the news names them.
      if (type !== 'name' || seen.has(name)) continue
      seen.add(name)
      if (surnameLength(name) === 1 && !isCompoundSurname(name.slice(0, 2))) {
        if (name.length === 2) lengths.two++
        if (name.length !== 3) continue
        lengths.three++
        third.set(name.charAt(2), (third.get(name.charAt(2)) ?? 0) + 1)
      }
    }
const groups: Record<string, string> = {}
for (const [char, times] of third) {
  const often = String(Math.round(2 * Math.log2(times)))
  groups[often] = (groups[often] ?? '') + char
}
writeFileSync(
  'resources/lexicon/name-characters.json',
  `${JSON.stringify(
    {
      about: `The third characters of names, by twice the binary logarithm of how many have them, and how many names have two and three; from ${CORPORA.join(', ')}.`,
      lengths,
      third: groups,
    },
    null,
    1,
  )}\n`,
)
