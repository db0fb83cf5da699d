import type { Line } from './formats'
import type { RoleReason } from './page'

/** A line, or the end of one, that the layout system left on the page. */
export interface Noise {
  readonly start: number
  readonly end: number
  readonly why: RoleReason
}

const PAPER = /[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|都市报|商报|快报|周报|新闻网|融媒)$/
const FOLIO = /^(?:第?\s*[A-Z]?\d{1,3}\s*版?|[A-Z]\d{1,3}|[-—]\s*\d{1,3}\s*[-—]|\d{1,3}\s*\/\s*\d{1,3})$/
const MAX_REPEATED = 20

/** Finds the noise of a page: folios, lines repeated word for word, and a paper's name glued behind a sentence. */
export function findNoise(text: string, lines: readonly Line[]): Noise[] {
  const seen = new Map<string, number>()
  const textOf = (line: Line) => text.slice(line.start, line.end)
  for (const line of lines) {
    const written = textOf(line)
    if (written.length <= MAX_REPEATED) seen.set(written, (seen.get(written) ?? 0) + 1)
  }
  const noise: Noise[] = []
  for (const line of lines) {
    const written = textOf(line)
    if (FOLIO.test(written)) noise.push({ start: line.start, end: line.end, why: 'folio' })
    else if (
      (seen.get(written) ?? 0) >= 2 &&
      line.marked === null &&
      (seen.get(written) ?? 0) * 20 >= lines.length
    )
      noise.push({ start: line.start, end: line.end, why: 'repeated-line' })
    else {
      const glued = gluedWatermark(written)
      if (glued > 0) noise.push({ start: line.end - glued, end: line.end, why: 'glued-watermark' })
    }
  }
  return noise
}

/** How many characters at the end of a line are a paper's name set directly behind a full stop, or alone; 0 for none. */
function gluedWatermark(line: string): number {
  const stop = Math.max(
    line.lastIndexOf('。'),
    line.lastIndexOf('！'),
    line.lastIndexOf('”'),
    line.lastIndexOf('？'),
  )
  if (stop === line.length - 1) return 0
  const tail = line.slice(stop + 1)
  return PAPER.test(tail) && tail.length <= 10 && PAPER.exec(tail)?.index === 0 ? tail.length : 0
}
