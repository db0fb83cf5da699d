import type { Decision } from '../../core/4-decisions/decision'
import type { ArticleRow, Store } from './schema'

/** What an act changes of the lines of its page. */
export type RowChange = Pick<
  ArticleRow,
  'id' | 'state' | 'settled' | 'findings' | 'total' | 'reviewer' | 'changedAt' | 'people'
>

/**
 * Writes an act: its decisions, the library's lines that show it and the end of the draft it came from, all or
 * nothing. Resolves when they are on the disk.
 */
export async function recordAct(
  store: Store,
  decisions: readonly Decision[],
  rows: readonly RowChange[],
  finishedDraft: string | null,
): Promise<void> {
  await store.transaction('rw', store.decisions, store.articles, store.drafts, async () => {
    await store.decisions.bulkAdd([...decisions])
    const page = decisions[0]?.source
    if (page !== undefined && rows.length > 0) {
      const existing = await store.articles.where('page').equals(page).toArray()
      const changed = existing.flatMap((row) => {
        const change = rows.find(({ id }) => id === row.id)
        return change ? [{ ...row, ...change, people: [...change.people] }] : []
      })
      await store.articles.bulkPut(changed)
    }
    if (finishedDraft !== null) await store.drafts.delete(finishedDraft)
  })
}
