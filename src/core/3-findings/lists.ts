import type { Page } from '../1-page/page'
import type { FigureMention, Mentions } from '../2-mentions/mention'
import { onPage, segmentsOf } from '../2-mentions/segment'
import type { Span } from '../text/span'

/** A number and the things it counts, where a sentence announces them one by one. */
export interface CountedList {
  /** As an exact decimal. */
  readonly declared: string
  readonly declaredAt: Span
  /** The measure word: 名 in 3名. */
  readonly unit: string
  readonly items: readonly Span[]
}

/** 分别是, 包括 ... between the number and the list. A colon alone announces a list of names only. */
const ANNOUNCES = /^[^。；;！!？?\n]{0,40}?(?:分别(?:是|为)|依次(?:是|为)|名单如下|包括|有|是|为)?[:：]/
const END = /[。；;！!？?\n]|等(?=[，,。；;\d一二三四五六七八九十]|$)/
const MEMBERS = /^[名位人家个张条项种处]$/

/** Finds lists that a number announces, across a broken paragraph too. */
export function countedLists(page: Page, { all }: Mentions): CountedList[] {
  const figures = all.filter(
    (mention): mention is FigureMention => mention.type === 'figure' && mention.value.kind === 'count',
  )
  const lists: CountedList[] = []
  // Segments and figures both come in text order.
  let next = 0
  for (const segment of segmentsOf(page)) {
    const first = segment.blocks[0]
    const last = segment.blocks.at(-1)
    if (!first || !last) continue
    for (; (figures[next]?.start ?? Infinity) < last.end; next++) {
      const figure = figures[next]
      if (!figure || figure.start < first.start || figure.end > last.end) continue
      const { value, unit } = figure.value
      if (value === undefined || unit === undefined || !MEMBERS.test(unit) || !/^\d+$/.test(value)) continue
      const list = listBehind(segment.text, offsetIn(segment, figure.end))
      if (list)
        lists.push({
          declared: value,
          declaredAt: figure,
          unit,
          items: list.map((item) => onPage(segment, item)),
        })
    }
  }
  return nearestOnly(lists)
}

function offsetIn(
  { blocks, starts }: { blocks: readonly Span[]; starts: readonly number[] },
  end: number,
): number {
  const i = blocks.findIndex((block) => end <= block.end)
  const block = blocks[i]
  return (starts[i] ?? 0) + end - (block?.start ?? 0)
}

/** The items behind the colon, up to the sentence's end; null where there is no list, or 等 leaves some out. */
function listBehind(text: string, from: number): Span[] | null {
  const rest = text.slice(from)
  const announced = ANNOUNCES.exec(rest)
  if (!announced) return null
  const start = from + announced[0].length
  const end = END.exec(text.slice(start))
  if (end?.[0].startsWith('等')) return null
  const stop = end ? start + end.index : text.length
  const items: Span[] = []
  let at = start
  for (const part of text.slice(start, stop).split('、')) {
    const lead = part.length - part.trimStart().length
    const quote = part.trim()
    // 一、二、 number clauses, and list nothing.
    if (quote === '' || quote.length > 24 || /[，,：:]|^[一二三四五六七八九十\d]+$/.test(quote)) return null
    items.push({ start: at + lead, end: at + lead + quote.length })
    at += part.length + 1
  }
  return items.length >= 2 ? items : null
}

/** Two numbers before one list: the nearer one counts it. */
function nearestOnly(lists: readonly CountedList[]): CountedList[] {
  const byStart = new Map<number, CountedList>()
  for (const list of lists) {
    const start = list.items[0]?.start ?? -1
    const other = byStart.get(start)
    if (!other || list.declaredAt.start > other.declaredAt.start) byStart.set(start, list)
  }
  return [...byStart.values()]
}
