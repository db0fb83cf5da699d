/**
 * Weights fitted by `tsx src/train/structure.ts weights PAGES`: logistic regressions over newspaper pages composed of labelled
 * articles, as a layout system breaks them. Fitted on half of the articles they are right on the other half as often.
 */

/** What speaks for one sentence over a break: log-odds of each observation. */
export const CONTINUATION: readonly (readonly [observed: string, weight: number])[] = [
  ['any two pieces', -4.75],
  ['the second carries on with a mark', 4.72],
  ['the first ends with an end mark', -8.72],
  ['the first ends with a closing mark', -1.54],
  ['the first ends asking for more', 4.03],
  ['a common pair across the break', 3.72],
  ['the pair with the character before stands elsewhere on the page', 2.72],
  ['the pair with the character behind stands elsewhere on the page', 2.16],
  ['the second begins as paragraphs do', -2.87],
  ['a mark open in the first', 2.82],
  ['a mark closed in the second', 1.47],
  ['a comma in the first', 3.7],
  ['an end mark inside the first', -0.4],
  ['the first is longer than a line', -0.63],
  ['the first is short', -1.88],
  ['the first has words apart', -2.34],
  ['the second ends with an end mark', 3.99],
  ['the first ends with a dash', -1.1],
  ['a number across the break', 0.24],
  ['the first is a dateline', 3.03],
  ['the second is a line', 0.9],
  ['both are lines', -0.19],
  ['a comma or full stop in the second', 1.26],
  ['the first begins with a date', 0.55],
  ['the second says the first again', -0.43],
]

/** What speaks for a paragraph to belong to an article: log-odds of each measure. */
export const BELONGING: readonly (readonly [measure: string, weight: number])[] = [
  ['any paragraph and article', -3.24],
  ['root of the cosine', 2.27],
  ['cosine', 3.26],
  ['root of the weight shared', -0.44],
  ['root of the most like paragraph', 0.91],
  ['weight shared with the title', 1.07],
  ['rare terms shared', 0.57],
  ['length of the paragraph', -0.9],
  ['no rare term shared', -1.44],
]
