/**
 * The core as a library: a page's file read, extracted and checked; an editor's decisions folded in; what leaves. Pure:
 * no file system, no clock, no randomness. Offsets are UTF-16 code units, end exclusive.
 */
export { exportPage, readArranged, readPage, review } from './article-path'
export type { Page } from './1-page/page'
export type { Source, SourceFile } from './1-page/source'
export type { Knowledge } from './2-mentions/find-mentions'
export type { Mention } from './2-mentions/mention'
export type { Finding } from './3-findings/finding'
export type { ReadPage } from './3-findings/read-page'
export type { Decision } from './4-review/decision'
export { DecisionLog } from './4-review/log'
export type { Review } from './4-review/review'
export { compareVersions } from './4-review/versions/compare'
export type { ExportedPage } from './6-export/exported'
export { validateExport } from './6-export/validate'
export type { Outcome, Problem } from './problem'
