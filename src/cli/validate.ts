import { basename } from 'node:path'
import { parseExport, unproved } from '../core/6-export/validate'
import { readSourceFile } from '../node/files'
import { complain, print, type ExitCode } from './output'
import { visible } from './visible'

/** An export has all of its page and of its findings, many times over. */
export const MAX_EXPORT_BYTES = 500 * 1024 * 1024

/** galley validate FILE...: is each an export as the schema has it, with quotes and hash that hold? 1 where one is not, 2 where one can't be read. */
export async function validateFiles(paths: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const path of paths) {
    const file = await readSourceFile(path, MAX_EXPORT_BYTES)
    if (!file.ok) {
      complain(file.problem)
      code = 2
      continue
    }
    const json = new TextDecoder().decode(file.value.bytes)
    const lines = path.endsWith('.jsonl') ? json.split('\n').filter((line) => line.trim() !== '') : [json]
    const outcomes = lines.map((line) => parseExport(line, basename(path)))
    const bad = outcomes.find((outcome) => !outcome.ok)
    if (!bad) {
      await print(`${visible(path)}: ok\n`)
      for (const outcome of outcomes) {
        const doubt = outcome.ok && unproved(outcome.value)
        if (doubt) complain(doubt)
      }
    } else if (!bad.ok) {
      complain(bad.problem)
      code = code === 2 ? 2 : 1
    }
  }
  return code
}
