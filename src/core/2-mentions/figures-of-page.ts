import type { Page } from '../1-page/page'
import { mentionId, type MentionId } from '../identities'
import { allWhole } from '../text/whole-characters'
import type { FigureValue } from './figures/figure'
import { findFigures } from './figures/find'
import { resolved } from './figures/resolve'
import { dayAt } from './read-surface'
import { onPage, segmentsOf } from './segment'

/** What every figure of a page says where it stands, those in names and titles too; no model is asked for it. */
export function figuresOf(page: Page): Map<MentionId, FigureValue> {
  const dayOf = dayAt(page)
  const figures = new Map<MentionId, FigureValue>()
  for (const segment of segmentsOf(page)) {
    const day = dayOf(segment.blocks[0]?.start ?? 0)
    for (const { value, ...span } of allWhole(segment.text, findFigures(segment.text, segment.reading))) {
      const at = onPage(segment, span)
      const quote = page.source.text.slice(at.start, at.end)
      figures.set(mentionId('figure', at), day === null ? value : resolved(value, quote, day))
    }
  }
  return figures
}
