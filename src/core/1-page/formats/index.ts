import { doc } from './doc'
import { docx } from './docx'
import { feed } from './feed'
import { html } from './html'
import { indesign } from './indesign'
import type { InputFormat } from './input-format'
import { markdown } from './markdown'
import { ninjs } from './ninjs'
import { odt } from './odt'
import { pdf } from './pdf'
import { plainText } from './plain-text'

/** Every kind of file that is opened. What filters files, names them in messages and checks stored ids reads it here. */
export const INPUT_FORMATS: readonly InputFormat[] = [
  plainText,
  markdown,
  pdf,
  docx,
  doc,
  odt,
  html,
  indesign,
  feed,
  ninjs,
]
