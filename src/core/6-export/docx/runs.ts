import type { PlacedPiece } from '../../1-page/formats/docx/placed'
import { childNamed, elementsOf, type Element } from '../../packed/xml'
import type { Span } from '../../text/span'
import { setText, type Markup } from './markup'

/** A stretch of the text with the run that holds it and nothing else. */
export interface Atom extends Span {
  readonly run: Element
}

/** A piece whose element lies in a run as it should. */
export const isPatchable = ({ element }: PlacedPiece): boolean => element.parentNode?.localName === 'r'

/**
 * Gives every piece that a place lies in or at, or that a stretch lies over, runs of its own, parted at those places;
 * what a run is formatted as, each part of it is. Gives the parts in the order of the text.
 */
export function partRuns(
  pieces: readonly PlacedPiece[],
  stretches: readonly Span[],
  places: readonly number[],
  markup: Markup,
): Atom[] {
  const cuts = [...new Set([...places, ...stretches.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const sorted = [...stretches].sort((a, b) => a.start - b.start)
  const byElement = new Map<Element, PlacedPiece[]>()
  let [cut, stretch] = [0, 0]
  for (const piece of pieces) {
    if (!isPatchable(piece)) continue
    while ((cuts[cut] ?? Infinity) < piece.start) cut++
    while ((sorted[stretch]?.end ?? Infinity) <= piece.start) stretch++
    const isWanted = (cuts[cut] ?? Infinity) <= piece.end || (sorted[stretch]?.start ?? Infinity) < piece.end
    if (!isWanted) continue
    const known = byElement.get(piece.element)
    if (known) known.push(piece)
    else byElement.set(piece.element, [piece])
  }
  return [...byElement.values()]
    .flatMap((own) => partsOf(own, cuts, markup))
    .sort((a, b) => a.start - b.start)
}

/** The parts of one element's text that pieces of it are. */
function partsOf(pieces: readonly PlacedPiece[], cuts: readonly number[], markup: Markup): Atom[] {
  const [first] = pieces
  if (!first) return []
  const { element } = first
  alone(element, markup)
  const whole = element.localName === 't' ? (element.textContent ?? '').length : 1
  const at = new Set<number>()
  for (const { start, end, from } of pieces) {
    at.add(from)
    at.add(from + end - start)
    for (const cut of within(cuts, start, end)) at.add(from + cut - start)
  }
  const inner = [...at].filter((offset) => offset > 0 && offset < whole).sort((a, b) => a - b)
  const runs = splitText(element, inner, markup)
  return pieces.flatMap(({ start, end, from }) =>
    runs.flatMap(({ offset, length, run }): Atom[] =>
      offset >= from && offset + length <= from + end - start
        ? [{ start: start + offset - from, end: start + offset - from + length, run }]
        : [],
    ),
  )
}

const within = (cuts: readonly number[], start: number, end: number): number[] => {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; (cuts[i] ?? Infinity) < end; i++) found.push(cuts[i] ?? 0)
  return found
}

/** Puts what stands in a run beside an element into runs before and behind. */
function alone(element: Element, markup: Markup): void {
  const run = element.parentNode as Element
  const content = [...elementsOf(run)].filter(({ localName }) => localName !== 'rPr')
  const at = content.indexOf(element)
  if (at < content.length - 1) moveOut(run, content.slice(at + 1), run.nextSibling, markup)
  if (at > 0) moveOut(run, content.slice(0, at), run, markup)
}

function moveOut(run: Element, content: readonly Element[], before: Element['nextSibling'], markup: Markup) {
  const other = emptyRun(run, markup)
  for (const one of content) other.appendChild(one)
  run.parentNode?.insertBefore(other, before)
}

/** A run that is formatted as another. */
function emptyRun(run: Element, markup: Markup): Element {
  const empty = markup.shell(run)
  const properties = childNamed(run, 'rPr')
  if (properties) empty.appendChild(markup.copy(properties))
  return empty
}

/** Splits the text of a run that holds one element at offsets in order; gives the runs with what they hold. */
function splitText(
  element: Element,
  offsets: readonly number[],
  markup: Markup,
): { offset: number; length: number; run: Element }[] {
  const run = element.parentNode as Element
  const text = element.localName === 't' ? (element.textContent ?? '') : '\n'
  const ends = [...offsets, text.length]
  let last = run
  return ends.map((end, i) => {
    const offset = ends[i - 1] ?? 0
    if (i > 0) {
      const next = emptyRun(run, markup)
      next.appendChild(setText(element.cloneNode(false) as Element, text.slice(offset, end)))
      last.parentNode?.insertBefore(next, last.nextSibling)
      last = next
    } else if (ends.length > 1) setText(element, text.slice(0, end))
    return { offset, length: end - offset, run: last }
  })
}
