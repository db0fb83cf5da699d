import { openDocx, type DocxPackage } from '../../1-page/formats/docx/package'
import type { PlacedPiece } from '../../1-page/formats/docx/placed'
import { readingOf } from '../../1-page/formats/docx/reading'
import { DecisionLog } from '../../4-review/log'
import { correctedPage } from '../../4-review/corrected-text'
import { pack } from '../../packed/pack'
import type { Problem } from '../../problem'
import { bySpan, type Span } from '../../text/span'
import type { ExportedPage } from '../exported'
import type { Packed } from '../formats/output-format'
import { newDocument } from './anew'
import { markPage } from './mark'
import { Markup } from './markup'
import { takenBreaks } from './taken-breaks'
import { commentsPart, withoutMacros, written, type PartsInWork } from './relations'

/** So many of the places that could not be marked are named. */
const NAMED = 5
/** And so many characters of each. */
const QUOTED = 20

/**
 * A page as a Word file, its changes tracked and what is said of it as comments: the page's own file, where that is one
 * and is there, else a new one. Problems: docx-anew, docx-unplaced, docx-arranged, docx-macros, docx-differs.
 */
export function writeDocx(page: ExportedPage, file: Uint8Array | null): Packed {
  const { name } = page.source
  const own = page.source.format === 'docx'
  if (own && file) {
    const patched = patch(page, file)
    if (patched) return patched
  }
  const made = newDocument(page)
  const marked = packed(made.document, made.pieces, page, made.expected)
  if (!marked) throw new Error('a document of our own could not be read')
  const anew: Problem[] = own ? [{ code: 'docx-anew', about: name }] : []
  return { ...marked, warnings: [...anew, ...marked.warnings] }
}

/** Null where the file reads otherwise than the page: there is no telling then where its text stands. */
function patch(page: ExportedPage, file: Uint8Array): Packed | null {
  const opened = openDocx(file, page.source.name, true)
  if (!opened.ok) return null
  const { text, pieces } = readingOf(opened.value)
  if (text !== page.text) return null
  const patched = packed(opened.value, pieces, page, correctedOf(page))
  const arranged = patched ? arrangedIn(page) : 0
  if (!patched || arranged === 0) return patched
  const told: Problem = { code: 'docx-arranged', about: page.source.name, detail: String(arranged) }
  return { ...patched, warnings: [...patched.warnings, told] }
}

/** How many paragraphs editors moved, split or left out: in its own file all stay as they are. */
function arrangedIn({ decisions }: ExportedPage): number {
  const log = new DecisionLog(decisions)
  return (['place', 'split', 'role'] as const)
    .flatMap((kind) => log.registers(kind))
    .filter((register) => {
      const what = log.decided(register)?.what
      return (
        what?.kind === 'place' || what?.kind === 'split' || (what?.kind === 'role' && what.role === 'noise')
      )
    }).length
}

function correctedOf(page: ExportedPage): string {
  const edits = (page.edits ?? []).map(({ start, end, to }) => ({ start, end, text: to }))
  const breaks = takenBreaks(page).map(({ start, end }) => ({ start, end, text: '' }))
  return correctedPage(page.text, [...edits, ...breaks].sort(bySpan))
}

function packed(
  document: DocxPackage,
  pieces: readonly PlacedPiece[],
  page: ExportedPage,
  expected: string,
): Packed | null {
  const { name } = page.source
  const parts: PartsInWork = new Map<string, PartsInWork extends Map<string, infer P> ? P : never>(
    Object.entries(document.parts),
  )
  const macros = withoutMacros(parts, document.path, name)
  const comments = commentsPart(parts, document.path, document.document, name)
  if (!macros.ok || !comments.ok) return null
  const markup = new Markup([...document.trees.values(), comments.value])
  const unplaced = markPage(document, pieces, page, markup, comments.value)
  for (const [path, tree] of document.trees)
    if (tree === document.document || document.notes.includes(tree)) parts.set(path, tree)
  const bytes = pack(written(parts))
  const warnings: Problem[] = []
  if (macros.value) warnings.push({ code: 'docx-macros', about: name })
  if (unplaced.length > 0)
    warnings.push({ code: 'docx-unplaced', about: name, detail: quotesOf(page.text, unplaced) })
  else if (!saysSame(bytes, expected, name)) warnings.push({ code: 'docx-differs', about: name })
  return { bytes, warnings }
}

function quotesOf(text: string, spans: readonly Span[]): string {
  const quotes = spans.slice(0, NAMED).map(({ start, end }) => {
    const quote = text.slice(start, end).replace(/\s+/g, ' ')
    return `「${quote.length > QUOTED ? `${[...quote].slice(0, QUOTED).join('')}…` : quote}」`
  })
  return `${spans.length}: ${quotes.join('')}${spans.length > NAMED ? '…' : ''}`
}

/** Reads what was written, with all of it accepted: it says what it is to say, or someone is told that it does not. */
function saysSame(bytes: Uint8Array, expected: string, name: string): boolean {
  const again = openDocx(bytes, name)
  if (!again.ok) return false
  return linesOf(readingOf(again.value).text) === linesOf(expected)
}

/**
 * A line of a headline is parted from the next by a space, of text by a line end; blank lines say nothing, nor do signs
 * of what is bold, of which a change may have left one half.
 */
const linesOf = (text: string): string =>
  text
    .replace(/\*\*|__/g, '')
    .split(/[\n\u3000]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
