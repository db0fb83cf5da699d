import { version } from '../../package.json'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exportPage } from '../core/article-path'
import { DecisionLog } from '../core/4-review/log'
import type { ExportedPage } from '../core/6-export/exported'
import { OUTPUT_FORMATS, outputName } from '../core/6-export/formats'
import type { OutputFormat } from '../core/6-export/formats/output-format'
import { validateExport } from '../core/6-export/validate'
import { failed } from '../core/problem'
import { writeAtomic } from '../node/files'
import type { Desk } from './desk'
import { complain, print, type ExitCode } from './output'
import { readFile } from './read'

/** galley extract FILE...: what the app exports for a page nobody has touched. */
export async function extract(
  paths: readonly string[],
  formatId: OutputFormat['id'],
  folder: string | undefined,
  desk: Desk,
): Promise<ExitCode> {
  const format = OUTPUT_FORMATS.find(({ id }) => id === formatId)
  if (!format) throw new Error(`no output format ${formatId}`)
  const pages: ExportedPage[] = []
  let code: ExitCode = 0
  for (const path of paths) {
    const read = await readFile(path, desk)
    if (read.ok) for (const warning of read.value.warnings) complain(warning)
    const exported = read.ok
      ? validateExport(exportPage(read.value.read, new DecisionLog(), { program: version }))
      : read
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
    for (const { name, batch } of filesFor(pages, format))
      if (batch.length > 0) await writeAtomic(join(folder, name), format.write(batch))
  } catch (error) {
    complain(failed('folder-unwritable', folder, error instanceof Error ? error.message : undefined).problem)
    return 2
  }
  return code
}

interface OutputFile {
  readonly name: string
  readonly batch: readonly ExportedPage[]
}

/** The files that pages go into. Pages of one name, from several folders, are told apart by a number. */
function filesFor(pages: readonly ExportedPage[], format: OutputFormat): OutputFile[] {
  if (format.together) return [{ name: `galley.${format.extension}`, batch: pages }]
  const taken = new Set<string>()
  return pages.map((page) => {
    const wanted = outputName(page, format)
    const [base, ending] = [
      wanted.slice(0, -`.galley.${format.extension}`.length),
      `.galley.${format.extension}`,
    ]
    let name = wanted
    // Many file systems take A.json and a.json for one.
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base}-${i}${ending}`
    taken.add(name.toLowerCase())
    return { name, batch: [page] }
  })
}
