/**
 * Makes resources/lexicon/words.json from jieba's dictionary (MIT licence) and the divisions of China (WTFPL), whose
 * folder holds cities.csv, areas.csv, streets.csv and HK-MO-TW.json: tsx src/train/words.ts --divisions DIR
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** A word that its dictionary counted less often is left out. */
const SELDOM = 30
const LONGEST = 5
const HAN = /^[\u4e00-\u9fff]+$/

/** The dictionary's tags, made a few. Names of persons are left out: which stretch is one, the page must say. */
const KINDS: readonly (readonly [kind: string, tags: RegExp])[] = [
  ['place', /^ns/],
  ['organisation', /^nt/],
  ['action', /^vn$/],
  ['verb', /^v/],
  ['noun', /^(?:n$|nz|ng|b|j|s$|l$|i$|an)/],
  ['quality', /^(?:a|z)/],
  ['adverb', /^d/],
  ['time', /^t/],
  ['count', /^[mq]/],
  ['function', /^[cpruyeofkhx]/],
]

/** How often a division is counted that the dictionary lacks. */
const DIVISION = 60

const { values } = parseArgs({
  options: { divisions: { type: 'string', default: '../shared/lexicons/divisions' } },
})
const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
const byKind: Record<string, Record<string, string[]>> = {}
const kinds = new Map<string, string>()
let total = 0
function add(kind: string, word: string, times: number): void {
  total += times
  kinds.set(word, kind)
  const often = String(Math.round(2 * Math.log2(times)))
  const words = (byKind[kind] ??= {})
  ;(words[often] ??= []).push(word)
}
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', count = '', tag = ''] = line.split(' ')
  const kind = KINDS.find(([, tags]) => tags.test(tag))?.[0]
  if (kind === undefined || Number(count) < SELDOM || word.length > LONGEST || !HAN.test(word)) continue
  add(kind, word, Number(count))
}
/** A name in a line of numbers and names, or wherever one stands in quotation marks. */
const NAME = /(?<=[,{[]\s*)"([\u4e00-\u9fff]+)"/g
/** 都安县, 向阳街道: where the dictionary would begin a place with another word, it has to know the place. */
const isMisread = (name: string): boolean =>
  /^(?:function|adverb|verb|count|quality|time)$/.test(kinds.get(name.charAt(0)) ?? '')
for (const [file, wants] of [
  ['cities.csv', () => true],
  ['areas.csv', () => true],
  ['streets.csv', isMisread],
  ['HK-MO-TW.json', () => true],
] as const)
  for (const [, name = ''] of readFileSync(join(values.divisions, file), 'utf8').matchAll(NAME)) {
    const short = name.length > 2 ? name.replace(/(?:[市县区镇乡]|街道)$/, '') : name
    const [, own = name, level = ''] = /^(.{2,4}?)(?:[^族]{1,4}族)+自治([县州旗])$/.exec(name) ?? []
    for (const word of new Set([name, short, own, own + level]))
      if (word.length > 1 && word.length <= LONGEST && wants(word) && !kinds.has(word) && HAN.test(word))
        add('place', word, DIVISION)
  }
const words = Object.fromEntries(
  Object.entries(byKind).map(([kind, groups]) => [
    kind,
    Object.fromEntries(Object.entries(groups).map(([often, list]) => [often, list.join(' ')])),
  ]),
)
const about =
  'Words by kind and by twice the binary logarithm of how often they were counted; from the dictionary of jieba, MIT licence.'
writeFileSync('resources/lexicon/words.json', `${JSON.stringify({ about, total, words }, null, 1)}\n`)
