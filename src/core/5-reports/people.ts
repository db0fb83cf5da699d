import type { MentionId } from '../identities'
import { personOf } from '../2-mentions/mention'
import type { ReviewedMention } from '../4-review/review'
import { isSettled } from '../4-review/settled'

/** A title as it is said of someone: how often, and the name mention that it is said of first. */
export interface SaidTitle {
  readonly title: string
  readonly count: number
  readonly of: MentionId
}

/** What of a mention says whom it names. */
type Naming = Pick<ReviewedMention, 'id' | 'type' | 'state' | 'surface' | 'value'>

/** A person of a page: all mentions that bear the name, and the titles said of it. */
export interface Person<Mention extends Naming = ReviewedMention> {
  readonly name: string
  readonly mentions: readonly Mention[]
  /** Titles as written, most often said first. */
  readonly titles: readonly SaidTitle[]
  readonly left: number
}

const nameOf = ({ state, value, surface }: Naming): string =>
  state === 'corrected' ? (value ?? personOf(surface)) : personOf(surface)

/** Rejected mentions name nobody. */
const namesSomeone = ({ type, state, surface }: Naming): boolean =>
  type === 'name' && state !== 'rejected' && surface !== ''

/** The names of everyone named, in the order of first mention. */
export const namesOf = (mentions: readonly Naming[]): string[] => [
  ...new Set(mentions.filter(namesSomeone).map(nameOf)),
]

/** Everyone named, in the order of first mention. */
export function peopleOf<Mention extends Naming>(
  mentions: readonly Mention[],
  links: ReadonlyMap<MentionId, readonly MentionId[]>,
): Person<Mention>[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]))
  const groups = new Map<string, { mentions: Mention[]; titles: Map<string, SaidTitle> }>()
  for (const mention of mentions) {
    if (!namesSomeone(mention)) continue
    const group = groups.get(nameOf(mention)) ?? { mentions: [], titles: new Map<string, SaidTitle>() }
    group.mentions.push(mention)
    groups.set(nameOf(mention), group)
  }
  for (const [titleId, names] of links) {
    const title = byId.get(titleId)
    if (!title || title.state === 'rejected') continue
    for (const nameId of names) {
      const name = byId.get(nameId)
      const titles = name && groups.get(nameOf(name))?.titles
      const said = titles?.get(title.surface) ?? { title: title.surface, count: 0, of: nameId }
      titles?.set(title.surface, { ...said, count: said.count + 1 })
    }
  }
  return [...groups].map(([name, { mentions: own, titles }]) => ({
    name,
    mentions: own,
    titles: [...titles.values()].sort((a, b) => b.count - a.count),
    left: own.filter(({ state }) => !isSettled(state)).length,
  }))
}
