import type { Store } from './schema'
import type { DraftRow } from './rows'
import { isDraftRow } from './sound-rows'

/** Keystrokes of this long go to the second copy together: it is flushed for each line. */
const TOGETHER_MS = 400

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** Keeps what stands in a box of a copy of a page. */
export async function keepDraft(store: Store, draft: DraftRow, copy: string): Promise<void> {
  await store.drafts.put(draft)
  if (draft.id === undefined) return
  const { id } = draft
  clearTimeout(waiting.get(id))
  waiting.set(
    id,
    setTimeout(() => {
      waiting.delete(id)
      store.second.append([{ draft, copy }])
    }, TOGETHER_MS),
  )
}

/** Forgets a draft: its box was closed. */
export async function dropDraft(store: Store, draft: Pick<DraftRow, 'key' | 'id'>): Promise<void> {
  await store.drafts.delete(draft.key)
  closeDraft(store, draft.id)
}

/** Tells the second copy that a box is closed. */
export function closeDraft(store: Store, id: string | undefined): void {
  if (id === undefined) return
  clearTimeout(waiting.get(id))
  waiting.delete(id)
  store.second.append([{ closed: id }])
}

/** The draft of a page that is still open, if any. */
export const draftOf = (store: Store, source: string): Promise<DraftRow | undefined> =>
  store.drafts.where('source').equals(source).filter(isDraftRow).first()
