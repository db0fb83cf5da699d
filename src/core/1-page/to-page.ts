import { ok, type Outcome } from '../problem'
import { toArticles } from './articles'
import { block, toBlocks } from './blocks'
import type { Page } from './page'
import { sheetsOf } from './sheets'
import { toSource, type Source, type SourceFile } from './source'

/** Stage 1: bytes to a page of blocks and articles. */
export function toPage(file: SourceFile): Outcome<Page> {
  const source = toSource(file)
  return source.ok ? ok(pageOf(source.value)) : source
}

/** The same from text that is decoded already. */
export function pageOf(source: Source): Page {
  const { text, format } = source
  const sheets = sheetsOf(text).map(({ start, end }) =>
    toBlocks({ text: text.slice(start, end), format }).map((one) =>
      block(one.start + start, one.end + start, one.role, one.why),
    ),
  )
  return { source, blocks: sheets.flat(), articles: sheets.flatMap((blocks) => toArticles(text, blocks)) }
}
