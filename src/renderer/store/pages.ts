import type { Source } from '../../core/1-page/source'
import type { Decision } from '../../core/4-decisions/decision'
import type { ArticleRow, ContentRow, PageRow, Store } from './schema'
import { indexTexts } from './search'

/** A page's line in the library, with the text that a search should find it by. */
export interface IndexedArticle {
  readonly row: Omit<ArticleRow, 'ordinal'>
  readonly text: string
}

export interface NewPage {
  readonly page: PageRow
  readonly content: ContentRow
  readonly articles: readonly IndexedArticle[]
  readonly decisions: readonly Decision[]
}

/** Puts pages into the library, each whole or not at all; the ones there already stay as they are. */
export async function addPages(store: Store, pages: readonly NewPage[]): Promise<void> {
  await store.transaction(
    'rw',
    store.pages,
    store.contents,
    store.articles,
    store.postings,
    store.decisions,
    async () => {
      const known = new Set(
        await store.pages
          .where('sha256')
          .anyOf(pages.map(({ page }) => page.sha256))
          .primaryKeys(),
      )
      const fresh = pages.filter(({ page }) => !known.has(page.sha256))
      await store.pages.bulkPut(fresh.map(({ page }) => page))
      await store.contents.bulkPut(fresh.map(({ content }) => content))
      await store.decisions.bulkPut(pages.flatMap(({ decisions }) => decisions))
      const articles = fresh.flatMap((page) => page.articles)
      const ordinals = await store.articles.bulkAdd(
        articles.map(({ row }) => row),
        { allKeys: true },
      )
      await indexTexts(
        store,
        articles.map(({ text }, i) => ({ ordinal: Number(ordinals[i]), text })),
      )
    },
  )
}

export const knownPages = async (store: Store, hashes: string[]): Promise<Set<string>> =>
  new Set(await store.pages.where('sha256').anyOf(hashes).primaryKeys())

/** What the library keeps of a page. */
export interface StoredPage {
  readonly source: Source
  readonly decisions: readonly Decision[]
  readonly openedAt: string
}

/** Null when the page is not in the library. */
export async function loadPage(store: Store, sha256: string): Promise<StoredPage | null> {
  const [page, content, decisions] = await Promise.all([
    store.pages.get(sha256),
    store.contents.get(sha256),
    store.decisions.where('source').equals(sha256).toArray(),
  ])
  if (!page || !content) return null
  const { name, format, encoding, size, openedAt } = page
  return { source: { sha256, name, format, encoding, size, text: content.text }, decisions, openedAt }
}

/** Reads the same bytes in another encoding: page, text and lines change together. Only for a page without decisions. */
export async function replaceText(store: Store, { page, content, articles }: NewPage): Promise<void> {
  await store.transaction('rw', store.pages, store.contents, store.articles, store.postings, async () => {
    await store.pages.put(page)
    await store.contents.put(content)
    await replaceArticles(store, page.sha256, articles)
  })
}

/** New lines for a page whose articles are composed otherwise now. */
export async function replaceArticles(
  store: Store,
  sha256: string,
  articles: readonly IndexedArticle[],
): Promise<void> {
  await store.transaction('rw', store.articles, store.postings, async () => {
    await store.articles.where('page').equals(sha256).delete()
    const ordinals = await store.articles.bulkAdd(
      articles.map(({ row }) => row),
      { allKeys: true },
    )
    await indexTexts(
      store,
      articles.map(({ text }, i) => ({ ordinal: Number(ordinals[i]), text })),
    )
  })
}

export async function removePage(store: Store, sha256: string): Promise<void> {
  await store.transaction(
    'rw',
    store.pages,
    store.contents,
    store.articles,
    store.decisions,
    store.drafts,
    async () => {
      await Promise.all([
        store.pages.delete(sha256),
        store.contents.delete(sha256),
        store.articles.where('page').equals(sha256).delete(),
        store.decisions.where('source').equals(sha256).delete(),
        store.drafts.where('source').equals(sha256).delete(),
      ])
    },
  )
}
