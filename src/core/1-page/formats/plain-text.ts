import type { InputFormat } from './input-format'
import { isMarkdown, markedLines } from './markdown'
import { unmarkedLines } from './raw-lines'
import { readText } from './read-text'

/** The text decides, not the extension: a text file that marks its headlines is read by its marks. */
export const plainText: InputFormat = {
  id: 'txt',
  extensions: ['txt', 'text'],
  mime: 'text/plain',
  label: { zh: '纯文本', en: 'Plain text' },
  isText: true,
  isCommon: false,
  cannotKeep: null,
  read: readText,
  lines: (text) => (isMarkdown(text) ? markedLines(text) : unmarkedLines(text)),
}
