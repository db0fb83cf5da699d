import type { FigureValue } from './figures/figure'
import type { Mention } from './mention'
import type { TitleValue } from './titles/title'

/** A title's parts as one text. */
export const writtenTitle = ({ organisation, inherited, rank, post }: TitleValue): string =>
  [organisation ?? inherited, rank, post].filter((part) => part !== undefined).join(' · ')

/** A figure's value as text; absent if unread. */
export const writtenFigure = ({ value }: FigureValue): string | undefined => value

/** A mention's normalised value as one text: the person, the title's parts, the figure's value. Absent if unread. */
export function writtenValue(mention: Mention): string | undefined {
  if (mention.type === 'name') return mention.value.person
  return mention.type === 'title' ? writtenTitle(mention.value) : writtenFigure(mention.value)
}
