import { findMentions, type Knowledge } from '../../src/core/2-mentions/find-mentions'
import { AnalysisCache } from '../../src/core/2-mentions/analysis-cache'
import { pageOf } from '../../src/core/1-page/to-page'
import { recheck } from '../../src/core/4-review/recheck'
import { peers } from '../eval/peers'
import { HOSTILE } from './hostile'
import { readArranged } from '../../src/core/article-path'
import { knowledge, sourceOf } from '../knowledge'
import { print } from './table'
import { longPage, newsPage } from './texts'

const LENGTHS = [20_000, 100_000]
/** Long enough that what grows with the square of it shows. */
const OF_HOSTILE = 50_000

/** As shipped the network is asked; `--fast` leaves it out. */
const { network: _, ...withoutNetwork } = knowledge.names
const WITHOUT_NETWORK: Knowledge = { names: withoutNetwork }

/** Thousands of characters a second, the best of three. */
function speed(length: number, run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return length / Math.min(...times)
}

const shown = (thousands: number): string => `${thousands.toFixed(thousands < 100 ? 1 : 0)} k/s`

/** Throughput beside the peers, which only tag parts of speech, in one run; and whether it holds for five times the text. */
export function benchExtraction(): void {
  const others = peers()
  const rows = LENGTHS.map((length) => {
    const text = newsPage(length)
    const page = pageOf(sourceOf(text))
    const lines = text.split('\n')
    const of = (run: () => unknown): number => speed(text.length, run)
    const fast = of(() => findMentions(page, WITHOUT_NETWORK))
    const found = findMentions(page, knowledge).all.length
    return [
      text.length.toLocaleString('en'),
      ((1000 * found) / text.length).toFixed(0),
      shown(of(() => findMentions(page, knowledge))),
      shown(of(() => readArranged(page, knowledge))),
      shown(fast),
      shown(of(() => readArranged(page, WITHOUT_NETWORK))),
      ...others.map(({ tag }) => {
        const theirs = of(() => tag(lines))
        return `${shown(theirs)} (× ${(fast / theirs).toFixed(2)})`
      }),
    ]
  })
  print(
    'Extraction of text that does not repeat; in brackets what --fast is of a peer',
    [
      'characters',
      'mentions in 1,000',
      'as shipped',
      'with checking',
      '--fast',
      '--fast with checking',
      ...others.map(({ name }) => `${name}, tagging only`),
    ],
    rows,
  )
  const whole = pageOf(sourceOf(newsPage(OF_HOSTILE)))
  const usual = speed(whole.source.text.length, () => readArranged(whole, knowledge))
  print(
    `Hostile text, ${OF_HOSTILE.toLocaleString('en')} characters, as shipped, with checking`,
    ['text', 'speed', 'of the usual'],
    Object.entries(HOSTILE).map(([name, text]) => {
      const page = pageOf(sourceOf(text.slice(0, OF_HOSTILE)))
      const reached = speed(OF_HOSTILE, () => readArranged(page, knowledge))
      return [name, shown(reached), (reached / usual).toFixed(2)]
    }),
  )
  print(
    'Checking again after one correction, 200,000 characters',
    ['how', 'median', '95th percentile'],
    [
      rechecked('the rest from the cache', new AnalysisCache(), 40),
      rechecked('all of it anew', undefined, 14),
    ],
  )
}

/** Times of correcting so many places of a long page, one after another. */
function rechecked(how: string, cache: AnalysisCache | undefined, places: number): string[] {
  const page = pageOf(sourceOf(longPage(200_000)))
  const times = Array.from({ length: places }, (_, i) => {
    const begun = performance.now()
    recheck(page, [{ start: 1000 * i, end: 1000 * i + 2, text: '改定' }], knowledge, [], cache)
    return performance.now() - begun
  })
  // The first ones warm the engine up.
  const sorted = times.slice(10).sort((a, b) => a - b)
  const at = (share: number): string => `${(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0)} ms`
  return [how, at(0.5), at(0.95)]
}
