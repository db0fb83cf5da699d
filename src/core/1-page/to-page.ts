import { ok, type Outcome } from '../problem'
import type { TellProgress } from '../progress'
import { toArticles } from './articles'
import { block, toBlocks } from './blocks'
import { inputFormat } from './formats/format-of'
import type { Line } from './formats/input-format'
import type { Page } from './page'
import { sheetsOf } from './sheets'
import { toSource, type Source, type SourceFile } from './source'

/** Stage 1: bytes to a page of blocks and articles. */
export async function toPage(file: SourceFile, tell?: TellProgress): Promise<Outcome<Page>> {
  const source = await toSource(file, tell)
  return source.ok ? ok(pageOf(source.value)) : source
}

/** The same from text that is read already. */
export function pageOf(source: Source): Page {
  const { text } = source
  const sheets = sheetsOf(text).map(({ start, end }) =>
    toBlocks(text.slice(start, end), linesIn(source, start, end)).map((one) =>
      block(one.start + start, one.end + start, one.role, one.why),
    ),
  )
  return { source, blocks: sheets.flat(), articles: sheets.flatMap((blocks) => toArticles(text, blocks)) }
}

/** The lines of a part of a text, counted from its start: as the file has set them, or as its text has them. */
function linesIn({ text, layout, format }: Source, start: number, end: number): Line[] {
  if (!layout) return inputFormat(format).lines(text.slice(start, end))
  return layout.lines.flatMap((line) =>
    line.start >= start && line.end <= end
      ? [{ ...line, start: line.start - start, end: line.end - start }]
      : [],
  )
}
