import type { Source } from '../../core/1-page/source'
import type { ExportOptions } from '../../core/6-export/export-page'
import type { PageVersion } from '../../core/6-export/exported-version'
import { labelOf } from '../store/labels'
import type { Store } from '../store/schema'
import { versionsOf } from '../store/versions'
import { compared, formerPage } from './version-two'

/** What an export says of a page beside what is read of it: its issue and sheet as labelled, and its versions. */
export async function aboutPage(
  store: Store,
  { source, copy }: { readonly source: Source; readonly copy: string },
): Promise<Pick<ExportOptions, 'folio' | 'version'>> {
  const [{ edition, sheet }, version] = await Promise.all([
    labelOf(store, copy),
    versionOfPage(store, source),
  ])
  return {
    folio: { ...(edition === undefined ? {} : { edition }), ...(sheet === undefined ? {} : { sheet }) },
    ...(version ? { version } : {}),
  }
}

/** Null where the text of the version before can't be read any more. */
async function versionOfPage(store: Store, source: Source): Promise<PageVersion | null> {
  const rows = await versionsOf(store, source.sha256)
  const row = rows.find(({ next }) => next === source.sha256)
  if (!row) return { number: 1, former: null }
  const former = await formerPage(store, row)
  if (!former) return null
  return {
    number: rows.length + 1,
    former: {
      source: former.source,
      replacedAt: row.archivedAt,
      replacedBy: row.by,
      comparison: await compared(former, source),
    },
  }
}
