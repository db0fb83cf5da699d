import type { Page } from '../../1-page/page'
import type { FigureMention, Mentions } from '../../2-mentions/mention'
import { onPage, segmentsOf } from '../../2-mentions/segment'
import type { Span } from '../../text/span'
import { nameRuns } from './people'

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
const ANNOUNCES =
  /^[^。；;！!？?\n]{0,40}?(?:(?:分别(?:是|为)|依次(?:是|为)|名单如下|包括|有|是|为)?[:：]|(?:分别|依次)(?:是|为)|，[他她它]们(?:分别)?是)/
const END = /[。；;！!？?\n]|等(?=[，,。；;\d一二三四五六七八九十]|$)/
const MEMBERS = /^[名位人家个张条项种处]$/

/** Finds lists that a number announces, across a broken paragraph too. */
export function countedLists(page: Page, { all }: Mentions): CountedList[] {
  const figures = all.filter(
    (mention): mention is FigureMention => mention.type === 'figure' && mention.value.kind === 'count',
  )
  const lists: CountedList[] = []
  const nameEnds = new Set(all.flatMap(({ type, end }) => (type === 'name' ? [end] : [])))
  // Segments and figures both come in text order.
  let next = 0
  for (const segment of segmentsOf(page)) {
    const first = segment.blocks[0]
    const last = segment.blocks.at(-1)
    if (!first || !last) continue
    const endsName = (offset: number) => nameEnds.has(onPage(segment, { start: offset - 1, end: offset }).end)
    for (; (figures[next]?.start ?? Infinity) < last.end; next++) {
      const figure = figures[next]
      if (!figure || figure.start < first.start || figure.end > last.end) continue
      // 两人 takes up who was named before, and announces nobody.
      if (/^[两二三]人$/.test(figure.quote)) continue
      const { value, unit } = figure.value
      if (value === undefined || unit === undefined || !MEMBERS.test(unit) || !/^\d+$/.test(value)) continue
      const list = listBehind(segment.text, offsetIn(segment, figure.end), value, endsName)
      if (list)
        lists.push({
          declared: value,
          declaredAt: figure,
          unit,
          items: list.map((item) => onPage(segment, item)),
        })
    }
  }
  return nearestOnly([...lists, ...runsCounted(page.source.text, all, figures)])
}

function offsetIn(
  { blocks, starts }: { blocks: readonly Span[]; starts: readonly number[] },
  end: number,
): number {
  const i = blocks.findIndex((block) => end <= block.end)
  const block = blocks[i]
  return (starts[i] ?? 0) + end - (block?.start ?? 0)
}

/**
 * The items behind what announces them, up to the sentence's end; null where there is no list, or 等 leaves some out.
 * 和 parts the last two, where that makes as many as are declared or a name ends before it.
 */
function listBehind(
  text: string,
  from: number,
  declared: string,
  endsName: (offset: number) => boolean,
): Span[] | null {
  const rest = text.slice(from)
  const announced = ANNOUNCES.exec(rest)
  // 前十名的其他国家依次为: some of them were named before.
  if (!announced || /其他|其它|另外|其余/.test(announced[0])) return null
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
  const last = items.at(-1)
  const and = last && /以及|[和与及]/.exec(text.slice(last.start + 1, last.end - 1))
  if (last && and && String(items.length) !== declared) {
    const middle = last.start + 1 + and.index
    if (String(items.length + 1) === declared || endsName(middle)) {
      items[items.length - 1] = { start: last.start, end: middle }
      items.push({ start: middle + and[0].length, end: last.end })
    }
  }
  return items.length >= 2 && isListOf(text, items, Number(declared), endsName) ? items : null
}

/** More than this off, or in clauses, it is another list than the number's: 三个阶段：5月16日至6月7日为首…. */
const MOST_OFF = 2

function isListOf(
  text: string,
  items: readonly Span[],
  declared: number,
  endsName: (offset: number) => boolean,
): boolean {
  if (items.filter(({ end }) => endsName(end)).length * 2 >= items.length) return true
  const isClause = ({ start, end }: Span): boolean =>
    end - start > 8 && /[为是在将对要严]/.test(text.slice(start, end))
  return Math.abs(items.length - declared) <= MOST_OFF && !items.some(isClause)
}

/** What a name before a list's first may be joined to it by: then the list begins further left. */
const GOES_ON_LEFT = /[、和与及]$/
const GOES_ON_RIGHT = /^(?:等|[、和与及]|以及|[（(])/
const PEOPLE = /^[名位人个]$/

/** Names in a row with their number right behind them (甲、乙、丙3人) or before them (3名选手甲、乙、丙). */
function runsCounted(text: string, all: Mentions['all'], figures: readonly FigureMention[]): CountedList[] {
  const titleStarts = new Map(all.flatMap(({ type, start, end }) => (type === 'title' ? [[end, start]] : [])))
  const counts = figures.filter(({ value }) => PEOPLE.test(value.unit ?? '') && value.value !== undefined)
  const byStart = new Map(counts.map((figure) => [figure.start, figure]))
  const byEnd = new Map(counts.map((figure) => [figure.end, figure]))
  return nameRuns(text, { all, links: [] }).flatMap((run): CountedList[] => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return []
    const begins = titleStarts.get(first.start) ?? first.start
    const isOpen = text.startsWith('等', last.end)
    const behind = byStart.get(last.end + (isOpen ? 1 : 0))
    const before = GOES_ON_RIGHT.test(text.slice(last.end, last.end + 2)) ? undefined : byEnd.get(begins)
    const counted = behind ?? before
    if (!counted?.value.value || counted.value.approximate !== undefined) return []
    if (counted === behind && GOES_ON_LEFT.test(text.slice(0, begins))) return []
    // 甲、乙等5人 leaves some out, but never has fewer than it names.
    if (counted === behind && isOpen && Number(counted.value.value) >= run.length) return []
    return [
      { declared: counted.value.value, declaredAt: counted, unit: counted.value.unit ?? '', items: run },
    ]
  })
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
