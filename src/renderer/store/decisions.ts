import type { Decision } from '../../core/4-decisions/decision'
import type { ArticleRow, Store } from './schema'

/** What an act changes of the lines of its page. */
export type RowChange = Pick<
  ArticleRow,
  'id' | 'state' | 'settled' | 'findings' | 'total' | 'reviewer' | 'changedAt' | 'people'
>

/** What is written together: all of it or nothing. */
export interface Act {
  /** The page it is about. */
  readonly page: string
  /** None where only what is derived of them has changed. */
  readonly decisions: readonly Decision[]
  /** The library's lines that show it. */
  readonly rows: readonly RowChange[]
  /** The key of the draft it came from. */
  readonly finishedDraft: string | null
}

/** Resolves when the act is on the disk. */
export async function recordAct(store: Store, { page, decisions, rows, finishedDraft }: Act): Promise<void> {
  await store.transaction('rw', store.decisions, store.articles, store.drafts, async () => {
    await store.decisions.bulkAdd([...decisions])
    if (rows.length > 0) {
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
