import type { Span } from '../../core/text/span'

/** What shows a place of the text: marks, or ranges of text where no mark stands. */
export type Place = Element | Range

/** The text of the original that a span covers, one range for each element that shows a part of it. */
export const rangesOf = (root: HTMLElement, { start, end }: Span): Range[] =>
  [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((holder) => {
    const from = Number(holder.dataset['start'])
    const text = holder.firstChild
    if (!(text instanceof Text) || from >= end || from + text.length <= start) return []
    const range = document.createRange()
    range.setStart(text, Math.max(0, start - from))
    range.setEnd(text, Math.min(text.length, end - from))
    return [range]
  })

/** The same for many spans in order, none over another: the elements are gone through once. */
export function rangesOfMany(root: HTMLElement, spans: readonly Span[]): Range[][] {
  const holders = [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((holder) => {
    const text = holder.firstChild
    return text instanceof Text ? [{ text, from: Number(holder.dataset['start']) }] : []
  })
  let first = 0
  return spans.map(({ start, end }) => {
    while (first < holders.length && endOf(holders[first]) <= start) first++
    const ranges: Range[] = []
    for (let i = first; (holders[i]?.from ?? Infinity) < end; i++) {
      const holder = holders[i]
      if (!holder) break
      const range = document.createRange()
      range.setStart(holder.text, Math.max(0, start - holder.from))
      range.setEnd(holder.text, Math.min(holder.text.length, end - holder.from))
      ranges.push(range)
    }
    return ranges
  })
}

const endOf = (holder: { text: Text; from: number } | undefined): number =>
  holder ? holder.from + holder.text.length : Infinity

/** The element that shows an offset of the text. */
export const holderAt = (root: HTMLElement, offset: number): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('[data-start]')].findLast(
    (element) => Number(element.dataset['start']) <= offset,
  )

const middleOf = ({ top, bottom }: DOMRect): number => (top + bottom) / 2

/** Is a line of it to be seen in the part of the box that is not scrolled away: its middle, at least? */
export function isInView(box: Element, place: Place): boolean {
  const { top, bottom } = box.getBoundingClientRect()
  return [...place.getClientRects()].map(middleOf).some((middle) => middle >= top && middle <= bottom)
}

/** Scrolls the box, where it must, so that a place of it is in view. */
export function bringIntoView(box: Element, place: Place): void {
  const element = place instanceof Range ? place.startContainer.parentElement : place
  element?.scrollIntoView({ block: 'nearest' })
  const [line] = place.getClientRects()
  // An element that is higher than the box is brought in by an edge: the place in it may be beyond.
  if (line && !isInView(box, place)) box.scrollTop += middleOf(line) - middleOf(box.getBoundingClientRect())
}
