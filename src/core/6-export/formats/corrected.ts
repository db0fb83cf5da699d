import { withoutEmphasis } from '../../1-page/emphasis'
import type { Role } from '../../1-page/role'
import type { ExportedArticle, ExportedPage } from '../exported'
import type { TextFormat } from './output-format'

type Line = (role: Role, words: string) => string

const plain: Line = (_role, words) => withoutEmphasis(words)

/** What Markdown would take for a sign of its own at the beginning of a line, and would not print. */
const SIGN = /^(?=[#>*+=|`~-]|\d+[.)])/

const marked: Line = (role, words) => {
  const line = words.replace(/\n/g, ' ')
  if (role === 'headline') return `# ${line}`
  return role === 'subhead' ? `## ${line}` : line.replace(SIGN, '\\')
}

/** Articles in reading order as they are to be printed, what is noise left out; a blank line between any two lines. */
const written = (page: ExportedPage, line: Line): string =>
  page.articles.map((article) => linesOf(article, line).join('\n\n')).join('\n\n\n')

const linesOf = ({ paragraphs = [] }: ExportedArticle, line: Line): string[] =>
  paragraphs.map(({ role, corrected }) => line(role, corrected))

const textOf = (line: Line) => (pages: readonly ExportedPage[]) =>
  pages.map((page) => `${written(page, line)}\n`).join('\n')

export const correctedText: TextFormat = {
  id: 'txt',
  extension: 'txt',
  mime: 'text/plain',
  label: { zh: '改后的文本 TXT', en: 'Corrected text, plain' },
  together: false,
  write: textOf(plain),
}

export const correctedMarkdown: TextFormat = {
  id: 'md',
  extension: 'md',
  mime: 'text/markdown',
  label: { zh: '改后的文本 Markdown（保留标题）', en: 'Corrected text, Markdown (keeps headlines)' },
  together: false,
  write: textOf(marked),
}
