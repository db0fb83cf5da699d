import { tick } from 'svelte'
import type { Span } from '../../core/text/span'
import { rangesOfMany } from './places'

/**
 * Marks places of a text by highlights named `hit` and `hit-current`, once what is about to change has been drawn.
 * Returns how to take the marks away. A browser without highlights shows none.
 */
export function markHits(
  root: HTMLElement,
  places: readonly Span[],
  current: Span | null | undefined,
): (() => void) | undefined {
  const highlights = CSS.highlights as HighlightRegistry | undefined
  if (!highlights) return undefined
  void tick().then(() => {
    highlights.set('hit', new Highlight(...rangesOfMany(root, places).flat()))
    const one = new Highlight(...(current ? rangesOfMany(root, [current]).flat() : []))
    one.priority = 1
    highlights.set('hit-current', one)
  })
  return () => {
    highlights.delete('hit')
    highlights.delete('hit-current')
  }
}
