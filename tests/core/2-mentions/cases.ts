import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a file of cases that hold one, under the heading they stand under. */
export function casesIn(name: string): { heading: string; line: string }[] {
  let heading = ''
  return readFileSync(join(process.cwd(), 'tests/core/2-mentions', name), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('== ')) heading = line.slice(3)
      return line === '' || line.startsWith('#') || line.startsWith('== ') ? [] : [{ heading, line }]
    })
}

/** Text with marks taken out, and the spans they stood around. */
export function unmarked(
  marked: string,
  open: string,
  close: string,
): { text: string; spans: { start: number; end: number }[] } {
  let text = ''
  const spans: { start: number; end: number }[] = []
  let start = 0
  for (const char of marked) {
    if (char === open) start = text.length
    else if (char === close) spans.push({ start, end: text.length })
    else text += char
  }
  return { text, spans }
}
