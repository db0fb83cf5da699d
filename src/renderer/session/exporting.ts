import { version } from '../../../package.json'
import { arrangedPage } from '../../core/article-path'
import { DecisionLog } from '../../core/4-review/log'
import { toExport } from '../../core/6-export/export-page'
import type { ExportedPage } from '../../core/6-export/exported'
import { outputName } from '../../core/6-export/formats'
import { isPacked, type OutputFormat, type PackedFormat } from '../../core/6-export/formats/output-format'
import { parseTaken, validateExport } from '../../core/6-export/validate'
import { failed, ok, type Outcome, type Problem } from '../../core/problem'
import { addPages, knownPages, loadPage, replaceArticles, type StoredPage } from '../store/pages'
import type { Store } from '../store/schema'
import { work } from '../worker/client'
import { aboutPage } from './about-page'
import { saveFile } from './files'
import { folded } from './folded'
import { notices } from './notices.svelte'
import { indexedArticles, newPage } from './index-page'
import type { PageSession } from './page-session.svelte'
import type { Settings } from './settings.svelte'
import { keptText } from './true-text'

/** Exports an open page, or some of its articles. Checked before it is written; gives the file's name, null if cancelled. */
export async function exportOpen(
  store: Store,
  page: PageSession,
  settings: Settings,
  format: OutputFormat,
  only?: readonly string[],
): Promise<Outcome<string | null>> {
  const options = {
    ...{ weights: settings.weights, program: version, exportedAt: new Date().toISOString() },
    ...(await aboutPage(store, page)),
  }
  // What was just rearranged is being read again: what goes out is of one piece.
  await page.whenRead()
  const exported = toExport(page.review(), page.log, { ...options, ...(only ? { only } : {}) })
  return write(store, [exported], format)
}

/** Exports stored pages. */
export async function exportStored(
  store: Store,
  settings: Settings,
  hashes: readonly string[],
  format: OutputFormat,
): Promise<Outcome<string | null>> {
  const stored = await Promise.all(hashes.map((hash) => loadPage(store, hash)))
  return exportPages(
    store,
    stored.flatMap((page) => (page ? [{ ...page, log: new DecisionLog(page.decisions) }] : [])),
    settings,
    format,
  )
}

/** Exports pages as they were kept: of the library, or former versions. */
export async function exportPages(
  store: Store,
  kept: readonly (StoredPage & { readonly log: DecisionLog })[],
  settings: Settings,
  format: OutputFormat,
): Promise<Outcome<string | null>> {
  const pages: ExportedPage[] = []
  const exportedAt = new Date().toISOString()
  for (const { source, log, openedAt, copy } of kept) {
    const read = await work('reread', arrangedPage(source, log))
    const fold = await folded(read, log, openedAt, settings)
    const about = await aboutPage(store, { source, copy })
    pages.push(toExport(fold, log, { ...about, weights: settings.weights, program: version, exportedAt }))
  }
  return write(store, pages, format)
}

async function write(
  store: Store,
  pages: readonly ExportedPage[],
  format: OutputFormat,
): Promise<Outcome<string | null>> {
  for (const page of pages) {
    const valid = validateExport(page, page.source.name)
    if (!valid.ok) return valid
  }
  const batches = format.together ? [pages] : pages.map((page) => [page])
  let name: string | null = null
  for (const batch of batches) {
    const [first] = batch
    if (!first) continue
    const file = batch.length > 1 ? `galley-${batch.length}.${format.extension}` : outputName(first, format)
    const content = isPacked(format) ? await packed(store, batch, format) : format.write(batch)
    const saved = await saveFile(file, content, format.mime)
    if (!saved.ok) return saved
    if (saved.value) name = file
  }
  return ok(name)
}

/** What of the pages could not go into the file is told. */
async function packed(
  store: Store,
  pages: readonly ExportedPage[],
  format: PackedFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = await Promise.all(
    pages.map(async ({ source }) => (await store.contents.get(source.sha256))?.bytes ?? null),
  )
  const { bytes, warnings } = await work('leave', { format: format.id, pages, files })
  for (const warning of warnings) notices.complain(warning)
  return bytes
}

/**
 * Takes exports back in, JSON or JSONL: the page where it is not there, and the decisions by union. A fault in any
 * refuses the file whole. Gives the number of pages.
 */
export async function importExports(
  store: Store,
  settings: Settings,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<string[]>> {
  const text = new TextDecoder().decode(bytes)
  const lines = name.endsWith('.jsonl') ? text.split('\n').filter((line) => line.trim() !== '') : [text]
  const pages: ExportedPage[] = []
  const warnings: Problem[] = []
  for (const line of lines) {
    const taken = parseTaken(line, name)
    if (!taken.ok) return taken
    const { page } = taken.value
    const kept = await keptText(store, { open: (file) => work('open', file) }, page.source.sha256)
    // An export must not bring another text for a page than the library, or the bin, has.
    if (kept && kept.text !== page.text) return failed('export-other-source', name)
    pages.push(page)
    for (const warning of taken.value.warnings)
      if (warning.code !== 'text-unproved' || !kept?.isProved) warnings.push(warning)
  }
  for (const page of pages) await importPage(store, settings, page)
  for (const warning of warnings) notices.complain(warning)
  return ok(pages.map(({ source }) => source.sha256))
}

async function importPage(store: Store, settings: Settings, exported: ExportedPage): Promise<void> {
  const { text, layout } = exported
  const source = { ...exported.source, text, ...(layout ? { layout } : {}) }
  const known = (await knownPages(store, [source.sha256])).has(source.sha256)
  const stored = known ? await loadPage(store, source.sha256) : null
  const log = new DecisionLog([...(stored?.decisions ?? []), ...exported.decisions])
  const read = await work('reread', arrangedPage(stored?.source ?? source, log))
  const openedAt = stored?.openedAt ?? new Date().toISOString()
  const fold = await folded(read, log, openedAt, settings)
  const page = newPage(fold, undefined, log, openedAt)
  await addPages(store, [page])
  if (stored)
    await replaceArticles(
      store,
      { sha256: source.sha256, copy: stored.copy },
      indexedArticles(fold, log, openedAt),
    )
}
