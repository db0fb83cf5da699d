import { findMentions } from '../../src/core/2-mentions/find-mentions'
import { AnalysisCache } from '../../src/core/2-mentions/analysis-cache'
import { pageOf } from '../../src/core/1-page/to-page'
import { recheck } from '../../src/core/4-review/recheck'
import { peers } from '../eval/peers'
import { HOSTILE } from './hostile'
import { knowledge, read, sourceOf } from '../knowledge'
import { print } from './table'
import { longPage } from './texts'

const LENGTHS = [200_000, 2_000_000]

/** Millions of characters a second, the best of three. */
function speed(length: number, run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return length / 1000 / Math.min(...times)
}

/** Throughput beside the peers, which only tag parts of speech, in one run; and whether it holds for ten times the text. */
export function benchExtraction(): void {
  const others = peers()
  const rows = LENGTHS.map((length) => {
    const text = longPage(length)
    const source = sourceOf(text)
    const lines = text.split('\n')
    const ours = speed(text.length, () => findMentions(pageOf(source), knowledge))
    const checked = speed(text.length, () => read(text))
    const theirs = others.map(({ tag }) => speed(text.length, () => tag(lines)))
    return [
      text.length.toLocaleString('en'),
      `${ours.toFixed(2)} M/s`,
      `${checked.toFixed(2)} M/s`,
      ...theirs.map((speed) => `${speed.toFixed(2)} M/s (× ${(ours / speed).toFixed(1)})`),
    ]
  })
  print(
    'Extraction',
    ['characters', 'extraction', 'with checking', ...others.map(({ name }) => `${name}, tagging only`)],
    rows,
  )
  const usual = speed(200_000, () => read(longPage(200_000)))
  print(
    'Hostile text, 200,000 characters, with checking',
    ['text', 'speed', 'of the usual'],
    Object.entries(HOSTILE).map(([name, text]) => {
      const reached = speed(text.length, () => read(text))
      return [name, `${reached.toFixed(2)} M/s`, `${(reached / usual).toFixed(2)}`]
    }),
  )
  print(
    'Checking again after one correction, 200,000 characters',
    ['how', 'median', '95th percentile'],
    [rechecked('the rest from the cache', new AnalysisCache()), rechecked('all of it anew', undefined)],
  )
}

/** Times of correcting one place after another of a long page. */
function rechecked(how: string, cache: AnalysisCache | undefined): string[] {
  const page = pageOf(sourceOf(longPage(200_000)))
  const times = Array.from({ length: 40 }, (_, i) => {
    const begun = performance.now()
    recheck(page, [{ start: 1000 * i, end: 1000 * i + 2, text: '改定' }], knowledge, [], cache)
    return performance.now() - begun
  })
  // The first ones warm the engine up.
  const sorted = times.slice(10).sort((a, b) => a - b)
  const at = (share: number): string => `${(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0)} ms`
  return [how, at(0.5), at(0.95)]
}
