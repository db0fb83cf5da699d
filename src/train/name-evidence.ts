/**
 * Makes resources/lexicon/name-evidence.json, what each sign counts for a stretch being a name, fitted by logistic
 * regression on development texts, which neither model was trained on: tsx src/train/name-evidence.ts --corpora DIR
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { weighable } from '../core/2-mentions/names/find'
import { FEATURES } from '../core/2-mentions/names/weigh'
import { readingOf } from '../core/2-mentions/reading-characters'
import type { NameModel } from '../core/2-mentions/tagger/model'
import { loadKnowledge } from '../node/knowledge'
import { readCorpus } from './corpora'
import { seeded } from './random'

const CORPORA = ['msra', 'people-daily', 'cluener', 'uner', 'weibo', 'resume', 'aishell-ner']
/** Of the largest no more texts than this. */
const MOST = 1500
const STEPS = 3000
const RATE = 0.5
/** Draws every weight but the first towards its beginning. */
const PULL = 2e-4
/** Rules that say what the corpora label otherwise, or hardly have. */
const OWN_RULES = new Set(['anonymised', 'honorific', 'byline'])

const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } })
interface Example {
  readonly features: number[]
  readonly right: boolean
}

function examplesFor(model: NameModel): Example[] {
  return CORPORA.flatMap((corpus) => {
    const all = readCorpus(values.corpora, corpus, 'dev')
    const step = Math.max(1, all.length / MOST)
    const texts = Array.from({ length: Math.min(MOST, all.length) }, (_, i) => all[Math.floor(i * step)])
    return texts.flatMap((labelled) => {
      if (!labelled) return []
      const names = new Set(
        labelled.spans.filter(({ type }) => type === 'name').map(({ start, end }) => `${start}-${end}`),
      )
      return weighable(model, readingOf(labelled.text))
        .filter(({ proposal }) => !proposal.rules.some((rule) => OWN_RULES.has(rule)))
        .map(({ proposal: { start, end }, features }) => ({ features, right: names.has(`${start}-${end}`) }))
    })
  })
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const sumOf = (weights: readonly number[], features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)

/** Gradient descent over all examples at once: the same examples give the same weights. */
function fitted(examples: readonly Example[]): number[] {
  const start: number[] = FEATURES.map((name) => (name === 'odds' ? 3 : 0))
  const weights = [...start]
  const momentum = weights.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : PULL * (weight - (start[i] ?? 0))))
    for (const { features, right } of examples) {
      const miss = (sigmoid(sumOf(weights, features)) - (right ? 1 : 0)) / examples.length
      features.forEach((value, i) => (slope[i] = (slope[i] ?? 0) + miss * value))
    }
    slope.forEach((value, i) => {
      momentum[i] = 0.9 * (momentum[i] ?? 0) - RATE * value
      weights[i] = (weights[i] ?? 0) + (momentum[i] ?? 0)
    })
  }
  return weights
}

function loss(weights: readonly number[], examples: readonly Example[]): number {
  const of = ({ features, right }: Example) => {
    const p = sigmoid(sumOf(weights, features))
    return -Math.log(Math.max(1e-9, right ? p : 1 - p))
  }
  return examples.reduce((sum, example) => sum + of(example), 0) / examples.length
}

const rounded = (weights: readonly number[]): number[] =>
  weights.map((weight) => Math.round(weight * 1000) / 1000)
const { names: model } = loadKnowledge(pathToFileURL(join(process.cwd(), 'resources/model/')))
const { network: _network, ...field } = model
const result: Record<string, number[]> = {}
for (const [name, reader] of [
  ['with', model],
  ['without', field],
] as const) {
  const examples = examplesFor(reader)
  const random = seeded(20261125)
  const half = examples.map(() => random() < 0.5)
  const [one, other] = [examples.filter((_, i) => half[i]), examples.filter((_, i) => !half[i])]
  const start = FEATURES.map((feature) => (feature === 'odds' ? 3 : 0))
  console.log(
    `${name} the network: ${examples.length} proposals; loss of the odds alone ${loss(start, examples).toFixed(4)},`,
    `fitted on one half, on the other ${loss(fitted(one), other).toFixed(4)} and ${loss(fitted(other), one).toFixed(4)}`,
  )
  const weights = fitted(examples)
  FEATURES.forEach((feature, i) => {
    console.log(`  ${feature} ${(weights[i] ?? 0).toFixed(2)}`)
  })
  result[name] = rounded(weights)
}
writeFileSync(
  'resources/lexicon/name-evidence.json',
  `${JSON.stringify(
    {
      about: `What each sign counts for a stretch being a name, with the network and without; fitted on development texts of ${CORPORA.join(', ')}.`,
      signs: FEATURES,
      ...result,
    },
    null,
    1,
  )}\n`,
)
