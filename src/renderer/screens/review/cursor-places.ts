import { holderAt, rangesOf, type Place } from '../../page/places'
import type { Selection } from '../../session/selection.svelte'

/**
 * Where the cursor is: on a mention, whose marks are `lit`, on what a finding or a dispute is about, or at the beginning
 * of an article.
 */
export function placesOfCursor(
  { place: at, mentionId, articleId }: Selection,
  box: HTMLElement,
  lit: readonly Element[],
): readonly Place[] {
  if (at) {
    const ranges = rangesOf(box, at).filter((range) => range.getClientRects().length > 0)
    return ranges.length > 0 ? ranges : [holderAt(box, at.start) ?? []].flat()
  }
  if (mentionId !== null) return lit
  return [box.querySelector(`[data-article="${articleId}"]`) ?? []].flat()
}
