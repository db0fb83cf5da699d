import type { EncodingId } from '../../core/1-page/encoding/encodings'
import { work } from '../worker/client'
import type { Pending } from './files'

const SHOWN = 48
/** So many characters stand before the first one that encodings differ about. */
const BEFORE = 8

/** How a file begins in an encoding; null where it can't be read in it, or not at all. */
export async function encodingPreview(file: Pending, encoding: EncodingId): Promise<string | null> {
  try {
    const opened = await work('open', { name: file.name, bytes: await file.bytes(), encoding })
    return opened.ok ? beginningOf(opened.value.text) : null
  } catch {
    return null
  }
}

/** The first words that tell one encoding from another: ASCII reads alike in nearly all. */
export function beginningOf(text: string): string {
  const first = text.search(/[^\0-\x7f]/)
  const from = Math.max(0, first - BEFORE)
  const characters = Array.from(
    text
      .slice(from, from + 4 * SHOWN)
      .trim()
      .replace(/\s+/gu, ' '),
  )
  const words = characters.slice(0, SHOWN).join('')
  return `${from > 0 ? '…' : ''}${words}${characters.length > SHOWN ? '…' : ''}`
}
