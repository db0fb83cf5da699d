import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exportPage, readPage } from '../core/article-path'
import { DecisionLog } from '../core/4-decisions/log'
import type { ExportedPage } from '../core/5-export/exported'
import { OUTPUT_FORMATS, outputName, type OutputFormat } from '../core/5-export/formats'
import { validateExport } from '../core/5-export/validate'
import { failed } from '../core/problem'
import { readSourceFile, writeAtomic } from '../node/files'
import type { Desk } from './desk'
import { complain, print, type ExitCode } from './output'

/** galley extract FILE...: what the app exports for a page nobody has touched. */
export async function extract(
  paths: readonly string[],
  formatId: OutputFormat['id'],
  folder: string | undefined,
  { knowledge, references }: Desk,
): Promise<ExitCode> {
  const format = OUTPUT_FORMATS.find(({ id }) => id === formatId)
  if (!format) throw new Error(`no output format ${formatId}`)
  const pages: ExportedPage[] = []
  let code: ExitCode = 0
  for (const path of paths) {
    const file = await readSourceFile(path)
    const read = file.ok ? readPage(file.value, knowledge, references) : file
    const exported = read.ok ? validateExport(exportPage(read.value, new DecisionLog())) : read
    if (exported.ok) pages.push(exported.value)
    else {
      complain(exported.problem)
      code = 2
    }
  }
  if (folder === undefined) {
    if (pages.length > 0) await print(format.write(pages))
    return code
  }
  try {
    await mkdir(folder, { recursive: true })
    const batches = format.together ? [pages] : pages.map((page) => [page])
    for (const batch of batches) {
      const [first] = batch
      if (first)
        await writeAtomic(
          join(folder, format.together ? `galley.${format.extension}` : outputName(first, format)),
          format.write(batch),
        )
    }
  } catch (error) {
    complain(failed('folder-unwritable', folder, error instanceof Error ? error.message : undefined).problem)
    return 2
  }
  return code
}
