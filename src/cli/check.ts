import { readPage } from '../core/article-path'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import type { Finding } from '../core/3-findings/finding'
import { readSourceFile } from '../node/files'
import { complain, language, print, type ExitCode } from './output'

/** galley check FILE...: the findings of each page; 1 where any is an error, 2 where a file can't be read. */
export async function checkFiles(
  paths: readonly string[],
  asJson: boolean,
  knowledge: Knowledge,
): Promise<ExitCode> {
  const rows: object[] = []
  let errors = false
  let unread = false
  for (const path of paths) {
    const file = await readSourceFile(path)
    const read = file.ok ? readPage(file.value, knowledge) : file
    if (!read.ok) {
      complain(read.problem)
      unread = true
      continue
    }
    const { text } = read.value.page.source
    for (const finding of read.value.findings) {
      errors ||= finding.severity === 'error'
      if (asJson) rows.push(row(path, finding))
      else await print(described(path, text, finding))
    }
  }
  if (asJson) await print(`${JSON.stringify(rows, null, 2)}\n`)
  return unread ? 2 : errors ? 1 : 0
}

const row = (file: string, { rule, severity, at, related, message, suggestions }: Finding) => ({
  file,
  rule,
  severity,
  start: at.start,
  end: at.end,
  related,
  message: message[language],
  suggestions: suggestions.map(({ at: { start, end }, replacement }) => ({ start, end, replacement })),
})

/** file:line:column, the sentence, the line and a caret under the place; Han characters are two columns wide. */
function described(path: string, text: string, { rule, severity, at, message }: Finding): string {
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1
  const line = text.slice(0, lineStart).split('\n').length
  const from = Math.max(lineStart, at.start - 20)
  const lineEnd = text.indexOf('\n', at.end)
  const shown = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, at.end + 20))
  const width = (part: string): number =>
    [...part].reduce((sum, char) => sum + (/[\u1100-\uffdc]/.test(char) ? 2 : 1), 0)
  const caret =
    ' '.repeat(width(text.slice(from, at.start))) +
    '^'.repeat(Math.max(1, width(text.slice(at.start, at.end))))
  return `${path}:${line}:${at.start - lineStart + 1}: ${severity} [${rule}] ${message[language]}\n  ${shown}\n  ${caret}\n`
}
