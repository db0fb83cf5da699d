import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isInputName } from '../core/1-page/formats/format-of'
import type { Finding } from '../core/3-findings/finding'
import type { Problem } from '../core/problem'
import { filesIn } from '../node/files'
import type { Configuration } from './configuration'
import type { Checked } from './checked'
import { complain, language, print, type ExitCode } from './output'
import { readFile } from './read'
import { sarifLog } from './sarif'
import { visible } from './visible'

export type CheckFormat = 'human' | 'json' | 'sarif'

/** What is to be checked: a file, or what could not be read of a folder. */
export type Wanted = string | Problem

/** Files as they are named; of a folder all text files in it and in the folders in it, in the order of their names. */
export async function filesOf(paths: readonly string[]): Promise<Wanted[]> {
  const wanted: Wanted[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) {
      wanted.push(path)
      continue
    }
    const { files, problems } = await filesIn(path)
    for (const file of files) if (isInputName(basename(file))) wanted.push(file)
    for (const problem of problems) wanted.push(problem)
  }
  return wanted
}

/** Reads and checks one file. */
export async function checkFile(path: string, configuration: Configuration): Promise<Checked> {
  const file = await readFile(path, configuration)
  if (!file.ok) return { path, problem: file.problem, warnings: [], findings: [] }
  const { read, warnings } = file.value
  const { text } = read.page.source
  const placeOf = placesIn(text)
  return {
    path,
    warnings,
    findings: read.findings.map((finding) => {
      const place = placeOf(finding)
      return { ...finding, ...place, shown: described(path, text, finding, place) }
    }),
  }
}

/**
 * galley check: the findings of each page in the order of the files; 1 where any is an error, 2 where a file can't be
 * read. `results` come in that order.
 */
export async function reportChecks(results: AsyncIterable<Checked>, format: CheckFormat): Promise<ExitCode> {
  const all: Checked[] = []
  let errors = false
  let unread = false
  for await (const result of results) {
    if (result.problem) {
      complain(result.problem)
      unread = true
    }
    for (const warning of result.warnings) complain(warning)
    errors ||= result.findings.some(({ severity }) => severity === 'error')
    if (format === 'human') for (const { shown } of result.findings) await print(shown)
    else all.push(result)
  }
  if (format === 'json') await print(`${JSON.stringify(all.flatMap(rowsOf), null, 2)}\n`)
  if (format === 'sarif') await print(`${JSON.stringify(sarifLog(all), null, 2)}\n`)
  return unread ? 2 : errors ? 1 : 0
}

const rowsOf = ({ path, findings }: Checked) =>
  findings.map(({ rule, severity, at, related, message, suggestions }) => ({
    file: path,
    rule,
    severity,
    start: at.start,
    end: at.end,
    related,
    message: message[language],
    suggestions: suggestions.map(({ at: { start, end }, replacement }) => ({ start, end, replacement })),
  }))

interface Place {
  readonly line: number
  readonly column: number
}

/** Line and column, both from 1, of a finding in the text. */
function placesIn(text: string): (finding: Finding) => Place {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return ({ at }) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at.start) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at.start - (starts[low] ?? 0) + 1 }
  }
}

/** file:line:column, the sentence, the line and a caret under the place; Han characters are two columns wide. */
function described(path: string, text: string, finding: Finding, { line, column }: Place): string {
  const { rule, severity, at, message } = finding
  const from = Math.max(at.start - column + 1, at.start - 20)
  const lineEnd = text.indexOf('\n', at.end)
  const shown = visible(text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, at.end + 20)))
  const width = (part: string): number =>
    [...part].reduce((sum, char) => sum + (/[\u1100-\uffdc]/.test(char) ? 2 : 1), 0)
  const caret =
    ' '.repeat(width(visible(text.slice(from, at.start)))) +
    '^'.repeat(Math.max(1, width(visible(text.slice(at.start, at.end)))))
  return `${visible(path)}:${line}:${column}: ${severity} [${rule}] ${visible(message[language])}\n  ${shown}\n  ${caret}\n`
}
