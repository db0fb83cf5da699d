import type { Store } from './schema'
import type { DraftRow } from './rows'
import { isDraftRow } from './sound-rows'

type StoredKind = DraftRow['kind']

/** What the boxes that suppress a finding have always been called in the store. */
const STORED = { 'suppress-edition': 'waive-day', 'suppress-always': 'waive-always' } as const
type Suppressing = keyof typeof STORED

/** What stands in an open edit box. */
export interface Draft extends Omit<DraftRow, 'kind'> {
  readonly kind: Exclude<StoredKind, (typeof STORED)[Suppressing]> | Suppressing
}

const stored = ({ kind, ...rest }: Draft): DraftRow => ({
  ...rest,
  kind: kind === 'suppress-edition' || kind === 'suppress-always' ? STORED[kind] : kind,
})

const read = ({ kind, ...rest }: DraftRow): Draft => ({
  ...rest,
  kind: kind === 'waive-day' ? 'suppress-edition' : kind === 'waive-always' ? 'suppress-always' : kind,
})

/** Keystrokes of this long go to the second copy together: it is flushed for each line. */
const TOGETHER_MS = 400

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** Keeps what stands in a box of a copy of a page. */
export async function keepDraft(store: Store, draft: Draft, copy: string): Promise<void> {
  const row = stored(draft)
  await store.drafts.put(row)
  if (row.id === undefined) return
  const { id } = row
  clearTimeout(waiting.get(id))
  waiting.set(
    id,
    setTimeout(() => {
      waiting.delete(id)
      store.second.append([{ draft: row, copy }])
    }, TOGETHER_MS),
  )
}

/** Forgets a draft: its box was closed. */
export async function dropDraft(store: Store, draft: Pick<Draft, 'key' | 'id'>): Promise<void> {
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
export async function draftOf(store: Store, source: string): Promise<Draft | undefined> {
  const row = await store.drafts.where('source').equals(source).filter(isDraftRow).first()
  return row && read(row)
}
