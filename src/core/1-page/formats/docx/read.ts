import { failed, ok, type Outcome } from '../../../problem'
import type { FileToRead, Reading } from '../input-format'
import { openDocx } from './package'
import { readingOf } from './reading'

/** Problems: those of `openDocx`; file-no-text. */
export function read({ bytes, name }: FileToRead): Outcome<Reading> {
  try {
    const opened = openDocx(bytes, name)
    if (!opened.ok) return opened
    const { text, layout } = readingOf(opened.value)
    return text.trim() === '' ? failed('file-no-text', name) : ok({ text, layout, encoding: null })
  } catch (error) {
    // Elements within elements without end.
    if (error instanceof RangeError) return failed('file-broken', name, error.message)
    throw error
  }
}
