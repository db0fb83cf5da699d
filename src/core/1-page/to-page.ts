import { ok, type Outcome } from '../problem'
import { toArticles } from './articles'
import { toBlocks } from './blocks'
import type { Page } from './page'
import { toSource, type Source, type SourceFile } from './source'

/** Stage 1: bytes to a page of blocks and articles. */
export function toPage(file: SourceFile): Outcome<Page> {
  const source = toSource(file)
  return source.ok ? ok(pageOf(source.value)) : source
}

/** The same from text that is decoded already. */
export function pageOf(source: Source): Page {
  const blocks = toBlocks(source)
  return { source, blocks, articles: toArticles(source.text, blocks) }
}
