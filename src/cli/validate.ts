import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseExport } from '../core/5-export/validate'
import { failed } from '../core/problem'
import { complain, print, type ExitCode } from './output'

/** galley validate FILE...: is each an export as the schema has it, with quotes and hash that hold? 1 where one is not, 2 where one can't be read. */
export async function validateFiles(paths: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const path of paths) {
    let json: string
    try {
      json = await readFile(path, 'utf8')
    } catch (error) {
      complain(
        failed('file-unreadable', basename(path), error instanceof Error ? error.message : undefined).problem,
      )
      code = 2
      continue
    }
    const lines = path.endsWith('.jsonl') ? json.split('\n').filter((line) => line.trim() !== '') : [json]
    const outcomes = lines.map((line) => parseExport(line, basename(path)))
    const bad = outcomes.find((outcome) => !outcome.ok)
    if (!bad) await print(`${path}: ok\n`)
    else if (!bad.ok) {
      complain(bad.problem)
      code = code === 2 ? 2 : 1
    }
  }
  return code
}
