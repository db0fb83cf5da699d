import { DecisionLog } from '../../src/core/4-review/log'
import type { Decision } from '../../src/core/4-review/decision'
import { compareVersions } from '../../src/core/4-review/versions/compare'
import { isSamePage, mayBeVersionOf } from '../../src/core/4-review/versions/recognise'
import { anchorOf } from '../../src/core/text/anchor'
import { edited } from '../core/4-review/version-edits'
import { read } from '../knowledge'
import { ms, percentile, print } from './table'
import { longPage } from './texts'

const RUNS = 9
const LENGTH = 200_000
const PAGES = 10_000

/** Every mention of a page decided, every twentieth corrected. */
function decided(page: ReturnType<typeof read>): DecisionLog {
  const { text, sha256: source } = page.page.source
  return new DecisionLog(
    page.mentions.all.map(({ type, start, end, quote }, i): Decision => ({
      id: `d${i}`,
      act: `a${i}`,
      source,
      at: new Date(Date.UTC(2024, 2, 14, 20, 0, i)).toISOString(),
      by: '甲',
      over: [],
      subject: { kind: 'mention', type, anchor: anchorOf(text, { start, end }) },
      what: i % 20 === 0 ? { kind: 'correct', surface: `${quote}改` } : { kind: 'accept' },
    })),
  )
}

function timed(run: () => unknown): string[] {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return [ms(percentile(times, 0.5)), ms(percentile(times, 0.95))]
}

/** What a page that comes back costs, once it is read. */
export function benchVersions(): void {
  const text = longPage(LENGTH)
  const former = read(text)
  const now = read(edited(text, 50, 1).text)
  const log = decided(former)
  const { counts } = compareVersions({ read: former, log }, now)
  const what = `${text.length.toLocaleString('en')} characters, ${log.size.toLocaleString('en')} decisions, ${counts.changed} places changed, ${counts.carried.toLocaleString('en')} carried over`
  const pages = Array.from({ length: PAGES }, (_, i) => ({ name: `2026031${i % 10}-A${i}版.txt` }))
  const arrived = { name: '20260314-A4版（2）.txt' }
  print(
    'A page that comes back',
    ['what', 'median', '95th percentile'],
    [
      [what, ...timed(() => compareVersions({ read: former, log }, now))],
      [
        `known again among ${PAGES.toLocaleString('en')} pages`,
        ...timed(() => mayBeVersionOf(arrived, pages).map(() => isSamePage(text, now.page.source.text))),
      ],
    ],
  )
}
