/**
 * The way of a page through the program:
 *
 *   file ─▶ 1 page ─▶ 2 mentions ─▶ 3 findings ─▶ 4 review ─┬▶ 5 reports
 *              ▲                          ▲            │     └▶ 6 export
 *              └─ arranged anew ──────────┴─ rechecked ┘
 *
 * The first three happen before an editor sees it (`readPage`), the fourth is the editor's (a log, and its fold over
 * what was read: `review`). It leads back: blocks moved, joined or split are read again (`readArranged`), a correction
 * changes what the checks see (`recheck`). The fifth counts what was decided, the sixth writes it down (`exportPage`).
 */
import type { Page } from './1-page/page'
import type { Source, SourceFile } from './1-page/source'
import { pageOf, toPage } from './1-page/to-page'
import { findMentions, type Knowledge } from './2-mentions/find-mentions'
import { AnalysisCache } from './2-mentions/analysis-cache'
import { check, heldAgainst } from './3-findings/check'
import type { ReferenceList } from './3-findings/references/reference'
import type { ReadPage } from './3-findings/read-page'
import { arrange } from './4-review/arrange'
import type { DecisionLog } from './4-review/log'
import { reviewOf, type Review } from './4-review/review'
import { toExport, type ExportOptions } from './6-export/export-page'
import type { ExportedPage } from './6-export/exported'
import { ok, type Outcome } from './problem'
import type { TellProgress } from './progress'

/** Stages 1 to 3, from a file. A `cache` that is handed on spares what was read of the same page with the same knowledge. */
export async function readPage(
  file: SourceFile,
  knowledge: Knowledge,
  references: readonly ReferenceList[] = [],
  cache = new AnalysisCache(),
  tell?: TellProgress,
): Promise<Outcome<ReadPage>> {
  const opened = await toPage(file, tell)
  return opened.ok ? ok(readArranged(opened.value, knowledge, references, cache, tell)) : opened
}

/** Stages 2 and 3 over a page as the editor has arranged it: what is joined is read as one sentence. */
export function readArranged(
  page: Page,
  knowledge: Knowledge,
  references: readonly ReferenceList[] = [],
  cache = new AnalysisCache(),
  tell?: TellProgress,
): ReadPage {
  const mentions = findMentions(page, knowledge, cache, tell)
  return { page, mentions, findings: check(page, mentions, heldAgainst(knowledge, references)) }
}

/** The page of a stored source, arranged by the editor's decisions so far. */
export const arrangedPage = (source: Source, log: DecisionLog): Page => arrange(pageOf(source), log)

/** Stage 4: what was read, as the editor's decisions have it. */
export const review = (read: ReadPage, log: DecisionLog): Review => reviewOf(read, log)

/** Stage 6: the page as it goes out, as it was read and decided. */
export const exportPage = (read: ReadPage, log: DecisionLog, options: ExportOptions = {}): ExportedPage =>
  toExport(review(read, log), log, options)
