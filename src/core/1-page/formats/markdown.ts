import type { InputFormat, Line } from './input-format'
import { contains, type Span } from '../../text/span'
import { rawLines } from './raw-lines'
import { readText } from './read-text'

const MARK = /^(#{1,6}|[-*+]|\d{1,3}\.)[ \t\u3000]+/
/** A heading's mark at the start of a line: what tells that a text is Markdown, whatever its file is called. */
const HEADING = /^#{1,6}[ \t\u3000]+\S/m
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const RULE = /^([-*_])\1{2,}$/

/** Does a text mark its headlines as Markdown does? */
export const isMarkdown = (text: string): boolean => HEADING.test(text)

/** What is set for programs and not for readers: front matter and comments. */
function hidden(text: string): Span[] {
  const front = FRONT_MATTER.exec(text)
  const spans: Span[] = []
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    spans.push({ start, end: end + 3 })
    start = text.indexOf('<!--', end)
  }
  return front ? [{ start: 0, end: front[0].length }, ...spans] : spans
}

/** The lines of a text in Markdown. A line keeps its text only: the span leaves its mark out; rules (---) are dropped. */
export function markedLines(text: string): Line[] {
  const lines: Line[] = []
  const unseen = hidden(text)
  let next = 0
  for (const span of rawLines(text)) {
    while ((unseen[next]?.end ?? Infinity) <= span.start) next++
    const around = unseen[next]
    if (around && contains(around, span)) continue
    const line = text.slice(span.start, span.end)
    if (RULE.test(line)) continue
    const mark = MARK.exec(line)
    if (!mark) lines.push({ ...span, marked: null })
    else lines.push({ start: span.start + mark[0].length, end: span.end, marked: markOf(mark[1] ?? '') })
  }
  return lines
}

const markOf = (mark: string): Line['marked'] =>
  !mark.startsWith('#') ? 'list' : mark.length <= 2 ? 'headline' : 'subhead'

export const markdown: InputFormat = {
  id: 'md',
  extensions: ['md', 'markdown'],
  mime: 'text/markdown',
  label: { zh: 'Markdown 文本', en: 'Markdown' },
  isText: true,
  isCommon: false,
  cannotKeep: null,
  read: readText,
  lines: markedLines,
}
