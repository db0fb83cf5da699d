import { warningsOf } from '../core/1-page/warnings'
import { readPage } from '../core/article-path'
import { withHouseRules } from '../core/3-findings/configuration/house'
import type { ReadPage } from '../core/3-findings/read-page'
import { failed, ok, type Outcome, type Problem } from '../core/problem'
import { readSourceFile } from '../node/files'
import type { Configuration } from './configuration'

/** A page read, and what the editor should hear about its file all the same. */
export interface ReadFile {
  readonly read: ReadPage
  readonly bytes: Uint8Array
  readonly warnings: readonly Problem[]
}

/** Reads a file by a configuration. A fault of our own on one page is its problem, and none of the others'. */
export async function readFile(path: string, configuration: Configuration): Promise<Outcome<ReadFile>> {
  const file = await readSourceFile(path)
  if (!file.ok) return file
  const { name } = file.value
  try {
    const read = await readPage(
      { ...file.value, ...configuration.opening },
      configuration.knowledge,
      configuration.references,
    )
    if (!read.ok) return read
    const findings = withHouseRules(read.value.findings, configuration.house)
    return ok({
      read: { ...read.value, findings },
      bytes: file.value.bytes,
      warnings: warningsOf(read.value.page.source),
    })
  } catch (error) {
    return failed('unexpected', name, error instanceof Error ? error.message : String(error))
  }
}
