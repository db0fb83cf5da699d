import type { MentionId } from '../identities'
import { peopleOf } from '../5-reports/people'
import type { ExportedMention, ExportedPerson } from './exported'

/** Everyone whom exported mentions name, with the titles that they are linked to. */
export function exportedPeople(mentions: readonly ExportedMention[]): ExportedPerson[] {
  const said = mentions.map(({ id, type, state, corrected, value }) => ({
    ...{ id: id as MentionId, type, state, surface: corrected },
    ...(value === null ? {} : { value }),
  }))
  const links = new Map(
    mentions
      .filter(({ type }) => type === 'title')
      .map((title) => [title.id as MentionId, title.links as readonly MentionId[]]),
  )
  return peopleOf(said, links).map(({ name, mentions: own, titles }) => ({
    name,
    mentions: own.map(({ id }) => id),
    titles: titles.map(({ title, count }) => ({ title, count })),
  }))
}
