import { inputFormat } from '../../core/1-page/formats/format-of'
import type { FileToRead } from '../../core/1-page/formats/input-format'
import type { Source } from '../../core/1-page/source'
import { isLayout } from '../../core/schemas/layout'
import type { ContentRow, PageRow } from './rows'

/**
 * A page's content as one file of the journal or of a backup: its bytes; where it came without, its text as UTF-8, and
 * where that has a layout, both as JSON.
 */
export function fileOf({ text, layout, bytes }: ContentRow): Uint8Array<ArrayBuffer> {
  return bytes ?? new TextEncoder().encode(layout ? JSON.stringify({ text, layout }) : text)
}

/** A page's bytes, to be read as they were. */
export function fileToRead({ name, encoding }: PageRow, bytes: Uint8Array<ArrayBuffer>): FileToRead {
  return { name, bytes, ...(encoding === null ? {} : { encoding }) }
}

/** A page's source as its line in the library and its content have it. */
export function sourceOf(row: PageRow, { text, layout }: Pick<ContentRow, 'text' | 'layout'>): Source {
  const { sha256, name, format, encoding, size } = row
  return { sha256, name, format, encoding, size, text, ...(layout ? { layout } : {}) }
}

/** The content out of a file that `fileOf` wrote of a page without bytes. */
export function contentIn(file: Uint8Array, { format }: PageRow): Pick<ContentRow, 'text' | 'layout'> {
  const text = new TextDecoder().decode(file)
  if (inputFormat(format).isText) return { text }
  try {
    const kept = JSON.parse(text) as { text?: unknown; layout?: unknown }
    if (typeof kept.text === 'string' && isLayout(kept.layout))
      return { text: kept.text, layout: kept.layout }
  } catch {
    // Written by a program that kept no layout.
  }
  return { text }
}
