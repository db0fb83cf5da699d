import { folioLines } from './folio-lines'
import type { Line } from './formats/input-format'
import type { RoleReason } from './page'

/** A line, or the end of one, that the layout system left on the page. */
export interface Noise {
  readonly start: number
  readonly end: number
  readonly why: RoleReason
}

const PAPER_END = '(?:日报|晚报|早报|晨报|时报|都市报|商报|快报|周报|导报|新闻网|融媒|日報|晚報|時報|早報)'
const PAPER = new RegExp(`^[\\u4e00-\\u9fff]{2,6}${PAPER_END}$`)
/** A paper's name of the usual length: two characters for the place. */
const USUAL_PAPER = new RegExp(`[\\u4e00-\\u9fff]{2}${PAPER_END}$`)
const FOLIO =
  /^(?:第?\s*[A-Z]?\d{1,3}\s*版?|[A-Z]\d{1,3}|[-—]\s*\d{1,3}\s*[-—]|\d{1,3}\s*\/\s*\d{1,3}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$/
/** What a paper sets in its margins: an advertisement's mark, its own telephone and address, who read the page. */
const MARGIN =
  /^(?:[（(【]?广告[）)】]?|廣告|本报(?:热线|地址|电话|邮编|网址)[：: ].*|(?:https?:\/\/|www\.)[\w./-]+)$/
const MAX_REPEATED = 20
/** A line of running text is longer than a title, in characters. */
const TITLE_LENGTH = 45
/** Behind these a sentence is over: what is set directly behind it is not part of it. */
const OVER = /[。！？!?”’）)…」』》]$/
/** These lead to a paper's name: it is named here, and belongs to the sentence. */
const NAMES_PAPER =
  /(?:[：:《“‘（(「『、，,\s的在据自由和与及向给为从到]|来源|转载|记者|本报|订阅|发行|刊登|刊载)$/

/** Finds the noise of a page: folios, margins, lines repeated word for word, and a paper's name glued to a line. */
export function findNoise(text: string, lines: readonly Line[]): Noise[] {
  const textOf = (line: Line) => text.slice(line.start, line.end)
  const repeated = repeatedLines(lines, textOf)
  const noise: Noise[] = []
  const glued: { readonly line: Line; readonly name: string }[] = []
  const certain = new Set<string>()
  const folio = folioLines(text, lines)
  for (const [i, line] of lines.entries()) {
    const written = textOf(line)
    if (folio.has(i) || FOLIO.test(written) || MARGIN.test(written))
      noise.push({ start: line.start, end: line.end, why: 'folio' })
    else if (line.marked === null && repeated.has(written))
      noise.push({ start: line.start, end: line.end, why: 'repeated-line' })
    else {
      const name = gluedPaper(written)
      if (name === null) continue
      glued.push({ line, name })
      if (OVER.test(written.slice(0, -name.length))) certain.add(name)
    }
  }
  for (const { line, name } of glued) {
    // Where the sentence is left open, how long the name is shows where it stands behind a whole one.
    const known = [...certain].find((other) => textOf(line).endsWith(other)) ?? name
    noise.push({ start: line.end - known.length, end: line.end, why: 'glued-watermark' })
  }
  return noise
}

/** Short lines that the page bears more than once where no title stands: a paper's name, a column's. */
function repeatedLines(lines: readonly Line[], textOf: (line: Line) => string): Set<string> {
  const seen = new Map<string, number[]>()
  lines.forEach((line, i) => {
    const written = textOf(line)
    if (written.length > MAX_REPEATED || line.marked !== null) return
    const at = seen.get(written)
    if (at) at.push(i)
    else seen.set(written, [i])
  })
  const isRunning = (line: Line | undefined): boolean =>
    !line || (line.marked === null && line.end - line.start > TITLE_LENGTH)
  const repeated = new Set<string>()
  for (const [written, at] of seen) {
    if (at.length < 2 || at.length * 20 < lines.length) continue
    const amidText = at.some((i) => isRunning(lines[i - 1]) && isRunning(lines[i + 1]))
    if (PAPER.test(written) || amidText) repeated.add(written)
  }
  return repeated
}

/** A paper's name set directly behind a line's text, or alone in it; null for none. */
function gluedPaper(line: string): string | null {
  const stop = Math.max(...['。', '！', '”', '？', '）', ')', '…'].map((mark) => line.lastIndexOf(mark)))
  const tail = line.slice(stop + 1)
  if (PAPER.test(tail) && tail.length <= 10) return tail
  const usual = USUAL_PAPER.exec(line)?.[0]
  if (usual === undefined || NAMES_PAPER.test(line.slice(0, -usual.length))) return null
  return usual
}
