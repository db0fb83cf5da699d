import type { Source } from '../../core/1-page/source'
import type { Decision } from '../../core/4-review/decision'
import { isDecision } from '../../core/schemas/decision'
import { aboutCopy, aboutEncoding, newFact, type Fact } from './facts'
import { fileOf, sourceOf } from './content-file'
import type { Store } from './schema'
import type { ArticleRow, ContentRow, PageRow } from './rows'
import { indexTexts } from './search'
import { isContentRow, mendedPage } from './sound-rows'

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

/**
 * Puts pages into the library, each whole or not at all. One that is there already, or comes twice, stays as it is and
 * gets the decisions that it lacks.
 */
export async function addPages(store: Store, pages: readonly NewPage[]): Promise<void> {
  const { fresh, opened, added } = await store.transaction(
    'rw',
    [store.pages, store.contents, store.articles, store.postings, store.decisions, store.facts],
    async () => {
      const there = await store.pages.bulkGet(pages.map(({ page }) => page.sha256))
      const first = new Map<string, NewPage>()
      for (const page of pages) if (!first.has(page.page.sha256)) first.set(page.page.sha256, page)
      const newPages = pages.filter((page, i) => !there[i] && first.get(page.page.sha256) === page)
      const copyOf = new Map(
        pages.map(({ page: { sha256, copy } }, i) => [
          sha256,
          there[i]?.copy ?? first.get(sha256)?.page.copy ?? copy,
        ]),
      )
      await store.pages.bulkPut(newPages.map(({ page }) => page))
      const kept = await putContents(store, newPages)
      const decided = await addMissing(
        store,
        pages.flatMap(({ decisions }) => decisions),
      )
      const facts = await Promise.all(newPages.map(({ page }) => opening(store, page)))
      const unknown = facts.filter((fact) => fact !== null)
      await store.facts.bulkPut(unknown)
      await addArticles(
        store,
        newPages.flatMap((page) => page.articles),
      )
      const lines = decided.map((decision) => ({ decision, copy: copyOf.get(decision.source) ?? '' }))
      return { fresh: kept, opened: unknown, added: lines }
    },
  )
  for (const { page, content } of fresh) keepAgain(store, page, content.bytes !== undefined)
  store.second.append([...opened.map((fact) => ({ fact })), ...added])
}

/** Puts contents: a page that comes without its file must not take away that of its copy in the bin. */
async function putContents(
  store: Store,
  pages: readonly NewPage[],
): Promise<{ readonly page: PageRow; readonly content: ContentRow }[]> {
  const there = await store.contents.bulkGet(pages.map(({ page }) => page.sha256))
  const kept = pages.map(({ page, content }, i) => {
    const bytes = content.bytes ?? there[i]?.bytes
    return { page, content: { ...content, ...(bytes ? { bytes } : {}) } }
  })
  await store.contents.bulkPut(kept.map(({ content }) => content))
  return kept
}

/** The fact that a copy was opened; null where that is known, for it comes back. */
async function opening(store: Store, { copy, sha256: page }: PageRow): Promise<Fact | null> {
  const before = await store.facts.where('about').equals(aboutCopy(copy)).toArray()
  if (before.length > 0) return null
  return newFact({ kind: 'opened' }, { about: aboutCopy(copy), page, by: store.signature(), before })
}

async function addMissing(store: Store, decisions: readonly Decision[]): Promise<Decision[]> {
  const there = await store.decisions.bulkGet(decisions.map(({ id }) => id))
  const missing = decisions.filter((_decision, i) => !there[i])
  await store.decisions.bulkPut(missing)
  return missing
}

/** Gives the second copy a page, with its content as the database has it when its turn comes. */
export function keepAgain(store: Store, page: PageRow, bytes: boolean): void {
  store.second.keepPage(page, bytes, async () => {
    const content = await store.contents.get(page.sha256)
    return content ? fileOf(content) : null
  })
}

export const knownPages = async (store: Store, hashes: string[]): Promise<Set<string>> =>
  new Set(await store.pages.where('sha256').anyOf(hashes).primaryKeys())

/** What the library keeps of a page. */
export interface StoredPage {
  readonly source: Source
  readonly decisions: readonly Decision[]
  readonly openedAt: string
  readonly copy: string
}

/** Null when the page is not in the library. */
export async function loadPage(store: Store, sha256: string): Promise<StoredPage | null> {
  const [page, content, decisions] = await Promise.all([
    store.pages.get(sha256),
    store.contents.get(sha256),
    store.decisions.where('source').equals(sha256).toArray(),
  ])
  const row = mendedPage(page, new Date().toISOString())
  if (!row || !isContentRow(content)) return null
  const { openedAt, copy } = row
  return { source: sourceOf(row, content), decisions: decisions.filter(isDecision), openedAt, copy }
}

/** Gives a page another text: page, content, lines and the places of its decisions change together. */
export async function replaceText(
  store: Store,
  { page, content, articles, decisions }: NewPage,
): Promise<void> {
  const about = aboutEncoding(page.copy)
  const fact = await store.transaction(
    'rw',
    [store.pages, store.contents, store.articles, store.postings, store.decisions, store.facts],
    async () => {
      await store.pages.put(page)
      await store.contents.put(content)
      await store.decisions.bulkPut([...decisions])
      await replaceArticles(store, page, articles)
      const before = await store.facts.where('about').equals(about).toArray()
      const what = { kind: 'encoding', encoding: page.encoding } as const
      const changed = newFact(what, { about, page: page.sha256, by: store.signature(), before })
      await store.facts.put(changed)
      return changed
    },
  )
  keepAgain(store, page, content.bytes !== undefined)
  store.second.append([{ fact }, ...decisions.map((decision) => ({ decision, copy: page.copy }))])
}

/** New lines for a page whose articles are composed otherwise now; none where that copy is in the library no more. */
export async function replaceArticles(
  store: Store,
  { sha256, copy }: Pick<PageRow, 'sha256' | 'copy'>,
  articles: readonly IndexedArticle[],
): Promise<void> {
  await store.transaction('rw', store.pages, store.articles, store.postings, async () => {
    if ((await store.pages.get(sha256))?.copy !== copy) return
    await store.articles.where('page').equals(sha256).delete()
    await addArticles(store, articles)
  })
}

async function addArticles(store: Store, articles: readonly IndexedArticle[]): Promise<void> {
  const ordinals = await store.articles.bulkAdd(
    articles.map(({ row }) => row),
    { allKeys: true },
  )
  await indexTexts(
    store,
    articles.map(({ text }, i) => ({ ordinal: Number(ordinals[i]), text })),
  )
}
