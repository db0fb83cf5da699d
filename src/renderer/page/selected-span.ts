import type { Span } from '../../core/text/span'
import { characterEdge, moveByCharacters } from '../../core/text/whole-characters'

/** Offsets of the source stand on the elements that show it: `data-start` on each stretch of text. */
function offsetAt(root: Node, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const element = node instanceof Element ? node : node.parentElement
  const holder = element?.closest<HTMLElement>('[data-start]')
  if (!holder || !root.contains(holder)) return null
  const range = document.createRange()
  range.selectNodeContents(holder)
  range.setEnd(node, offset)
  return Number(holder.dataset['start']) + range.toString().length
}

/** What is selected in the original, as a span of the source; null where nothing is, or it lies elsewhere. */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null
  const a = offsetAt(root, selection.anchorNode, selection.anchorOffset)
  const b = offsetAt(root, selection.focusNode, selection.focusOffset)
  if (a === null || b === null || a === b) return null
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

/** Selects one character of the original, for growing the selection by keyboard from there. */
export function selectCharacter(root: HTMLElement, offset: number): void {
  const holders = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  const holder = holders.findLast((element) => Number(element.dataset['start']) <= offset)
  const text = holder?.firstChild
  if (!holder || !(text instanceof Text)) return
  const within = Math.min(offset - Number(holder.dataset['start']), Math.max(0, text.length - 1))
  const at = characterEdge(text.data, within, 'backward')
  window.getSelection()?.setBaseAndExtent(text, at, text, moveByCharacters(text.data, at, 1))
}

/** Moves or grows the selection by a character or a line, as a caret would. */
export function moveSelection(key: string, grow: boolean): void {
  const selection = window.getSelection()
  if (!selection) return
  const direction = key === 'ArrowRight' || key === 'ArrowDown' ? 'forward' : 'backward'
  const unit = key === 'ArrowUp' || key === 'ArrowDown' ? 'line' : 'character'
  if (!grow) {
    if (direction === 'forward') selection.collapseToEnd()
    else selection.collapseToStart()
    if (unit === 'line') selection.modify('move', direction, unit)
    else if (direction === 'backward') selection.modify('move', direction, unit)
    selection.modify('extend', 'forward', 'character')
  } else selection.modify('extend', direction, unit)
}
