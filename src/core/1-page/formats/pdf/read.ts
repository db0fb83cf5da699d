import { failed, ok, type Outcome } from '../../../problem'
import type { TellProgress } from '../../../progress'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'
import { addSheet } from './compose'
import { withPdf, type PdfDocument } from './engine'
import { piecesOf } from './pieces'

/** A day's paper has fewer; what has more is a book. */
const MOST_PAGES = 400
/** Fewer characters to a page are what is printed over a scan. */
const LEAST = 20

/** Problems: file-broken, file-encrypted, file-bomb (too many pages), file-no-text. */
export async function read({ bytes, name }: FileToRead, tell?: TellProgress): Promise<Outcome<Reading>> {
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
    const text = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
    const before = builder.length
    addSheet(builder, piecesOf(text, transform))
    if (builder.length - before < LEAST) empty++
    page.cleanup()
  }
  if (empty === numPages) return failed('file-no-text', name)
  builder.leaveOut('empty', empty, false)
  return ok({ ...builder.done(), encoding: null })
}
