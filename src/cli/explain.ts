import type { Mention } from '../core/2-mentions/mention'
import { writtenValue } from '../core/2-mentions/value'
import type { Configuration } from './configuration'
import { complain, print, type ExitCode } from './output'
import { readFile } from './read'
import { visible } from './visible'

/** galley extract --explain: a line for each mention with its place, value, confidence and what speaks for it. */
export async function explainFiles(
  paths: readonly string[],
  configuration: Configuration,
): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const path of paths) {
    const read = await readFile(path, configuration)
    if (read.ok) {
      for (const warning of read.value.warnings) complain(warning)
      for (const mention of read.value.read.mentions.all) await print(explained(path, mention))
    } else {
      complain(read.problem)
      code = 2
    }
  }
  return code
}

function explained(path: string, mention: Mention): string {
  const { type, start, end, quote, confidence, evidence } = mention
  const value = writtenValue(mention)
  const why = evidence.map(({ source, detail }) => `${source} ${detail}`).join('; ')
  const cells = [`${path}:${start}-${end}`, type, quote, value ?? '', confidence.toFixed(2), why]
  return `${cells.map(visible).join('\t')}\n`
}
