import { byThing, inForce, newFact, type Fact } from './facts'
import type { PageRow } from './rows'
import type { Store } from './schema'

const PREFIX = 'looked:'

/** A page held against one of its former versions. */
export interface Compared {
  readonly page: Pick<PageRow, 'sha256' | 'copy'>
  /** The former version's copy. */
  readonly former: string
}

const aboutAll = ({ page, former }: Compared): string => `${PREFIX}${page.copy}:${former}:`

/** The copy of the page that a fact says something was looked at on; null where it is about something else. */
export const lookedCopy = ({ about }: Fact): string | null =>
  about.startsWith(PREFIX) ? (about.slice(PREFIX.length).split(':')[0] ?? null) : null

/** The places of a comparison that an editor has ticked off. Where windows differ, one is looked at again. */
export async function readLooked(store: Store, compared: Compared): Promise<Set<string>> {
  const about = aboutAll(compared)
  const facts = await store.facts.where('about').startsWith(about).toArray()
  const looked = [...byThing(facts)].filter(([, own]) =>
    inForce(own).every(({ what }) => what.kind === 'set' && what.value === true),
  )
  return new Set(looked.map(([thing]) => thing.slice(about.length)))
}

/** Ticks a place of a comparison off, or lists it again. */
export async function writeLooked(
  store: Store,
  compared: Compared,
  place: string,
  isLooked: boolean,
): Promise<void> {
  const about = `${aboutAll(compared)}${place}`
  const fact = await store.transaction('rw', store.facts, async () => {
    const before = await store.facts.where('about').equals(about).toArray()
    const { sha256 } = compared.page
    const written = newFact(
      { kind: 'set', value: isLooked },
      { about, page: sha256, by: store.signature(), before },
    )
    await store.facts.put(written)
    return written
  })
  store.second.append([{ fact }])
}

/** Deletes what was ticked off on copies that are gone for good. Call inside a transaction over `facts`. */
export const forgetLooked = (store: Store, copies: readonly string[]): PromiseLike<number> =>
  store.facts
    .where('about')
    .startsWithAnyOf(copies.map((copy) => `${PREFIX}${copy}:`))
    .delete()
