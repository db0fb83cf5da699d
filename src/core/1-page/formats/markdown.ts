import type { InputFormat, Line } from '.'
import { rawLines } from './plain-text'

const MARK = /^(#{1,6}|[-*+]|\d{1,3}\.)[ \t\u3000]+/

/** A line of Markdown keeps its text only: the span leaves the mark out. Rules (---) are dropped. */
export const markdown: InputFormat = {
  id: 'md',
  extensions: ['md', 'markdown'],
  label: { zh: 'Markdown 文本', en: 'Markdown' },
  lines: (text) => {
    const lines: Line[] = []
    for (const span of rawLines(text)) {
      const line = text.slice(span.start, span.end)
      if (/^([-*_])\1{2,}$/.test(line)) continue
      const mark = MARK.exec(line)
      if (!mark) lines.push({ ...span, marked: null })
      else {
        const marked = !mark[0].startsWith('#')
          ? 'list'
          : mark[1] === '#' || mark[1] === '##'
            ? 'headline'
            : 'subhead'
        lines.push({ start: span.start + mark[0].length, end: span.end, marked })
      }
    }
    return lines
  },
}
