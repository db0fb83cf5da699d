/**
 * Makes resources/lexicon/mistaken.json, pairs of characters that look like a common word and are written so all the
 * same, from jieba's dictionary (MIT licence) and the labelled texts: tsx src/train/mistaken.ts --corpora DIR
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { entryOf, wordsIn } from '../core/2-mentions/lexicon/segmentation'
import { MISTAKEN_FOR } from '../core/3-findings/similarity/mistaken'
import { NETWORK_CORPORA, readCorpus } from './corpora'

/** In bits, as the check has them: a word common enough to be meant, and one too common to be a slip. */
const COMMON = 17
const KNOWN = 15
/** Printed so often by people who mean it: newspapers have slips too, but hardly one of them twice. */
const OFTEN = 2
const PAIR = /^[\u4e00-\u9fff]{2}$/

const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } })
const costOf = (word: string): number => entryOf(word)?.cost ?? Infinity

/** Is it a word but for one character that looks like another? */
function looksLikeOne(pair: string): boolean {
  const [first = '', second = ''] = pair
  return (
    [...(MISTAKEN_FOR.get(first) ?? [])].some(
      (other) => other !== first && costOf(other + second) <= COMMON,
    ) ||
    [...(MISTAKEN_FOR.get(second) ?? [])].some((other) => other !== second && costOf(first + other) <= COMMON)
  )
}

/** Two characters that are words by themselves: 自己|经历 has no 己经. */
function* standAlone(text: string): Generator<string> {
  const words = wordsIn(text, 0, text.length)
  for (const [i, { start, end }] of words.entries()) {
    const next = words[i + 1]
    const pair = text.slice(start, next?.end)
    if (next && end - start === 1 && PAIR.test(pair)) yield pair
  }
}

const times = new Map<string, number>()
for (const corpus of NETWORK_CORPORA)
  for (const { text } of readCorpus(values.corpora, corpus, 'train'))
    for (const pair of standAlone(text)) times.set(pair, (times.get(pair) ?? 0) + 1)
const words = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split(' ', 1)[0] ?? '')
const often = [...times].filter(([, count]) => count >= OFTEN).map(([pair]) => pair)
const pairs = [...new Set([...words, ...often])]
  .filter((pair) => PAIR.test(pair) && costOf(pair) >= KNOWN && looksLikeOne(pair))
  .sort()
const about = `Pairs of characters that look like a common word and are written so: words of the dictionary of jieba, MIT licence, and what stands in ${NETWORK_CORPORA.join(', ')} ${OFTEN} times or more.`
writeFileSync(
  'resources/lexicon/mistaken.json',
  `${JSON.stringify({ about, pairs: pairs.join(' ') }, null, 1)}\n`,
)
console.log(`${pairs.length} pairs`)
