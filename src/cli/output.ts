import { once } from 'node:events'
import type { Problem } from '../core/problem'
import { sayProblem } from '../core/problem-wording'

/** 0 all well, 1 errors found on a page, 2 a file or the command itself could not be used. */
export type ExitCode = 0 | 1 | 2

/** The language of messages, from the environment as other command-line programs take it. */
export const language = /^(?:zh|C|POSIX|$)/.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '')
  ? 'zh'
  : 'en'

/** One line on standard error. */
export function complain(problem: Problem): void {
  const detail = problem.detail === undefined ? '' : ` (${problem.detail.replace(/\s+/g, ' ')})`
  process.stderr.write(`galley: ${sayProblem(problem, language)}${detail}\n`)
}

/** Writes to standard output and waits while the reader is behind: a stream of any length takes constant memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
