import { spanKey, trimSpan } from '../text/span'
import { inputFormat, type Line } from './formats'
import { findNoise } from './noise'
import type { Block, Role, RoleReason } from './page'
import type { Source } from './source'

const SENTENCE_END = /[。！？!?…”』」》）)]$/
const REPORTER =
  /^(?:[（(]?\s*)?(?:本报|[\u4e00-\u9fff]{2,8}(?:报|社|网))?(?:全媒体|见习|特约|首席|本报)*(?:记者|通讯员|评论员|作者|文\/|图\/|编辑)[\s:：/]?.{0,40}$/
const CREDIT = /(?:摄|供图|资料图|摄影报道)[）)]?$|^(?:图为|图①|图[：:]|▲|△|上图|下图)/
const DATELINE = /^(?:\*\*)?[\u4e00-\u9fff]{0,10}(?:讯|电)(?:\*\*)?[\s（(]/
/** A headline is set in one line; a line longer than this is running text. In characters. */
const HEADLINE_LENGTH = 45

/** Cuts a page into blocks with roles. Every non-blank character outside the format's marks lies in one block. */
export function toBlocks(source: Source): Block[] {
  const { text } = source
  const lines = inputFormat(source.format).lines(text)
  const noise = new Map(findNoise(text, lines).map((found) => [found.end, found]))
  const blocks: Block[] = []
  const body: Line[] = []
  for (const line of lines) {
    const found = noise.get(line.end)
    if (!found) body.push(line)
    else {
      const rest = found.start > line.start ? trimSpan(text, { start: line.start, end: found.start }) : null
      if (rest) body.push({ ...rest, marked: line.marked })
      blocks.push(block(found.start, found.end, 'noise', found.why))
    }
  }
  body.forEach((line, i) => {
    const [role, why] = roleOf(text, body, i)
    blocks.push(block(line.start, line.end, role, why))
  })
  return blocks.sort((a, b) => a.start - b.start)
}

export const block = (start: number, end: number, role: Role, why: RoleReason): Block => ({
  id: spanKey({ start, end }),
  start,
  end,
  role,
  why,
})

const isShort = (text: string, line: Line): boolean => {
  const written = text.slice(line.start, line.end)
  return written.length <= HEADLINE_LENGTH && !/[。；;，,]$/.test(written) && !DATELINE.test(written)
}

function roleOf(text: string, lines: readonly Line[], i: number): [Role, RoleReason] {
  const line = lines[i]
  if (!line) throw new RangeError(`line ${i} of ${lines.length}`)
  const written = text.slice(line.start, line.end)
  if (line.marked === 'headline') return ['headline', 'marked-headline']
  if (line.marked === 'subhead') return ['subhead', 'marked-headline']
  if (line.marked === 'list') return ['list', 'enumeration']
  if (CREDIT.test(written) && written.length <= 80) return ['caption', 'photo-credit']
  if (REPORTER.test(written) && written.length <= 40) return ['byline', 'reporter-line']
  if (!isShort(text, line)) return ['paragraph', 'running-text']
  return roleOfShortLine(text, lines, i, written)
}

/** A short line takes its role from its neighbours: before a headline a kicker, after one a subhead. */
function roleOfShortLine(
  text: string,
  lines: readonly Line[],
  i: number,
  written: string,
): [Role, RoleReason] {
  const markedPage = lines.some((line) => line.marked === 'headline')
  const next = lines[i + 1]
  const previous = lines[i - 1]
  if (markedPage) {
    if (next?.marked === 'headline' && !isBroken(text, previous)) return ['kicker', 'short-before-headline']
    const above = lastIndexBefore(lines, i, (line) => line.marked !== null || !isShort(text, line))
    if (above >= 0 && lines[above]?.marked === 'headline' && !SENTENCE_END.test(written.replace(/”$/, '')))
      return ['subhead', 'short-after-headline']
    return ['paragraph', 'running-text']
  }
  return roleOnUnmarkedPage(text, lines, i, written)
}

/** A line that runs on into the headline below it. */
const LEADS_ON = /(?:[—―–-]{1,2}|强调|指出|要求|[会时中])$/
const FULL_STOP = /[。！？!?…]$/

/**
 * Without marks, a run of short lines over running text is a headline group: lines that run on into the next are
 * its kicker, the first that does not is the headline, and what follows are subheads.
 */
function roleOnUnmarkedPage(
  text: string,
  lines: readonly Line[],
  i: number,
  written: string,
): [Role, RoleReason] {
  const first = lastIndexBefore(lines, i, (line) => !isShort(text, line)) + 1
  let last = i
  for (let next = lines[last + 1]; next && isShort(text, next); next = lines[last + 1]) last++
  const leadsText = last + 1 < lines.length
  if (!leadsText || isBroken(text, lines[first - 1]) || last - first >= 4 || FULL_STOP.test(written))
    return ['paragraph', 'running-text']
  const group = lines.slice(first, last + 1).map((line) => text.slice(line.start, line.end))
  const headline = Math.max(
    0,
    group.findIndex((line) => !LEADS_ON.test(line)),
  )
  const at = i - first
  if (at === headline) return ['headline', 'short-line']
  return at < headline ? ['kicker', 'short-before-headline'] : ['subhead', 'short-after-headline']
}

function lastIndexBefore(lines: readonly Line[], i: number, test: (line: Line) => boolean): number {
  for (let at = i - 1; at >= 0; at--) {
    const line = lines[at]
    if (line && test(line)) return at
  }
  return -1
}

/** A long line that stops without an end mark: what follows goes on with it, and is no headline. */
function isBroken(text: string, line: Line | undefined): boolean {
  if (!line || line.end - line.start <= HEADLINE_LENGTH) return false
  return !SENTENCE_END.test(text.slice(line.start, line.end))
}
