import { once } from 'node:events'
import type { Problem } from '../core/problem'
import { sayProblem } from '../core/problem-wording'
import { visible, visibleLines } from './visible'

/** 0 all well, 1 errors found on a page, 2 a file or the command itself could not be used. */
export type ExitCode = 0 | 1 | 2

/** The language of messages, from the environment as other command-line programs take it. */
export const language = /^(?:zh|C|POSIX|$)/.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '')
  ? 'zh'
  : 'en'

/** One line on standard error. */
export function complain(problem: Problem): void {
  const detail = problem.detail === undefined ? '' : ` (${problem.detail.replace(/\s+/g, ' ')})`
  process.stderr.write(`galley: ${visible(`${sayProblem(problem, language)}${detail}`)}\n`)
}

/**
 * Writes to standard output and waits while the reader is behind: a stream of any length takes constant memory. What a
 * terminal would obey is escaped where one reads it; a file or a program gets it as it is.
 */
export async function print(text: string): Promise<void> {
  const shown = process.stdout.isTTY ? visibleLines(text) : text
  if (!process.stdout.write(shown)) await once(process.stdout, 'drain')
}

/** Writes what is no text to standard output, for a file or a program. */
export async function printBytes(bytes: Uint8Array): Promise<void> {
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
}
