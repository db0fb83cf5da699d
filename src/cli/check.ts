import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { formatOf } from '../core/1-page/formats'
import { readPage } from '../core/article-path'
import type { Finding } from '../core/3-findings/finding'
import { withHouseRules } from '../core/3-findings/house'
import type { Problem } from '../core/problem'
import { readSourceFile } from '../node/files'
import type { Desk } from './desk'
import { complain, language, print, type ExitCode } from './output'
import { sarifLog } from './sarif'

/** One file checked: what was found, with where the lines of its text begin; or why it was not read. */
export interface Checked {
  readonly path: string
  readonly problem?: Problem
  readonly findings: readonly (Finding & {
    readonly shown: string
    readonly line: number
    readonly column: number
  })[]
}

export type CheckFormat = 'human' | 'json' | 'sarif'

/** Files as they are named; of a folder all text files in it and in the folders in it, in the order of their names. */
export async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) files.push(path)
    else
      files.push(
        ...(await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile() && /\.\w+$/.test(entry.name) && formatOf(entry.name) !== null)
          .map((entry) => join(entry.parentPath, entry.name))
          .sort(),
      )
  }
  return files
}

/** Reads and checks one file. */
export async function checkFile(path: string, { knowledge, references, house }: Desk): Promise<Checked> {
  const file = await readSourceFile(path)
  const read = file.ok ? readPage(file.value, knowledge, references) : file
  if (!read.ok) return { path, problem: read.problem, findings: [] }
  const { text } = read.value.page.source
  return {
    path,
    findings: withHouseRules(read.value.findings, house).map((finding) => ({
      ...finding,
      ...placeOf(text, finding),
      shown: described(path, text, finding),
    })),
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

/** Line and column, both from 1. */
function placeOf(text: string, { at }: Finding): { line: number; column: number } {
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1
  return { line: text.slice(0, lineStart).split('\n').length, column: at.start - lineStart + 1 }
}

/** file:line:column, the sentence, the line and a caret under the place; Han characters are two columns wide. */
function described(path: string, text: string, finding: Finding): string {
  const { rule, severity, at, message } = finding
  const { line, column } = placeOf(text, finding)
  const from = Math.max(at.start - column + 1, at.start - 20)
  const lineEnd = text.indexOf('\n', at.end)
  const shown = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, at.end + 20))
  const width = (part: string): number =>
    [...part].reduce((sum, char) => sum + (/[\u1100-\uffdc]/.test(char) ? 2 : 1), 0)
  const caret =
    ' '.repeat(width(text.slice(from, at.start))) +
    '^'.repeat(Math.max(1, width(text.slice(at.start, at.end))))
  return `${path}:${line}:${column}: ${severity} [${rule}] ${message[language]}\n  ${shown}\n  ${caret}\n`
}
