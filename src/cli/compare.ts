import { basename } from 'node:path'
import { readArranged, arrangedPage } from '../core/article-path'
import { DecisionLog } from '../core/4-review/log'
import { compareVersions, type Comparison, type VersionItem } from '../core/4-review/versions/compare'
import type { Version } from '../core/4-review/versions/placing'
import { KIND_NAMES, summaryOf } from '../core/4-review/versions/summary'
import { beginsAsExport } from '../core/6-export/begins-as-export'
import { parseExport } from '../core/6-export/validate'
import { ok, type Outcome } from '../core/problem'
import { readSourceFile } from '../node/files'
import type { Configuration } from './configuration'
import { complain, language, print, type ExitCode } from './output'
import { readFile } from './read'
import { MAX_EXPORT_BYTES } from './validate'
import { visible } from './visible'

/**
 * galley compare OLD NEW: what a page's later version says otherwise, as the app lists it. OLD may be an export, with
 * the decisions in it: then corrections are told as made or not. 1 where something is not as it was asked for.
 */
export async function compareFiles(
  [old = '', now = '']: readonly string[],
  asJson: boolean,
  configuration: Configuration,
): Promise<ExitCode> {
  const former = await formerOf(old, configuration)
  const read = await readFile(now, configuration)
  for (const one of [former, read]) if (!one.ok) complain(one.problem)
  if (!former.ok || !read.ok) return 2
  for (const warning of read.value.warnings) complain(warning)
  const comparison = compareVersions(former.value, read.value.read)
  await print(asJson ? json(old, now, comparison) : listed(now, read.value.read.page.source.text, comparison))
  return comparison.items.some(({ kind }) => kind !== 'made') ? 1 : 0
}

/** The page as an export has it, or as its file does. */
async function formerOf(path: string, configuration: Configuration): Promise<Outcome<Version>> {
  if (!/\.json$/i.test(path)) return plain(path, configuration)
  const file = await readSourceFile(path, MAX_EXPORT_BYTES)
  if (!file.ok) return file
  const { bytes } = file.value
  return beginsAsExport(bytes) ? exported(path, bytes, configuration) : plain(path, configuration)
}

async function plain(path: string, configuration: Configuration): Promise<Outcome<Version>> {
  const read = await readFile(path, configuration)
  return read.ok ? ok({ read: read.value.read, log: new DecisionLog() }) : read
}

function exported(
  path: string,
  bytes: Uint8Array,
  { knowledge, references }: Configuration,
): Outcome<Version> {
  const parsed = parseExport(new TextDecoder().decode(bytes), basename(path))
  if (!parsed.ok) return parsed
  const { source, text, layout, decisions } = parsed.value
  const log = new DecisionLog(decisions)
  const page = arrangedPage({ ...source, text, ...(layout ? { layout } : {}) }, log)
  return ok({ read: readArranged(page, knowledge, references), log })
}

function json(old: string, now: string, { items, counts }: Comparison): string {
  return `${JSON.stringify({ old, new: now, counts, items }, null, 2)}\n`
}

function listed(path: string, text: string, { items, counts }: Comparison): string {
  const lines = items.map((item) => {
    const { line, column } = lineAt(text, item.at.start)
    return `${visible(path)}:${line}:${column}\t${KIND_NAMES[item.kind][language]}\t${visible(saidOf(item))}\n`
  })
  return `${lines.join('')}${summaryOf(counts)[language]}\n`
}

function saidOf({ kind, from, to, wanted, by, asked }: VersionItem): string {
  const signed = by === undefined || by === '' ? '' : ` (${by})`
  if (kind === 'forgotten') return `「${to}」 → 「${wanted ?? ''}」${signed}`
  if (kind === 'moved') return `「${to.length > 40 ? `${to.slice(0, 40)}…` : to}」`
  const waiting = asked.map(({ decision }) => decision.subject.kind)
  return `「${from}」 → 「${to}」${signed}${waiting.length > 0 ? ` [${waiting.join(', ')}]` : ''}`
}

/** Counted from 1, columns in UTF-16 units. */
function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
