import { version } from '../../package.json'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exportPage } from '../core/article-path'
import { DecisionLog } from '../core/4-review/log'
import type { ExportedPage } from '../core/6-export/exported'
import { OUTPUT_FORMATS, outputName } from '../core/6-export/formats'
import { isPacked, type OutputFormat } from '../core/6-export/formats/output-format'
import { validateExport } from '../core/6-export/validate'
import { failed } from '../core/problem'
import { writeAtomic } from '../node/files'
import type { Configuration } from './configuration'
import { Usage } from './arguments'
import { complain, print, printBytes, type ExitCode } from './output'
import { readFile } from './read'

/** galley extract FILE...: what the app exports for a page nobody has touched. */
export async function extract(
  paths: readonly string[],
  formatId: OutputFormat['id'],
  folder: string | undefined,
  configuration: Configuration,
): Promise<ExitCode> {
  const format = OUTPUT_FORMATS.find(({ id }) => id === formatId)
  if (!format) throw new Error(`no output format ${formatId}`)
  if (
    folder === undefined &&
    isPacked(format) &&
    (process.stdout.isTTY || (!format.together && paths.length > 1))
  )
    throw new Usage(`--${formatId}: --out DIR?`)
  const pages: Leaving[] = []
  let code: ExitCode = 0
  for (const path of paths) {
    const read = await readFile(path, configuration)
    if (read.ok) for (const warning of read.value.warnings) complain(warning)
    const exported = read.ok
      ? validateExport(exportPage(read.value.read, new DecisionLog(), { program: version }))
      : read
    if (exported.ok)
      pages.push({ page: exported.value, file: read.ok && isPacked(format) ? read.value.bytes : null })
    else {
      complain(exported.problem)
      code = 2
    }
  }
  if (folder === undefined) {
    if (pages.length > 0) {
      const content = await contentOf(pages, format)
      await (typeof content === 'string' ? print(content) : printBytes(content))
    }
    return code
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, batch } of filesFor(pages, format))
      if (batch.length > 0) await writeAtomic(join(folder, name), await contentOf(batch, format))
  } catch (error) {
    complain(failed('folder-unwritable', folder, error instanceof Error ? error.message : undefined).problem)
    return 2
  }
  return code
}

/** A page with the bytes it was read from, where the format wants them. */
interface Leaving {
  readonly page: ExportedPage
  readonly file: Uint8Array | null
}

async function contentOf(batch: readonly Leaving[], format: OutputFormat): Promise<string | Uint8Array> {
  const pages = batch.map(({ page }) => page)
  if (!isPacked(format)) return format.write(pages)
  const { bytes, warnings } = await format.pack(
    pages,
    batch.map(({ file }) => file),
  )
  for (const warning of warnings) complain(warning)
  return bytes
}

interface OutputFile {
  readonly name: string
  readonly batch: readonly Leaving[]
}

/** The files that pages go into. Pages of one name, from several folders, are told apart by a number. */
function filesFor(pages: readonly Leaving[], format: OutputFormat): OutputFile[] {
  if (format.together) return [{ name: `galley.${format.extension}`, batch: pages }]
  const taken = new Set<string>()
  return pages.map((leaving) => {
    const wanted = outputName(leaving.page, format)
    const [base, ending] = [
      wanted.slice(0, -`.galley.${format.extension}`.length),
      `.galley.${format.extension}`,
    ]
    let name = wanted
    // Many file systems take A.json and a.json for one.
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base}-${i}${ending}`
    taken.add(name.toLowerCase())
    return { name, batch: [leaving] }
  })
}
