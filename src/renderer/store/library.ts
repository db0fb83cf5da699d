import type { ArticleState } from '../../core/4-review/decision'
import type { Store } from './schema'
import type { ArticleRow } from './rows'
import { searchText } from './search'
import { isArticleRow } from './sound-rows'

export const SORTS = ['changedAt', 'openedAt', 'title', 'reviewer', 'findings'] as const
export type Sort = (typeof SORTS)[number]

/** Times and counts lead with the latest and the most. */
const DESCENDING: ReadonlySet<Sort> = new Set(['changedAt', 'openedAt', 'findings'])

/** The ordinals of the library's lines of a state in order, from indexes alone: no row is read, and no text. */
export async function inOrder(store: Store, state: ArticleState | 'all', sort: Sort): Promise<number[]> {
  const range =
    state === 'all'
      ? store.articles.orderBy(sort)
      : store.articles.where(`[state+${sort}]`).between([state, -Infinity], [state, []], true, true)
  // Backwards IndexedDB gives keys one by one; forwards all at once (10,000 in 20 ms and not 70).
  const ordinals = await range.primaryKeys()
  return DESCENDING.has(sort) ? ordinals.reverse() : ordinals
}

/** The lines whose text or people match what is searched for. */
export async function matching(store: Store, search: string): Promise<Set<number>> {
  const [inText, named] = await Promise.all([
    searchText(store, search),
    store.articles.where('people').startsWith(search).primaryKeys(),
  ])
  return new Set([...(inText ?? []), ...named])
}

export const readRows = async (store: Store, ordinals: number[]): Promise<ArticleRow[]> =>
  (await store.articles.bulkGet(ordinals)).filter(isArticleRow)

/** How many lines there are of each state. */
export async function countStates(
  store: Store,
  states: readonly ArticleState[],
): Promise<Record<ArticleState, number>> {
  const counts = await Promise.all(states.map((state) => store.articles.where('state').equals(state).count()))
  return Object.fromEntries(states.map((state, i) => [state, counts[i] ?? 0])) as Record<ArticleState, number>
}
