import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEVERITIES, type Severity } from '../../src/core/3-findings/finding'
import { print } from '../bench/table'
import { read } from '../knowledge'
import { mutantsOf } from './mutants'

/** Our own pages; what they are found to have is put right first, so that a mutant has one error. */
const FOLDER = join(process.cwd(), 'tests/eval/pages')

/** Recall of single errors put into our own pages, by kind, and what is said of the pages untouched. */
export function evalChecking(): void {
  const found = new Map<string, { flagged: number; all: number }>()
  const missed: string[] = []
  let clean = 0
  const said = new Map<Severity, number>()
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const page = read(text, name)
    clean++
    for (const { severity, message } of page.findings) {
      said.set(severity, (said.get(severity) ?? 0) + 1)
      if (severity !== 'note') missed.push(`false alarm in ${name}: ${message.zh}`)
    }
    for (const mutant of mutantsOf(page)) {
      const { findings } = read(mutant.text, name)
      const known = new Set(page.findings.map(({ key }) => key))
      const flagged = findings.some(
        ({ key, at, related }) =>
          !known.has(key) &&
          [at, ...related].some((place) => place.start < mutant.at.end && mutant.at.start < place.end),
      )
      const counts = found.get(mutant.kind) ?? { flagged: 0, all: 0 }
      found.set(mutant.kind, { flagged: counts.flagged + (flagged ? 1 : 0), all: counts.all + 1 })
      if (!flagged)
        missed.push(
          `missed, ${mutant.kind}: …${mutant.text.slice(Math.max(0, mutant.at.start - 12), mutant.at.end + 12).replace(/\s+/g, ' ')}…`,
        )
    }
  }
  const percent = ({ flagged, all }: { flagged: number; all: number }): string =>
    `${((100 * flagged) / all).toFixed(1)}%`
  const sum = [...found.values()].reduce((a, b) => ({ flagged: a.flagged + b.flagged, all: a.all + b.all }), {
    flagged: 0,
    all: 0,
  })
  print(
    'Single errors put into our own pages',
    ['error', 'mutants', 'flagged at the place'],
    [
      ...[...found].map(([kind, counts]) => [kind, String(counts.all), percent(counts)]),
      ['all', String(sum.all), percent(sum)],
    ],
  )
  const told = SEVERITIES.map((severity) => `${said.get(severity) ?? 0} of severity ${severity}`)
  console.log(`\nOn ${clean} clean pages: ${told.join(', ')}\n`)
  for (const line of missed.slice(0, 40)) console.log(line)
}
