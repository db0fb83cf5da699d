import { loadPage, replaceArticles } from '../store/pages'
import type { Store } from '../store/schema'
import type { PageMaker } from './page-recovery'

/** Makes the library's lines of pages anew, from their text and decisions. */
export async function renewLines(store: Store, maker: PageMaker, pages: readonly string[]): Promise<void> {
  for (const sha256 of pages) {
    const stored = await loadPage(store, sha256)
    if (!stored) continue
    const { articles } = await maker.layOut(stored.source, stored.decisions, stored, undefined)
    await replaceArticles(store, { sha256, copy: stored.copy }, articles)
  }
}
