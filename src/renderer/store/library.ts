import type { Store } from './schema'
import { readLabels } from './labels'
import type { ArticleRow, PageLabel, PageRow } from './rows'
import { searchText } from './search'
import { isArticleRow, mendedPage } from './sound-rows'

/** A page of the library with what its articles are shown by, in the page's order. */
export interface KeptPage {
  readonly row: PageRow
  readonly label: PageLabel
  readonly articles: readonly ArticleRow[]
}

/**
 * What the library holds, no text; of some pages (their hashes), or of all. Rows are read in one go: ten thousand take
 * less time so than the hundred on a screen one by one.
 */
export async function readLibrary(store: Store, only?: readonly string[]): Promise<KeptPage[]> {
  const [pages, articles, labels] = await store.transaction(
    'r',
    [store.pages, store.articles, store.facts],
    () =>
      Promise.all([
        only ? store.pages.where('sha256').anyOf(only).toArray() : store.pages.toArray(),
        only ? store.articles.where('page').anyOf(only).toArray() : store.articles.toArray(),
        readLabels(store),
      ]),
  )
  const byPage = new Map<string, ArticleRow[]>()
  for (const article of articles) {
    if (!isArticleRow(article)) continue
    const own = byPage.get(article.page)
    if (own) own.push(article)
    else byPage.set(article.page, [article])
  }
  const now = new Date().toISOString()
  return pages.flatMap((page) => {
    const row = mendedPage(page, now)
    if (!row) return []
    const own = byPage.get(row.sha256) ?? []
    own.sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    return [{ row, label: labels.get(row.copy) ?? {}, articles: own }]
  })
}

/** The articles (their ordinals) whose text has what is searched for; none where that is too short for the index. */
export const matching = async (store: Store, search: string): Promise<ReadonlySet<number>> =>
  (await searchText(store, search)) ?? new Set()
