import WEIGHTS from '../../../../resources/lexicon/title-words.json'
import type { Word } from './segmentation'

/** Where a word stands in an organisation with its title, or that it stands directly before it. */
export type Place = 'first' | 'later' | 'before'

const of = (groups: Readonly<Record<string, string>>): Map<string, number> =>
  new Map(
    Object.entries(groups).flatMap(([value, words]) =>
      words.split(' ').map((word) => [word, Number(value) / 2] as const),
    ),
  )

type Weights = Readonly<Record<Place, ReadonlyMap<string, number>>>
let made: Weights | null = null

/** Made when a title is first read: what reads none shall not wait for it. */
const weights = (): Weights =>
  (made ??= { first: of(WEIGHTS.first), later: of(WEIGHTS.later), before: of(WEIGHTS.before) })

/** How much more often a word stands there than outside of organisations and titles, in bits. */
export const weightOf = (place: Place, word: string, { sort }: Word): number =>
  weights()[place].get(word) ?? WEIGHTS.sorts[place][sort]
