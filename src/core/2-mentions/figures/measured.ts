/**
 * How often each rule is right: of the figures it finds, those that lie exactly where a labelled page has one with that
 * value. Counted on the 17 development pages with odd numbers, which were not looked at while the rules were written.
 * A rule that is not listed found nothing there.
 */
const MEASURED: Readonly<Record<string, readonly [right: number, of: number]>> = {
  age: [1, 1],
  area: [7, 7],
  bare: [3, 21],
  'bare-large': [0, 1],
  'compound-duration': [1, 1],
  count: [67, 70],
  counted: [1, 1],
  date: [90, 94],
  duration: [26, 27],
  great: [3, 3],
  half: [2, 2],
  identifier: [2, 2],
  length: [6, 6],
  money: [29, 32],
  'money-bare': [1, 1],
  ordinal: [11, 13],
  percent: [17, 17],
  period: [1, 1],
  ratio: [5, 5],
  session: [1, 1],
  slogan: [2, 2],
  'slogan-quoted': [1, 1],
  some: [1, 1],
  time: [3, 4],
  volume: [1, 1],
  weight: [10, 10],
}

/** What a rule is trusted with before it was seen to find anything, and how many finds that is worth. */
const PRIOR = 0.9
const WORTH = 2

/** How often what a rule proposes is right, as measured; between 0 and 1. */
export function confidenceOf(rule: string): number {
  const [right, of] = MEASURED[rule] ?? [0, 0]
  return Math.round((100 * (right + PRIOR * WORTH)) / (of + WORTH)) / 100
}
