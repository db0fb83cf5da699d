import type { ArticleState } from '../../core/4-decisions/decision'
import type { ArticleRow, Store } from './schema'
import { searchText } from './search'

export const SORTS = ['changedAt', 'openedAt', 'title', 'reviewer', 'findings'] as const
export type Sort = (typeof SORTS)[number]

export interface LibraryQuery {
  readonly state: ArticleState | 'all'
  readonly sort: Sort
  readonly search: string
}

/** Times and counts lead with the latest and the most. */
const DESCENDING: ReadonlySet<Sort> = new Set(['changedAt', 'openedAt', 'findings'])

/** The ordinals of the library's lines in order, from indexes alone: no row is read, and no text. */
export async function queryLibrary(store: Store, { state, sort, search }: LibraryQuery): Promise<number[]> {
  const [matches, ordered] = await Promise.all([matching(store, search.trim()), inOrder(store, state, sort)])
  return matches ? ordered.filter((ordinal) => matches.has(ordinal)) : ordered
}

async function inOrder(store: Store, state: LibraryQuery['state'], sort: Sort): Promise<number[]> {
  const range =
    state === 'all'
      ? store.articles.orderBy(sort)
      : store.articles.where(`[state+${sort}]`).between([state, -Infinity], [state, []], true, true)
  return (DESCENDING.has(sort) ? range.reverse() : range).primaryKeys()
}

async function matching(store: Store, search: string): Promise<Set<number> | null> {
  if (search === '') return null
  const [inText, named] = await Promise.all([
    searchText(store, search),
    store.articles.where('people').startsWith(search).primaryKeys(),
  ])
  return new Set([...(inText ?? []), ...named])
}

export const readRows = async (store: Store, ordinals: number[]): Promise<ArticleRow[]> =>
  (await store.articles.bulkGet(ordinals)).filter((row) => row !== undefined)

/** How many lines there are of each state. */
export async function countStates(
  store: Store,
  states: readonly ArticleState[],
): Promise<Record<ArticleState, number>> {
  const counts = await Promise.all(states.map((state) => store.articles.where('state').equals(state).count()))
  return Object.fromEntries(states.map((state, i) => [state, counts[i] ?? 0])) as Record<ArticleState, number>
}
