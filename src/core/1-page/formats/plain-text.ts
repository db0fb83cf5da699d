import type { InputFormat, Line } from './input-format'
import { isMarkdown, markedLines } from './markdown'
import { rawLines } from './raw-lines'

/** The text decides, not the extension: a text file that marks its headlines is read by its marks. */
export const plainText: InputFormat = {
  id: 'txt',
  extensions: ['txt', 'text'],
  label: { zh: '纯文本', en: 'Plain text' },
  lines: (text) =>
    isMarkdown(text)
      ? markedLines(text)
      : [...rawLines(text)].map((span): Line => ({ ...span, marked: null })),
}
