import type { Mention } from './mention'

/** A mention's normalised value as one text: the person, the title's parts, the figure's value. Absent if unread. */
export function writtenValue(mention: Mention): string | undefined {
  if (mention.type === 'name') return mention.value.person
  if (mention.type === 'title') {
    const { organisation, inherited, rank, post } = mention.value
    return [organisation ?? inherited, rank, post].filter((part) => part !== undefined).join(' · ')
  }
  return mention.value.value
}
