import { pageOf } from '../../../src/core/1-page/to-page'
import { toSource } from '../../../src/core/1-page/source'
import type { Page } from '../../../src/core/1-page/page'
import { toExport } from '../../../src/core/6-export/export-page'
import type { ExportedPage } from '../../../src/core/6-export/exported'
import { reviewOf } from '../../../src/core/4-review/review'
import type { DecisionLog } from '../../../src/core/4-review/log'
import type { Finding } from '../../../src/core/3-findings/finding'

/** A file's page, with nothing found in it but what is given. */
export async function pageOfFile(name: string, bytes: Uint8Array): Promise<Page> {
  const source = await toSource({ name, bytes })
  if (!source.ok) throw new Error(source.problem.code)
  return pageOf(source.value)
}

export const exported = (page: Page, log: DecisionLog, findings: readonly Finding[] = []): ExportedPage =>
  toExport(reviewOf({ page, mentions: { all: [], links: [] } as never, findings }, log), log, {
    exportedAt: '2024-03-14T22:00:00.000Z',
  })
