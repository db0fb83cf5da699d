import { tick } from 'svelte'
import type { Span } from '../../../core/text/span'
import { rangesOf } from '../../page/places'

/**
 * Shows spans of the text by highlights of their names, once what is being changed is laid out: they need no element
 * and move no mark. Gives how to take them off.
 */
export function showHighlights(
  root: HTMLElement | undefined,
  spans: Readonly<Record<string, readonly Span[]>>,
): (() => void) | undefined {
  const highlights = CSS.highlights as HighlightRegistry | undefined
  if (!root || !highlights) return undefined
  void tick().then(() => {
    for (const [name, places] of Object.entries(spans))
      highlights.set(name, new Highlight(...places.flatMap((span) => rangesOf(root, span))))
  })
  return () => {
    for (const name of Object.keys(spans)) highlights.delete(name)
  }
}
