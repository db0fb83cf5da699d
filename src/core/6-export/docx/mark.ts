import type { DocxPackage } from '../../1-page/formats/docx/package'
import type { PlacedPiece } from '../../1-page/formats/docx/placed'
import { styleSays } from '../../1-page/formats/docx/style-role'
import { childNamed, elementsOf, type Element } from '../../packed/xml'
import { sharedEnds } from '../../text/carried'
import { firstFrom, type Span } from '../../text/span'
import type { ExportedEdit, ExportedPage } from '../exported'
import { Commenter, placeComment } from './comments'
import { around, listOf, type Markup } from './markup'
import { isPatchable, partRuns } from './runs'
import { nameOf, saidOf } from './said'
import { takenBreaks } from './taken-breaks'
import { paragraphOf, Tracker, type TrackedEdit } from './track'

/**
 * Writes a page's changes into a document as tracked ones, and what is said of it as comments. `pieces` tell where its
 * text stands. Gives the stretches of the text that could not be marked.
 */
export function markPage(
  { document, styles }: DocxPackage,
  pieces: readonly PlacedPiece[],
  page: ExportedPage,
  markup: Markup,
  comments: Element,
): Span[] {
  const body = childNamed(document, 'body') ?? document
  const patchable = pieces.filter(isPatchable)
  const edits = (page.edits ?? []).map(trackedOf)
  const said = saidOf(page).map((one) => ({ one, place: placeComment(one, patchable, body) }))
  const places = said.flatMap(({ place }) => (place ? [place] : []))
  const taken = takenBreaks(page)
  const ends = [...edits, ...taken, ...places.map(({ span }) => span)].flatMap(({ start, end }) => [
    start,
    end,
  ])
  const touching = edits.filter(({ start, end }) => start < end)
  const breaks = [...edits, ...taken].flatMap((edit) => breaksIn(edit, page.text, patchable))
  const emptied = paragraphsIn(touching, patchable)
  const atoms = partRuns(patchable, [...touching, ...taken], ends, markup)
  const commenter = new Commenter(markup, atoms, page.text, comments)
  const unplaced: Span[] = said.flatMap(({ one, place }) => (place && commenter.add(place) ? [] : [one]))
  const isHeadline = (paragraph: Element): boolean => styleSays(childNamed(paragraph, 'pPr'), styles) !== null
  const tracker = new Tracker(markup, atoms, isHeadline)
  for (const edit of edits) if (!tracker.mark(edit)) unplaced.push(edit.within)
  // A line break and an indent are characters of the file; the end of a paragraph is none.
  for (const edit of taken) tracker.mark(edit)
  for (const { first, second, edit } of breaks)
    if (!tracker.join(first, second, edit)) unplaced.push(edit.within)
  for (const [paragraph, edit] of emptied) tracker.empty(paragraph, edit)
  mirrorBoxes(document, markup)
  return unplaced
}

function trackedOf({ start, end, from, to, by, at }: ExportedEdit): TrackedEdit {
  const { before, after } = sharedEnds(from, to)
  return {
    start: start + before,
    end: end - after,
    text: to.slice(before, to.length - after),
    within: { start, end },
    by: nameOf(by),
    at,
  }
}

interface Break {
  readonly first: Element
  readonly second: Element
  readonly edit: TrackedEdit
}

/** The breaks between paragraphs that an edit takes away. */
function breaksIn(edit: TrackedEdit, text: string, pieces: readonly PlacedPiece[]): Break[] {
  const found: Break[] = []
  for (let at = text.indexOf('\n', edit.start); at >= 0 && at < edit.end; at = text.indexOf('\n', at + 1)) {
    const next = firstFrom(pieces, at)
    const [before, behind] = [pieces[next - 1], pieces[next]]
    const [first, second] = [before && paragraphOf(before.element), behind && paragraphOf(behind.element)]
    if (first && second && first !== second && behind && behind.start > at)
      found.push({ first, second, edit })
  }
  return found
}

/** The paragraphs that edits delete text of, with the last of those. */
function paragraphsIn(
  edits: readonly TrackedEdit[],
  pieces: readonly PlacedPiece[],
): Map<Element, TrackedEdit> {
  const found = new Map<Element, TrackedEdit>()
  for (const edit of edits)
    for (let i = firstFrom(pieces, edit.start); (pieces[i]?.start ?? Infinity) < edit.end; i++) {
      const paragraph = pieces[i] && paragraphOf(pieces[i]?.element as Element)
      if (paragraph) found.set(paragraph, edit)
    }
  return found
}

/**
 * What programs without text boxes show instead says the same: it is a copy of the boxes. One of which there are not as
 * many is left as it is; programs of this century don't show it.
 */
function mirrorBoxes(document: Element, markup: Markup): void {
  for (const alternatives of listOf(document, 'AlternateContent')) {
    const [choice, fallback] = [childNamed(alternatives, 'Choice'), childNamed(alternatives, 'Fallback')]
    if (!choice || !fallback) continue
    const [boxes, copies] = [boxesIn(choice), boxesIn(fallback)]
    if (boxes.length !== copies.length) continue
    boxes.forEach((box, i) => {
      const copy = copies[i]
      if (!copy || listOf(box, 'ins', 'del').length === 0) return
      while (copy.firstChild) copy.removeChild(copy.firstChild)
      for (const child of elementsOf(box)) copy.appendChild(markup.copy(child))
    })
  }
}

/** Text boxes that are in no other. */
const boxesIn = (tree: Element): Element[] =>
  listOf(tree, 'txbxContent').filter((box) => {
    const outer = around(box, 'txbxContent')
    return !outer || !contains(tree, outer)
  })

function contains(tree: Element, element: Element): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) if (at === tree) return true
  return false
}
