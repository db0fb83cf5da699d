import { failed, ok, type Outcome } from '../../../problem'
import type { TellProgress } from '../../../progress'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'
import { addSheet } from './compose'
import { isBomb } from './bomb'
import { withPdf, type PdfDocument, type PdfItem, type PdfPage, type PdfText } from './engine'
import { piecesOf } from './pieces'

/** A day's paper has fewer; what has more is a book. */
const MOST_PAGES = 400
/** Pieces of text: a page of a newspaper that sets each character by itself has a third of it. */
const MOST_PIECES = 60_000
/** Fewer characters to a page are what is printed over a scan. */
const LEAST = 20

/** Problems: file-broken, file-encrypted, file-bomb (too many pages), file-no-text. */
export async function read({ bytes, name }: FileToRead, tell?: TellProgress): Promise<Outcome<Reading>> {
  if (isBomb(bytes)) return failed('file-bomb', name)
  try {
    return await withPdf(bytes, (document) => readingOf(document, name, tell))
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : { name: '', message: String(error) }
    if (kind === 'PasswordException') return failed('file-encrypted', name)
    return failed('file-broken', name, message)
  }
}

async function readingOf(
  document: PdfDocument,
  name: string,
  tell?: TellProgress,
): Promise<Outcome<Reading>> {
  const { numPages } = document
  if (numPages > MOST_PAGES) return failed('file-bomb', name, `${numPages} pages`)
  const builder = new ReadingBuilder()
  let empty = 0
  for (let number = 1; number <= numPages; number++) {
    tell?.({ of: 'pages', done: number - 1, total: numPages })
    if (number > 1) builder.breakPage()
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    builder.sheets.push({ width, height })
    const text = await textOf(page)
    if (!text) return failed('file-bomb', name, `over ${MOST_PIECES} pieces of text on a page`)
    const before = builder.length
    addSheet(builder, piecesOf(text, transform))
    if (builder.length - before < LEAST) empty++
    page.cleanup()
  }
  if (empty === numPages) return failed('file-no-text', name)
  builder.leaveOut('empty', empty, false)
  return ok({ ...builder.done(), encoding: null })
}

/** The text of a page; null where it is more than any page has. */
async function textOf(page: PdfPage): Promise<PdfText | null> {
  const reader = page
    .streamTextContent({ includeMarkedContent: false, disableNormalization: true })
    .getReader()
  const items: PdfItem[] = []
  let styles: PdfText['styles'] = {}
  for (;;) {
    const { done, value } = await reader.read()
    if (done || !value) return { items, styles }
    for (const item of value.items) items.push(item)
    styles = { ...styles, ...value.styles }
    if (items.length <= MOST_PIECES) continue
    await reader.cancel(new Error('too much text'))
    return null
  }
}
