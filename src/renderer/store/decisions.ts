import type { Decision } from '../../core/4-review/decision'
import type { Counts } from './columns/counts'
import { closeDraft } from './drafts'
import type { Store } from './schema'
import type { ArticleRow } from './rows'
import { addToVersion } from './versions'

/** What a transaction changes of the lines of its page. */
export type RowChange = Pick<
  ArticleRow,
  'id' | 'title' | 'state' | keyof Counts | 'reviewer' | 'changedAt' | 'people'
>

/** What is written together: all of it or nothing. */
export interface Transaction {
  /** The page it is about, and which copy of it. */
  readonly page: string
  readonly copy: string
  /** None where only what is derived of them has changed. */
  readonly decisions: readonly Decision[]
  /** The library's lines that show it. */
  readonly rows: readonly RowChange[]
  /** The key of the draft it came from. */
  readonly finishedDraft: string | null
}

/**
 * Where a transaction was written: with its page, with its page in the bin, with its page that a later version took the
 * place of, or nowhere, for the page is gone for good.
 */
export type Recorded = 'open' | 'removed' | 'superseded' | 'erased'

/** Resolves when the transaction is on the disk. */
export async function recordTransaction(store: Store, transaction: Transaction): Promise<Recorded> {
  const { page, copy, decisions, rows, finishedDraft } = transaction
  const draft = finishedDraft === null ? undefined : await store.drafts.get(finishedDraft)
  const recorded = await store.transaction(
    'rw',
    [store.pages, store.bin, store.versions, store.decisions, store.articles, store.drafts],
    async (): Promise<Recorded> => {
      if ((await store.pages.get(page))?.copy !== copy) return recordElsewhere(store, transaction)
      // Put, not added: what is tried again may have been written after all.
      await store.decisions.bulkPut([...decisions])
      if (rows.length > 0) {
        const existing = await store.articles.where('page').equals(page).toArray()
        const changed = existing.flatMap((row) => {
          const change = rows.find(({ id }) => id === row.id)
          return change ? [{ ...row, ...change, people: [...change.people] }] : []
        })
        await store.articles.bulkPut(changed)
      }
      if (finishedDraft !== null) await store.drafts.delete(finishedDraft)
      return 'open'
    },
  )
  if (recorded !== 'erased') {
    store.second.append(decisions.map((decision) => ({ decision, copy })))
    closeDraft(store, draft?.id)
  }
  return recorded
}

/** What was decided in a window that did not know yet that the page was removed, or has a later version, goes with it. */
async function recordElsewhere(store: Store, transaction: Transaction): Promise<Exclude<Recorded, 'open'>> {
  const { copy, page, decisions, finishedDraft } = transaction
  const row = await store.bin.where('copies').equals(copy).first()
  if (!row) return (await addToVersion(store, page, decisions)) === copy ? 'superseded' : 'erased'
  await store.bin.put({
    ...row,
    decisions: [...row.decisions, ...decisions],
    drafts: row.drafts.filter(({ key }) => key !== finishedDraft),
  })
  return 'removed'
}
