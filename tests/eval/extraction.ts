import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Mention } from '../../src/core/2-mentions/mention'
import { readCorpus, type LabelledText } from '../../src/train/corpora'
import { print } from '../bench/table'
import { read } from '../knowledge'
import { peers, type Span } from './peers'
import { Score } from './score'

/** Labelled texts of other people's lie beside the checkout, if anywhere; without them there is nothing to measure on. */
const CORPORA = join(process.cwd(), '../shared/corpora')
const DEV = ['msra', 'people-daily', 'cluener', 'resume', 'weibo', 'uner', 'boson']
/** Where titles are labelled; always without the organisation before them, so that only the post can agree. */
const TITLED = ['cluener', 'resume']

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
const shown = (value: number): string => value.toFixed(3)

const labelled = (texts: readonly LabelledText[], type: string): Span[][] =>
  texts.map(({ spans }) => spans.filter((span) => span.type === type))

/** What kinds of error there are, and an example of each, by corpus. */
function breakdown(corpus: string, texts: readonly LabelledText[], found: readonly Mention[][]): string[] {
  const wrong = { missed: 0, 'no name': 0, 'too long': 0, 'too short': 0, shifted: 0 }
  labelled(texts, 'name').forEach((gold, i) => {
    const ours = found[i] ?? []
    wrong.missed += gold.filter((span) => !ours.some((name) => overlap(span, name))).length
    for (const name of ours.filter((name) => !gold.some((span) => same(span, name)))) {
      const near = gold.find((span) => overlap(span, name))
      if (!near) wrong['no name']++
      else if (name.start <= near.start && near.end <= name.end) wrong['too long']++
      else if (near.start <= name.start && name.end <= near.end) wrong['too short']++
      else wrong.shifted++
    }
  })
  return [corpus, ...Object.values(wrong).map(String)]
}

/** Of the names at each step of confidence, how many are right: a confidence means what it says, or it means nothing. */
function calibration(names: readonly { confidence: number; right: boolean }[]): string[][] {
  const steps = [0.5, 0.7, 0.85, 0.95, 1.01]
  return steps.slice(0, -1).map((low, i) => {
    const high = steps[i + 1] ?? 1
    const here = names.filter(({ confidence }) => confidence >= low && confidence < high)
    const right = here.filter((name) => name.right).length
    return [
      `${low.toFixed(2)}–${Math.min(high, 1).toFixed(2)}`,
      String(here.length),
      shown(right / (here.length || 1)),
    ]
  })
}

/** F1 of names and titles on the development texts, by corpus, beside the peers; kinds of error; how sure is sure. */
export function evalExtraction(): void {
  if (!existsSync(CORPORA)) {
    console.log('\nSKIPPED: no labelled texts beside this checkout, so names were not measured')
    return
  }
  const others = peers()
  const [names, titles, errors, confident]: [string[][], string[][], string[][], string[][]] = [
    [],
    [],
    [],
    [],
  ]
  for (const corpus of DEV) {
    const texts = readCorpus(CORPORA, corpus, 'dev')
    const gold = labelled(texts, 'name')
    const mentions = texts.map(({ text }) => read(text, 'a.txt').mentions.all)
    const found = mentions.map((all) => all.filter(({ type }) => type === 'name'))
    const ours = new Score()
    found.forEach((spans, i) => ours.add(spans, gold[i] ?? []))
    const theirs = others.map(({ tag }) => {
      const score = new Score()
      tag(texts.map(({ text }) => text)).forEach((spans, i) => score.add(spans, gold[i] ?? []))
      return shown(score.f1)
    })
    names.push([corpus, ...[ours.precision, ours.recall, ours.f1].map(shown), ...theirs])
    errors.push(breakdown(corpus, texts, found))
    const judged = found.flatMap((spans, i) =>
      spans.map((name) => ({
        confidence: name.confidence,
        right: (gold[i] ?? []).some((span) => same(span, name)),
      })),
    )
    confident.push([
      corpus,
      ...calibration(judged).map(([, times, right]) => `${right ?? ''} of ${times ?? ''}`),
    ])
    if (TITLED.includes(corpus)) {
      const posts = new Score()
      labelled(texts, 'title').forEach((spans, i) => {
        const ends = (mentions[i] ?? []).filter(({ type }) => type === 'title')
        const cut = ends.map(
          ({ start, end }) => spans.find((s) => s.end === end && s.start >= start) ?? { start, end },
        )
        posts.add(cut, spans)
      })
      titles.push([corpus, ...[posts.precision, posts.recall, posts.f1].map(shown)])
    }
  }
  print(
    'Names on the development texts',
    ['corpus', 'precision', 'recall', 'F1', ...others.map(({ name }) => `F1 of ${name}`)],
    names,
  )
  print('Names: errors', ['corpus', 'missed', 'no name', 'too long', 'too short', 'shifted'], errors)
  print(
    'Names: share that is right, by confidence',
    ['corpus', ...calibration([]).map(([step]) => step ?? '')],
    confident,
  )
  print(
    'Titles, the post alone (the organisation isn’t labelled)',
    ['corpus', 'precision', 'recall', 'F1'],
    titles,
  )
}
